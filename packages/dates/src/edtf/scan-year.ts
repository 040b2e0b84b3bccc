import { accept, at, codeAt, fail, markOf, moveTo, skipDigits, text } from "./cursor.ts";
import { qualifierOf } from "./marks.ts";
import type { EdtfYear } from "./value.ts";

/** The most digits that a year may have when it is written out; no number of years needs more. */
const MAX_YEAR_DIGITS = 400;

/**
 * Reads a year of the forms that take no month: `Y170000002`, `Y-17E7`, `Y171010000S3`, `1950S2` (ISO 8601-2, 4.7.2 to
 * 4.7.4).
 */
export function scanLongYear(start: number, leading: number): EdtfYear | null {
  moveTo(start);
  const long = accept(89 /* Y */);
  const negative = accept(45 /* - */);
  const from = at;
  while (accept(48 /* 0 */));
  if (long && at > from) return fail("no leading zeros", from, "year_length");
  const digitsAt = at;
  if (skipDigits() === 0 && long) return fail("digits");
  const digits = text.slice(digitsAt, at) || "0";
  const exponent = long ? scanCount(69 /* E */) : 0;
  if (exponent === null) return null;
  const length = digits.length + exponent;
  if (length > MAX_YEAR_DIGITS) return fail(`at most ${MAX_YEAR_DIGITS} digits`, start, "year_too_large");
  if (long && length < 5) return fail("Y before five digits or more", start, "year_length");
  const significantAt = at + 1;
  const significant = scanCount(83 /* S */);
  if (significant === null) return null;
  if (significant > length) return fail(`1 to ${length} significant digits`, significantAt, "significant_digits");
  const mark = markOf(codeAt(at));
  if (mark !== 0) moveTo(at + 1);
  const qualifier = qualifierOf(leading | mark);
  const year: { -readonly [Part in keyof EdtfYear]: EdtfYear[Part] } = { type: "year", negative, digits, exponent };
  if (significant !== 0) year.significant = significant;
  if (qualifier !== undefined) year.qualifier = qualifier;
  return year;
}

/** Reads a letter and the whole number of 1 or more after it; 0 where the letter is not there. */
function scanCount(letter: number): number | null {
  if (!accept(letter)) return 0;
  const start = at;
  if (skipDigits() === 0) return fail("a number from 1");
  if (codeAt(start) === 48 /* 0 */) return fail("a number from 1", start, "significant_digits");
  let number = 0;
  for (let i = start; i < at && number < 1e6; i++) number = number * 10 + text.charCodeAt(i) - 48;
  return number;
}
