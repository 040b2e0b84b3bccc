import { daysInMonth } from "../calendar.ts";
import { edgeOfParts } from "./bounds.ts";
import { accept, afterDigits, at, codeAt, fail, failDigits, isDigit, markOf, moveTo, NONE, pairAt } from "./cursor.ts";
import { dayDate, monthDate, seasonOf, yearDate } from "./marks.ts";
import { scanLongYear } from "./scan-year.ts";
import type { DayDate, EdtfDated, EdtfDateTime } from "./value.ts";

/** Reads a date, season or year after which no time stands. */
export function scanDated(text: string): EdtfDated {
  const value = scanDate(text);
  return codeAt(text, at) === 84 /* T */ ? failTime(at) : value;
}

/**
 * Reads a date, season or year, and leaves a time where it is.
 *
 * Bits of qualifiers are kept for each part, two each: a qualifier to the right of a part holds for it and all parts to
 * its left (times 1, 5 and 21), one to the left of a part for that part alone (ISO 8601-2, 8.2).
 *
 * This is where a text spends its time. So it is one function, which keeps the place in a variable of its own, and looks
 * for what is rare, a sign or a qualifier, only where no digits or no hyphen stand.
 */
export function scanDate(text: string): EdtfDated {
  let place = at;
  let start = place;
  let bits = 0;
  let number = yearAt(text, place);
  if (number === NONE) {
    bits = markOf(codeAt(text, place));
    if (bits !== 0) place++;
    start = place;
    const sign = codeAt(text, place);
    if (sign === 89 /* Y */) return scanLongYear(text, start, bits);
    if (sign === 45 /* - */) place++;
    number = yearAt(text, place);
    if (number === NONE) failYear(text, place);
  }
  place += 4;
  const negative = place > start + 4;
  let code = codeAt(text, place);
  if (isDigit(code)) failYear(text, place - 4);
  if (negative && number === 0) fail("0000 or -0001", "negative_zero", start, place);
  if (code === 83 /* S */ && number >= 0) return scanLongYear(text, start, bits);
  const year = number < 0 ? text.slice(start, place) : negative ? -number : number;
  if (code !== 45 /* - */) {
    const mark = markOf(code);
    bits |= mark;
    if (mark === 0 || codeAt(text, ++place) !== 45) {
      moveTo(place);
      return yearDate(year, bits);
    }
  }

  number = pairAt(text, ++place);
  if (number === NONE) {
    number = markedPair(text, place, "a month of two digits");
    bits |= markOf(codeAt(text, place++)) << 2;
  }
  const month = number < 0 ? maskAt(text, place) : number;
  place += 2;
  const isSeason = number > 20 && number < 42;
  if (!isSeason && !isAmong(number, 12)) {
    fail("a month 01-12 or a code 21-41", "month_out_of_range", place - 2, place);
  }
  code = codeAt(text, place);
  if (code !== 45 /* - */ || isSeason) {
    const mark = markOf(code);
    bits |= mark * 5;
    if (mark !== 0) place++;
    if (isSeason || mark === 0 || codeAt(text, place) !== 45) {
      moveTo(place);
      return isSeason ? seasonOf(year, number, bits) : monthDate(year, month, bits);
    }
  }

  number = pairAt(text, ++place);
  if (number === NONE) {
    number = markedPair(text, place, "a day of two digits");
    bits |= markOf(codeAt(text, place++)) << 4;
  }
  const day = number < 0 ? maskAt(text, place) : number;
  place += 2;
  // Every month has the days from 1 to 28.
  if (!isAmong(number, 28) && (!isAmong(number, 31) || edgeOfParts(year, month, day, false) === Infinity)) {
    const last = typeof year === "number" && typeof month === "number" ? daysInMonth(year, month) : 0;
    fail(last > 0 ? `a day 01-${last}` : "a day of such a month", "no_such_day", place - 2, place);
  }
  const mark = markOf(codeAt(text, place));
  moveTo(mark === 0 ? place : place + 1);
  return dayDate(year, month, day, bits | (mark * 21));
}

/** The number of two digits after a qualifier. */
function markedPair(text: string, place: number, expected: string): number {
  const start = markOf(codeAt(text, place)) === 0 ? place : place + 1;
  const number = start === place ? NONE : pairAt(text, start);
  return number === NONE ? failDigits(text, expected, start) : number;
}

/** The number of the four digits at a place: below 0 where some are unspecified. */
function yearAt(text: string, place: number): number {
  const century = pairAt(text, place);
  const rest = pairAt(text, place + 2);
  return century >= 0 && rest >= 0 ? century * 100 + rest : century === NONE || rest === NONE ? NONE : -1;
}

/** Whether digits can mean a number from 1 to a last one. */
function isAmong(digits: number, last: number): boolean {
  return digits < 0 ? ~digits <= last : digits > 0 && digits <= last;
}

/** The two digits at a place, of which one or both are unspecified. */
function maskAt(text: string, place: number): string {
  return text.charCodeAt(place) === 88 && text.charCodeAt(place + 1) === 88 ? "XX" : text.slice(place, place + 2);
}

/** Stops for a year that has not four digits. */
function failYear(text: string, start: number): never {
  const end = afterDigits(text, start, 88 /* X */);
  if (end === start) fail("a date");
  fail("a year of four digits", "year_length", start, Math.min(end, start + 4));
}

/** Reads the time after a day, `Thh:mm:ss` and the offset; no time stands after any other date. */
export function scanTime(text: string, date: EdtfDated): EdtfDated | EdtfDateTime {
  const { year, month, day, qualifiers } = date as KnownDay;
  if (qualifiers || ![year, month, day].every(Number.isInteger)) return date;
  const start = at;
  moveTo(start + 1);
  const [hour = 0, minute = 0, second] = scanPairs(text, 3);
  if (second === undefined) return fail('":"');
  // A leap second ends 23:59 UTC (ISO 8601-1, 4.3.10), and offsets are whole quarters of an hour.
  const end = at;
  const offset = scanOffset(text);
  const minutes = hour * 60 + minute;
  const leaps = offset === null ? minutes % 15 === 14 : (minutes - offset + 2880) % 1440 === 1439;
  if (hour > 23 || minute > 59 || second > (leaps ? 60 : 59)) {
    fail("a time 00:00:00-23:59:59", "time_out_of_range", start + 1, end);
  }
  if (codeAt(text, at) === 47 /* / */) failTime(start);
  return { type: "datetime", year, month, day, hour, minute, second, offset };
}

function failTime(start: number): never {
  return fail("a date without a time", "time_not_allowed", start);
}

type KnownDay = DayDate & { readonly year: number; readonly month: number; readonly day: number };

/** Reads so many numbers of two digits at most, with colons between them. */
function scanPairs(text: string, most: number): readonly number[] {
  const pairs: number[] = [];
  do {
    const pair = pairAt(text, at);
    if (pair < 0) fail("two digits", undefined, afterDigits(text, at));
    pairs.push(pair);
    moveTo(at + 2);
  } while (pairs.length < most && accept(text, 58 /* : */));
  return pairs;
}

/** Reads `Z`, `±hh` or `±hh:mm` as minutes; null where there is no offset. */
function scanOffset(text: string): number | null {
  if (accept(text, 90 /* Z */)) return 0;
  const start = at;
  const behind = accept(text, 45 /* - */);
  if (!behind && !accept(text, 43 /* + */)) return null;
  const [hours = 0, minutes = 0] = scanPairs(text, 2);
  const total = hours * 60 + minutes;
  // No place on Earth lies further behind UTC than 12 hours, or further ahead than 14.
  if (minutes < 60 && (behind ? total > 0 && total <= 720 : total <= 840)) return behind ? -total : total;
  return fail("Z or an offset from -12:00 to +14:00", "offset_out_of_range", start);
}
