import { calendarDate, dayNumber, daysInMonth, dayText, weekdayOf, yearText } from "./calendar.ts";
import { dayBounds } from "./edtf/bounds.ts";
import { parseEdtf } from "./edtf/parse.ts";
import { type Span, spanOf } from "./span.ts";
import type { When } from "./when.ts";

/** The length of a bin. A week begins on Monday. */
export type BinUnit = "day" | "week" | "month" | "year";

/** How many things happened in a stretch of time. */
export interface Bin {
  /** The days of the bin in EDTF: a day, an interval of seven days, a month or a year. */
  readonly edtf: string;
  /** How many happened in it for certain. */
  readonly lower: number;
  /** How many may have happened in it. */
  readonly upper: number;
  /** The sum of shares, where a thing is spread evenly over the days on which it may have happened. */
  readonly expected: number;
}

/** What {@link histogram} gives. */
export interface Histogram {
  readonly bins: readonly Bin[];
  /** The positions of dates without a first or last day, or without any day: they are in no bin. */
  readonly unplaced: readonly number[];
  /** The positions of dates that are marked `?`, `~` or `%`: they are in `upper` and `expected`, never in `lower`. */
  readonly marked: readonly number[];
}

/** More bins than this are refused. */
const MOST_BINS = 100_000;

/**
 * How many of some things happened in each day, week, month or year, from the first that has any to the last: an
 * uncertain date counts in every bin that it may fall in. What lasted (`throughout`) counts in each bin that it touched.
 *
 * @throws EdtfError where a date is not EDTF; RangeError where there would be more than 100,000 bins.
 * @example
 * histogram([{ edtf: "2021-07" }, { edtf: "2021-06-30/2021-07-01" }], "month").bins[1]; // => { edtf: "2021-07", lower: 1, upper: 2, expected: 1.5 }
 */
export function histogram(whens: readonly When[], unit: BinUnit): Histogram {
  const unplaced: number[] = [];
  const marked: number[] = [];
  const placed: Placed[] = [];
  whens.forEach((when, i) => {
    const thing = placedOf(when);
    if (thing === null) unplaced.push(i);
    else {
      placed.push(thing);
      if (thing.marked) marked.push(i);
    }
  });
  return { bins: placed.length === 0 ? [] : binsOf(placed, unit), unplaced, marked };
}

/** The days on which a thing may have happened, and those on which it did for certain. */
interface Placed {
  readonly ranges: readonly (readonly [first: number, last: number])[];
  readonly lasting: boolean;
  readonly sure: readonly [first: number, last: number] | null;
  readonly marked: boolean;
}

function placedOf(when: When): Placed | null {
  const span = spanOf(when);
  if (span.kind === "empty") return null;
  const ranges = rangesOf(when, span);
  if (ranges === null) return null;
  const { begin, end, qualifier } = span;
  const lasting =
    when.sense === "throughout" && begin.latest !== null && end.earliest !== null && begin.latest <= end.earliest;
  const sure = lasting ? ([begin.latest ?? 0, end.earliest ?? 0] as const) : null;
  return { ranges, lasting, sure, marked: qualifier !== null };
}

/** The ranges of days that a date can mean: those of its members where it is one of a set, else the one of its span. */
function rangesOf(when: When, { begin, end }: Span): Placed["ranges"] | null {
  const value = parseEdtf(when.edtf);
  const whole =
    value.type === "set" && value.of === "one" ? value.members.map((m) => setRange(m)) : [[begin.earliest, end.latest]];
  const ranges = whole.map(([first, last]) =>
    typeof first === "number" && typeof last === "number" ? ([first, last] as const) : null,
  );
  return ranges.includes(null) ? null : (ranges as Placed["ranges"]);
}

function setRange(member: Parameters<typeof memberBounds>[0]): readonly (number | null)[] {
  const { earliest, latest } = memberBounds(member);
  return [earliest, latest];
}

/** The bounds of one member of a set. */
function memberBounds(member: Extract<ReturnType<typeof parseEdtf>, { type: "set" }>["members"][number]) {
  return dayBounds({ type: "set", of: "one", members: [member] });
}

function binsOf(placed: readonly Placed[], unit: BinUnit): readonly Bin[] {
  const all = placed.flatMap(({ ranges }) => ranges);
  const first = Math.min(...all.map(([from]) => from));
  const last = Math.max(...all.map(([, to]) => to));
  const bins: Bin[] = [];
  for (let from = binStart(first, unit); from <= last; from = binEnd(from, unit) + 1) {
    if (bins.length === MOST_BINS) throw new RangeError(`more than ${MOST_BINS} bins of a ${unit}`);
    bins.push(binOf(from, binEnd(from, unit), unit, placed));
  }
  return bins;
}

function binOf(from: number, to: number, unit: BinUnit, placed: readonly Placed[]): Bin {
  let [lower, upper, expected] = [0, 0, 0];
  for (const { ranges, lasting, sure, marked } of placed) {
    const touching = ranges.filter(([first, last]) => first <= to && last >= from);
    if (touching.length === 0) continue;
    upper++;
    const certain = lasting
      ? sure !== null && sure[0] <= to && sure[1] >= from
      : ranges.every(([first, last]) => first >= from && last <= to);
    if (certain && !marked) lower++;
    expected += certain ? 1 : overlap(touching, from, to) / overlap(ranges, -Infinity, Infinity);
  }
  return { edtf: binText(from, to, unit), lower, upper, expected };
}

function overlap(ranges: Placed["ranges"], from: number, to: number): number {
  return ranges.reduce((days, [first, last]) => days + Math.min(last, to) - Math.max(first, from) + 1, 0);
}

function binStart(day: number, unit: BinUnit): number {
  if (unit === "day") return day;
  if (unit === "week") return day - weekdayOf(day) + 1;
  const { year, month } = calendarDate(day);
  return dayNumber(year, unit === "month" ? month : 1, 1) ?? day;
}

function binEnd(start: number, unit: BinUnit): number {
  if (unit === "day") return start;
  if (unit === "week") return start + 6;
  const { year, month } = calendarDate(start);
  return unit === "month" ? start + daysInMonth(year, month) - 1 : (dayNumber(year, 12, 31) ?? start);
}

function binText(from: number, to: number, unit: BinUnit): string {
  if (unit === "day") return dayText(from);
  if (unit === "week") return `${dayText(from)}/${dayText(to)}`;
  return unit === "month" ? dayText(from).slice(0, -3) : yearText(calendarDate(from).year);
}
