import type { InputFault, Place } from "./issues.ts";

/** How much of what comes from outside is let in. Every limit can be raised by the caller; none is silent. */
export interface Limits {
  /** Bytes in a file. */
  readonly bytes: number;
  /** Levels of nesting, of lists and objects together. */
  readonly depth: number;
}

/** What is let in unless the caller says otherwise: five million bytes, and 64 levels. */
export const defaultLimits: Limits = { bytes: 5_000_000, depth: 64 };

/** The text of some bytes from outside, or why they are not let in. */
export type Gated =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly faults: readonly [InputFault, ...InputFault[]] };

/**
 * The one way in for bytes from outside: size, UTF-8, control characters and nesting are judged before any parser sees
 * them. A byte order mark is taken off. Linear in the bytes.
 */
export function readUntrusted(bytes: Uint8Array, limits: Partial<Limits> = {}): Gated {
  const { bytes: most, depth } = { ...defaultLimits, ...limits };
  if (bytes.length > most) return { ok: false, faults: [tooLarge(most, bytes.length)] };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse("not_utf8", "text in UTF-8", encodingOf(bytes), placeOfBadByte(bytes), "Save the file as UTF-8.");
  }
  const control = controlIn(text);
  if (control >= 0) {
    const name = codePointName(text, control);
    return refuse("control_character", "text without control characters", name, placeAt(text, control), "Take it out.");
  }
  const deep = tooDeepAt(text, depth);
  if (deep >= 0) {
    return refuse(
      "too_deep",
      `at most ${depth} levels of nesting`,
      "more",
      placeAt(text, deep),
      "No record nests so deep.",
    );
  }
  return { ok: true, text };
}

/** Why so many bytes are not let in. */
export function tooLarge(most: number, found: number): InputFault {
  const [expected, received] = [`at most ${most} bytes`, `${found} bytes`];
  return { code: "too_large", path: [], expected, received, hint: "Split the file.", line: 1, column: 1 };
}

function refuse(code: InputFault["code"], expected: string, received: string, place: Place, hint: string): Gated {
  return { ok: false, faults: [{ code, path: [], expected, received, hint, ...place }] };
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return "what looks like UTF-16";
  return "bytes that are not UTF-8";
}

/** The place after the longest beginning that is UTF-8. */
function placeOfBadByte(bytes: Uint8Array): Place {
  let low = 0;
  let high = bytes.length;
  const lenient = new TextDecoder("utf-8");
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    // A cut inside a character is no fault: up to three bytes of it may be missing.
    const text = lenient.decode(bytes.subarray(0, middle), { stream: true });
    lenient.decode();
    if (text.includes("\uFFFD")) high = middle - 1;
    else low = middle;
  }
  return placeAt(lenient.decode(bytes.subarray(0, low), { stream: true }), Number.MAX_SAFE_INTEGER);
}

/** The line and column, counted from 1, of a position in a text. */
export function placeAt(text: string, position: number): Place {
  const before = text.slice(0, position);
  const lastBreak = before.lastIndexOf("\n");
  let line = 1;
  for (let at = before.indexOf("\n"); at >= 0; at = before.indexOf("\n", at + 1)) line++;
  return { line, column: before.length - lastBreak };
}

/** A character by its number: U+0000. */
export function codePointName(text: string, position: number): string {
  return `U+${text.charCodeAt(position).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The position of a C0 or C1 control character other than tab and line ends, else -1. */
function controlIn(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 ? code !== 0x09 && code !== 0x0a && code !== 0x0d : code >= 0x7f && code <= 0x9f && code !== 0x85)
      return i;
  }
  return -1;
}

/**
 * The position at which a YAML or JSON text nests deeper than `depth`, else -1: brackets outside quotes, and levels of
 * indentation, of which `- - -` opens several on one line. Exact for JSON; in YAML a quote mark inside plain text can hide
 * what follows it, and the YAML parser counts again as its own grammar sees it.
 */
function tooDeepAt(text: string, depth: number): number {
  let flow = 0;
  let quote = 0;
  let atLineStart = true;
  let fresh = true;
  const indents: number[] = [];
  for (let i = 0, column = 0; i < text.length; i++, column++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) {
      atLineStart = true;
      fresh = true;
      column = -1;
      continue;
    }
    if (quote !== 0) {
      if (quote === 0x22 && code === 0x5c) i++;
      else if (code === quote) quote = 0;
      atLineStart = false;
      continue;
    }
    if (code === 0x20 || code === 0x09) {
      fresh = true;
      continue;
    }
    const next = text.charCodeAt(i + 1);
    const opens =
      (code === 0x2d || code === 0x3f) && (next === 0x20 || next === 0x0a || next === 0x0d || Number.isNaN(next));
    if (atLineStart && flow === 0) {
      while (indents.length > 0 && (indents.at(-1) ?? 0) >= column) indents.pop();
      indents.push(column);
      atLineStart = opens;
      if (indents.length > depth) return i;
    }
    if (code === 0x5b || code === 0x7b) flow++;
    else if ((code === 0x5d || code === 0x7d) && flow > 0) flow--;
    else if (fresh && (code === 0x22 || code === 0x27)) quote = code;
    else if (fresh && code === 0x23) {
      const end = text.indexOf("\n", i);
      i = (end < 0 ? text.length : end) - 1;
    }
    if (flow > depth) return i;
    fresh = code === 0x5b || code === 0x7b || code === 0x2c || code === 0x3a;
  }
  return -1;
}
