import { dayBounds, parseEdtf } from "@incident-data/dates";
import type { Days, TimeBin } from "../engine/protocol.ts";
import { unknownDay } from "../engine/unknown-day.ts";

/** Where days are on a line of bins that are all equally wide. */
export interface DayScale {
  readonly bins: readonly TimeBin[];
  /** The first day of each bin, and the day after the last. */
  readonly starts: Float64Array;
}

/** The scale of a histogram's bins; null where there is none. */
export function dayScale(bins: readonly TimeBin[]): DayScale | null {
  if (bins.length === 0) return null;
  const starts = new Float64Array(bins.length + 1);
  bins.forEach(({ edtf }, i) => {
    const { earliest, latest } = dayBounds(parseEdtf(edtf));
    starts[i] = earliest ?? 0;
    starts[i + 1] = (latest ?? 0) + 1;
  });
  return { bins, starts };
}

/** Where a day begins, in bins from the left; a day beyond the bins is at their edge. */
export function binsTo({ starts }: DayScale, day: number): number {
  let [low, high] = [0, starts.length - 1];
  if (day <= (starts[0] as number)) return 0;
  if (day >= (starts[high] as number)) return high;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= day) low = middle;
    else high = middle;
  }
  const [from, to] = [starts[low] as number, starts[low + 1] as number];
  return low + (day - from) / (to - from);
}

/** The EDTF of the bins from one to another, both included, in either order. */
export function edtfOfBins({ bins }: DayScale, a: number, b: number): string {
  const [first, last] = [bins[Math.min(a, b)]?.edtf ?? "", bins[Math.max(a, b)]?.edtf ?? ""];
  if (a === b) return first;
  return `${first.split("/")[0]}/${last.split("/").at(-1)}`;
}

/** A stretch of an incident's line, in bins from the left. */
interface LinePart {
  readonly from: number;
  readonly to: number;
  /** `begins` and `ends`: it may have gone on here, the likelier the nearer to what is sure; `maybe`: somewhere in it. */
  readonly kind: "begins" | "sure" | "ends" | "maybe";
}

/** How an incident lies on the line. */
export interface IncidentLine {
  readonly parts: readonly LinePart[];
  /** It has no known first or last day there, or goes on beyond the bins. */
  readonly isOpenAtStart: boolean;
  readonly isOpenAtEnd: boolean;
}

/**
 * The days of an incident; null where no bound is known. What is open at its start began before every day, at its end it goes on
 * beyond every day: its latest begin and its earliest end are infinite.
 */
export interface IncidentDays {
  readonly begin: readonly [earliest: number | null, latest: number | null];
  readonly end: readonly [earliest: number | null, latest: number | null];
}

/** The days of the incident at a position. */
export function daysOf(columns: Days, position: number): IncidentDays {
  const known = (values: Int32Array): number | null => {
    const value = values[position] ?? unknownDay;
    return Math.abs(value) >= unknownDay ? null : value;
  };
  const isOpenAtStart = columns.beginLatest[position] === -unknownDay;
  const isOpenAtEnd = columns.endEarliest[position] === unknownDay;
  return {
    begin: [known(columns.beginEarliest), isOpenAtStart ? -Infinity : known(columns.beginLatest)],
    end: [isOpenAtEnd ? Infinity : known(columns.endEarliest), known(columns.endLatest)],
  };
}

/** The line of an incident: where it surely went on, and where it may have; no parts where no day is known. */
export function lineOf(scale: DayScale, { begin, end }: IncidentDays): IncidentLine {
  const [first, last] = [scale.starts[0] as number, scale.starts.at(-1) as number];
  if ([...begin, ...end].every((day) => day === null)) return { parts: [], isOpenAtStart: true, isOpenAtEnd: true };
  const beginEarliest = begin[0] ?? -Infinity;
  const endLatest = end[1] ?? Infinity;
  // A day takes up its whole width: what ends on it ends when the next begins.
  const at = (day: number): number => binsTo(scale, day);
  const [sureFrom, sureTo] = [begin[1] ?? Infinity, end[0] ?? -Infinity];
  const parts: LinePart[] = [];
  const add = (from: number, to: number, kind: LinePart["kind"]): void => {
    if (to > from) parts.push({ from, to, kind });
  };
  if (sureFrom <= sureTo) {
    add(at(beginEarliest), at(sureFrom), "begins");
    add(at(sureFrom), at(sureTo + 1), "sure");
    add(at(sureTo + 1), at(endLatest + 1), "ends");
  } else {
    add(at(beginEarliest), at(endLatest + 1), "maybe");
  }
  return { parts, isOpenAtStart: beginEarliest < first, isOpenAtEnd: endLatest >= last };
}

/** The bins that are named on the axis: as many as there is room for, at round steps. */
export function namedBins({ bins }: DayScale, room: number): readonly number[] {
  const most = Math.max(2, Math.floor(room));
  const steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 24_000, 60_000];
  const isMonths = /^-?\d+-\d\d$/.test(bins[0]?.edtf ?? "");
  const decimal = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];
  const step = (isMonths ? steps : decimal).find((each) => bins.length / each <= most) ?? bins.length;
  // Counted from a January or a year that ends in 0, not from wherever the bins begin.
  const start = offsetOf(bins[0]?.edtf ?? "", step, isMonths);
  const named: number[] = [];
  for (let i = start; i < bins.length; i += step) named.push(i);
  return named;
}

function offsetOf(edtf: string, step: number, isMonths: boolean): number {
  const [year = 0, month = 1, day] = edtf
    .replace("Y", "")
    .split(/(?!^)-/)
    .map(Number);
  if (day !== undefined) return 0;
  const at = isMonths ? year * 12 + month - 1 : year;
  return ((-at % step) + step) % step || 0;
}

/** Whole numbers for the axis of counts, up to the highest. */
export function countTicks(highest: number): readonly number[] {
  if (highest <= 0) return [0];
  const power = 10 ** Math.floor(Math.log10(highest));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((each) => (each * power) / 5).find((each) => highest / each <= 4) ?? power * 2,
  );
  const whole = Math.ceil(step);
  return Array.from({ length: Math.floor(highest / whole) + 1 }, (_, i) => i * whole);
}
