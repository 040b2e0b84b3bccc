import { daysFromDate, daysInMonth, isLeapYear } from "../calendar.ts";
import type { DatePart } from "./value.ts";

/** Whether a number of 0 or more, padded to the length of the digits, is one of their completions. */
export function completes(part: DatePart, number: number): boolean {
  if (typeof part === "number") return part === number;
  let rest = number;
  for (let i = part.length - 1; i >= 0; i--) {
    const code = part.charCodeAt(i);
    if (code !== 88 && code - 48 !== rest % 10) return false;
    rest = Math.floor(rest / 10);
  }
  return rest === 0;
}

/** The first or the last year that the digits allow; there is no year -0000. */
export function extremeYear(year: DatePart, last: boolean): number {
  if (typeof year === "number") return year;
  if (year.charCodeAt(0) !== 45) return Number(year.replaceAll("X", last ? "9" : "0"));
  if (!last) return Number(year.replaceAll("X", "9"));
  const nearest = Number(year.replaceAll("X", "0"));
  if (nearest !== 0) return nearest;
  const rightmost = year.lastIndexOf("X");
  return Number(`${year.slice(0, rightmost)}1${year.slice(rightmost + 1)}`.replaceAll("X", "0"));
}

/** Whether a year, of either sign, is one of the completions of the digits. */
function yearCompletes(part: DatePart, year: number): boolean {
  if (typeof part === "number") return part === year;
  const negative = part.charCodeAt(0) === 45;
  if (negative !== year < 0) return false;
  return negative ? completes(part.slice(1), -year) : completes(part, year);
}

/** The first or last leap year that the digits allow; null where there is none. */
function extremeLeapYear(year: DatePart, last: boolean): number | null {
  const from = extremeYear(year, false);
  const to = extremeYear(year, true);
  const low = from + ((4 - (((from % 4) + 4) % 4)) % 4);
  const high = to - (((to % 4) + 4) % 4);
  const step = last ? -4 : 4;
  for (let y = last ? high : low; y >= low && y <= high; y += step) {
    if (isLeapYear(y) && yearCompletes(year, y)) return y;
  }
  return null;
}

/** The first or last day that exists in a year among the completions of month and day; null where there is none. */
function extremeInYear(year: number, month: DatePart, day: DatePart, last: boolean): number | null {
  for (let i = 1; i <= 12; i++) {
    const m = last ? 13 - i : i;
    if (!completes(month, m)) continue;
    const length = daysInMonth(year, m);
    for (let j = 1; j <= length; j++) {
      const d = last ? length + 1 - j : j;
      if (completes(day, d)) return daysFromDate(year, m, d);
    }
  }
  return null;
}

/**
 * The number of the first or last day that the parts of a date allow; null where no calendar day completes them.
 *
 * Only 29 February exists in some years and not in others, so a year other than the extreme one is tried for it alone.
 */
export function extremeDay(year: DatePart, month: DatePart, day: DatePart, last: boolean): number | null {
  const found = extremeInYear(extremeYear(year, last), month, day, last);
  if (found !== null) return found;
  const leap = extremeLeapYear(year, last);
  return leap === null ? null : extremeInYear(leap, month, day, last);
}

/** The first or last month (1 to 12) that the digits allow; null where none does. */
export function extremeMonth(month: DatePart, last: boolean): number | null {
  for (let i = 1; i <= 12; i++) {
    const m = last ? 13 - i : i;
    if (completes(month, m)) return m;
  }
  return null;
}
