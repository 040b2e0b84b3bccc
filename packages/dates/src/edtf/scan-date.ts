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
 */
export function scanDateOrTime(): EdtfDated | null {
  const read = text;
  let place = at;
  let code = codeIn(read, place);
  const before = markOf(code);
  if (before !== 0) code = codeIn(read, ++place);
  const start = place;
  if (code === 89 /* Y */) return scanLongYear(start, before);
  if (code === 45 /* - */) place++;
  const end = place + 4;
  let number = 0;
  let masked = false;
  for (; place < end; place++) {
    const digit = codeIn(read, place);
    if (isDigit(digit)) number = number * 10 + digit - 48;
    else if (digit === 88 /* X */) masked = true;
    else return failYear(end - 4);
  }
  const negative = code === 45;
  code = codeIn(read, place);
  if (isDigit(code)) return failTo(end, "a year of four digits", end - 4, "year_length");
  if (code === 83 /* S */ && !masked) return scanLongYear(start, before);
  if (number === 0 && negative && !masked) return failTo(end, "0000 or -0001", start, "negative_zero");
  const year = masked ? read.slice(start, end) : negative ? -number : number;
  const after = markOf(code);
  if (after !== 0) code = codeIn(read, ++place);
  let bits = before | after;
  if (code !== 45 /* - */) {
    moveTo(place);
    return yearDate(year, bits);
  }

  code = codeIn(read, ++place);
  const beforeMonth = markOf(code);
  if (beforeMonth !== 0) code = codeIn(read, ++place);
  const pair = pairOf(code, codeIn(read, place + 1));
  if (pair === NO_PAIR) return failDigits("a month of two digits", place);
  const month = pair < 0 ? maskAt(place, pair) : pair;
  place += 2;
  if (pair > 12 ? pair < 21 || pair > 41 : pair === 0 || (pair === PARTLY && extreme(month, 1, 12, false) < 0)) {
    return failTo(place, "a month 01-12 or a code 21-41", place - 2, "month_out_of_range");
  }
  code = codeIn(read, place);
  const afterMonth = markOf(code);
  if (afterMonth !== 0) code = codeIn(read, ++place);
  bits |= (beforeMonth << 2) | (afterMonth * 5);
  if (code !== 45 /* - */ || pair > 12) {
    moveTo(place);
    return pair > 12 ? season(year, pair, bits) : monthDate(year, month, bits);
  }

  code = codeIn(read, ++place);
  const beforeDay = markOf(code);
  if (beforeDay !== 0) code = codeIn(read, ++place);
  const days = pairOf(code, codeIn(read, place + 1));
  if (days === NO_PAIR) return failDigits("a day of two digits", place);
  const day = days < 0 ? maskAt(place, days) : days;
  place += 2;
  // Every month has the days from 1 to 28, and every day may be one of them.
  if ((days < 1 || days > 28) && days !== UNSPECIFIED && dateEdge(year, month, day, false) === Infinity) {
    const known = typeof year === "number" && typeof month === "number";
    return failTo(place, known ? `a day 01-${daysInMonth(year, month)}` : "a day of such a month", place - 2, "no_such_day");
  }
  const afterDay = markOf(codeIn(read, place));
  moveTo(afterDay === 0 ? place : place + 1);
  return dayDate(year, month, day, bits | (beforeDay << 4) | (afterDay * 21));
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
  const minute = hour === null ? null : scanAfterColon();
  const second = minute === null ? null : scanAfterColon();
  if (hour === null || minute === null || second === null) return null;
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

function scanNumber(): number | null {
  const number = pairOf(codeAt(at), codeAt(at + 1));
  if (number === NO_PAIR) return failDigits("two digits", at);
  moveTo(at + 2);
  return number < 0 ? fail("two digits", at - 2) : number;
}

function scanAfterColon(): number | null {
  return accept(58 /* : */) ? scanNumber() : fail('":"');
}

/** Reads `Z`, `±hh` or `±hh:mm` as minutes; null where there is no offset, undefined with a fault noted. */
function scanOffset(): number | null | undefined {
  if (accept(90 /* Z */)) return 0;
  const start = at;
  const behind = accept(45 /* - */);
  if (!behind && !accept(43 /* + */)) return null;
  const hours = scanNumber();
  const minutes = hours === null ? null : accept(58 /* : */) ? scanNumber() : 0;
  if (hours === null || minutes === null) return undefined;
  const total = hours * 60 + minutes;
  // No place on Earth lies further behind UTC than 12 hours, or further ahead than 14.
  if (minutes < 60 && (behind ? total > 0 && total <= 720 : total <= 840)) return behind ? -total : total;
  fail("Z or an offset from -12:00 to +14:00", start, "offset_out_of_range");
  return undefined;
}
