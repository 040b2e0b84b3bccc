import { daysInMonth } from "../calendar.ts";
import { dateEdge } from "./bounds.ts";
import { accept, at, atDigit, code, codeAt, fail, markOf, moveTo, scanMark, scanPart, text } from "./cursor.ts";
import { dayDate, monthDate, season, yearDate } from "./marks.ts";
import { extreme } from "./mask.ts";
import { scanLongYear } from "./scan-year.ts";
import type { DatePart, EdtfDated, EdtfDateTime } from "./value.ts";

/** Reads a date, season or year; null with a fault noted where there is none. */
export function scanDated(): EdtfDated | null {
  const value = scanDateOrTime();
  if (value === null || code !== 84 /* T */) return value;
  return fail("a date without a time", at, "time_not_allowed");
}

/**
 * Reads a date, season or year, and leaves a time where it is.
 *
 * Bits of qualifiers are kept for each part, two each: a qualifier to the right of a part holds for it and all parts to
 * its left (times 1, 5 and 21), one to the left of a part for that part alone (ISO 8601-2, 8.2).
 */
export function scanDateOrTime(): EdtfDated | null {
  const simple = scanSimple();
  if (simple !== null) return simple;
  const leading = scanMark();
  if (code === 89 /* Y */) return scanLongYear(leading);
  const start = at;
  const year = scanYear();
  if (year === null) return null;
  if (code === 83 /* S */ && typeof year === "number") {
    moveTo(start);
    return scanLongYear(leading);
  }
  let bits = leading | scanMark();
  if (!accept(45 /* - */)) return yearDate(year, bits);

  bits |= scanMark() << 2;
  const monthAt = at;
  const month = scanPart(2, "a month of two digits");
  if (month === null) return null;
  bits |= scanMark() * 5;
  if (typeof month === "number" && month > 20 && month < 42) return season(year, month, bits);
  if (extreme(month, 1, 12, false) === -1) {
    return fail("a month 01-12 or a code 21-41", monthAt, "month_out_of_range");
  }
  if (!accept(45 /* - */)) return monthDate(year, month, bits);

  bits |= scanMark() << 4;
  const dayAt = at;
  const day = scanPart(2, "a day of two digits");
  if (day === null) return null;
  if (!isShort(day) && dateEdge(year, month, day, false) === null) {
    const known = typeof year === "number" && typeof month === "number";
    return fail(known ? `a day 01-${daysInMonth(year, month)}` : "a day of such a month", dayAt, "no_such_day");
  }
  bits |= scanMark() * 21;
  return dayDate(year, month, day, bits);
}

/**
 * Reads the common forms without a step for each character: a year in numbers, a month, season or day in numbers or
 * `XX`, at most one qualifier, the last. Null for any other, the place unmoved.
 */
function scanSimple(): EdtfDated | null {
  const century = pairAt(at);
  const rest = pairAt(at + 2);
  if (century < 0 || rest < 0) return null;
  const year = century * 100 + rest;
  let end = at + 4;
  let month = 0;
  let day = 0;
  if (codeAt(end) === 45 /* - */) {
    month = pairAt(end + 1);
    end += 3;
    if (codeAt(end) === 45 /* - */) {
      day = pairAt(end + 1);
      end += 3;
      if (month > 12 || day === 0 || day > (month < 0 || day < 29 ? 28 : daysInMonth(year, month))) return null;
    }
    if (month === 0 || month > 41 || (month > 12 && month < 21) || month < -1 || day < -1) return null;
  }
  let next = codeAt(end);
  const bits = markOf(next);
  if (bits !== 0) next = codeAt(++end);
  // The end, or what follows a date: "," "/" "]" "}" and the dots; nothing else.
  if (next !== 0 && next !== 47 && next !== 44 && next !== 93 && next !== 125 && next !== 46) return null;
  moveTo(end);
  if (month === 0) return yearDate(year, bits);
  const written = month < 0 ? "XX" : month;
  if (day !== 0) return dayDate(year, written, day < 0 ? "XX" : day, bits * 21);
  return month > 12 ? season(year, month, bits * 5) : monthDate(year, written, bits * 5);
}

/** The number of two digits at a place; -1 for `XX`, and less than -100 for anything else. */
function pairAt(place: number): number {
  if (place + 2 > text.length) return -1e6;
  const tens = text.charCodeAt(place) - 48;
  const ones = text.charCodeAt(place + 1) - 48;
  if (tens >= 0 && tens < 10 && ones >= 0 && ones < 10) return tens * 10 + ones;
  return tens === 40 && ones === 40 ? -1 : -1e6;
}

/** Whether every month has such a day. */
function isShort(day: DatePart): boolean {
  return typeof day === "number" ? day > 0 && day < 29 : day === "XX";
}

function scanYear(): DatePart | null {
  const start = at;
  const negative = accept(45 /* - */);
  const from = at;
  const year = scanPart(4, "a date");
  if (year === null ? at > from : atDigit()) return fail("a year of four digits", from, "year_length");
  if (year === null || !negative) return year;
  if (year === 0) return fail("0000 or -0001", start, "negative_zero");
  return typeof year === "string" ? text.slice(start, at) : -year;
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
  const timeEnd = at;
  const offset = scanOffset();
  if (offset === undefined) return null;
  const minutes = hour * 60 + minute;
  const leaps = offset === null ? minutes % 15 === 14 : (minutes - offset + 2880) % 1440 === 1439;
  if (hour > 23 || minute > 59 || second > (leaps ? 60 : 59)) {
    moveTo(timeEnd);
    return fail("a time 00:00:00-23:59:59", start, "time_out_of_range");
  }
  return { type: "datetime", year, month, day, hour, minute, second, offset };
}

function scanNumber(): number | null {
  const number = scanPart(2, "two digits");
  return typeof number === "string" ? fail("two digits", at - 2) : number;
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
  const minutes = hours === null ? null : code === 58 /* : */ ? scanAfterColon() : 0;
  if (hours === null || minutes === null) return undefined;
  const total = hours * 60 + minutes;
  // No place on Earth lies further behind UTC than 12 hours, or further ahead than 14.
  if (minutes < 60 && (behind ? total > 0 && total <= 720 : total <= 840)) return behind ? -total : total;
  fail("Z or an offset from -12:00 to +14:00", start, "offset_out_of_range");
  return undefined;
}
