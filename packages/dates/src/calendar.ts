/** A day of the proleptic Gregorian calendar; year 0 precedes year 1 (ISO 8601-1, 4.3.2). */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** The largest year, before and after year 0, whose days are counted exactly in a JavaScript number. */
export const MAX_YEAR = 24_000_000_000_000;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether a year has a 29 February: divisible by 4 and not by 100, or divisible by 400. */
export function isLeapYear(year: number): boolean {
  // Bit by bit: divisible by 4, and if by 25 too, then by 16.
  return (year & 3) === 0 && (year % 25 !== 0 || (year & 15) === 0);
}

/** The number of days of a month (1 to 12); 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/**
 * Whole days from 1970-01-01 to a calendar day, for a day that is known to exist.
 *
 * Years begin on 1 March here, so that a leap day is the last day of its year; the months before one make a line that
 * rises by 979/32 days a month, rounded down.
 */
export function daysFromDate(year: number, month: number, day: number): number {
  if (year > 9999 || year < -9999) return daysInLongYear(year, month, day);
  const early = month < 3;
  // Counted from -10000, so that no year is negative and a division can be cut off.
  const y = (year + (early ? 9999 : 10_000)) | 0;
  const century = (y / 100) | 0;
  const daysOfMonths = (979 * (early ? month + 12 : month) - 2919) >> 5;
  return 365 * y + (y >> 2) - century + (century >> 2) + daysOfMonths + day - 4_371_894;
}

function daysInLongYear(year: number, month: number, day: number): number {
  // The calendar repeats itself after 400 years.
  const cycles = Math.floor(year / 400);
  return cycles * 146_097 + daysFromDate(year - cycles * 400, month, day);
}

/**
 * Whole days from 1970-01-01 to a day of the proleptic Gregorian calendar, negative before it; null where there is
 * no such day (2021-02-29, a month 13, a fraction) or where the year lies beyond {@link MAX_YEAR}.
 *
 * @example
 * dayNumber(2021, 7, 28); // => 18836
 */
export function dayNumber(year: number, month: number, day: number): number | null {
  if (!Number.isInteger(year) || year > MAX_YEAR || year < -MAX_YEAR) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return daysFromDate(year, month, day);
}

/**
 * The calendar day that lies so many whole days after 1970-01-01; the inverse of {@link dayNumber}.
 *
 * @throws RangeError where `number` is not a whole number that a JavaScript number holds exactly.
 * @example
 * calendarDate(18836); // => { year: 2021, month: 7, day: 28 }
 */
export function calendarDate(number: number): CalendarDate {
  if (!Number.isSafeInteger(number)) throw new RangeError(`a day number must be a safe integer, not ${number}`);
  return dateOfDay(number);
}

/** The calendar day of a day number that is known to be one. */
export function dateOfDay(number: number): CalendarDate {
  // Guesses from above, at most two too great, which the days of their beginnings set right.
  let year = Math.floor(number / 365.2425) + 1971;
  while (daysFromDate(year, 1, 1) > number) year--;
  let month = Math.min(12, Math.floor((number - daysFromDate(year, 1, 1)) / 29) + 1);
  while (daysFromDate(year, month, 1) > number) month--;
  return { year, month, day: number - daysFromDate(year, month, 1) + 1 };
}

/** The day of the week of a day number, as ISO 8601-1 numbers it: 1 = Monday to 7 = Sunday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** A number or digits with zeros before them up to a length. */
export function padded(digits: number | string, length: number): string {
  return String(digits).padStart(length, "0");
}

/** A four-digit year as EDTF writes it: `0079`, `-0043`. */
export function yearText(year: number): string {
  return (year < 0 ? "-" : "") + padded(Math.abs(year), 4);
}

/** A calendar day as EDTF text; a year of more than four digits stands alone, as EDTF writes no month beside it. */
export function dateText(year: number, month: number, day: number): string {
  if (year > 9999 || year < -9999) return `Y${year}`;
  return `${yearText(year)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/**
 * A day number as EDTF text: `2021-07-28`. EDTF writes a year of more than four digits alone, so a day beyond the
 * years -9999 to 9999 gives its year: `Y12345`.
 *
 * @throws RangeError where `number` is not a safe integer.
 * @example
 * dayText(18836); // => "2021-07-28"
 */
export function dayText(number: number): string {
  const { year, month, day } = calendarDate(number);
  return dateText(year, month, day);
}
