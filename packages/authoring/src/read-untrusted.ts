import { characterName, oddCharacters } from "@incident-data/core/characters";
import { tooDeepAt } from "./depth.ts";
import type { InputFault } from "./issues.ts";
import { type Limits, limitsOf } from "./limits.ts";
import { placeAt, placesIn } from "./places.ts";

/** The text of some bytes from outside, or why they are not let in. */
export type Gated =
  | {
      readonly ok: true;
      readonly text: string;
      /**
       * Characters that a reader does not see, each with its first place and how often it is there. In somebody's words
       * they stay, for words are kept to the letter; everywhere else the parser, or the check of the data, refuses them.
       */
      readonly warnings: readonly InputFault[];
    }
  | { readonly ok: false; readonly faults: readonly [InputFault, ...InputFault[]] };

/**
 * The one way in for bytes from outside: size, UTF-8, control characters, the length of lines and nesting are judged before
 * any parser sees them. A byte order mark is taken off. Linear in the bytes.
 */
export function readUntrusted(bytes: Uint8Array, limits: Partial<Limits> = {}): Gated {
  const { bytes: most, depth, lineLength } = limitsOf(limits);
  if (bytes.length > most) return { ok: false, faults: [tooLarge(most, bytes.length)] };
  const other = otherEncoding(bytes);
  if (other !== undefined) return { ok: false, faults: [notUtf8(other, { line: 1, column: 1 })] };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, faults: [notUtf8("bytes that are not UTF-8", placeOfBadByte(bytes))] };
  }
  const { faults, warnings } = charactersOf(text);
  const long = longLineAt(text, lineLength);
  if (long >= 0) faults.push(tooLong(lineLength, text, long));
  const deep = tooDeepAt(text, depth);
  if (deep >= 0) faults.push({ ...tooDeep(depth), ...placeAt(text, deep) });
  const [first, ...rest] = faults;
  return first === undefined ? { ok: true, text, warnings } : { ok: false, faults: [first, ...rest] };
}

/** Why so many bytes are not let in. */
export function tooLarge(most: number, found: number): InputFault {
  const [expected, received] = [`at most ${most} bytes`, `${found} bytes`];
  const hint = "Split the file, or raise the limit `bytes`.";
  return { code: "too_large", path: [], expected, received, hint, line: 1, column: 1 };
}

/** Why nesting of more levels is not let in, without its place. */
export function tooDeep(depth: number) {
  const expected = `at most ${depth} levels of nesting`;
  const hint = "No record nests so deep.";
  return { code: "too_deep", path: [], expected, received: "more", hint } as const;
}

function tooLong(most: number, text: string, start: number): InputFault {
  const end = text.indexOf("\n", start);
  return {
    code: "line_too_long",
    path: [],
    expected: `lines of at most ${most} characters`,
    received: `${(end < 0 ? text.length : end) - start} characters`,
    hint: "Break the line, or raise the limit `lineLength`.",
    line: placeAt(text, start).line,
    column: most + 1,
  };
}

function notUtf8(received: string, place: { readonly line: number; readonly column: number }): InputFault {
  return { code: "not_utf8", path: [], expected: "text in UTF-8", received, hint: "Save the file as UTF-8.", ...place };
}

/** The encoding that bytes look like by their mark, or by where the zeros of Latin letters stand; `undefined` for UTF-8. */
function otherEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return "what looks like UTF-32";
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return "what looks like UTF-32";
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return "what looks like UTF-16";
  const head = bytes.subarray(0, 64);
  // Without a mark: a zero is no character of any text, so that several in step are halves or quarters of characters.
  if (head.length < 4) return undefined;
  const zeroAt = [0, 0, 0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeroAt[i % 4] = (zeroAt[i % 4] ?? 0) + 1;
  });
  const rows = Math.floor(head.length / 4);
  const [p = 0, q = 0, r = 0, s = 0] = zeroAt.map((zeros) => (zeros >= rows ? 1 : 0));
  if (p + q + r + s === 3) return "what looks like UTF-32";
  if (p + q + r + s === 2 && p === r) return "what looks like UTF-16";
  return undefined;
}

/** The place after the longest beginning that is UTF-8. */
function placeOfBadByte(bytes: Uint8Array) {
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

/** Each control character as a fault and each hidden one as a warning, once, at its first place. */
function charactersOf(text: string): { faults: InputFault[]; warnings: InputFault[] } {
  const found = new Map<number, { readonly position: number; readonly hidden: boolean; times: number }>();
  for (const { position, code, kind } of oddCharacters(text)) {
    const known = found.get(code);
    if (known === undefined) found.set(code, { position, hidden: kind === "hidden_character", times: 1 });
    else known.times++;
  }
  const [faults, warnings]: [InputFault[], InputFault[]] = [[], []];
  const place = placesIn(text);
  for (const [code, { position, hidden, times }] of found) {
    const received = `${characterName(code)}${times > 1 ? `, ${times} times` : ""}`;
    const at = { path: [], received, ...place(position) };
    if (hidden) {
      const hint = "It may stand in somebody's own words; take it out everywhere else.";
      warnings.push({ code: "hidden_character", expected: "characters that can be seen", hint, ...at });
    } else {
      const expected = "text without control characters";
      faults.push({ code: "control_character", expected, hint: "Take it out.", ...at });
    }
  }
  return { faults, warnings };
}

/** Where the first line longer than `most` starts, else -1. */
function longLineAt(text: string, most: number): number {
  if (text.length <= most) return -1;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf("\n", start);
    if ((end < 0 ? text.length : end) - start > most) return start;
    if (end < 0) break;
    start = end + 1;
  }
  return -1;
}
