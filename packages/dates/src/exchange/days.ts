import { calendarDate } from "../calendar.ts";
import { parseEdtf } from "../edtf/parse.ts";
import { spanOf } from "../span.ts";
import type { When } from "../when.ts";
import type { LossCode } from "./loss.ts";

/** The days of a date as the tables of other systems hold them. */
export interface KnownDays {
  readonly first: number;
  readonly last: number;
  /** The days on all of which it went on, where it lasted longer than one; null where there are none for certain. */
  readonly lasting: { readonly first: number; readonly last: number } | null;
  /** What no table of days can say. */
  readonly losses: readonly LossCode[];
}

/** The first and last day of a date, or why there are none. */
export function knownDays(when: When): KnownDays | LossCode {
  const span = spanOf(when);
  if (span.kind === "empty") return "empty";
  const first = span.begin.earliest;
  const last = span.end.latest;
  if (first === null || last === null) return "unbounded";
  // Their years have four digits.
  if ([first, last].some((day) => Math.abs(calendarDate(day).year) > 9999)) return "too_coarse";
  const value = parseEdtf(when.edtf);
  const losses: LossCode[] = [];
  if (value.type === "datetime") losses.push("time");
  if (span.qualifier !== null) losses.push("qualifier");
  if (span.hull) losses.push("gaps");
  const several = first !== last;
  if (value.type === "interval" && when.sense === undefined && several) losses.push("sense");
  if (when.sense !== "throughout" || !several) return { first, last, lasting: null, losses };
  const [from, to] = [span.begin.latest ?? last, span.end.earliest ?? first];
  if (from > to) return { first, last, lasting: null, losses: [...losses, "duration"] };
  if (from !== first || to !== last) losses.push("vague_ends");
  return { first, last, lasting: { first: from, last: to }, losses };
}
