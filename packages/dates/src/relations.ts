import { emptiness, marksOf, type Operand, type Reason, vagueEnds } from "./reason.ts";
import type { EmptySpan, Span } from "./span.ts";

/** The answer to a question of order: yes and no hold for all possible days, maybe for some of them. */
export type Answer = "yes" | "no" | "maybe";

/** An answer, and the reason where it is maybe. */
export type Relation = { readonly answer: "yes" | "no" } | { readonly answer: "maybe"; readonly reason: Reason };

/** The bounds of both ends of a span as numbers, infinite where there is none. */
export interface Ends {
  readonly beginLow: number;
  readonly beginHigh: number;
  readonly endLow: number;
  readonly endHigh: number;
}

/** The bounds of a span as numbers; an open end has both bounds beyond every day. */
export function endsOf({ begin, end }: Span): Ends {
  return {
    beginLow: begin.earliest ?? -Infinity,
    beginHigh: begin.open === true ? -Infinity : (begin.latest ?? Infinity),
    endLow: end.open === true ? Infinity : (end.earliest ?? -Infinity),
    endHigh: end.latest ?? Infinity,
  };
}

type Question = {
  /** Whether some possible days give yes. */
  readonly possible: (a: Ends, b: Ends) => boolean;
  /** Whether all possible days give yes. */
  readonly sure: (a: Ends, b: Ends) => boolean;
  /** The ends that the question is about. */
  readonly about: readonly (readonly [Operand, "begin" | "end"])[];
};

/** The answer to a question about two spans; a marked date makes a sure answer a maybe. */
function answerTo(question: Question, a: Span | EmptySpan, b: Span | EmptySpan): Relation {
  if (a.kind === "empty" || b.kind === "empty") return { answer: "maybe", reason: emptiness(a, b) };
  const aEnds = endsOf(a);
  const bEnds = endsOf(b);
  if (question.possible(aEnds, bEnds) && !question.sure(aEnds, bEnds)) {
    return { answer: "maybe", reason: vagueEnds(a, b, question.about) };
  }
  const answer = question.possible(aEnds, bEnds) ? "yes" : "no";
  const marks = marksOf(a, b);
  return marks.length === 0 ? { answer } : { answer: "maybe", reason: { code: "marked", otherwise: answer, marks } };
}

const ALL_ENDS = [
  ["a", "begin"],
  ["a", "end"],
  ["b", "begin"],
  ["b", "end"],
] as const;

const BEFORE: Question = {
  possible: (a, b) => a.endLow < b.beginHigh,
  sure: (a, b) => a.endHigh < b.beginLow,
  about: [
    ["a", "end"],
    ["b", "begin"],
  ],
};

const AFTER: Question = {
  possible: (a, b) => BEFORE.possible(b, a),
  sure: (a, b) => BEFORE.sure(b, a),
  about: [
    ["a", "begin"],
    ["b", "end"],
  ],
};

const DURING: Question = {
  possible: (a, b) => {
    const begin = Math.max(a.beginLow, b.beginLow);
    const end = Math.min(a.endHigh, b.endHigh);
    return begin <= a.beginHigh && end >= a.endLow && begin <= end;
  },
  sure: (a, b) => b.beginHigh <= a.beginLow && a.endHigh <= b.endLow,
  about: ALL_ENDS,
};

const OVERLAPS: Question = {
  possible: (a, b) => a.beginLow <= b.endHigh && b.beginLow <= a.endHigh,
  sure: (a, b) => a.beginHigh <= b.endLow && b.beginHigh <= a.endLow,
  about: ALL_ENDS,
};

const SAME_DAY: Question = {
  possible: (a, b) => {
    const low = Math.max(a.beginLow, a.endLow, b.beginLow, b.endLow);
    const high = Math.min(a.beginHigh, a.endHigh, b.beginHigh, b.endHigh);
    return low <= high && low < Infinity && high > -Infinity;
  },
  sure: (a, b) =>
    Number.isFinite(a.beginLow) && a.beginLow === a.endHigh && b.beginLow === b.endHigh && a.beginLow === b.beginLow,
  about: ALL_ENDS,
};

/**
 * Whether `a` ended on an earlier day than the one on which `b` began. Two things of one day are not before each other:
 * {@link sameDay} answers for them, and dates tell no order within a day.
 *
 * @example
 * before(spanOf({ edtf: "2020-11" }), spanOf({ edtf: "2021-07-28" })); // => { answer: "yes" }
 */
export function before(a: Span | EmptySpan, b: Span | EmptySpan): Relation {
  return answerTo(BEFORE, a, b);
}

/**
 * Whether `a` began on a later day than the one on which `b` ended.
 *
 * @example
 * after(spanOf({ edtf: "2020-11" }), spanOf({ edtf: "2021-07-28" })); // => { answer: "no" }
 */
export function after(a: Span | EmptySpan, b: Span | EmptySpan): Relation {
  return answerTo(AFTER, a, b);
}

/**
 * Whether `b` began no later than `a` and ended no earlier: every day of `a` lies between begin and end of `b`.
 *
 * @example
 * during(spanOf({ edtf: "2020-10-04" }), spanOf({ edtf: "2020-09-27/2020-11-09", sense: "throughout" })); // => { answer: "yes" }
 */
export function during(a: Span | EmptySpan, b: Span | EmptySpan): Relation {
  return answerTo(DURING, a, b);
}

/**
 * Whether there is a day on which `a` had begun and not ended, and `b` too.
 *
 * @example
 * overlaps(spanOf({ edtf: "2020-10" }), spanOf({ edtf: "2021" })); // => { answer: "no" }
 */
export function overlaps(a: Span | EmptySpan, b: Span | EmptySpan): Relation {
  return answerTo(OVERLAPS, a, b);
}

/**
 * Whether `a` and `b` both began and ended on one and the same day.
 *
 * @example
 * sameDay(spanOf({ edtf: "2021-07-28" }), spanOf({ edtf: "2021-07-28T03:40:00+04:00" })); // => { answer: "yes" }
 */
export function sameDay(a: Span | EmptySpan, b: Span | EmptySpan): Relation {
  return answerTo(SAME_DAY, a, b);
}
