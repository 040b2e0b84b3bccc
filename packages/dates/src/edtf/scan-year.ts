import { accept, afterDigits, at, codeAt, fail, markOf, moveTo } from "./cursor.ts";
import type { EdtfIssueCode } from "./issue.ts";
import { qualifierOf } from "./marks.ts";
import type { EdtfYear } from "./value.ts";

/** The most digits that a year may have when it is written out; no number of years needs more. */
const MAX_YEAR_DIGITS = 400;

/**
 * Reads a year of the forms that take no month: `Y170000002`, `Y-17E7`, `Y171010000S3`, `1950S2` (ISO 8601-2, 4.7.2 to
 * 4.7.4).
 */
export function scanLongYear(text: string, start: number, leading: number): EdtfYear {
  moveTo(start);
  const long = accept(text, 89 /* Y */);
  const negative = accept(text, 45 /* - */);
  const from = at;
  if (!long) moveTo(from + 4);
  const digits = long ? scanNumber(text, "year_length") : String(Number(text.slice(from, at)));
  const exponent = long && accept(text, 69 /* E */) ? Number(scanNumber(text)) : 0;
  const length = digits.length + exponent;
  if (length > MAX_YEAR_DIGITS) fail(`at most ${MAX_YEAR_DIGITS} digits`, "year_too_large", start);
  if (long && length < 5) fail("Y before five digits or more", "year_length", start);
  const significantAt = at + 1;
  const significant = accept(text, 83 /* S */) ? Number(scanNumber(text)) : 0;
  if (significant > length) fail(`1 to ${length} significant digits`, "significant_digits", significantAt);
  const mark = markOf(codeAt(text, at));
  if (mark !== 0) moveTo(at + 1);
  const qualifier = qualifierOf(leading | mark);
  const year: { -readonly [Part in keyof EdtfYear]: EdtfYear[Part] } = {
    type: "year",
    negative,
    digits,
    exponent,
  };
  if (significant !== 0) year.significant = significant;
  if (qualifier !== undefined) year.qualifier = qualifier;
  return year;
}

/** Reads the digits of a number from 1, which begin with no zero. */
function scanNumber(text: string, code: EdtfIssueCode = "significant_digits"): string {
  const start = at;
  moveTo(afterDigits(text, start));
  if (at === start) fail("a number from 1");
  if (text[start] === "0") fail("a number from 1", code, start, start + 1);
  return text.slice(start, at);
}
