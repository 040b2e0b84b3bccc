import { daysInMonth } from "../calendar.ts";
import { adviseOn } from "./advice.ts";
import { findEdges, first, last } from "./bounds.ts";
import { accept, acceptDots, at, begin, codeAt, fail, fault, length, moveTo, text } from "./cursor.ts";
import { EdtfError, type EdtfIssue, issueOf } from "./issue.ts";
import { scanDated, scanDateOrTime, scanTime } from "./scan-date.ts";
import type { DatedEnd, DayDate, Edtf, EdtfDated, EdtfInterval, EdtfMember, EdtfSet, UndatedEnd } from "./value.ts";

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
  if (typeof text === "string")
    return [
      issueOf(
        fault,
        adviseOn(text, (other) => read(other) !== null),
      ),
    ];
  return [issueOf({ code: "not_text", position: 0, expected: "text", received: typeof text }, {})];
}

/** The value of a text; null with a fault noted where it is not EDTF. */
function read(text: unknown): Edtf | null {
  if (typeof text !== "string") return null;
  const day = fullDate(text);
  if (day !== null) return day;
  begin(text);
  if (length === 0) return fail("a date", 0, "empty");
  const value = scanValue(codeAt(0));
  return value !== null && at < length ? fail("the end of the text") : value;
}

/** The value of `YYYY-MM-DD` in digits; null sends any other text to the scanner. */
function fullDate(text: string): DayDate | null {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (year < 0 || day < 1 || day > daysInMonth(year, month)) return null;
  return { type: "date", precision: "day", year, month, day };
}

/** The number of two digits; a number far below 0 where there are none, so that no sum with it is above. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1e6;
}

/** Reads any value by the code of its first character. */
function scanValue(first: number): Edtf | null {
  if (first === 91 /* [ */) return scanSet("one", 93, "]");
  if (first === 123 /* { */) return scanSet("all", 125, "}");
  if (first === 46 /* . */ || first === 47 /* / */) return scanInterval(scanEnd());
  const date = scanDateOrTime();
  if (date === null || at === length) return date;
  const next = codeAt(at);
  const end = next === 46 /* . */ ? afterDate(date) : date;
  if (next === 47 /* / */ || end !== date) return scanInterval(end);
  if (next === 84 /* T */ && date.type === "date" && date.precision === "day" && date.qualifiers === undefined) {
    const { year, month, day } = date;
    if (typeof year === "number" && typeof month === "number" && typeof day === "number") {
      return scanDayTime(year, month, day);
    }
  }
  return date;
}

function scanDayTime(year: number, month: number, day: number): Edtf | null {
  const start = at;
  const time = scanTime(year, month, day);
  return time !== null && codeAt(at) === 47 /* / */ ? fail("a date without a time", start, "time_not_allowed") : time;
}

function scanInterval(start: DatedEnd | UndatedEnd | null): EdtfInterval | null {
  if (start === null) return null;
  if (!accept(47 /* / */)) return fail('"/"');
  const end = scanEnd();
  if (end === null) return null;
  if (hasDate(start)) {
    if (hasDate(end) && isReversed(start, end)) return fail("an end after its start", 0, "reversed");
    return { type: "interval", start, end };
  }
  return hasDate(end) ? { type: "interval", start, end } : fail("a date at one end", 0, "interval_without_date");
}

function scanEnd(): DatedEnd | UndatedEnd | null {
  const before = acceptDots();
  if (at === length || codeAt(at) === 47 /* / */) return before ? OPEN : UNKNOWN;
  const date = scanDated();
  if (date === null) return null;
  return before ? { type: "on-or-before", date } : afterDate(date);
}

/** A date, or any day after it where dots follow. */
function afterDate(date: EdtfDated): DatedEnd {
  return acceptDots() ? { type: "on-or-after", date } : date;
}

const OPEN: UndatedEnd = Object.freeze({ type: "open" });
const UNKNOWN: UndatedEnd = Object.freeze({ type: "unknown" });

function scanSet(of: "one" | "all", close: number, closing: string): EdtfSet | null {
  const members: EdtfMember[] = [];
  moveTo(1);
  do {
    const member = scanMember(close);
    if (member === null) return null;
    members.push(member);
  } while (accept(44 /* , */));
  if (!accept(close)) return fail(`"," or "${closing}"`);
  return { type: "set", of, members: members as [EdtfMember, ...EdtfMember[]] };
}

function scanMember(close: number): EdtfMember | null {
  const before = acceptDots();
  const start = at;
  const from = scanDated();
  if (from === null) return null;
  if (before) return { type: "on-or-before", date: from };
  if (!acceptDots()) return from;
  if (codeAt(at) === close || codeAt(at) === 44 /* , */) return { type: "on-or-after", date: from };
  const to = scanDated();
  if (to === null) return null;
  if (precisionOf(from) !== precisionOf(to) || from.type === "season" || !isPlain(start)) {
    return fail("two plain dates of one precision", start, "range_ends");
  }
  if (isReversed(from, to)) return fail("an end after its start", start, "reversed");
  return { type: "range", from, to };
}

function precisionOf(date: EdtfDated): string {
  return date.type === "date" ? date.precision : date.type;
}

/** Whether the text from a place to here has no unspecified or significant digits and no qualifiers. */
function isPlain(start: number): boolean {
  for (let i = start; i < at; i++) {
    const character = text.charCodeAt(i);
    if (character < 45 || (character > 57 && character !== 69 && character !== 89)) return false;
  }
  return true;
}

/** Whether an end of an interval has a date. */
function hasDate(end: DatedEnd | UndatedEnd): end is DatedEnd {
  return end !== OPEN && end !== UNKNOWN;
}

/** Whether an end cannot be as late as its start, whatever the two stand for. */
function isReversed(start: EdtfMember, end: EdtfMember): boolean {
  // Years in order are enough, and unspecified digits are no number.
  if (start.type === "date" && end.type === "date" && Number(start.year) < Number(end.year)) return false;
  findEdges(start);
  const earliest = first;
  findEdges(end);
  return earliest > last;
}
