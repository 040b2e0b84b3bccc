import { safeParseEdtf } from "../edtf/parse.ts";
import type { Lexicon, Slots } from "./profile.ts";

/** The words of an expression: lower case, without commas, a full stop at the end and quotation marks around it. */
export function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[\s,]+/)
    .map((word) => word.replace(/^["'“”‘’(]+/, "").replace(/["'“”‘’).;]+$/, ""))
    .filter((word) => word !== "");
}

/** The same words as they were written, for slots in which case and points matter. */
export function originalWordsOf(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((word) => word !== "");
}

/** What fills the slots of a rule's words, where the words fit; slots that it does not have are 0 or empty. */
export function matchRule(
  rule: string,
  words: readonly string[],
  originals: readonly string[],
  lexicon: Lexicon,
): Slots | null {
  const parts = rule.split(" ");
  if (parts.length !== words.length) return null;
  let slots: Slots = { year: 0, month: 0, day: 0, weekday: 0, edtf: "" };
  for (const [i, part] of parts.entries()) {
    const word = words[i] ?? "";
    const filled = part.startsWith("{") ? fill(part, word, originals[i] ?? word, lexicon) : part === word ? {} : null;
    if (filled === null) return null;
    slots = { ...slots, ...filled };
  }
  return slots;
}

function fill(slot: string, word: string, original: string, lexicon: Lexicon): Partial<Slots> | null {
  switch (slot) {
    case "{year}":
      return word.length === 4 && isNumber(word) ? { year: Number(word) } : null;
    case "{month}":
      return named("month", lexicon.months, word);
    case "{weekday}":
      return named("weekday", lexicon.weekdays, word);
    case "{day}": {
      const ordinal = lexicon.ordinals.find((ending) => word.endsWith(ending)) ?? "";
      const digits = word.slice(0, word.length - ordinal.length);
      return digits.length <= 2 && isNumber(digits) ? { day: Number(digits) } : null;
    }
    case "{edtf}": {
      const edtf = original.endsWith(".") && !original.endsWith("..") ? original.slice(0, -1) : original;
      return safeParseEdtf(edtf).success ? { edtf } : null;
    }
    default:
      return null;
  }
}

function named(
  slot: "month" | "weekday",
  names: Readonly<Record<string, number>>,
  word: string,
): Partial<Slots> | null {
  const number = Object.hasOwn(names, word) ? names[word] : undefined;
  return number === undefined ? null : { [slot]: number };
}

function isNumber(text: string): boolean {
  return text !== "" && [...text].every((digit) => digit >= "0" && digit <= "9");
}
