import { daysInMonth } from "../calendar.ts";
import { adviseOn } from "./advice.ts";
import { edgeOf } from "./bounds.ts";
import { accept, acceptDots, at, codeAt, fail, fault, moveTo } from "./cursor.ts";
import { EdtfError, type EdtfIssue, issueOf } from "./issue.ts";
import { scanDate, scanDated, scanTime } from "./scan-date.ts";
import type {
  DatedEnd,
  DayDate,
  Edtf,
  EdtfDate,
  EdtfDated,
  EdtfInterval,
  EdtfMember,
  EdtfSet,
  UndatedEnd,
} from "./value.ts";

/** What {@link safeParseEdtf} gives. */
export type EdtfResult =
  | { readonly success: true; readonly value: Edtf }
  | { readonly success: false; readonly issues: readonly [EdtfIssue, ...EdtfIssue[]] };

/**
 * The value of EDTF text (ISO 8601-2:2019, Annex A, levels 0 to 2), or the issue that makes it no such text.
 *
 * @example
 * safeParseEdtf("2021-07"); // => { success: true, value: { type: "date", precision: "month", year: 2021, month: 7 } }
 */
export function safeParseEdtf(text: string): EdtfResult {
  const value = read(text);
  return value === null ? { success: false, issues: issuesOf(text) } : { success: true, value };
}

/**
 * The value of EDTF text (ISO 8601-2:2019, Annex A, levels 0 to 2).
 *
 * @throws EdtfError with the code and the issues, where the text is not EDTF.
 * @example
 * parseEdtf("2021-07"); // => { type: "date", precision: "month", year: 2021, month: 7 }
 */
export function parseEdtf(text: string): Edtf {
  const value = read(text);
  if (value === null) throw new EdtfError(issuesOf(text));
  return value;
}

/** The issue of a text that was just read. */
function issuesOf(text: unknown): readonly [EdtfIssue] {
  const found = fault;
  const advice = typeof text === "string" ? adviseOn(text, (other) => read(other) !== null) : {};
  return [issueOf(text, found, advice)];
}

/** The value of a text; null with a fault noted where it is not EDTF. */
function read(text: unknown): Edtf | null {
  const day = typeof text === "string" ? fullDate(text) : null;
  if (day !== null) return day;
  moveTo(0);
  try {
    if (typeof text !== "string") return fail("text", "not_text");
    const value = scanValue(text, codeAt(text, 0));
    return at < text.length ? fail("the end of the text") : value;
  } catch (thrown) {
    if (thrown !== fault) throw thrown;
    return null;
  }
}

/** Reads `YYYY-MM-DD` in digits, the commonest text; null leaves any other to {@link scanValue}. */
function fullDate(text: string): DayDate | null {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (year < 0 || day < 1 || day > daysInMonth(year, month)) return null;
  return { type: "date", precision: "day", year, month, day };
}

/** The number of two digits; a number far below 0 where there are none, so that no sum with it is above. */
function twoDigits(text: string, place: number): number {
  const tens = text.charCodeAt(place) - 48;
  const ones = text.charCodeAt(place + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1e6;
}

/** Reads any value by the code of its first character. */
function scanValue(text: string, first: number): Edtf {
  if (first === 91 /* [ */) return scanSet(text, "one", 93, "]");
  if (first === 123 /* { */) return scanSet(text, "all", 125, "}");
  if (first === 46 /* . */ || first === 47 /* / */) return scanInterval(text, scanEnd(text));
  const date = scanDate(text);
  if (at === text.length) return date;
  const end = afterDate(text, date);
  const next = codeAt(text, at);
  if (next === 47 /* / */ || end !== date) return scanInterval(text, end);
  const { year, month, day, qualifiers } = date as Partial<DayDate>;
  if (next !== 84 /* T */ || qualifiers !== undefined) return date;
  return typeof year === "number" && typeof month === "number" && typeof day === "number"
    ? scanDayTime(text, year, month, day)
    : date;
}

function scanDayTime(text: string, year: number, month: number, day: number): Edtf {
  const start = at;
  const time = scanTime(text, year, month, day);
  return codeAt(text, at) === 47 /* / */ ? fail("a date without a time", "time_not_allowed", start) : time;
}

function scanInterval(text: string, start: DatedEnd | UndatedEnd): EdtfInterval {
  if (!accept(text, 47 /* / */)) fail('"/"');
  const end = scanEnd(text);
  if (!hasDate(start) && !hasDate(end)) fail("a date at one end", "interval_without_date", 0);
  if (isReversed(start, end)) fail("an end after its start", "reversed", 0);
  return { type: "interval", start, end } as EdtfInterval;
}

function scanEnd(text: string): DatedEnd | UndatedEnd {
  const before = acceptDots(text);
  if (at === text.length || codeAt(text, at) === 47 /* / */) return before ? OPEN : UNKNOWN;
  const date = scanDated(text);
  return before ? { type: "on-or-before", date } : afterDate(text, date);
}

/** A date, or any day after it where dots follow. */
function afterDate(text: string, date: EdtfDated): DatedEnd {
  return acceptDots(text) ? { type: "on-or-after", date } : date;
}

const OPEN: UndatedEnd = Object.freeze({ type: "open" });
const UNKNOWN: UndatedEnd = Object.freeze({ type: "unknown" });

/** Whether an end of an interval has a date. */
function hasDate(end: DatedEnd | UndatedEnd): boolean {
  return end !== OPEN && end !== UNKNOWN;
}

function scanSet(text: string, of: "one" | "all", close: number, closing: string): EdtfSet {
  moveTo(1);
  const members: [EdtfMember, ...EdtfMember[]] = [scanMember(text, close)];
  while (accept(text, 44 /* , */)) members.push(scanMember(text, close));
  if (!accept(text, close)) fail(`"," or "${closing}"`);
  return { type: "set", of, members };
}

function scanMember(text: string, close: number): EdtfMember {
  const before = acceptDots(text);
  const start = at;
  const from = scanDated(text);
  if (before) return { type: "on-or-before", date: from };
  if (!acceptDots(text)) return from;
  const next = codeAt(text, at);
  if (next === close || next === 44 /* , */) return { type: "on-or-after", date: from };
  const to = scanDated(text);
  const precision = precisionOf(from);
  // No digits that are unspecified or significant, and no qualifiers.
  const isPlain = /^[-.\dEY]+$/.test(text.slice(start, at));
  if (precision !== precisionOf(to) || precision === "season" || !isPlain) {
    fail("two plain dates of one precision", "range_ends", start);
  }
  if (isReversed(from, to)) fail("an end after its start", "reversed", start);
  return { type: "range", from, to };
}

function precisionOf(date: EdtfDated): string {
  return date.type === "date" ? date.precision : date.type;
}

/** Whether an end cannot be as late as its start, whatever the two stand for. */
function isReversed(start: EdtfMember | UndatedEnd, end: EdtfMember | UndatedEnd): boolean {
  const { year } = start as Partial<EdtfDate>;
  const { year: endYear } = end as Partial<EdtfDate>;
  // Years in order are enough.
  if (typeof year === "number" && typeof endYear === "number" && year < endYear) return false;
  return edgeOf(start, false) > edgeOf(end, true);
}
