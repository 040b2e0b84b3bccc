import { daysInMonth } from "../calendar.ts";
import {
  Char,
  type Cursor,
  digitRun,
  digits,
  fail,
  failHere,
  MASKED,
  peek,
  qualifierBits,
  qualifierOf,
} from "./cursor.ts";
import { extremeDay, extremeMonth } from "./mask.ts";
import { scanLongYear, scanSignificant } from "./scan-year.ts";
import type { DatePart, EdtfDate, EdtfDated, EdtfDateTime, EdtfSeason, Qualifier } from "./value.ts";

/** Reads a date, season or year; null with a fault noted where there is none. */
export function scanDated(c: Cursor): EdtfDated | null {
  const value = scanDateOrTime(c, false);
  return value === null || value.type === "datetime" ? null : value;
}

/**
 * Reads a date, season, year or date-time.
 *
 * Bits of qualifiers are kept for each part: a qualifier to the right of a part holds for it and all parts to its left,
 * one to the left of a part for that part alone (ISO 8601-2, 8.2).
 */
export function scanDateOrTime(c: Cursor, timeAllowed: boolean): EdtfDated | EdtfDateTime | null {
  const leading = qualifierBits(c);
  if (peek(c) === Char.Y) return scanLongYear(c, leading);
  const start = c.at;
  const year = scanYear(c);
  if (year === null) return null;
  if (peek(c) === Char.S && typeof year === "number") return scanSignificant(c, start, leading);
  let yearBits = leading | qualifierBits(c);
  if (peek(c) !== Char.minus) return yearDate(year, yearBits);
  c.at++;

  let monthBits = qualifierBits(c);
  const month = scanMonth(c);
  if (month === null) return null;
  const right = qualifierBits(c);
  yearBits |= right;
  monthBits |= right;
  if (typeof month === "number" && month > 12) return season(c, year, month, yearBits, monthBits);
  if (peek(c) !== Char.minus) {
    return monthDate(year, month, yearBits, monthBits);
  }
  c.at++;

  const leftBits = qualifierBits(c);
  const dayAt = c.at;
  const day = scanPart(c, 2, "a day of two digits");
  if (day === null) return null;
  const rightBits = qualifierBits(c);
  if (!dayExists(c, year, month, day, dayAt)) return null;
  const dayBits = leftBits | rightBits;
  yearBits |= rightBits;
  monthBits |= rightBits;
  if (peek(c) !== Char.T) return dayDate(year, month, day, yearBits, monthBits, dayBits);
  if (!timeAllowed) return fail(c, "time_not_allowed", c.at, "a date without a time");
  if (yearBits !== 0 || monthBits !== 0 || dayBits !== 0)
    return failHere(c, "the end of a qualified date, which takes no time");
  if (typeof year !== "number" || typeof month !== "number" || typeof day !== "number") {
    return failHere(c, "the end of a date with unspecified digits, which takes no time");
  }
  return scanTime(c, year, month, day);
}

/** Reads `count` digits, of which some may be `X`. */
function scanPart(c: Cursor, count: number, what: string): DatePart | null {
  const number = digits(c, count, what, true);
  return number === -1 ? null : number === MASKED ? c.masked : number;
}

function scanYear(c: Cursor): DatePart | null {
  const start = c.at;
  const negative = peek(c) === Char.minus;
  if (negative) c.at++;
  const run = digitRun(c.text, c.at);
  if (run > 4 || (run > 0 && run < 4 && c.text.charCodeAt(c.at + run) !== Char.X)) {
    return fail(c, "year_length", c.at, "a year of four digits", quoted(c.text.slice(c.at, c.at + Math.min(run, 20))));
  }
  const year = scanPart(c, 4, negative ? "a year of four digits" : "a date");
  if (year === null || !negative) return year;
  if (typeof year === "string") return `-${year}`;
  return year === 0 ? fail(c, "negative_zero", start, "0000 or -0001", '"-0000"') : -year;
}

function scanMonth(c: Cursor): DatePart | null {
  const at = c.at;
  const month = scanPart(c, 2, "a month of two digits");
  if (month === null) return null;
  if (typeof month === "string" ? extremeMonth(month, false) !== null : isMonthOrCode(month)) return month;
  return fail(c, "month_out_of_range", at, "a month 01-12 or a code 21-41", quoted(c.text.slice(at, at + 2)));
}

function isMonthOrCode(number: number): boolean {
  return number >= 1 && (number <= 12 || (number >= 21 && number <= 41));
}

function dayExists(c: Cursor, year: DatePart, month: DatePart, day: DatePart, at: number): boolean {
  if (typeof year === "number" && typeof month === "number" && typeof day === "number") {
    if (day >= 1 && day <= daysInMonth(year, month)) return true;
    fail(c, "no_such_day", at, `a day 01-${daysInMonth(year, month)}`, quoted(c.text.slice(at, at + 2)));
    return false;
  }
  if (extremeDay(year, month, day, false) !== null) return true;
  fail(c, "no_such_day", at, "a day that some month here has", quoted(day));
  return false;
}

function season(c: Cursor, year: DatePart, code: number, yearBits: number, seasonBits: number): EdtfSeason | null {
  if (peek(c) === Char.minus) return failHere(c, "the end of a season, which has no day");
  if ((yearBits | seasonBits) === 0) return { type: "season", year, season: code };
  return { type: "season", year, season: code, qualifiers: marks(yearBits, seasonBits, 0, SEASON_MARKS) };
}

function yearDate(year: DatePart, bits: number): EdtfDate {
  if (bits === 0) return { type: "date", precision: "year", year };
  return { type: "date", precision: "year", year, qualifiers: marks(bits, 0, 0, YEAR_MARKS) };
}

function monthDate(year: DatePart, month: DatePart, yearBits: number, monthBits: number): EdtfDate {
  if ((yearBits | monthBits) === 0) return { type: "date", precision: "month", year, month };
  return { type: "date", precision: "month", year, month, qualifiers: marks(yearBits, monthBits, 0, DATE_MARKS) };
}

function dayDate(
  year: DatePart,
  month: DatePart,
  day: DatePart,
  yearBits: number,
  monthBits: number,
  dayBits: number,
): EdtfDate {
  if ((yearBits | monthBits | dayBits) === 0) return { type: "date", precision: "day", year, month, day };
  const qualifiers = marks(yearBits, monthBits, dayBits, DATE_MARKS);
  return { type: "date", precision: "day", year, month, day, qualifiers };
}

type Marks = { readonly [part: string]: Qualifier };

/** Every combination of qualifiers, made once: index = bits of the first part + 4 × the second + 16 × the third. */
function allMarks(parts: readonly string[]): readonly Marks[] {
  return Array.from({ length: 4 ** parts.length }, (_, index) => {
    const marked = parts.map((part, i) => [part, qualifierOf((index >> (2 * i)) & 3)] as const);
    return Object.freeze(Object.fromEntries(marked.filter(([, qualifier]) => qualifier !== undefined)) as Marks);
  });
}

const YEAR_MARKS = /* @__PURE__ */ allMarks(["year"]);
const DATE_MARKS = /* @__PURE__ */ allMarks(["year", "month", "day"]);
const SEASON_MARKS = /* @__PURE__ */ allMarks(["year", "season"]);

function marks(first: number, second: number, third: number, table: readonly Marks[]): Marks {
  return table[first + 4 * second + 16 * third] as Marks;
}

/** Reads `Thh:mm:ss` and the offset. */
function scanTime(c: Cursor, year: number, month: number, day: number): EdtfDateTime | null {
  const timeAt = ++c.at;
  const hour = digits(c, 2, "an hour of two digits", false);
  if (hour === -1 || !skip(c, Char.colon, '":"')) return null;
  const minute = digits(c, 2, "a minute of two digits", false);
  if (minute === -1 || !skip(c, Char.colon, '":"')) return null;
  const second = digits(c, 2, "a second of two digits", false);
  if (second === -1) return null;
  if (hour > 23 || minute > 59 || second > 60) return noSuchTime(c, timeAt);
  const offset = scanOffset(c);
  if (offset === undefined) return null;
  if (second === 60 && !canLeap(hour * 60 + minute, offset)) return noSuchTime(c, timeAt);
  return { type: "datetime", year, month, day, hour, minute, second, offset };
}

function noSuchTime(c: Cursor, at: number): null {
  return fail(c, "time_out_of_range", at, "a time 00:00:00-23:59:59", quoted(c.text.slice(at, at + 8)));
}

/** Whether a leap second can end this minute: it ends 23:59 UTC, and offsets are whole quarters of an hour. */
function canLeap(minuteOfDay: number, offset: number | null): boolean {
  return offset === null ? minuteOfDay % 15 === 14 : (minuteOfDay - offset + 2880) % 1440 === 1439;
}

/** Reads `Z`, `±hh` or `±hh:mm` as minutes; null where there is no offset, undefined with a fault noted. */
function scanOffset(c: Cursor): number | null | undefined {
  const sign = peek(c);
  if (sign === Char.Z) {
    c.at++;
    return 0;
  }
  if (sign !== Char.plus && sign !== Char.minus) return null;
  const at = c.at++;
  const hours = digits(c, 2, "an offset in hours", false);
  if (hours === -1) return undefined;
  let minutes = 0;
  if (peek(c) === Char.colon) {
    c.at++;
    minutes = digits(c, 2, "the minutes of an offset", false);
    if (minutes === -1) return undefined;
  }
  const total = hours * 60 + minutes;
  if (minutes > 59 || total > 14 * 60 || (total === 0 && sign === Char.minus)) {
    const expected = total === 0 ? "Z or +00:00" : "an offset within 14 hours of UTC";
    fail(c, "offset_out_of_range", at, expected, quoted(c.text.slice(at, c.at)));
    return undefined;
  }
  return sign === Char.plus ? total : -total;
}

function skip(c: Cursor, code: number, what: string): boolean {
  if (peek(c) === code) {
    c.at++;
    return true;
  }
  failHere(c, what);
  return false;
}

function quoted(part: DatePart): string {
  return `"${part}"`;
}
