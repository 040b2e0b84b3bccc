import { type Bins, type BinUnit, binsBetween } from "@incident-data/dates";
import type { Days, TimeBin } from "./protocol.ts";
import { unknownDay } from "./unknown-day.ts";

/** Each unit with the widest histogram of it, in days, that is still read with ease. */
const units: readonly (readonly [BinUnit, number])[] = [
  ["day", 62],
  ["month", 6 * 366],
  ["year", 30_000_000],
];

/**
 * How many of some incidents happened in each stretch of time, surely and at most, as `histogram` counts their dates; by
 * day, month or year, whichever gives a width that can be read. Of a set of dates the days between count as possible.
 * @param marked by position, 1 where the date is marked `?`, `~` or `%`: such a one is never sure.
 */
export function binsOf(days: Days, positions: Uint32Array, marked: Uint8Array): readonly TimeBin[] {
  const range = rangeOf(days, positions);
  const unit = range === null ? undefined : units.find(([, widest]) => range[1] - range[0] < widest)?.[0];
  if (range === null || unit === undefined) return [];
  const [first, last] = range;
  const bins = binsBetween(first, last, unit);
  const binOf = remembered(bins, first, last);
  const [lower, upper] = [new Int32Array(bins.count + 1), new Int32Array(bins.count + 1)];
  /** Adds one to each bin from one day to another; bins of days beyond the range are not there. */
  const add = (differences: Int32Array, from: number, to: number): void => {
    const [begin, end] = [binOf(from), binOf(to)];
    if (begin > end || to < first || from > last) return;
    differences[begin] = (differences[begin] ?? 0) + 1;
    differences[end + 1] = (differences[end + 1] ?? 0) - 1;
  };
  for (const position of positions) {
    const [latest, earliest] = [days.beginLatest[position] ?? 0, days.endEarliest[position] ?? 0];
    // What has no latest begin or no earliest end touched no bin for certain.
    if (marked[position] === 0 && latest !== unknownDay && earliest !== -unknownDay) add(lower, latest, earliest);
    add(upper, days.beginEarliest[position] ?? 0, days.endLatest[position] ?? 0);
  }
  let [sure, possible] = [0, 0];
  return Array.from({ length: bins.count }, (_, i) => {
    sure += lower[i] ?? 0;
    possible += upper[i] ?? 0;
    return { edtf: bins.textOf(i), lower: sure, upper: possible };
  });
}

/**
 * From the first to the last day that a date names: one that has both ends, where there is any, so that what only went on
 * since some year does not stretch the picture; null where no date names a day.
 */
function rangeOf(days: Days, positions: Uint32Array): readonly [number, number] | null {
  const isWhole = (position: number): boolean =>
    days.beginEarliest[position] !== -unknownDay && days.endLatest[position] !== unknownDay;
  return namedBy(days, positions.filter(isWhole)) ?? namedBy(days, positions);
}

function namedBy(days: Days, positions: Uint32Array): readonly [number, number] | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const ends of [days.beginEarliest, days.beginLatest, days.endEarliest, days.endLatest]) {
    for (const position of positions) {
      const day = ends[position] ?? 0;
      if (Math.abs(day) === unknownDay) continue;
      if (day < first) first = day;
      if (day > last) last = day;
    }
  }
  return first > last ? null : [first, last];
}

/** The bin of a day; many incidents share a day, and the calendar is asked once for each. */
function remembered(bins: Bins, first: number, last: number): (day: number) => number {
  const known = new Map<number, number>();
  return (day) => {
    const within = Math.min(Math.max(day, first), last);
    const made = known.get(within) ?? bins.indexOf(within);
    known.set(within, made);
    return made;
  };
}
