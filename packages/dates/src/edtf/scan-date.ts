import { daysInMonth } from "../calendar.ts";
import { searchedEdge } from "./bounds.ts";
import {
  accept,
  afterDigits,
  at,
  codeAt,
  fail,
  failDigits,
  isDigit,
  markOf,
  moveTo,
  NO_PAIR,
  pairOf,
  UNSPECIFIED,
} from "./cursor.ts";
import { dayDate, monthDate, seasonOf, yearDate } from "./marks.ts";
import { scanLongYear } from "./scan-year.ts";
import type { EdtfDated, EdtfDateTime } from "./value.ts";

/** Reads a date, season or year after which no time stands. */
export function scanDated(text: string): EdtfDated {
  const value = scanDate(text);
  return codeAt(text, at) === 84 /* T */ ? fail("a date without a time", "time_not_allowed") : value;
}

/**
 * Reads a date, season or year, and leaves a time where it is.
 *
 * Bits of qualifiers are kept for each part, two each: a qualifier to the right of a part holds for it and all parts to
 * its left (times 1, 5 and 21), one to the left of a part for that part alone (ISO 8601-2, 8.2).
 *
 * This is where a text spends its time. So it is one function, which keeps the place in a variable of its own and looks at
 * each character once.
 */
export function scanDate(text: string): EdtfDated {
  let place = at;
  let code = codeAt(text, place);
  let bits = markOf(code);
  if (bits !== 0) code = codeAt(text, ++place);
  const start = place;
  if (code === 89 /* Y */) return scanLongYear(text, start, bits);
  const negative = code === 45; /* - */
  if (negative) place++;
  const end = place + 4;
  if (end > text.length) failYear(text, place);
  let number = 0;
  let masked = false;
  for (; place < end; place++) {
    const digit = text.charCodeAt(place);
    if (isDigit(digit)) number = number * 10 + digit - 48;
    else if (digit === 88 /* X */) masked = true;
    else failYear(text, end - 4);
  }
  code = codeAt(text, place);
  if (isDigit(code)) failYear(text, end - 4);
  if (negative && number === 0 && !masked) fail("0000 or -0001", "negative_zero", start, end);
  if (code === 83 /* S */ && !masked) return scanLongYear(text, start, bits);
  const year = masked ? text.slice(start, end) : negative ? -number : number;
  let mark = markOf(code);
  if (mark !== 0) code = codeAt(text, ++place);
  bits |= mark;
  if (code !== 45 /* - */) {
    moveTo(place);
    return yearDate(year, bits);
  }

  code = codeAt(text, ++place);
  mark = markOf(code);
  if (mark !== 0) code = codeAt(text, ++place);
  bits |= mark << 2;
  number = pairOf(code, codeAt(text, place + 1));
  if (number === NO_PAIR) failDigits(text, "a month of two digits", place);
  const month = number < 0 ? maskAt(text, place, number) : number;
  place += 2;
  const isSeason = number > 20 && number < 42;
  if (!isSeason && !isAmong(number, 12)) {
    fail("a month 01-12 or a code 21-41", "month_out_of_range", place - 2, place);
  }
  code = codeAt(text, place);
  mark = markOf(code);
  if (mark !== 0) code = codeAt(text, ++place);
  bits |= mark * 5;
  if (code !== 45 /* - */ || isSeason) {
    moveTo(place);
    return isSeason ? seasonOf(year, number, bits) : monthDate(year, month, bits);
  }

  code = codeAt(text, ++place);
  mark = markOf(code);
  if (mark !== 0) code = codeAt(text, ++place);
  bits |= mark << 4;
  number = pairOf(code, codeAt(text, place + 1));
  if (number === NO_PAIR) failDigits(text, "a day of two digits", place);
  const day = number < 0 ? maskAt(text, place, number) : number;
  place += 2;
  // Every month has the days from 1 to 28.
  if (!isAmong(number, 28) && searchedEdge(year, month, day, false) === Infinity) {
    const last = typeof year === "number" && typeof month === "number" ? daysInMonth(year, month) : 0;
    fail(last > 0 ? `a day 01-${last}` : "a day of such a month", "no_such_day", place - 2, place);
  }
  mark = markOf(codeAt(text, place));
  moveTo(mark === 0 ? place : place + 1);
  return dayDate(year, month, day, bits | (mark * 21));
}

/** Whether a pair of digits can mean a number from 1 to a last one. */
function isAmong(pair: number, last: number): boolean {
  return pair < 0 ? ~pair <= last : pair > 0 && pair <= last;
}

/** The unspecified digits at a place. */
function maskAt(text: string, place: number, pair: number): string {
  return pair === UNSPECIFIED ? "XX" : text.slice(place, place + 2);
}

/** Stops for a year that has not four digits. */
function failYear(text: string, start: number): never {
  const end = afterDigits(text, start, 88 /* X */);
  if (end === start) fail("a date");
  fail("a year of four digits", "year_length", start, Math.min(end, start + 4));
}

/** Reads the time after a day: `Thh:mm:ss` and the offset. */
export function scanTime(text: string, year: number, month: number, day: number): EdtfDateTime {
  moveTo(at + 1);
  const start = at;
  const hour = scanNumber(text);
  const minute = scanAfterColon(text);
  const second = scanAfterColon(text);
  // A leap second ends 23:59 UTC (ISO 8601-1, 4.3.10), and offsets are whole quarters of an hour.
  const end = at;
  const offset = scanOffset(text);
  const minutes = hour * 60 + minute;
  const leaps = offset === null ? minutes % 15 === 14 : (minutes - offset + 2880) % 1440 === 1439;
  if (hour > 23 || minute > 59 || second > (leaps ? 60 : 59)) {
    fail("a time 00:00:00-23:59:59", "time_out_of_range", start, end);
  }
  return { type: "datetime", year, month, day, hour, minute, second, offset };
}

/** Reads two digits of a time, all of them specified. */
function scanNumber(text: string): number {
  const start = at;
  const number = pairOf(codeAt(text, start), codeAt(text, start + 1));
  if (number === NO_PAIR) failDigits(text, "two digits", start);
  moveTo(start + 2);
  return number < 0 ? fail("two digits", undefined, start) : number;
}

function scanAfterColon(text: string): number {
  return accept(text, 58 /* : */) ? scanNumber(text) : fail('":"');
}

/** Reads `Z`, `±hh` or `±hh:mm` as minutes; null where there is no offset. */
function scanOffset(text: string): number | null {
  if (accept(text, 90 /* Z */)) return 0;
  const start = at;
  const behind = accept(text, 45 /* - */);
  if (!behind && !accept(text, 43 /* + */)) return null;
  const hours = scanNumber(text);
  const minutes = accept(text, 58 /* : */) ? scanNumber(text) : 0;
  const total = hours * 60 + minutes;
  // No place on Earth lies further behind UTC than 12 hours, or further ahead than 14.
  if (minutes < 60 && (behind ? total > 0 && total <= 720 : total <= 840)) return behind ? -total : total;
  return fail("Z or an offset from -12:00 to +14:00", "offset_out_of_range", start);
}
