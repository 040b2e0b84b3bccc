import { dayBounds } from "./edtf/bounds.ts";
import { partsOf } from "./edtf/marks.ts";
import { parseEdtf } from "./edtf/parse.ts";
import type { DatedEnd, Edtf, EdtfMember, Qualifier, UndatedEnd } from "./edtf/value.ts";
import type { When } from "./when.ts";

/** The days, counted from 1970-01-01, in which one end of a span lies; both included, null = no bound is known. */
export type DayRange =
  | { readonly earliest: number | null; readonly latest: number | null; readonly open?: never }
  /** The span has no such end: it goes on beyond every day. */
  | { readonly earliest: null; readonly latest: null; readonly open: true };

/** When something began and ended, as far as it is known. Every begin and end in the ranges is possible, begin first. */
export interface Span {
  readonly kind: "span";
  readonly begin: DayRange;
  readonly end: DayRange;
  /** How the dates are marked: `?` uncertain, `~` approximate, `%` both; null where they are not. */
  readonly qualifier: Qualifier | null;
  /** Whether the ranges are the hull of dates with gaps (a set, unspecified digits inside a date). */
  readonly hull: boolean;
}

/** No day agrees with all dates. */
export interface EmptySpan {
  readonly kind: "empty";
  /** The positions of dates that exclude each other: none of them can be left out. */
  readonly clash: readonly number[];
}

/**
 * The span that one or several dates allow; several are intersected.
 *
 * A date and an interval `within` hold both ends somewhere inside; an interval `throughout` begins in its start and ends
 * in its end, and any other date `throughout` that names one day, month or year fills it. No date at all gives a span without bounds.
 *
 * @throws EdtfError where a date is not EDTF.
 * @example
 * spanOf({ edtf: "1970-01", sense: "within" }).end; // => { earliest: 0, latest: 30 }
 */
export function spanOf(when: When | readonly When[]): Span | EmptySpan {
  if ("edtf" in when) {
    const region = regionOf(when);
    return region === null ? { kind: "empty", clash: [0] } : spanOfRegion(region);
  }
  const regions = when.map(regionOf);
  const all = intersect(regions);
  if (all !== null) return spanOfRegion(all);
  let clash = regions.map((_, i) => i);
  for (const i of [...clash]) {
    const fewer = clash.filter((j) => j !== i);
    if (intersect(fewer.map((j) => regions[j] ?? null)) === null) clash = fewer;
  }
  return { kind: "empty", clash };
}

/** A span in numbers: ±Infinity where there is no bound, both bounds infinite where an end is open. */
interface Region {
  readonly begin: readonly [number, number];
  readonly end: readonly [number, number];
  readonly bits: number;
  readonly hull: boolean;
}

const EVERYTHING: Region = { begin: [-Infinity, Infinity], end: [-Infinity, Infinity], bits: 0, hull: false };

function regionOf({ edtf, sense }: When): Region | null {
  const value = parseEdtf(edtf);
  const bits = qualifierBits(value);
  const hull = hasGaps(value);
  const whole = rangeOf(value);
  if (sense !== "throughout") return region(whole, whole, bits, hull);
  if (value.type !== "interval") {
    const filled = isDefinite(value);
    return region(filled ? [whole[0], whole[0]] : whole, filled ? [whole[1], whole[1]] : whole, bits, hull);
  }
  const begin = value.start.type === "open" ? OPEN_BEGIN : endRange(value.start);
  const end = value.end.type === "open" ? OPEN_END : endRange(value.end);
  return region(begin, end, bits, hull);
}

const OPEN_BEGIN = [-Infinity, -Infinity] as const;
const OPEN_END = [Infinity, Infinity] as const;

/** The region in which begin comes no later than end; null where there is none. */
function region(
  begin: readonly [number, number],
  end: readonly [number, number],
  bits: number,
  hull: boolean,
): Region | null {
  const tightBegin = [begin[0], Math.min(begin[1], end[1])] as const;
  const tightEnd = [Math.max(end[0], begin[0]), end[1]] as const;
  if (tightBegin[0] > tightBegin[1] || tightEnd[0] > tightEnd[1]) return null;
  return { begin: tightBegin, end: tightEnd, bits, hull };
}

function intersect(regions: readonly (Region | null)[]): Region | null {
  let all: Region | null = EVERYTHING;
  for (const next of regions) {
    if (all === null || next === null) return null;
    all = region(common(all.begin, next.begin), common(all.end, next.end), all.bits | next.bits, all.hull || next.hull);
  }
  return all;
}

function common(a: readonly [number, number], b: readonly [number, number]): readonly [number, number] {
  return [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
}

function rangeOf(value: Edtf): readonly [number, number] {
  const { earliest, latest } = dayBounds(value);
  return [earliest ?? -Infinity, latest ?? Infinity];
}

function endRange(end: DatedEnd | UndatedEnd): readonly [number, number] {
  switch (end.type) {
    case "open":
    case "unknown":
      return [-Infinity, Infinity];
    case "on-or-before":
      return [-Infinity, rangeOf(end.date)[1]];
    case "on-or-after":
      return [rangeOf(end.date)[0], Infinity];
    default:
      return rangeOf(end);
  }
}

function spanOfRegion({ begin, end, bits, hull }: Region): Span {
  const qualifier = ([null, "?", "~", "%"] as const)[bits] ?? null;
  return { kind: "span", begin: dayRange(begin), end: dayRange(end), qualifier, hull };
}

function dayRange([earliest, latest]: readonly [number, number]): DayRange {
  if (earliest === latest && !Number.isFinite(earliest)) return { earliest: null, latest: null, open: true };
  return { earliest: Number.isFinite(earliest) ? earliest : null, latest: Number.isFinite(latest) ? latest : null };
}

/** Which qualifiers stand anywhere in a value: 1 uncertain, 2 approximate, 3 both. */
function qualifierBits(value: Edtf | EdtfMember | UndatedEnd): number {
  switch (value.type) {
    case "date":
    case "season":
      if (value.qualifiers === undefined) return 0;
      return partsOf(value).reduce((bits, [, qualifier]) => bits | bitsOf(qualifier), 0);
    case "year":
      return bitsOf(value.qualifier);
    case "interval":
      return qualifierBits(value.start) | qualifierBits(value.end);
    case "set":
      return value.members.reduce((bits, member) => bits | qualifierBits(member), 0);
    case "on-or-before":
    case "on-or-after":
      return qualifierBits(value.date);
    case "range":
      return qualifierBits(value.from) | qualifierBits(value.to);
    default:
      return 0;
  }
}

function bitsOf(qualifier: Qualifier | undefined): number {
  return qualifier === undefined ? 0 : qualifier === "?" ? 1 : qualifier === "~" ? 2 : 3;
}

/** Whether the days that a value can mean may have a gap inside its bounds. */
export function hasGaps(value: Edtf | EdtfMember | UndatedEnd): boolean {
  switch (value.type) {
    case "set":
      return value.members.length > 1 || hasGaps(value.members[0]);
    case "interval":
      return hasGaps(value.start) || hasGaps(value.end);
    case "on-or-before":
    case "on-or-after":
      return false;
    case "season":
      return typeof value.year === "string";
    case "date": {
      if (isDefinite(value)) return false;
      const digits = partsOf(value)
        .map(([part]) => part)
        .join("");
      return digits.includes("X") && digits.slice(digits.indexOf("X")).replaceAll("X", "") !== "";
    }
    default:
      return false;
  }
}

/** Whether a value names one day, month, season or year, and not one of several. */
function isDefinite(value: Edtf): boolean {
  if (value.type === "date") {
    if (typeof value.year !== "number") return false;
    if (value.precision === "year") return true;
    return typeof value.month === "number" && (value.precision === "month" || typeof value.day === "number");
  }
  if (value.type === "year") return value.significant === undefined;
  return value.type === "season" && typeof value.year === "number";
}
