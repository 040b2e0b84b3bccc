import type { EdtfIssueCode, Fault } from "./issue.ts";
import { markBits } from "./marks.ts";
import type { DatePart } from "./value.ts";

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

/** Whether a character stands at the cursor. */
export function isAt(c: Cursor, character: string): boolean {
  return c.code === character.charCodeAt(0);
}

/** Whether a character stands at the cursor; moves past it. */
export function accept(c: Cursor, character: string): boolean {
  if (!isAt(c, character)) return false;
  moveTo(c, c.at + 1);
  return true;
}

/** Whether two dots stand at the cursor; moves past them. */
export function acceptDots(c: Cursor): boolean {
  if (!isAt(c, ".") || c.text.charCodeAt(c.at + 1) !== 46) return false;
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
  const [next = ""] = c.text.slice(position, position + 2);
  const received = c.at > position ? c.text.slice(position, Math.min(c.at, position + 40)) : next;
  c.fault ??= {
    code: code ?? (next === "" ? "unexpected_end" : "unexpected_character"),
    position,
    expected,
    received: next === "" ? "the end of the text" : `"${received}"`,
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
    else if (c.code === 88) masked = true;
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
