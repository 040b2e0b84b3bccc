import { accept, afterDigits, at, codeAt, fail, markOf, moveTo } from "./cursor.ts";
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
  while (accept(text, 48 /* 0 */));
  if (long && at > from) fail("no leading zeros", "year_length", from);
  const digits = scanDigits(text);
  if (long && digits === "") fail("digits");
  const exponent = long ? scanCount(text, 69 /* E */) : 0;
  const length = (digits || "0").length + exponent;
  if (length > MAX_YEAR_DIGITS) fail(`at most ${MAX_YEAR_DIGITS} digits`, "year_too_large", start);
  if (long && length < 5) fail("Y before five digits or more", "year_length", start);
  const significantAt = at + 1;
  const significant = scanCount(text, 83 /* S */);
  if (significant > length) fail(`1 to ${length} significant digits`, "significant_digits", significantAt);
  const mark = markOf(codeAt(text, at));
  if (mark !== 0) moveTo(at + 1);
  const qualifier = qualifierOf(leading | mark);
  const year: { -readonly [Part in keyof EdtfYear]: EdtfYear[Part] } = {
    type: "year",
    negative,
    digits: digits || "0",
    exponent,
  };
  if (significant !== 0) year.significant = significant;
  if (qualifier !== undefined) year.qualifier = qualifier;
  return year;
}

function scanDigits(text: string): string {
  const start = at;
  moveTo(afterDigits(text, start));
  return text.slice(start, at);
}

/** Reads a letter and the whole number of 1 or more after it; 0 where the letter is not there. */
function scanCount(text: string, letter: number): number {
  if (!accept(text, letter)) return 0;
  const start = at;
  const isZero = codeAt(text, start) === 48;
  const digits = scanDigits(text);
  if (digits === "" || isZero) fail("a number from 1", isZero ? "significant_digits" : undefined, start);
  return Number(digits);
}
