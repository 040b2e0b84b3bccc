import type { When } from "@incident-data/core";
import { dayBounds, safeParseEdtf, spanOf } from "@incident-data/dates";

/** The first and the last day that something may fall on, counted from 1970-01-01; infinite where there is no bound. */
export interface Days {
  readonly earliest: number;
  readonly latest: number;
}

/** The days that an EDTF date may mean; `undefined` where it is none. */
export function daysOfEdtf(edtf: string): Days | undefined {
  const parsed = safeParseEdtf(edtf);
  if (!parsed.success) return undefined;
  const { earliest, latest } = dayBounds(parsed.value);
  return { earliest: earliest ?? Number.NEGATIVE_INFINITY, latest: latest ?? Number.POSITIVE_INFINITY };
}

/** The days that dates allow together; `undefined` where there are none that can be read, or they exclude each other. */
export function daysOfWhens(whens: readonly When[]): Days | undefined {
  const read = whens.filter(({ edtf }) => safeParseEdtf(edtf).success);
  if (read.length === 0) return undefined;
  const span = spanOf(read.map(({ edtf, sense }) => (sense === undefined ? { edtf } : { edtf, sense })));
  if (span.kind === "empty") return undefined;
  return {
    earliest: span.begin.earliest ?? Number.NEGATIVE_INFINITY,
    latest: span.end.latest ?? Number.POSITIVE_INFINITY,
  };
}
