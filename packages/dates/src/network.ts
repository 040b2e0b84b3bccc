import type { DayRange } from "./span.ts";

/** The begin or the end of a named event. */
export interface EventEnd<Event extends string = string> {
  readonly event: Event;
  readonly end: "begin" | "end";
}

/** How a length in days was counted: both ends included, the days between them, or not stated (then either). */
export type Counting = "inclusive" | "elapsed" | "unstated";

/** A number of days, both bounds included; null = no bound. */
export interface DayCount {
  readonly min: number | null;
  readonly max: number | null;
}

/** What is said of the days of events. Every event begins no later than it ends; that needs no constraint. */
export type Constraint<Event extends string = string, Id extends string = string> = { readonly id: Id } & (
  | {
      /** The event began and ended in these ranges. */ readonly kind: "dated";
      readonly event: Event;
      readonly begin: DayRange;
      readonly end: DayRange;
    }
  | { /** `a` ended on an earlier day than `b` began. */ readonly kind: "before"; readonly a: Event; readonly b: Event }
  | {
      /** `a` began on a later day than `b` began. */ readonly kind: "begins-after";
      readonly a: Event;
      readonly b: Event;
    }
  | {
      /** `b` began no later and ended no earlier than `a`. */ readonly kind: "during";
      readonly a: Event;
      readonly b: Event;
    }
  | { /** Both began and ended on one day. */ readonly kind: "same-day"; readonly a: Event; readonly b: Event }
  | {
      /** The event lasted so many days. */ readonly kind: "lasted";
      readonly event: Event;
      readonly days: DayCount;
      readonly counting: Counting;
    }
  | {
      /** `a` ended so many days before `b` began: 1 = on the eve. */ readonly kind: "days-before";
      readonly a: Event;
      readonly b: Event;
      readonly days: DayCount;
    }
  | {
      /** From one end of an event to another lie so many days, negative backwards. */ readonly kind: "distance";
      readonly from: EventEnd<Event>;
      readonly to: EventEnd<Event>;
      readonly days: DayCount;
    }
);

/** The tightest days of an event. */
export interface EventDays {
  readonly begin: DayRange;
  readonly end: DayRange;
}

/** What {@link solveNetwork} gives. */
export type NetworkResult<Event extends string = string, Id extends string = string> =
  | { readonly kind: "solved"; readonly events: Readonly<Record<Event, EventDays>> }
  /** No days satisfy the constraints; without any one of `clash` the others of it can be satisfied. */
  | { readonly kind: "contradiction"; readonly clash: readonly Id[] };

/** `to` lies at most `weight` days after `from`; both are numbers of points, of which 0 is the day 1970-01-01. */
interface Edge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** The position of its constraint; -1 where it needs none. */
  readonly source: number;
}

/**
 * The tightest days of every event that is named in the constraints, or constraints that contradict each other.
 *
 * Exact in both directions: each day in a range belongs to a solution, and no solution lies outside. The constraints
 * are differences between days, so this is a simple temporal problem (Dechter, Meiri and Pearl 1991), solved by shortest
 * paths in a time of events × constraints at most. Open ends (`open: true`) bound nothing.
 *
 * @throws RangeError where a number of days is not a safe integer.
 * @example
 * solveNetwork([
 *   { id: "end", kind: "dated", event: "war", begin: { earliest: null, latest: null }, end: { earliest: 18567, latest: 18596 } },
 *   { id: "length", kind: "lasted", event: "war", days: { min: 44, max: 44 }, counting: "inclusive" },
 * ]).events.war.begin; // => { earliest: 18524, latest: 18553 }
 */
export function solveNetwork<const Event extends string, const Id extends string>(
  constraints: readonly Constraint<Event, Id>[],
): NetworkResult<Event, Id> {
  const { events, edges } = graphOf(constraints);
  const points = 1 + 2 * events.length;
  if (!isSatisfiable(points, edges)) return { kind: "contradiction", clash: clashOf(points, edges, constraints) };
  const latest = distances(points, edges);
  const earliest = distances(
    points,
    edges.map(({ from, to, weight, source }) => ({ from: to, to: from, weight, source })),
  );
  const range = (point: number): DayRange => ({
    earliest: finite(-(earliest[point] ?? Infinity)),
    latest: finite(latest[point] ?? Infinity),
  });
  const entries = events.map((event, i) => [event, { begin: range(1 + 2 * i), end: range(2 + 2 * i) }] as const);
  return { kind: "solved", events: Object.fromEntries(entries) as Record<Event, EventDays> };
}

function finite(number: number): number | null {
  return Number.isFinite(number) ? number + 0 : null;
}

function graphOf<Event extends string>(
  constraints: readonly Constraint<Event>[],
): { readonly events: readonly Event[]; readonly edges: readonly Edge[] } {
  const numbers = new Map<Event, number>();
  const edges: Edge[] = [];
  const point = ({ event, end }: EventEnd<Event>): number => {
    let number = numbers.get(event);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(event, number);
      edges.push({ from: 2 + 2 * number, to: 1 + 2 * number, weight: 0, source: -1 });
    }
    return 1 + 2 * number + (end === "end" ? 1 : 0);
  };
  constraints.forEach((constraint, source) => {
    for (const { from, to, days } of differencesOf(constraint)) {
      const [start, target] = [from === null ? 0 : point(from), point(to)];
      if (days.max !== null) edges.push({ from: start, to: target, weight: whole(days.max), source });
      if (days.min !== null) edges.push({ from: target, to: start, weight: -whole(days.min), source });
    }
  });
  return { events: [...numbers.keys()], edges };
}

function whole(days: number): number {
  if (!Number.isSafeInteger(days)) throw new RangeError(`a number of days must be a safe integer, not ${days}`);
  return days;
}

/** Days from one end to another; from null, they are counted from 1970-01-01. */
interface Difference<Event extends string> {
  readonly from: EventEnd<Event> | null;
  readonly to: EventEnd<Event>;
  readonly days: DayCount;
}

/** A constraint as differences between two days each. */
function differencesOf<Event extends string>(constraint: Constraint<Event>): readonly Difference<Event>[] {
  const begin = (event: Event): EventEnd<Event> => ({ event, end: "begin" });
  const end = (event: Event): EventEnd<Event> => ({ event, end: "end" });
  switch (constraint.kind) {
    case "dated":
      return [
        { from: null, to: begin(constraint.event), days: countOf(constraint.begin) },
        { from: null, to: end(constraint.event), days: countOf(constraint.end) },
      ];
    case "before":
      return [{ from: end(constraint.a), to: begin(constraint.b), days: AT_LEAST_ONE }];
    case "begins-after":
      return [{ from: begin(constraint.b), to: begin(constraint.a), days: AT_LEAST_ONE }];
    case "during":
      return [
        { from: begin(constraint.b), to: begin(constraint.a), days: AT_LEAST_NONE },
        { from: end(constraint.a), to: end(constraint.b), days: AT_LEAST_NONE },
      ];
    case "same-day":
      return [
        { from: begin(constraint.a), to: end(constraint.a), days: NONE },
        { from: begin(constraint.b), to: end(constraint.b), days: NONE },
        { from: begin(constraint.a), to: begin(constraint.b), days: NONE },
      ];
    case "lasted":
      return [{ from: begin(constraint.event), to: end(constraint.event), days: elapsed(constraint) }];
    case "days-before":
      return [{ from: end(constraint.a), to: begin(constraint.b), days: constraint.days }];
    case "distance":
      return [constraint];
  }
}

const NONE: DayCount = { min: 0, max: 0 };
const AT_LEAST_NONE: DayCount = { min: 0, max: null };
const AT_LEAST_ONE: DayCount = { min: 1, max: null };

function countOf({ earliest, latest }: DayRange): DayCount {
  return { min: earliest, max: latest };
}

/** The days from begin to end of a length: one less than the days counted with both ends. */
function elapsed({ days, counting }: { readonly days: DayCount; readonly counting: Counting }): DayCount {
  return {
    min: days.min === null || counting === "elapsed" ? days.min : days.min - 1,
    max: days.max === null || counting !== "inclusive" ? days.max : days.max - 1,
  };
}

/** Whether no cycle of edges has a negative length: then the shortest ways from everywhere at once settle. */
function isSatisfiable(points: number, edges: readonly Edge[]): boolean {
  return relax(new Array<number>(points).fill(0), edges, points);
}

/** The lengths of the shortest ways from point 0; the edges have no negative cycle. */
function distances(points: number, edges: readonly Edge[]): readonly number[] {
  const lengths = new Array<number>(points).fill(Infinity);
  lengths[0] = 0;
  relax(lengths, edges, points);
  return lengths;
}

/** Shortens lengths along edges until nothing changes (Bellman and Ford); false where that does not end. */
function relax(lengths: number[], edges: readonly Edge[], points: number): boolean {
  for (let round = 0; round <= points; round++) {
    let changed = false;
    for (const { from, to, weight } of edges) {
      const length = (lengths[from] ?? Infinity) + weight;
      if (length < (lengths[to] ?? Infinity)) {
        lengths[to] = length;
        changed = true;
      }
    }
    if (!changed) return true;
  }
  return false;
}

/** The constraints of an irreducible contradiction: each is left out in turn, and stays out where that mends nothing. */
function clashOf<Id extends string>(
  points: number,
  edges: readonly Edge[],
  constraints: readonly Constraint<string, Id>[],
): readonly Id[] {
  let sources = negativeCycle(points, edges);
  for (const left of [...sources]) {
    const fewer = sources.filter((source) => source !== left);
    if (
      !isSatisfiable(
        points,
        edges.filter(({ source }) => source === -1 || fewer.includes(source)),
      )
    )
      sources = fewer;
  }
  return sources.flatMap((source) => constraints[source]?.id ?? []);
}

/** The constraints on one cycle of negative length, in their order. */
function negativeCycle(points: number, edges: readonly Edge[]): readonly number[] {
  const lengths = new Array<number>(points).fill(0);
  const into = new Array<Edge | undefined>(points).fill(undefined);
  let last: Edge | undefined;
  for (let round = 0; round <= points; round++) {
    for (const edge of edges) {
      const length = (lengths[edge.from] ?? 0) + edge.weight;
      if (length < (lengths[edge.to] ?? 0)) {
        lengths[edge.to] = length;
        into[edge.to] = edge;
        last = edge;
      }
    }
  }
  // So many steps back from the last change lead onto the cycle.
  let at = last?.to ?? 0;
  for (let step = 0; step < points; step++) at = into[at]?.from ?? at;
  const sources = new Set<number>();
  for (let point = at, step = 0; step <= points; step++) {
    const edge = into[point];
    if (edge === undefined) break;
    if (edge.source !== -1) sources.add(edge.source);
    point = edge.from;
    if (point === at) break;
  }
  return [...sources].sort((a, b) => a - b);
}
