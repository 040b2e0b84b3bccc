import { Char, type Cursor, digitRun, fail, failHere, peek, qualifierBits, qualifierOf } from "./cursor.ts";
import type { EdtfYear } from "./value.ts";

/** The most digits that a year may have when it is written out. */
const MAX_YEAR_DIGITS = 10_000;

/** Reads a year from its `Y`: `Y170000002`, `Y-17E7`, `Y171010000S3` (ISO 8601-2, 4.7.2 to 4.7.4). */
export function scanLongYear(c: Cursor, leading: number): EdtfYear | null {
  const start = c.at++;
  const negative = peek(c) === Char.minus;
  if (negative) c.at++;
  const from = c.at;
  const length = digitRun(c.text, from);
  if (length === 0) return failHere(c, "the digits of a year");
  if (peek(c) === Char.zero) return fail(c, "year_length", from, "a year without leading zeros");
  c.at += length;
  let exponent = 0;
  if (peek(c) === Char.E) {
    c.at++;
    const read = scanCount(c, "an exponent of 1 or more");
    if (read === null) return null;
    exponent = read;
  }
  if (length + exponent > MAX_YEAR_DIGITS) {
    return fail(
      c,
      "year_too_large",
      start,
      `a year of at most ${MAX_YEAR_DIGITS} digits`,
      `${length + exponent} digits`,
    );
  }
  if (length + exponent <= 4) {
    return fail(c, "year_length", start, "Y only before a year of more than four digits", `${length + exponent}`);
  }
  return rest(c, { negative, digits: c.text.slice(from, from + length), exponent }, leading);
}

/** Reads the significant digits of a year of four digits, which began at `start`: `1950S2`. */
export function scanSignificant(c: Cursor, start: number, leading: number): EdtfYear | null {
  const negative = c.text.charCodeAt(start) === Char.minus;
  let from = negative ? start + 1 : start;
  while (from < c.at - 1 && c.text.charCodeAt(from) === Char.zero) from++;
  return rest(c, { negative, digits: c.text.slice(from, c.at), exponent: 0 }, leading);
}

function rest(c: Cursor, year: Pick<EdtfYear, "negative" | "digits" | "exponent">, leading: number): EdtfYear | null {
  let significant: number | undefined;
  if (peek(c) === Char.S) {
    const at = ++c.at;
    const read = scanCount(c, "a number of significant digits");
    if (read === null) return null;
    const most = year.digits.length + year.exponent;
    if (read > most) return fail(c, "significant_digits", at, `1 to ${most} significant digits`, `${read}`);
    significant = read;
  }
  const qualifier = qualifierOf(leading | qualifierBits(c));
  if (peek(c) === Char.minus) return failHere(c, "the end of such a year, which takes no month");
  return {
    type: "year",
    ...year,
    ...(significant === undefined ? {} : { significant }),
    ...(qualifier === undefined ? {} : { qualifier }),
  };
}

/** Reads a whole number of 1 or more without leading zeros; beyond what a year can have it stops growing. */
function scanCount(c: Cursor, what: string): number | null {
  const length = digitRun(c.text, c.at);
  if (length === 0) return failHere(c, what);
  if (peek(c) === Char.zero) return fail(c, "significant_digits", c.at, what);
  const number = length > 6 ? 1_000_000 : Number(c.text.slice(c.at, c.at + length));
  c.at += length;
  return number;
}
