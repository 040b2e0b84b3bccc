import { emptiness, marksOf, type Reason, vagueEnds } from "./reason.ts";
import { type Ends, endsOf, type Relation } from "./relations.ts";
import type { EmptySpan, Span } from "./span.ts";

/** The thirteen relations of two intervals (Allen 1983), of which exactly one holds between spans with known ends. */
export const ALLEN_RELATIONS = [
  "before",
  "meets",
  "overlaps",
  "starts",
  "during",
  "finishes",
  "equals",
  "finished-by",
  "contains",
  "started-by",
  "overlapped-by",
  "met-by",
  "after",
] as const;

export type AllenRelation = (typeof ALLEN_RELATIONS)[number];

/** What {@link allen} gives. */
export interface AllenAnswer {
  /** The relations that some possible days give, in the order of {@link ALLEN_RELATIONS}; none for an empty span. */
  readonly possible: readonly AllenRelation[];
  /** Why this does not settle it: several are possible, or a date is marked, or a span is empty. */
  readonly reason?: Reason;
}

/** A point of a span on a step of an order. */
type Point = "aBegin" | "aEnd" | "bBegin" | "bEnd";

/**
 * Steps of points that fall on the same day, each with the days that lie at least between it and the step before.
 * All thirteen are such orders, since an interval that meets another ends on the eve of the other's first day.
 */
type Order = readonly (readonly [gap: number, points: readonly Point[]])[];

const FORWARD = {
  before: [
    [0, ["aBegin"]],
    [0, ["aEnd"]],
    [2, ["bBegin"]],
    [0, ["bEnd"]],
  ],
  overlaps: [
    [0, ["aBegin"]],
    [1, ["bBegin"]],
    [0, ["aEnd"]],
    [1, ["bEnd"]],
  ],
  starts: [
    [0, ["aBegin", "bBegin"]],
    [0, ["aEnd"]],
    [1, ["bEnd"]],
  ],
  during: [
    [0, ["bBegin"]],
    [1, ["aBegin"]],
    [0, ["aEnd"]],
    [1, ["bEnd"]],
  ],
  finishes: [
    [0, ["bBegin"]],
    [1, ["aBegin"]],
    [0, ["aEnd", "bEnd"]],
  ],
  equals: [
    [0, ["aBegin", "bBegin"]],
    [0, ["aEnd", "bEnd"]],
  ],
} as const satisfies Readonly<Record<string, Order>>;

const CONVERSE = {
  after: "before",
  "overlapped-by": "overlaps",
  "started-by": "starts",
  contains: "during",
  "finished-by": "finishes",
} as const satisfies Readonly<Record<string, keyof typeof FORWARD>>;

/**
 * Which of Allen's thirteen relations are possible between two spans of whole days; a span meets another that begins on
 * the next day. Exact: a relation is listed if and only if some possible days give it.
 *
 * @example
 * allen(spanOf({ edtf: "2021-07-27" }), spanOf({ edtf: "2021-07-28" })); // => { possible: ["meets"] }
 */
export function allen(a: Span | EmptySpan, b: Span | EmptySpan): AllenAnswer {
  if (a.kind === "empty" || b.kind === "empty") return { possible: [], reason: emptiness(a, b) };
  const possible = ALLEN_RELATIONS.filter((relation) => isPossible(relation, endsOf(a), endsOf(b)));
  if (possible.length > 1) return { possible, reason: vagueEnds(a, b, ALL_ENDS) };
  const marks = marksOf(a, b);
  return marks.length === 0 ? { possible } : { possible, reason: { code: "marked", otherwise: "yes", marks } };
}

const ALL_ENDS = [
  ["a", "begin"],
  ["a", "end"],
  ["b", "begin"],
  ["b", "end"],
] as const;

/**
 * Whether one of Allen's thirteen relations holds between two spans.
 *
 * @example
 * relates("during", spanOf({ edtf: "2020-10-04" }), spanOf({ edtf: "2020-09-27/2020-11-09", sense: "throughout" })); // => { answer: "yes" }
 */
export function relates(relation: AllenRelation, a: Span | EmptySpan, b: Span | EmptySpan): Relation {
  if (a.kind === "empty" || b.kind === "empty") return { answer: "maybe", reason: emptiness(a, b) };
  const { possible, reason } = allen(a, b);
  const listed = possible.includes(relation);
  if (listed && reason?.code === "vague_ends") return { answer: "maybe", reason };
  const answer = listed ? "yes" : "no";
  const marks = marksOf(a, b);
  return marks.length === 0 ? { answer } : { answer: "maybe", reason: { code: "marked", otherwise: answer, marks } };
}

function isPossible(relation: AllenRelation, a: Ends, b: Ends): boolean {
  if (relation === "meets") return meets(a, b);
  if (relation === "met-by") return meets(b, a);
  if (relation in CONVERSE) return canOrder(FORWARD[CONVERSE[relation as keyof typeof CONVERSE]], b, a);
  return canOrder(FORWARD[relation as keyof typeof FORWARD], a, b);
}

function meets(a: Ends, b: Ends): boolean {
  const low = Math.max(a.endLow + 1, b.beginLow);
  const high = Math.min(a.endHigh + 1, b.beginHigh);
  return low <= high && low < Infinity && high > -Infinity;
}

/** Whether days can be chosen in an order: each step as early as the one before allows. */
function canOrder(order: Order, a: Ends, b: Ends): boolean {
  let day = -Infinity;
  for (const [gap, points] of order) {
    let low = day + gap;
    let high = Infinity;
    for (const point of points) {
      const [from, to] = rangeOf(point, a, b);
      low = Math.max(low, from);
      high = Math.min(high, to);
    }
    // A later day than an end that is open does not exist, nor an earlier one than an open begin.
    if (low > high || (gap > 0 && (day === Infinity || high === -Infinity))) return false;
    day = low;
  }
  return true;
}

function rangeOf(point: Point, a: Ends, b: Ends): readonly [number, number] {
  const ends = point === "aBegin" || point === "aEnd" ? a : b;
  return point === "aBegin" || point === "bBegin" ? [ends.beginLow, ends.beginHigh] : [ends.endLow, ends.endHigh];
}
