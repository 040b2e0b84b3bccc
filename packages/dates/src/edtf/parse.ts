import { adviseOn } from "./advice.ts";
import { edgesOf, isAfter } from "./bounds.ts";
import { accept, acceptDots, at, codeAt, fail, fault, moveTo } from "./cursor.ts";
import { EdtfError, type EdtfIssue, type Fault, issueOf } from "./issue.ts";
import { scanDate, scanDated, scanTime } from "./scan-date.ts";
import type { DatedEnd, Edtf, EdtfDate, EdtfDated, EdtfInterval, EdtfMember, EdtfSet, UndatedEnd } from "./value.ts";

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
  if (typeof text !== "string") return [issueOf("", NO_TEXT, {}, typeof text)];
  const found = fault;
  return [
    issueOf(
      text,
      found,
      adviseOn(text, (other) => read(other) !== null),
    ),
  ];
}

const NO_TEXT: Fault = { code: "not_text", position: 0, end: 0, expected: "text" };

/** The value of a text; null with a fault noted where it is not EDTF. */
function read(text: unknown): Edtf | null {
  if (typeof text !== "string") return null;
  moveTo(0);
  try {
    const value = scanValue(text);
    return at < text.length ? fail("the end of the text") : value;
  } catch (thrown) {
    if (thrown !== fault) throw thrown;
    return null;
  }
}

function scanValue(text: string): Edtf {
  const first = codeAt(text, 0);
  if (first === 91 /* [ */) return scanSet(text, "one", 93 /* ] */);
  if (first === 123 /* { */) return scanSet(text, "all", 125 /* } */);
  if (first === 46 /* . */ || first === 47 /* / */) return scanInterval(text, scanEnd(text));
  const date = scanDate(text);
  if (at === text.length) return date;
  const end = afterDate(text, date);
  const next = codeAt(text, at);
  if (next === 47 /* / */ || end !== date) return scanInterval(text, end);
  return next === 84 /* T */ ? scanTime(text, date) : date;
}

function scanInterval(text: string, start: DatedEnd | UndatedEnd): EdtfInterval {
  if (!accept(text, 47 /* / */)) fail('"/"');
  const end = scanEnd(text);
  if (hasDate(start) && hasDate(end)) {
    if (isReversed(start, end)) fail("an end after its start", "reversed", 0);
  } else if (!hasDate(start) && !hasDate(end)) fail("a date at one end", "interval_without_date", 0);
  return { type: "interval", start, end } as EdtfInterval;
}

function scanEnd(text: string): DatedEnd | UndatedEnd {
  const start = at;
  const dots = acceptDots(text);
  if (at === text.length || codeAt(text, at) === 47 /* / */) return dots ? OPEN : UNKNOWN;
  moveTo(start);
  return scanSide(text);
}

/** Reads a date, or the dots beside it that mean any day before or after. */
function scanSide(text: string): DatedEnd {
  const before = acceptDots(text);
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

function scanSet(text: string, of: "one" | "all", close: number): EdtfSet {
  moveTo(1);
  const members: [EdtfMember, ...EdtfMember[]] = [scanMember(text, close)];
  while (accept(text, 44 /* , */)) members.push(scanMember(text, close));
  if (!accept(text, close)) fail(`"," or "${String.fromCharCode(close)}"`);
  return { type: "set", of, members };
}

function scanMember(text: string, close: number): EdtfMember {
  const start = at;
  const side = scanSide(text);
  const next = codeAt(text, at);
  if (side.type !== "on-or-after" || next === close || next === 44 /* , */) return side;
  const from = side.date;
  const to = scanDated(text);
  const precision = precisionOf(from);
  // Without digits that are unspecified or significant, and without qualifiers.
  if (precision !== precisionOf(to) || precision === "season" || /[XS?~%]/.test(text.slice(start, at))) {
    fail("two plain dates of one precision", "range_ends", start);
  }
  if (isReversed(from, to)) fail("an end after its start", "reversed", start);
  return { type: "range", from, to };
}

function precisionOf(date: EdtfDated): string {
  return (date as EdtfDate).precision ?? date.type;
}

/** Whether an end cannot be as late as its start, whatever the two stand for. */
function isReversed(start: DatedEnd | UndatedEnd, end: DatedEnd | UndatedEnd): boolean {
  return isAfter(edgesOf(start).earliest, edgesOf(end).latest);
}
