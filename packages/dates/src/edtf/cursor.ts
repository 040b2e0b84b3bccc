import type { EdtfIssueCode, Fault } from "./issue.ts";

// One text is read at a time, from left to right and to its end, so its place needs no object. What is read most often, a
// date, keeps its place in a variable of its own and moves here once.

/** The text that is read. */
export let text = "";
/** Its length, which is asked for so often that it is kept. */
export let length = 0;
/** The place in the text. */
export let at = 0;
/** Why the reading stopped, where it did. */
export let fault: Fault;

/** Starts to read a text. */
export function begin(read: string): void {
  text = read;
  length = read.length;
  at = 0;
}

/** Goes to a place. */
export function moveTo(place: number): void {
  at = place;
}

/** The code of the character at a place; -1 at the end. */
export function codeAt(place: number): number {
  return place < length ? text.charCodeAt(place) : -1;
}

/** The same of a text that is at hand. */
export function codeIn(read: string, place: number): number {
  return place < read.length ? read.charCodeAt(place) : -1;
}

/** Whether the character of a code stands here; moves past it. */
export function accept(character: number): boolean {
  if (codeAt(at) !== character) return false;
  at++;
  return true;
}

/** Whether two dots stand here; moves past them. */
export function acceptDots(): boolean {
  if (codeAt(at) !== 46 || codeAt(at + 1) !== 46) return false;
  at += 2;
  return true;
}

/** Whether a code is that of a digit. */
export function isDigit(character: number): boolean {
  return character > 47 && character < 58;
}

/** Moves past the digits here; gives their number. */
export function skipDigits(): number {
  const start = at;
  let end = start;
  while (isDigit(codeAt(end))) end++;
  at = end;
  return end - start;
}

/** What two characters are that are no two digits: both `X`; one of them `X`, one a digit; anything else. */
export const UNSPECIFIED = -1;
export const PARTLY = -2;
export const NO_PAIR = -3;

/** The number of two digits by their codes; one of the constants above where they are something else. */
export function pairOf(tens: number, ones: number): number {
  return isDigit(tens) && isDigit(ones) ? tens * 10 + ones - 528 : maskOf(tens, ones);
}

function maskOf(tens: number, ones: number): number {
  if (tens === 88 /* X */) return ones === 88 ? UNSPECIFIED : isDigit(ones) ? PARTLY : NO_PAIR;
  return ones === 88 && isDigit(tens) ? PARTLY : NO_PAIR;
}

/** The bits of the qualifier that a character is, 1 uncertain and 2 approximate; 0 where it is none. */
export function markOf(character: number): number {
  return character === 63 ? 1 : character === 126 ? 2 : character === 37 ? 3 : 0;
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

/** Notes that digits, or `X`, from a place on are too few: a fault of the first other character. */
export function failDigits(expected: string, place: number): null {
  at = place;
  while (isDigit(codeAt(at)) || codeAt(at) === 88) at++;
  return fail(expected);
}

/** Notes a fault of what lies between a position and an end. */
export function failTo(end: number, expected: string, position: number, kind?: EdtfIssueCode): null {
  at = end;
  return fail(expected, position, kind);
}
