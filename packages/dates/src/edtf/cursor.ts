import type { EdtfIssueCode, Fault } from "./issue.ts";
import type { DatePart } from "./value.ts";

// One text is read at a time, from left to right and to its end, so its place needs no object.

/** The text that is read. */
export let text = "";
/** The place in the text. */
export let at = 0;
/** The code of the character at the place; 0 at the end. */
export let code = 0;
/** Why the reading stopped, where it did. */
export let fault: Fault;

/** Starts to read a text. */
export function begin(read: string): void {
  text = read;
  moveTo(0);
}

/** Goes to a place. */
export function moveTo(place: number): void {
  at = place;
  code = codeAt(place);
}

/** The code of the character at a place; 0 where there is none. */
export function codeAt(place: number): number {
  return place < text.length ? text.charCodeAt(place) : 0;
}

/** Whether the character of a code stands here; moves past it. */
export function accept(character: number): boolean {
  if (code !== character) return false;
  moveTo(at + 1);
  return true;
}

/** Whether two dots stand here; moves past them. */
export function acceptDots(): boolean {
  if (code !== 46 || text[at + 1] !== ".") return false;
  moveTo(at + 2);
  return true;
}

/** Whether a digit stands here. */
export function atDigit(): boolean {
  return code > 47 && code < 58;
}

/** Moves past the digits here; gives their number. */
export function skipDigits(): number {
  const start = at;
  while (atDigit()) moveTo(at + 1);
  return at - start;
}

/**
 * Notes a fault; gives null, so that a reader can return it. Received is what lies between the position and the place,
 * or else the next character. A fault without a code is one of that character.
 */
export function fail(expected: string, position: number = at, kind?: EdtfIssueCode): null {
  const [next = ""] = text.slice(position, position + 2);
  const received = at > position ? text.slice(position, Math.min(at, position + 40)) : next;
  fault = {
    code: kind ?? (next ? "unexpected_character" : "unexpected_end"),
    position,
    expected,
    received: next ? `"${received}"` : "the end of the text",
  };
  return null;
}

/** The number that exactly `size` digits here write, or the digits where some are `X`; null where there are none. */
export function scanPart(size: number, expected: string): DatePart | null {
  const start = at;
  const end = start + size;
  let number = 0;
  let unspecified = 0;
  for (let i = start; i < end; i++) {
    const digit = codeAt(i);
    if (digit > 47 && digit < 58) number = number * 10 + digit - 48;
    else if (digit === 88) unspecified++;
    else {
      moveTo(i);
      return fail(expected);
    }
  }
  moveTo(end);
  if (unspecified === 0) return number;
  return unspecified === 2 && size === 2 ? "XX" : text.slice(start, end);
}

/** The qualifier here as bits, 1 uncertain and 2 approximate; 0 where there is none. Moves past it. */
export function scanMark(): number {
  const bits = markOf(code);
  if (bits !== 0) moveTo(at + 1);
  return bits;
}

/** The bits of the qualifier that a character is; 0 where it is none. */
export function markOf(character: number): number {
  return character === 63 ? 1 : character === 126 ? 2 : character === 37 ? 3 : 0;
}
