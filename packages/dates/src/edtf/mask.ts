import { isLeapYear } from "../calendar.ts";
import type { DatePart } from "./value.ts";

/**
 * The number that a part of a date is when its unspecified digits are those of another number: of `1X5X` and 23 it is
 * 1253.
 */
export function completion(part: DatePart, filling: number): number {
  if (typeof part === "number") return part;
  let number = 0;
  let weight = 1;
  let rest = filling;
  for (let i = part.length - 1; i >= 0; i--) {
    const code = part.charCodeAt(i);
    if (code === 45 /* - */) return 0 - number;
    number += weight * (code === 88 /* X */ ? rest % 10 : code - 48);
    if (code === 88) rest = (rest / 10) | 0;
    weight *= 10;
  }
  return number;
}

/** The first or the last year that a part can mean, of leap years or of all; 1 where it can mean no leap year. */
export function yearOf(year: DatePart, latest: boolean, leap: boolean): number {
  if (typeof year === "number") return year;
  const negative = year.charCodeAt(0) === 45; /* - */
  for (let i = 0; i < 10_000; i++) {
    // The digits of negative years run against time.
    const completed = completion(year, latest === negative ? i : 9999 - i);
    if (!(leap && !isLeapYear(completed)) && !(negative && completed === 0)) return completed;
  }
  return 1;
}

/** Whether a part of two digits can mean a number. */
export function allows(part: DatePart, number: number): boolean {
  if (typeof part === "number") return part === number;
  const tens = part.charCodeAt(0);
  const ones = part.charCodeAt(1);
  return (tens === 88 /* X */ || tens - 48 === ((number / 10) | 0)) && (ones === 88 || ones - 48 === number % 10);
}
