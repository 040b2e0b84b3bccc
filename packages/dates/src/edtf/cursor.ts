import type { EdtfIssueCode, Fault } from "./issue.ts";

// One text is read at a time, from left to right and to its end, so its place needs no object. A reader is given the text,
// begins at the place and leaves it behind what it has read.

/** The place in the text. */
export let at = 0;
/** Why the reading stopped, where it did. */
export let fault: Fault;

/** Goes to a place. */
export function moveTo(place: number): void {
  at = place;
}

/** The code of the character at a place; at the end a code that no character has. */
export function codeAt(text: string, place: number): number {
  return place < text.length ? text.charCodeAt(place) : 65_536;
}

/** Whether the character of a code stands here; moves past it. */
export function accept(text: string, character: number): boolean {
  if (codeAt(text, at) !== character) return false;
  at++;
  return true;
}

/** Whether two dots stand here; moves past them. */
export function acceptDots(text: string): boolean {
  if (codeAt(text, at) !== 46 || codeAt(text, at + 1) !== 46) return false;
  at += 2;
  return true;
}

/** Whether a code is that of a digit. */
export function isDigit(character: number): boolean {
  return (character ^ 48) < 10;
}

/** The place after the digits that stand at a place, and after those of one more character that is taken for one. */
export function afterDigits(text: string, place: number, other = 48): number {
  let end = place;
  for (let code = codeAt(text, end); isDigit(code) || code === other; code = codeAt(text, end)) end++;
  return end;
}

/** What {@link pairAt} gives where no two digits stand. */
export const NONE = -1e6;

/**
 * The number of the two digits at a place. Where some are unspecified, the complement of the number in which they are 0,
 * and so below 0.
 */
export function pairAt(text: string, place: number): number {
  // Of a digit, this leaves its number; of X, 104.
  const tens = codeAt(text, place) ^ 48;
  const ones = codeAt(text, place + 1) ^ 48;
  return tens < 10 && ones < 10 ? tens * 10 + ones : maskOf(tens, ones);
}

function maskOf(tens: number, ones: number): number {
  const isMask = (tens < 10 || tens === 104) && (ones < 10 || ones === 104);
  return isMask ? ~((tens % 104) * 10 + (ones % 104)) : NONE;
}

/** The bits of the qualifier that a character is; 0 where it is none. */
export function markOf(character: number): number {
  return character === 63 ? 1 : character === 126 ? 2 : character === 37 ? 3 : 0;
}

/** Stops the reading for what lies between a position and an end, or else for the character at the position. */
export function fail(expected: string, code?: EdtfIssueCode, position: number = at, end: number = at): never {
  fault = { code, position, end, expected };
  throw fault;
}

/** Stops the reading because digits, or `X`, from a place on are too few, at the first other character. */
export function failDigits(text: string, expected: string, place: number): never {
  return fail(expected, undefined, afterDigits(text, place, 88));
}
