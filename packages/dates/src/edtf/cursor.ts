import type { EdtfIssueCode, Fault } from "./issue.ts";
import { markBits } from "./marks.ts";
import type { DatePart } from "./value.ts";

/** Character codes of the alphabet of EDTF. */
export const Char = {
  comma: 44,
  plus: 43,
  minus: 45,
  dot: 46,
  slash: 47,
  zero: 48,
  colon: 58,
  E: 69,
  S: 83,
  T: 84,
  X: 88,
  Y: 89,
  Z: 90,
  squareOpen: 91,
  squareClose: 93,
  curlyOpen: 123,
  curlyClose: 125,
} as const;

/** A place in a text that is read from left to right, and the first fault found. */
export interface Cursor {
  readonly text: string;
  at: number;
  /** The code of the character at the place; 0 at the end. */
  code: number;
  fault: Fault | null;
}

/** A cursor at the start of a text. */
export function cursorOf(text: string): Cursor {
  return { text, at: 0, code: text === "" ? 0 : text.charCodeAt(0), fault: null };
}

/** Puts the cursor to a place. */
export function moveTo(c: Cursor, at: number): void {
  c.at = at;
  c.code = at < c.text.length ? c.text.charCodeAt(at) : 0;
}

/** Whether a character stands at the cursor; moves past it. */
export function accept(c: Cursor, code: number): boolean {
  if (c.code !== code) return false;
  moveTo(c, c.at + 1);
  return true;
}

/** Whether two dots stand at the cursor; moves past them. */
export function acceptDots(c: Cursor): boolean {
  if (c.code !== Char.dot || c.text.charCodeAt(c.at + 1) !== Char.dot) return false;
  moveTo(c, c.at + 2);
  return true;
}

/** Whether a digit stands at the cursor. */
export function atDigit(c: Cursor): boolean {
  return c.code >= 48 && c.code <= 57;
}

/** Moves past the digits at the cursor; gives their number. */
export function skipDigits(c: Cursor): number {
  const start = c.at;
  while (atDigit(c)) moveTo(c, c.at + 1);
  return c.at - start;
}

/**
 * Notes a fault unless one was noted before; gives null, so that a reader can return it. Received is what lies between
 * the position and the cursor, or else the next character. A fault without a code is one of that character.
 */
export function fail(c: Cursor, expected: string, position: number = c.at, code?: EdtfIssueCode): null {
  const rest = c.text.slice(position, Math.max(c.at, position + 2));
  const [first = ""] = rest;
  c.fault ??= {
    code: code ?? (rest === "" ? "unexpected_end" : "unexpected_character"),
    position,
    expected,
    received:
      rest === ""
        ? "the end of the text"
        : `"${c.at > position ? rest.slice(0, c.at - position).slice(0, 40) : first}"`,
  };
  return null;
}

/** The number that exactly `size` digits at the cursor write, or the digits where some are `X`; null where there are none. */
export function scanPart(c: Cursor, size: number, expected: string): DatePart | null {
  const start = c.at;
  let number = 0;
  let masked = false;
  while (c.at < start + size) {
    if (atDigit(c)) number = number * 10 + c.code - 48;
    else if (c.code === Char.X) masked = true;
    else return fail(c, expected);
    moveTo(c, c.at + 1);
  }
  return masked ? c.text.slice(start, c.at) : number;
}

/** The qualifier at the cursor as bits, 1 uncertain and 2 approximate; 0 where there is none. Moves past it. */
export function scanMark(c: Cursor): number {
  const bits = markBits(c.code);
  if (bits !== 0) moveTo(c, c.at + 1);
  return bits;
}
