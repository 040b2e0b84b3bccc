import { daysInMonth } from "../calendar.ts";
import { adviseOn } from "./advice.ts";
import { edge } from "./bounds.ts";
import { accept, acceptDots, type Cursor, cursorOf, fail, isAt } from "./cursor.ts";
import { EdtfError, type EdtfIssue, type Fault, issueOf } from "./issue.ts";
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
  const c = startOf(text);
  const value = fullDate(c.text) ?? read(c);
  return value === null ? { success: false, issues: issuesOf(c) } : { success: true, value };
}

/**
 * The value of EDTF text (ISO 8601-2:2019, Annex A, levels 0 to 2).
 *
 * @throws EdtfError with the code and the issues, where the text is not EDTF.
 * @example
 * parseEdtf("2021-07"); // => { type: "date", precision: "month", year: 2021, month: 7 }
 */
export function parseEdtf(text: string): Edtf {
  const c = startOf(text);
  const value = fullDate(c.text) ?? read(c);
  if (value === null) throw new EdtfError(issuesOf(c));
  return value;
}

function startOf(text: unknown): Cursor {
  if (typeof text === "string") return cursorOf(text);
  const fault = { code: "not_text", position: 0, expected: "text", received: typeof text } as const;
  return { ...cursorOf(""), fault };
}

function issuesOf({ text, fault }: Cursor): readonly [EdtfIssue] {
  return [
    issueOf(
      fault as Fault,
      adviseOn(text, (other) => read(cursorOf(other)) !== null),
    ),
  ];
}

/** The value of the whole text; null with a fault noted where it is not EDTF. */
function read(c: Cursor): Edtf | null {
  const value = scan(c);
  return value !== null && c.at < c.text.length ? fail(c, "the end of the text") : value;
}

/** The value of `YYYY-MM-DD` without anything else; null sends the text to the scanner. */
function fullDate(text: string): DayDate | null {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return null;
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

function scan(c: Cursor): Edtf | null {
  if (c.text === "") return fail(c, "a date", 0, "empty");
  if (accept(c, "[")) return scanSet(c, "one", "]");
  if (accept(c, "{")) return scanSet(c, "all", "}");
  const start = scanEnd(c);
  if (start === null) return null;
  if (isAt(c, "T") && start.type === "date" && start.precision === "day" && start.qualifiers === undefined) {
    const { year, month, day } = start;
    if (typeof year === "number" && typeof month === "number" && typeof day === "number") {
      return scanDayTime(c, year, month, day);
    }
  }
  if (accept(c, "/")) return scanInterval(c, start);
  return isDated(start) ? start : fail(c, '"/"');
}

function scanDayTime(c: Cursor, year: number, month: number, day: number): Edtf | null {
  const at = c.at;
  const time = scanTime(c, year, month, day);
  return isAt(c, "/") ? fail(c, "a date without a time", at, "time_not_allowed") : time;
}

function scanInterval(c: Cursor, start: DatedEnd | UndatedEnd): EdtfInterval | null {
  const end = scanEnd(c);
  if (end === null) return null;
  if (!hasDate(start)) {
    if (hasDate(end)) return { type: "interval", start, end };
    return fail(c, "a date at one end", 0, "interval_without_date");
  }
  if (isReversed(start, end)) return fail(c, "an end after its start", 0, "reversed");
  return { type: "interval", start, end };
}

function scanEnd(c: Cursor): DatedEnd | UndatedEnd | null {
  const before = acceptDots(c);
  if (c.at === c.text.length || isAt(c, "/")) return { type: before ? "open" : "unknown" };
  const date = c.at === 0 ? scanDateOrTime(c) : scanDated(c);
  if (date === null) return null;
  if (before) return { type: "on-or-before", date };
  return acceptDots(c) ? { type: "on-or-after", date } : date;
}

function scanSet(c: Cursor, of: "one" | "all", close: string): EdtfSet | null {
  const members: EdtfMember[] = [];
  do {
    const member = scanMember(c, close);
    if (member === null) return null;
    members.push(member);
  } while (accept(c, ","));
  if (!accept(c, close)) return fail(c, `"," or "${close}"`);
  return { type: "set", of, members: members as [EdtfMember, ...EdtfMember[]] };
}

function scanMember(c: Cursor, close: string): EdtfMember | null {
  const before = acceptDots(c);
  const at = c.at;
  const from = scanDated(c);
  if (from === null) return null;
  if (before) return { type: "on-or-before", date: from };
  if (!acceptDots(c)) return from;
  if (isAt(c, close) || isAt(c, ",")) return { type: "on-or-after", date: from };
  const to = scanDated(c);
  if (to === null) return null;
  const kinds = PLAIN_RANGE.exec(c.text.slice(at, c.at));
  if (kinds === null || kinds[1]?.length !== kinds[2]?.length || from.type === "season" || to.type === "season")
    return fail(c, "two plain dates of one precision", at, "range_ends");
  if (isReversed(from, to)) return fail(c, "an end after its start", at, "reversed");
  return { type: "range", from, to };
}

/** Two dates written with numbers only, of which the months and days are caught. */
const PLAIN_RANGE = /^Y?-?[\dE]+((?:-\d\d)*)\.\.Y?-?[\dE]+((?:-\d\d)*)$/;

function isDated(end: DatedEnd | UndatedEnd): end is EdtfDated {
  return end.type === "date" || end.type === "season" || end.type === "year";
}

/** Whether an end of an interval has a date. */
function hasDate(end: DatedEnd | UndatedEnd): end is DatedEnd {
  return end.type !== "open" && end.type !== "unknown";
}

/** Whether an end cannot be as late as its start, whatever the two stand for. */
function isReversed(start: DatedEnd, end: DatedEnd | UndatedEnd): boolean {
  const earliest = edge(start, false);
  const latest = edge(end, true);
  return earliest !== null && latest !== null && earliest > latest;
}
