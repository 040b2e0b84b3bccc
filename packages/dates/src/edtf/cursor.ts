import type { EdtfIssueCode, Fault } from "./issue.ts";
import type { Qualifier } from "./value.ts";

/** Character codes of the alphabet of EDTF. */
export const Char = {
  percent: 37,
  comma: 44,
  plus: 43,
  minus: 45,
  dot: 46,
  slash: 47,
  zero: 48,
  nine: 57,
  colon: 58,
  question: 63,
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
  tilde: 126,
} as const;

/** A place in a text that is read from left to right, and the first fault found. */
export interface Cursor {
  readonly text: string;
  at: number;
  /** The digits last read by {@link digits}, where some were unspecified. */
  masked: string;
  fault: Fault | null;
}

/** A cursor at the start of a text. */
export function cursorOf(text: string): Cursor {
  return { text, at: 0, masked: "", fault: null };
}

/** The code of the character at the cursor; NaN at the end, which equals nothing. */
export function peek(c: Cursor): number {
  return c.text.charCodeAt(c.at);
}

/** Whether two dots stand at the cursor. */
export function atDots(c: Cursor): boolean {
  return peek(c) === Char.dot && c.text.charCodeAt(c.at + 1) === Char.dot;
}

/** Notes a fault unless one was noted before; gives null, so that a reader can return it. */
export function fail(c: Cursor, code: EdtfIssueCode, position: number, expected: string, received?: string): null {
  c.fault ??= { code, position, expected, received: received ?? receivedAt(c.text, position) };
  return null;
}

/** Notes that something else was expected at the cursor; gives null. */
export function failHere(c: Cursor, expected: string): null {
  return fail(c, c.at >= c.text.length ? "unexpected_end" : "unexpected_character", c.at, expected);
}

/** The character at a position as a reader sees it. */
function receivedAt(text: string, position: number): string {
  const point = text.codePointAt(position);
  return point === undefined ? "the end of the text" : `"${String.fromCodePoint(point)}"`;
}

/** What {@link digits} gives where it found unspecified digits. */
export const MASKED = -2;

/**
 * The number that exactly `count` digits at the cursor write; {@link MASKED} where some are `X` (then `c.masked` holds
 * them all); -1 with the fault noted where there are not so many.
 */
export function digits(c: Cursor, count: number, what: string, unspecified: boolean): number {
  const { text, at } = c;
  let number = 0;
  let masked = false;
  for (let i = at; i < at + count; i++) {
    const code = text.charCodeAt(i);
    if (code >= Char.zero && code <= Char.nine) {
      number = number * 10 + code - Char.zero;
    } else if (unspecified && code === Char.X) {
      masked = true;
    } else {
      c.at = i;
      failHere(c, what);
      return -1;
    }
  }
  c.at = at + count;
  if (!masked) return number;
  c.masked = text.slice(at, at + count);
  return MASKED;
}

/** How many digits stand in a row at a position. */
export function digitRun(text: string, from: number): number {
  let i = from;
  for (;;) {
    const code = text.charCodeAt(i);
    if (!(code >= Char.zero && code <= Char.nine)) return i - from;
    i++;
  }
}

/** The qualifier at the cursor as bits, 1 uncertain and 2 approximate; 0 where there is none. Moves past it. */
export function qualifierBits(c: Cursor): number {
  const code = peek(c);
  const bits = code === Char.question ? 1 : code === Char.tilde ? 2 : code === Char.percent ? 3 : 0;
  if (bits !== 0) c.at++;
  return bits;
}

const QUALIFIERS = [undefined, "?", "~", "%"] as const;

/** The qualifier of some bits. */
export function qualifierOf(bits: number): Qualifier | undefined {
  return QUALIFIERS[bits];
}
