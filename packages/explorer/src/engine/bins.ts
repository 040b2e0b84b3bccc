import { type Bins, type BinUnit, binsBetween } from "@incident-data/dates";
import type { Days, TimeBin } from "./protocol.ts";

/** Each unit with the widest histogram of it, in days, that is still read with ease. */
const units: readonly (readonly [BinUnit, number])[] = [
  ["day", 62],
  ["month", 6 * 366],
  ["year", 30_000_000],
];

/** Stands in the columns for a bound that is not known. */
const unknown = 2 ** 31 - 1;

/**
 * How many of some incidents happened in each stretch of time, surely and at most, as `histogram` counts their dates; by
 * day, month or year, whichever gives a width that can be read. Of a set of dates the days between count as possible.
 * @param marked by position, 1 where the date is marked `?`, `~` or `%`: such a one is never sure.
 */
export function binsOf(columns: Days, positions: Uint32Array, marked: Uint8Array): readonly TimeBin[] {
  const range = rangeOf(columns, positions);
  const unit = range === null ? undefined : units.find(([, widest]) => range[1] - range[0] < widest)?.[0];
  if (range === null || unit === undefined) return [];
  const [first, last] = range;
  const bins = binsBetween(first, last, unit);
  const binOf = remembered(bins, first, last);
  const [lower, upper] = [new Int32Array(bins.count + 1), new Int32Array(bins.count + 1)];
  for (const position of positions) {
    const [latest, earliest] = [columns.beginLatest[position] ?? 0, columns.endEarliest[position] ?? 0];
    // What has no first day began before every bin, and what has no last day ends after them.
    const began = latest !== unknown && earliest !== -unknown;
    if (marked[position] === 0 && began) add(lower, binOf(latest), binOf(earliest));
    add(upper, binOf(columns.beginEarliest[position] ?? 0), binOf(columns.endLatest[position] ?? 0));
  }
  let [sure, possible] = [0, 0];
  return Array.from({ length: bins.count }, (_, i) => {
    sure += lower[i] ?? 0;
    possible += upper[i] ?? 0;
    return { edtf: bins.textOf(i), lower: sure, upper: possible };
  });
}

/** From the first to the last day that any date names; null where none does. */
function rangeOf(columns: Days, positions: Uint32Array): readonly [number, number] | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const ends of [columns.beginEarliest, columns.beginLatest, columns.endEarliest, columns.endLatest]) {
    for (const position of positions) {
      const day = ends[position] ?? 0;
      if (Math.abs(day) === unknown) continue;
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

/** Adds one to each bin from one to another, by differences. */
function add(differences: Int32Array, from: number, to: number): void {
  if (from > to) return;
  differences[from] = (differences[from] ?? 0) + 1;
  differences[to + 1] = (differences[to + 1] ?? 0) - 1;
}
