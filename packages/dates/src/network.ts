import { type Constraint, type DayCount, differencesOf, type EventEnd } from "./network-constraints.ts";
import type { Answer } from "./relations.ts";
import type { DayRange } from "./span.ts";
import { type Graph, graphOf, type Step, type Ways, waysThrough } from "./ways.ts";

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

/** Constraints that were read once for several questions; what {@link openNetwork} gives where they can all hold. */
export interface SolvedNetwork<Event extends string = string, Id extends string = string> {
  readonly kind: "solved";
  /** The tightest days of every event that is named in the constraints. */
  readonly events: Readonly<Record<Event, EventDays>>;
  /**
   * The constraints that give the bounds of an event's days, in their order. Of several ways to one bound one is named,
   * and a date of the event itself before any other.
   */
  boundedBy(event: Event): readonly Id[];
  /** How many days lie between two ends in all solutions, negative backwards. */
  daysBetween(from: EventEnd<Event>, to: EventEnd<Event>): DayCount;
  /** Whether `a` ended on an earlier day than `b` began: in all solutions, in none, or in some. */
  isBefore(a: Event, b: Event): Answer;
}

/**
 * The tightest days of every event that is named in the constraints, or constraints that contradict each other.
 *
 * Exact in both directions: each day in a range belongs to a solution, and no solution lies outside. The constraints
 * are differences between days, so this is a simple temporal problem (Dechter, Meiri and Pearl 1991), solved by shortest
 * ways. The time grows with their number where they form chains, and with events × constraints at worst. Open ends
 * (`open: true`) bound nothing.
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
  const network = openNetwork(constraints);
  return network.kind === "solved" ? { kind: "solved", events: network.events } : network;
}

/**
 * What {@link solveNetwork} gives, and where there is a solution, further questions to it.
 *
 * @throws RangeError where a number of days is not a safe integer.
 * @example
 * openNetwork([
 *   { id: "one", kind: "before", a: "war", b: "truce" },
 *   { id: "two", kind: "before", a: "truce", b: "clash" },
 * ]).isBefore("war", "clash"); // => "yes"
 */
export function openNetwork<const Event extends string, const Id extends string>(
  constraints: readonly Constraint<Event, Id>[],
): SolvedNetwork<Event, Id> | Extract<NetworkResult<Event, Id>, { readonly kind: "contradiction" }> {
  const { numbers, steps } = readConstraints(constraints);
  const points = 1 + 2 * numbers.size;
  const ids = (sources: Iterable<number>): readonly Id[] =>
    [...sources].sort((a, b) => a - b).flatMap((source) => constraints[source]?.id ?? []);

  // A contradiction leads over the day 1970-01-01 or not. Apart from that day, to which every date is tied, there is
  // little to go through.
  const undated = graphOf(
    points,
    steps.filter(({ from, to }) => from !== 0 && to !== 0),
  );
  const fromDay = waysThrough(graphOf(points, steps), lengthsFrom(0, points));
  const roundTrip = waysThrough(undated, new Float64Array(points)).shorten(undated.keys()) ?? fromDay.shorten([0]);
  if (roundTrip !== undefined) return { kind: "contradiction", clash: ids(clashOf(points, steps, roundTrip)) };
  const toDay = waysThrough(graphOf(points, steps, true), lengthsFrom(0, points));
  toDay.shorten([0]);
  const rangeOf = (point: number): DayRange => ({
    earliest: finite(-(toDay.lengths[point] ?? Infinity)),
    latest: finite(fromDay.lengths[point] ?? Infinity),
  });
  const entries = [...numbers].map(
    ([event, number]) => [event, { begin: rangeOf(beginOf(number)), end: rangeOf(endOf(number)) }] as const,
  );
  const wayBetween = waysBetween(undated, fromDay, toDay);
  const pointOf = ({ event, end }: EventEnd<Event>): number | undefined => {
    const number = numbers.get(event);
    return number === undefined ? undefined : end === "begin" ? beginOf(number) : endOf(number);
  };
  return {
    kind: "solved",
    events: Object.fromEntries(entries) as Record<Event, EventDays>,
    boundedBy(event) {
      const number = numbers.get(event);
      const ends = number === undefined ? [] : [beginOf(number), endOf(number)];
      return ids(new Set([...sourcesTo(ends, toDay), ...sourcesTo(ends, fromDay)]));
    },
    daysBetween(from, to) {
      const [start, target] = [pointOf(from), pointOf(to)];
      if (start === undefined || target === undefined) return { min: null, max: null };
      return { min: finite(-wayBetween(target, start)), max: finite(wayBetween(start, target)) };
    },
    isBefore(a, b) {
      const [end, begin] = [pointOf({ event: a, end: "end" }), pointOf({ event: b, end: "begin" })];
      if (end === undefined || begin === undefined) return "maybe";
      if (wayBetween(begin, end, -1) < 0) return "yes";
      return wayBetween(end, begin, 0) <= 0 ? "no" : "maybe";
    },
  };
}

function finite(number: number): number | null {
  return Number.isFinite(number) ? number + 0 : null;
}

// Point 0 is the day 1970-01-01; after it come begin and end of each event.
function beginOf(number: number): number {
  return 1 + 2 * number;
}

function endOf(number: number): number {
  return 2 + 2 * number;
}

/** The events with their numbers, and what the constraints say as steps between points. */
function readConstraints<Event extends string>(
  constraints: readonly Constraint<Event>[],
): { readonly numbers: ReadonlyMap<Event, number>; readonly steps: readonly Step[] } {
  const numbers = new Map<Event, number>();
  const steps: Step[] = [];
  const point = ({ event, end }: EventEnd<Event>): number => {
    let number = numbers.get(event);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(event, number);
      steps.push({ from: endOf(number), to: beginOf(number), weight: 0, source: -1 });
    }
    return end === "begin" ? beginOf(number) : endOf(number);
  };
  constraints.forEach((constraint, source) => {
    for (const { from, to, days } of differencesOf(constraint)) {
      const [start, target] = [from === null ? 0 : point(from), point(to)];
      if (days.max !== null) steps.push({ from: start, to: target, weight: whole(days.max), source });
      if (days.min !== null) steps.push({ from: target, to: start, weight: -whole(days.min), source });
    }
  });
  return { numbers, steps };
}

function whole(days: number): number {
  if (!Number.isSafeInteger(days)) throw new RangeError(`a number of days must be a safe integer, not ${days}`);
  return days;
}

/** Lengths of ways of which only that to the start is known. */
function lengthsFrom(start: number, points: number): Float64Array {
  const lengths = new Float64Array(points).fill(Infinity);
  lengths[start] = 0;
  return lengths;
}

/** The constraints on the ways to some points. */
function sourcesTo(points: readonly number[], ways: Ways): readonly number[] {
  const sources: number[] = [];
  const seen = new Set<number>();
  for (const point of points) {
    // The ways make a tree: from a point that was seen on all is seen.
    for (let at = point; !seen.has(at); ) {
      seen.add(at);
      const step = ways.lastStep(at);
      if (step === undefined) break;
      if (step.source !== -1) sources.push(step.source);
      at = step.from;
    }
  }
  return sources;
}

/**
 * The length of the shortest way between two points, or any length that is no more than `enough`. A way leads over the
 * day 1970-01-01, where the halves of it are known, or through the undated graph.
 */
function waysBetween(
  undated: Graph,
  fromDay: Ways,
  toDay: Ways,
): (from: number, to: number, enough?: number) => number {
  const lengths = new Float64Array(undated.length);
  const ways = waysThrough(undated, lengths);
  return (from, to, enough = -Infinity) => {
    const overDay = (toDay.lengths[from] ?? Infinity) + (fromDay.lengths[to] ?? Infinity);
    if (overDay <= enough) return overDay;
    lengths.fill(Infinity);
    lengths[from] = 0;
    ways.shorten([from], undefined, () => (lengths[to] ?? Infinity) <= enough);
    return Math.min(overDay, lengths[to] ?? Infinity);
  };
}

/**
 * The constraints of an irreducible contradiction among those of a round trip of negative length: each is left out in
 * turn. Where the others can all hold without it, it belongs to the contradiction; where they cannot, it does not, and
 * the search goes on among the fewer that still contradict each other.
 */
function clashOf(points: number, steps: readonly Step[], roundTrip: readonly Step[]): readonly number[] {
  const sources = new Set(roundTrip.map(({ source }) => source).filter((source) => source !== -1));
  const own = steps.filter(({ source }) => source === -1 || sources.has(source));
  const leaving = new Map<number, number[]>([...sources].map((source) => [source, []]));
  for (const { from, source } of own) leaving.get(source)?.push(from);
  const graph = graphOf(points, own);
  const ways = waysThrough(graph, new Float64Array(points));
  let starts: Iterable<number> = graph.keys();
  for (const source of sources) {
    const smaller = ways.shorten(starts, source);
    if (smaller !== undefined) return clashOf(points, own, smaller);
    // The lengths agree with all the others now, so that next only the steps of this one can make one shorter.
    starts = leaving.get(source) ?? [];
  }
  return [...sources];
}
