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

/** The code of the character at a place; -1 at the end. */
export function codeAt(text: string, place: number): number {
  return place < text.length ? text.charCodeAt(place) : -1;
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
  return character > 47 && character < 58;
}

/** The place after the digits that stand at a place, and after those of one more character that is taken for one. */
export function afterDigits(text: string, place: number, other = 48): number {
  let end = place;
  for (let code = codeAt(text, end); isDigit(code) || code === other; code = codeAt(text, end)) end++;
  return end;
}

/** Two unspecified digits, and what is no pair of digits: see {@link pairOf}. */
export const UNSPECIFIED = -1;
export const NO_PAIR = -1000;

/**
 * The number of two digits by their codes. Where some are unspecified, a number below 0: of `XX` it is -1, else the
 * complement of the least number from 1 that the digits can mean.
 */
export function pairOf(tens: number, ones: number): number {
  return isDigit(tens) && isDigit(ones) ? tens * 10 + ones - 528 : maskOf(tens, ones);
}

function maskOf(tens: number, ones: number): number {
  if (tens === 88 /* X */) return ones === 88 ? UNSPECIFIED : isDigit(ones) ? ~(ones - 48 || 10) : NO_PAIR;
  return ones === 88 && isDigit(tens) ? ~(tens * 10 - 480 || 1) : NO_PAIR;
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
