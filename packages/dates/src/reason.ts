import { dayText } from "./calendar.ts";
import type { Qualifier } from "./edtf/value.ts";
import type { DayRange, EmptySpan, Span } from "./span.ts";

/** Which of the two spans of a question. */
export type Operand = "a" | "b";

/** An end of one of the two spans whose day is not known. */
export interface VagueEnd {
  readonly of: Operand;
  readonly end: "begin" | "end";
  readonly range: DayRange;
}

/** A span that is marked as uncertain or approximate. */
export interface MarkedSpan {
  readonly of: Operand;
  readonly qualifier: Qualifier;
}

/** Why a question of order has no sure answer. */
export type Reason =
  /** Some possible days of these ends give yes, others no. `hulls` names spans with gaps that were filled. */
  | { readonly code: "vague_ends"; readonly ends: readonly VagueEnd[]; readonly hulls: readonly Operand[] }
  /** Taken as written the dates give `otherwise`, but they are marked. */
  | { readonly code: "marked"; readonly otherwise: "yes" | "no"; readonly marks: readonly MarkedSpan[] }
  /** The dates of a span contradict each other, so that it has no day. */
  | { readonly code: "empty"; readonly of: readonly Operand[] };

/** The reason of spans of which one at least has no day. */
export function emptiness(a: Span | EmptySpan, b: Span | EmptySpan): Reason {
  const spans = { a, b };
  return { code: "empty", of: (["a", "b"] as const).filter((of) => spans[of].kind === "empty") };
}

/** The qualifiers of two spans. */
export function marksOf(a: Span, b: Span): readonly MarkedSpan[] {
  return [...markOf("a", a), ...markOf("b", b)];
}

function markOf(of: Operand, { qualifier }: Span): readonly MarkedSpan[] {
  return qualifier === null ? [] : [{ of, qualifier }];
}

/** The reason of some ends among those of two spans; an end on a known day is not among the causes. */
export function vagueEnds(a: Span, b: Span, ends: readonly (readonly [Operand, "begin" | "end"])[]): Reason {
  const spans = { a, b };
  const vague = ends
    .map(([of, end]) => ({ of, end, range: spans[of][end] }))
    .filter(({ range }) => range.open !== true && (range.earliest === null || range.earliest !== range.latest));
  const hulls = (["a", "b"] as const).filter((of) => spans[of].hull);
  return { code: "vague_ends", ends: vague, hulls };
}

/**
 * A reason as an English sentence, without a full stop.
 *
 * @param names what to call the two spans; "the first" and "the second" where they have no names.
 * @example
 * reasonText({ code: "empty", of: ["a"] }, { a: "the clash", b: "the war" }); // => "the dates of the clash contradict each other"
 */
export function reasonText(
  reason: Reason,
  names: Readonly<Record<Operand, string>> = { a: "the first", b: "the second" },
): string {
  switch (reason.code) {
    case "empty":
      return reason.of.map((of) => `the dates of ${names[of]} contradict each other`).join(" and ");
    case "marked":
      return reason.marks
        .map(({ of, qualifier }) => `the date of ${names[of]} is marked ${MARKS[qualifier]}`)
        .join(" and ");
    case "vague_ends": {
      const ends = reason.ends.map(({ of, end, range }) => `${names[of]} ${VERBS[end]} ${rangeText(range)}`);
      const hulls = reason.hulls.map((of) => `the dates of ${names[of]} have gaps that were not used`);
      return [...ends, ...hulls].join(" and ");
    }
  }
}

const MARKS: Readonly<Record<Qualifier, string>> = {
  "?": "uncertain",
  "~": "approximate",
  "%": "uncertain and approximate",
};

const VERBS = { begin: "began", end: "ended" } as const;

function rangeText({ earliest, latest }: DayRange): string {
  if (earliest !== null && latest !== null) return `between ${dayText(earliest)} and ${dayText(latest)}`;
  if (earliest !== null) return `on or after ${dayText(earliest)}`;
  return latest === null ? "on an unknown day" : `on or before ${dayText(latest)}`;
}
