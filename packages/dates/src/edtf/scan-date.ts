import { daysInMonth } from "../calendar.ts";
import { dateEdge } from "./bounds.ts";
import {
  accept,
  at,
  codeAt,
  codeIn,
  fail,
  failDigits,
  failTo,
  isDigit,
  markOf,
  moveTo,
  NO_PAIR,
  PARTLY,
  pairOf,
  text,
  UNSPECIFIED,
} from "./cursor.ts";
import { dayDate, monthDate, season, yearDate } from "./marks.ts";
import { extreme } from "./mask.ts";
import { scanLongYear } from "./scan-year.ts";
import type { EdtfDated, EdtfDateTime } from "./value.ts";

/** Reads a date, season or year; null with a fault noted where there is none. */
export function scanDated(): EdtfDated | null {
  const value = scanDateOrTime();
  if (value === null || codeAt(at) !== 84 /* T */) return value;
  return fail("a date without a time", at, "time_not_allowed");
}

/**
 * Reads a date, season or year, and leaves a time where it is.
 *
 * Bits of qualifiers are kept for each part, two each: a qualifier to the right of a part holds for it and all parts to
 * its left (times 1, 5 and 21), one to the left of a part for that part alone (ISO 8601-2, 8.2).
 *
 * This is where a text spends its time. So it is one function, which keeps the text and the place in variables of its own
 * and looks at each character once.
 */
export function scanDateOrTime(): EdtfDated | null {
  const read = text;
  let place = at;
  let code = codeIn(read, place);
  let bits = markOf(code);
  if (bits !== 0) code = codeIn(read, ++place);
  const start = place;
  if (code === 89 /* Y */) return scanLongYear(start, bits);
  const negative = code === 45; /* - */
  if (negative) place++;
  const end = place + 4;
  if (end > read.length) return failYear(place);
  let number = 0;
  let masked = false;
  for (; place < end; place++) {
    const digit = read.charCodeAt(place);
    if (isDigit(digit)) number = number * 10 + digit - 48;
    else if (digit === 88 /* X */) masked = true;
    else return failYear(end - 4);
  }
  code = codeIn(read, place);
  if (isDigit(code)) return failTo(end, "a year of four digits", end - 4, "year_length");
  if (negative && number === 0 && !masked) return failTo(end, "0000 or -0001", start, "negative_zero");
  if (code === 83 /* S */ && !masked) return scanLongYear(start, bits);
  const year = masked ? read.slice(start, end) : negative ? -number : number;
  let mark = markOf(code);
  if (mark !== 0) code = codeIn(read, ++place);
  bits |= mark;
  if (code !== 45 /* - */) {
    moveTo(place);
    return yearDate(year, bits);
  }

  code = codeIn(read, ++place);
  mark = markOf(code);
  if (mark !== 0) code = codeIn(read, ++place);
  bits |= mark << 2;
  number = pairOf(code, codeIn(read, place + 1));
  if (number === NO_PAIR) return failDigits("a month of two digits", place);
  const month = number < 0 ? maskAt(place, number) : number;
  place += 2;
  const isSeason = number > 20 && number < 42;
  if (!isSeason && (number > 12 || number === 0 || (number === PARTLY && extreme(month, 1, 12, false) < 0))) {
    return failTo(place, "a month 01-12 or a code 21-41", place - 2, "month_out_of_range");
  }
  code = codeIn(read, place);
  mark = markOf(code);
  if (mark !== 0) code = codeIn(read, ++place);
  bits |= mark * 5;
  if (code !== 45 /* - */ || isSeason) {
    moveTo(place);
    return isSeason ? season(year, number, bits) : monthDate(year, month, bits);
  }

  code = codeIn(read, ++place);
  mark = markOf(code);
  if (mark !== 0) code = codeIn(read, ++place);
  bits |= mark << 4;
  number = pairOf(code, codeIn(read, place + 1));
  if (number === NO_PAIR) return failDigits("a day of two digits", place);
  const day = number < 0 ? maskAt(place, number) : number;
  place += 2;
  // Every month has the days from 1 to 28, and a day that is not known can be one of them.
  const certain = number === UNSPECIFIED || (number > 0 && number < 29);
  if (!certain && dateEdge(year, month, day, false) === Infinity) {
    const known = typeof year === "number" && typeof month === "number";
    return failTo(
      place,
      known ? `a day 01-${daysInMonth(year, month)}` : "a day of such a month",
      place - 2,
      "no_such_day",
    );
  }
  mark = markOf(codeIn(read, place));
  moveTo(mark === 0 ? place : place + 1);
  return dayDate(year, month, day, bits | (mark * 21));
}

/** The unspecified digits at a place. */
function maskAt(place: number, pair: number): string {
  return pair === UNSPECIFIED ? "XX" : text.slice(place, place + 2);
}

/** Notes that no year of four digits stands at a place. */
function failYear(place: number): null {
  failDigits("a date", place);
  return at > place ? fail("a year of four digits", place, "year_length") : null;
}

/** Reads the time after a day: `Thh:mm:ss` and the offset. */
export function scanTime(year: number, month: number, day: number): EdtfDateTime | null {
  moveTo(at + 1);
  const start = at;
  const hour = scanNumber();
  const minute = hour < 0 ? hour : scanAfterColon();
  const second = minute < 0 ? minute : scanAfterColon();
  if (second < 0) return null;
  // A leap second ends 23:59 UTC (ISO 8601-1, 4.3.10), and offsets are whole quarters of an hour.
  const end = at;
  const offset = scanOffset();
  if (offset === undefined) return null;
  const minutes = hour * 60 + minute;
  const leaps = offset === null ? minutes % 15 === 14 : (minutes - offset + 2880) % 1440 === 1439;
  if (hour > 23 || minute > 59 || second > (leaps ? 60 : 59)) {
    return failTo(end, "a time 00:00:00-23:59:59", start, "time_out_of_range");
  }
  return { type: "datetime", year, month, day, hour, minute, second, offset };
}

/** The number of two digits here; below 0 with a fault noted where there are none. */
function scanNumber(): number {
  const number = pairOf(codeAt(at), codeAt(at + 1));
  if (number >= 0) moveTo(at + 2);
  else if (number === NO_PAIR) failDigits("two digits", at);
  else failTo(at + 2, "two digits", at);
  return number;
}

function scanAfterColon(): number {
  if (accept(58 /* : */)) return scanNumber();
  fail('":"');
  return NO_PAIR;
}

/** Reads `Z`, `±hh` or `±hh:mm` as minutes; null where there is no offset, undefined with a fault noted. */
function scanOffset(): number | null | undefined {
  if (accept(90 /* Z */)) return 0;
  const start = at;
  const behind = accept(45 /* - */);
  if (!behind && !accept(43 /* + */)) return null;
  const hours = scanNumber();
  const minutes = hours >= 0 && accept(58 /* : */) ? scanNumber() : 0;
  if (hours < 0 || minutes < 0) return undefined;
  const total = hours * 60 + minutes;
  // No place on Earth lies further behind UTC than 12 hours, or further ahead than 14.
  if (minutes < 60 && (behind ? total > 0 && total <= 720 : total <= 840)) return behind ? -total : total;
  fail("Z or an offset from -12:00 to +14:00", start, "offset_out_of_range");
  return undefined;
}
