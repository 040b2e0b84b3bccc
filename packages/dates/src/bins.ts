import { calendarDate, dayNumber, dayText, weekdayOf, yearText } from "./calendar.ts";

/** The length of a bin. A week begins on Monday. */
export type BinUnit = "day" | "week" | "month" | "year";

/** The bins of one length from one day to another, numbered from 0. */
export interface Bins {
  readonly count: number;
  /** The number of the bin that has a day, negative or too large beyond the bins; infinite where the day is. */
  indexOf(day: number): number;
  /** The first day of a bin, also of those beyond. */
  startOf(index: number): number;
  /** The days of a bin in EDTF: a day, an interval of seven days, a month or a year. */
  textOf(index: number): string;
}

/** More bins than this are refused. */
const MOST_BINS = 100_000;

/**
 * The bins of one length from that of one day to that of another.
 *
 * @throws RangeError where there would be more than 100,000, or where EDTF cannot write one: it has no day or month of a year
 * of more than four digits.
 */
export function binsBetween(first: number, last: number, unit: BinUnit): Bins {
  if (unit !== "year" && (calendarDate(first).year < -9999 || calendarDate(last).year > 9999)) {
    throw new RangeError(`there is no text for a ${unit} of a year of more than four digits`);
  }
  const { numberOf, startOf, textOf } = UNITS[unit];
  const base = numberOf(first);
  const count = numberOf(last) - base + 1;
  if (count > MOST_BINS) throw new RangeError(`more than ${MOST_BINS} bins of a ${unit}`);
  return {
    count,
    indexOf: (day) => (Number.isFinite(day) ? numberOf(day) - base : day),
    startOf: (index) => startOf(base + index),
    textOf: (index) => textOf(startOf(base + index)),
  };
}

/** How days of one unit are numbered without a gap, and back. */
interface Unit {
  readonly numberOf: (day: number) => number;
  readonly startOf: (number: number) => number;
  readonly textOf: (start: number) => string;
}

const UNITS: Readonly<Record<BinUnit, Unit>> = {
  day: { numberOf: (day) => day, startOf: (number) => number, textOf: dayText },
  week: {
    // The weeks are numbered by their Mondays.
    numberOf: (day) => (day - weekdayOf(day) + 1 + 3) / 7,
    startOf: (number) => number * 7 - 3,
    textOf: (start) => `${dayText(start)}/${dayText(start + 6)}`,
  },
  month: {
    numberOf(day) {
      const { year, month } = calendarDate(day);
      return year * 12 + month - 1;
    },
    startOf(number) {
      const year = Math.floor(number / 12);
      return dayNumber(year, number - year * 12 + 1, 1) ?? Number.NaN;
    },
    textOf: (start) => dayText(start).slice(0, -3),
  },
  year: {
    numberOf: (day) => calendarDate(day).year,
    startOf: (year) => dayNumber(year, 1, 1) ?? Number.NaN,
    textOf(start) {
      const { year } = calendarDate(start);
      return Math.abs(year) > 9999 ? `Y${year}` : yearText(year);
    },
  },
};
