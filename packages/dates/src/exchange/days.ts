import { parseEdtf } from "../edtf/parse.ts";
import { spanOf } from "../span.ts";
import type { When } from "../when.ts";
import type { LossCode } from "./loss.ts";

/** The days of a date as the tables of other systems hold them. */
export interface KnownDays {
  readonly first: number;
  readonly last: number;
  /** Whether it lasted from the first to the last day. */
  readonly lasting: boolean;
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
  const value = parseEdtf(when.edtf);
  const losses: LossCode[] = [];
  if (value.type === "datetime") losses.push("time");
  if (span.qualifier !== null) losses.push("qualifier");
  if (span.hull) losses.push("gaps");
  const lasting = span.begin.latest !== null && span.begin.latest < last && when.sense === "throughout";
  if (value.type === "interval" && when.sense === undefined && first !== last) losses.push("sense");
  return { first, last, lasting, losses };
}
