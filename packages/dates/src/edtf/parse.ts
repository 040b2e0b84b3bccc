import { daysInMonth } from "../calendar.ts";
import { adviseOn } from "./advice.ts";
import { edge, isAfter } from "./bounds.ts";
import { atDots, Char, type Cursor, cursorOf, fail, failHere, peek } from "./cursor.ts";
import { EdtfError, type EdtfIssue, issueOf } from "./issue.ts";
import { isPlain } from "./level.ts";
import { scanDated, scanDateOrTime } from "./scan-date.ts";
import type { DatedEnd, DayDate, Edtf, EdtfInterval, EdtfMember, EdtfSet, UndatedEnd } from "./value.ts";

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
  if (typeof text !== "string") {
    const fault = { code: "not_text", position: 0, expected: "text", received: typeof text } as const;
    return { success: false, issues: [issueOf(fault)] };
  }
  const day = text.length === 10 ? fullDate(text) : null;
  if (day !== null) return { success: true, value: day };
  const c = cursorOf(text);
  const value = scan(c);
  if (value !== null) return { success: true, value };
  const fault = c.fault ?? {
    code: "unexpected_character",
    position: 0,
    expected: "a date",
    received: "something else",
  };
  return { success: false, issues: [issueOf(fault, adviseOn(text, isValid))] };
}

/**
 * The value of EDTF text (ISO 8601-2:2019, Annex A, levels 0 to 2).
 *
 * @throws EdtfError with the code and the issues, where the text is not EDTF.
 * @example
 * parseEdtf("2021-07"); // => { type: "date", precision: "month", year: 2021, month: 7 }
 */
export function parseEdtf(text: string): Edtf {
  const result = safeParseEdtf(text);
  if (result.success) return result.value;
  throw new EdtfError(result.issues);
}

function isValid(text: string): boolean {
  return scan(cursorOf(text)) !== null;
}

/** The value of `YYYY-MM-DD` without anything else; null sends the text to the scanner. */
function fullDate(text: string): DayDate | null {
  if (text.charCodeAt(4) !== Char.minus || text.charCodeAt(7) !== Char.minus) return null;
  const y1 = text.charCodeAt(0) - 48;
  const y2 = text.charCodeAt(1) - 48;
  const y3 = text.charCodeAt(2) - 48;
  const y4 = text.charCodeAt(3) - 48;
  const m1 = text.charCodeAt(5) - 48;
  const m2 = text.charCodeAt(6) - 48;
  const d1 = text.charCodeAt(8) - 48;
  const d2 = text.charCodeAt(9) - 48;
  if (!(isDigit(y1) && isDigit(y2) && isDigit(y3) && isDigit(y4))) return null;
  if (!(isDigit(m1) && isDigit(m2) && isDigit(d1) && isDigit(d2))) return null;
  const year = y1 * 1000 + y2 * 100 + y3 * 10 + y4;
  const month = m1 * 10 + m2;
  const day = d1 * 10 + d2;
  if (day === 0 || day > daysInMonth(year, month)) return null;
  return { type: "date", precision: "day", year, month, day };
}

function isDigit(value: number): boolean {
  return value >= 0 && value <= 9;
}

function scan(c: Cursor): Edtf | null {
  if (c.text === "") return fail(c, "empty", 0, "a date");
  const first = peek(c);
  let value: Edtf | null;
  if (first === Char.squareOpen || first === Char.curlyOpen) value = scanSet(c);
  else if (c.text.includes("/")) value = scanInterval(c);
  else value = scanDateOrTime(c, true);
  if (value === null || c.at === c.text.length) return value;
  return failHere(c, "the end of the text");
}

function scanInterval(c: Cursor): EdtfInterval | null {
  const start = scanEnd(c);
  if (start === null) return null;
  if (peek(c) !== Char.slash) return failHere(c, '"/"');
  c.at++;
  const end = scanEnd(c);
  if (end === null) return null;
  if (isDatedEnd(start)) {
    if (isDatedEnd(end) && isReversed(start, end))
      return fail(c, "reversed", 0, "an end not before its start", `"${c.text}"`);
    return { type: "interval", start, end };
  }
  if (isDatedEnd(end)) return { type: "interval", start, end };
  return fail(c, "interval_without_date", 0, "a date at one end at least", `"${c.text}"`);
}

/** Whether an end of an interval has a date. */
function isDatedEnd(end: DatedEnd | UndatedEnd): end is DatedEnd {
  return end.type !== "open" && end.type !== "unknown";
}

function scanEnd(c: Cursor): DatedEnd | UndatedEnd | null {
  if (c.at === c.text.length || peek(c) === Char.slash) return { type: "unknown" };
  if (!atDots(c)) return scanFrom(c);
  c.at += 2;
  if (c.at === c.text.length || peek(c) === Char.slash) return { type: "open" };
  const date = scanDated(c);
  return date === null ? null : { type: "on-or-before", date };
}

/** Reads a date, and the dots after it that mean "or later". */
function scanFrom(c: Cursor): DatedEnd | null {
  const date = scanDated(c);
  if (date === null || !atDots(c)) return date;
  c.at += 2;
  return { type: "on-or-after", date };
}

function scanSet(c: Cursor): EdtfSet | null {
  const one = peek(c) === Char.squareOpen;
  const close = one ? Char.squareClose : Char.curlyClose;
  c.at++;
  const first = scanMember(c, close);
  if (first === null) return null;
  const members: [EdtfMember, ...EdtfMember[]] = [first];
  while (peek(c) === Char.comma) {
    c.at++;
    const member = scanMember(c, close);
    if (member === null) return null;
    members.push(member);
  }
  if (peek(c) !== close) return failHere(c, one ? '"," or "]"' : '"," or "}"');
  c.at++;
  return { type: "set", of: one ? "one" : "all", members };
}

function scanMember(c: Cursor, close: number): EdtfMember | null {
  if (atDots(c)) {
    c.at += 2;
    const date = scanDated(c);
    return date === null ? null : { type: "on-or-before", date };
  }
  const at = c.at;
  const from = scanDated(c);
  if (from === null || !atDots(c)) return from;
  c.at += 2;
  const next = peek(c);
  if (next === close || next === Char.comma) return { type: "on-or-after", date: from };
  const to = scanDated(c);
  if (to === null) return null;
  const samePrecision =
    from.type === to.type && (from.type !== "date" || to.type !== "date" || from.precision === to.precision);
  const range = c.text.slice(at, c.at);
  if (!samePrecision && !(from.type !== "season" && to.type !== "season" && isYear(from) && isYear(to))) {
    return fail(c, "range_ends", at, "two dates of one precision", `"${range}"`);
  }
  if (!isPlain(from) || !isPlain(to)) return fail(c, "range_ends", at, "two plain dates", `"${range}"`);
  if (isReversed(from, to)) return fail(c, "reversed", at, "a range whose end is not before its start", `"${range}"`);
  return { type: "range", from, to };
}

function isYear(date: EdtfMember): boolean {
  return date.type === "year" || (date.type === "date" && date.precision === "year");
}

/** Whether an end cannot be as late as its start, whatever the two stand for. */
function isReversed(start: DatedEnd, end: DatedEnd): boolean {
  const earliest = edge(start, false);
  const latest = edge(end, true);
  return earliest !== null && latest !== null && isAfter(earliest, latest);
}
