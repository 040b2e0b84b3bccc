import { daysInMonth } from "../calendar.ts";
import { dateEdge } from "./bounds.ts";
import { accept, at, atDigit, code, fail, moveTo, scanMark, scanPart, text } from "./cursor.ts";
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

/** Reads a year of four digits, month or day in numbers with at most one qualifier, the last; null for anything else. */
function scanSimple(): EdtfDated | null {
  const start = at;
  const year = pairAt(start) * 100 + pairAt(start + 2);
  if (year < 0) return null;
  moveTo(start + 4);
  let month = 0;
  if (code === 45 /* - */) {
    month = pairAt(start + 5);
    if (month > 0 && month < 13) {
      moveTo(start + 7);
      if (code === 45 /* - */) {
        const day = pairAt(start + 8);
        if (day > 0 && day <= daysInMonth(year, month)) {
          moveTo(start + 10);
          return dayDate(year, month, day, scanMark() * 21);
        }
      }
    }
  }
  const bits = scanMark();
  if (code !== 45 /* - */ && code !== 83 /* S */ && !atDigit()) {
    return month === 0 ? yearDate(year, bits) : monthDate(year, month, bits * 5);
  }
  moveTo(start);
  return null;
}

/** The number of two digits at a place; a number far below 0 where there are none, so that no sum with it is above. */
function pairAt(place: number): number {
  if (place + 2 > text.length) return -1e6;
  const tens = text.charCodeAt(place) - 48;
  const ones = text.charCodeAt(place + 1) - 48;
  return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? tens * 10 + ones : -1e6;
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
