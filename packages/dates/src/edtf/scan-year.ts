import { accept, type Cursor, fail, scanMark, skipDigits } from "./cursor.ts";
import { qualifierOf } from "./marks.ts";
import type { EdtfYear } from "./value.ts";

/** The most digits that a year may have when it is written out; no number of years needs more. */
const MAX_YEAR_DIGITS = 400;

/**
 * Reads a year of the forms that take no month: `Y170000002`, `Y-17E7`, `Y171010000S3`, `1950S2` (ISO 8601-2, 4.7.2 to
 * 4.7.4).
 */
export function scanLongYear(c: Cursor, leading: number): EdtfYear | null {
  const start = c.at;
  const long = accept(c, "Y");
  const negative = accept(c, "-");
  const from = c.at;
  while (accept(c, "0"));
  if (long && c.at > from) return fail(c, "no leading zeros", from, "year_length");
  const at = c.at;
  const written = skipDigits(c);
  if (long && written === 0) return fail(c, "digits");
  const digits = c.text.slice(at, c.at) || "0";
  const exponent = long ? scanCount(c, "E", "a number from 1") : 0;
  if (exponent === null) return null;
  const length = digits.length + exponent;
  if (length > MAX_YEAR_DIGITS) return fail(c, `at most ${MAX_YEAR_DIGITS} digits`, start, "year_too_large");
  if (long && length < 5) return fail(c, "Y before five digits or more", start, "year_length");
  const significantAt = c.at + 1;
  const significant = scanCount(c, "S", "a number from 1");
  if (significant === null) return null;
  if (significant > length) return fail(c, `1 to ${length} significant digits`, significantAt, "significant_digits");
  const bits = leading | scanMark(c);
  const year: EdtfYear = { type: "year", negative, digits, exponent };
  if (significant === 0 && bits === 0) return year;
  const qualifier = qualifierOf(bits);
  if (qualifier === undefined) return { type: "year", negative, digits, exponent, significant };
  return { ...year, ...(significant && { significant }), qualifier };
}

/** Reads a letter and the whole number of 1 or more after it; 0 where the letter is not there. */
function scanCount(c: Cursor, letter: string, expected: string): number | null {
  if (!accept(c, letter)) return 0;
  const at = c.at;
  if (skipDigits(c) === 0) return fail(c, expected);
  if (c.text[at] === "0") return fail(c, expected, at, "significant_digits");
  return Number(c.text.slice(at, Math.min(c.at, at + 7)));
}
