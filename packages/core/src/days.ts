import { dayBounds, parseEdtf, type Span, spanOf } from "@incident-data/dates";
import type { When } from "./records/common.ts";

/** The first and the last day that something may fall on, counted from 1970-01-01; `null` = no bound is known. */
export interface Days {
  readonly earliest: number | null;
  readonly latest: number | null;
}

/** Without any bound. */
const anyDay: Days = { earliest: null, latest: null };

/** The days that an EDTF date may mean. */
export function boundsOfEdtf(edtf: string): Days {
  const { earliest, latest } = dayBounds(parseEdtf(edtf));
  return { earliest, latest };
}

/** The span that several dates allow together. Dates that exclude each other, which validation refuses, allow any day. */
export function spanOfWhens(whens: readonly When[]): Span {
  const span = spanOf(whens.map(({ edtf, sense }) => (sense === undefined ? { edtf } : { edtf, sense })));
  if (span.kind === "span") return span;
  return { kind: "span", begin: anyDay, end: anyDay, qualifier: null, hull: false };
}

/** The days on which something dated so may have been going on. */
export function daysOf(whens: readonly When[]): Days {
  const span = spanOfWhens(whens);
  return { earliest: span.begin.earliest, latest: span.end.latest };
}

/** Whether two runs of days may share a day. */
export function mayOverlap(a: Days, b: Days): boolean {
  const starts = Math.max(a.earliest ?? Number.NEGATIVE_INFINITY, b.earliest ?? Number.NEGATIVE_INFINITY);
  const ends = Math.min(a.latest ?? Number.POSITIVE_INFINITY, b.latest ?? Number.POSITIVE_INFINITY);
  return starts <= ends;
}
