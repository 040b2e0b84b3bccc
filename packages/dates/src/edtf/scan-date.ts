import { daysInMonth } from "../calendar.ts";
import { dateEdge } from "./bounds.ts";
import { accept, atDigit, type Cursor, fail, isAt, moveTo, scanMark, scanPart } from "./cursor.ts";
import { dayDate, monthDate, season, yearDate } from "./marks.ts";
import { scanLongYear } from "./scan-year.ts";
import type { DatePart, EdtfDated, EdtfDateTime } from "./value.ts";

/** Reads a date, season or year; null with a fault noted where there is none. */
export function scanDated(c: Cursor): EdtfDated | null {
  const value = scanDateOrTime(c);
  if (value === null || !isAt(c, "T")) return value;
  return fail(c, "a date without a time", c.at, "time_not_allowed");
}

/**
 * Reads a date, season or year, and leaves a time where it is.
 *
 * Bits of qualifiers are kept for each part, two each: a qualifier to the right of a part holds for it and all parts to
 * its left (times 1, 5 and 21), one to the left of a part for that part alone (ISO 8601-2, 8.2).
 */
export function scanDateOrTime(c: Cursor): EdtfDated | null {
  const leading = scanMark(c);
  if (isAt(c, "Y")) return scanLongYear(c, leading);
  const start = c.at;
  const year = scanYear(c);
  if (year === null) return null;
  if (isAt(c, "S") && typeof year === "number") {
    moveTo(c, start);
    return scanLongYear(c, leading);
  }
  let bits = leading | scanMark(c);
  if (!accept(c, "-")) return yearDate(year, bits);

  bits |= scanMark(c) << 2;
  const monthAt = c.at;
  const month = scanPart(c, 2, "a month of two digits");
  if (month === null) return null;
  bits |= scanMark(c) * 5;
  const coarse = typeof month === "number" && month > 12 ? season(year, month, bits) : monthDate(year, month, bits);
  if (coarse === null) return fail(c, "a month 01-12 or a code 21-41", monthAt, "month_out_of_range");
  if (coarse.type === "season" || !accept(c, "-")) return coarse;

  bits |= scanMark(c) << 4;
  const dayAt = c.at;
  const day = scanPart(c, 2, "a day of two digits");
  if (day === null) return null;
  if (dateEdge(year, month, day, false) === null) {
    const known = typeof year === "number" && typeof month === "number";
    return fail(c, known ? `a day 01-${daysInMonth(year, month)}` : "a day of such a month", dayAt, "no_such_day");
  }
  bits |= scanMark(c) * 21;
  return dayDate(year, month, day, bits);
}

function scanYear(c: Cursor): DatePart | null {
  const start = c.at;
  const negative = accept(c, "-");
  const at = c.at;
  const year = scanPart(c, 4, "a date");
  if (year === null ? c.at > at : atDigit(c)) {
    c.fault = null;
    return fail(c, "a year of four digits", at, "year_length");
  }
  if (year === null || !negative) return year;
  if (year === 0) return fail(c, "0000 or -0001", start, "negative_zero");
  return typeof year === "string" ? c.text.slice(start, c.at) : -year;
}

/** Reads the time after a day: `Thh:mm:ss` and the offset. */
export function scanTime(c: Cursor, year: number, month: number, day: number): EdtfDateTime | null {
  accept(c, "T");
  const at = c.at;
  const hour = scanNumber(c);
  const minute = hour === null ? null : scanAfterColon(c);
  const second = minute === null ? null : scanAfterColon(c);
  if (hour === null || minute === null || second === null) return null;
  // A leap second ends 23:59 UTC (ISO 8601-1, 4.3.10), and offsets are whole quarters of an hour.
  const timeEnd = c.at;
  const offset = scanOffset(c);
  if (offset === undefined) return null;
  const minutes = hour * 60 + minute;
  const leaps = offset === null ? minutes % 15 === 14 : (minutes - offset + 2880) % 1440 === 1439;
  if (hour > 23 || minute > 59 || second > (leaps ? 60 : 59)) {
    c.at = timeEnd;
    return fail(c, "a time 00:00:00-23:59:59", at, "time_out_of_range");
  }
  return { type: "datetime", year, month, day, hour, minute, second, offset };
}

function scanNumber(c: Cursor): number | null {
  const number = scanPart(c, 2, "two digits");
  return typeof number === "string" ? fail(c, "two digits", c.at - 2) : number;
}

function scanAfterColon(c: Cursor): number | null {
  return accept(c, ":") ? scanNumber(c) : fail(c, '":"');
}

/** Reads `Z`, `±hh` or `±hh:mm` as minutes; null where there is no offset, undefined with a fault noted. */
function scanOffset(c: Cursor): number | null | undefined {
  if (accept(c, "Z")) return 0;
  const at = c.at;
  const behind = accept(c, "-");
  if (!behind && !accept(c, "+")) return null;
  const hours = scanNumber(c);
  const minutes = hours === null ? null : isAt(c, ":") ? scanAfterColon(c) : 0;
  if (hours === null || minutes === null) return undefined;
  const total = hours * 60 + minutes;
  if (minutes < 60 && total <= 840 && (total > 0 || !behind)) return behind ? -total : total;
  fail(c, "Z or an offset within 14 hours of UTC", at, "offset_out_of_range");
  return undefined;
}
