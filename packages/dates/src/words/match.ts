import { safeParseEdtf } from "../edtf/parse.ts";
import type { Lang, Lexicon, Slots } from "./profile.ts";

/** A word in lower case without the marks around it, and as it was written. */
export interface Word {
  readonly word: string;
  readonly original: string;
}

/** The words of an expression, without commas; names of several words are joined by `_`. */
export function wordsOf(text: string, lang: Lang, { weekdays }: Lexicon): readonly Word[] {
  let joined = text;
  for (const name of Object.keys(weekdays)) {
    if (name.includes("_")) joined = joined.replace(new RegExp(spaced(name), "giu"), name);
  }
  return joined
    .split(/[\s,]+/)
    .map((original) => ({ original, word: withoutMarks(original.toLocaleLowerCase(lang)) }))
    .filter(({ word }) => word !== "");
}

/** A pattern of a name of several words; of the dotted and the dotless i the capital is another letter than elsewhere. */
function spaced(name: string): string {
  return name.replace(/[iı_]/g, (letter) => (letter === "_" ? "\\s+" : letter === "i" ? "[iİ]" : "[ıI]"));
}

/** A word without the marks that open and close a quotation or a sentence. */
function withoutMarks(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && "\"'“”‘’«(".includes(word.charAt(start))) start++;
  while (end > start && "\"'“”‘’»).;։".includes(word.charAt(end - 1))) end--;
  return word.slice(start, end);
}

const NO_SLOTS: Slots = {
  year: 0,
  month: 0,
  day: 0,
  lastDay: 0,
  lastMonth: 0,
  lastYear: 0,
  weekday: 0,
  weekday2: 0,
  season: 0,
  count: 0,
  edtf: "",
};

/** What fills the slots of a rule's words, where the words fit; slots that it does not have are 0 or empty. */
export function matchRule(rule: string, words: readonly Word[], lexicon: Lexicon): Slots | null {
  return match(rule === "" ? [] : rule.split(" "), words, lexicon, NO_SLOTS);
}

function match(parts: readonly string[], words: readonly Word[], lexicon: Lexicon, slots: Slots): Slots | null {
  const [part, ...otherParts] = parts;
  if (part === undefined) return words.length === 0 ? slots : null;
  const optional = part.endsWith("?");
  const [word, ...otherWords] = words;
  const filled = word === undefined ? null : fitWord(optional ? part.slice(0, -1) : part, word, lexicon);
  const rest = filled === null ? null : match(otherParts, otherWords, lexicon, { ...slots, ...filled });
  return rest ?? (optional ? match(otherParts, words, lexicon, slots) : null);
}

function fitWord(part: string, word: Word, lexicon: Lexicon): Partial<Slots> | null {
  for (const alternative of part.split("|")) {
    const filled = fitAlternative(alternative, word, lexicon);
    if (filled !== null) return filled;
  }
  return null;
}

function fitAlternative(part: string, { word, original }: Word, lexicon: Lexicon): Partial<Slots> | null {
  const [, before = "", slot, after = ""] = /^([^{]*)\{(\w+)\}(.*)$/.exec(part) ?? [];
  if (slot === undefined) return part === word ? {} : null;
  if (!word.startsWith(before) || !word.endsWith(after)) return null;
  return fill(slot, word.slice(before.length, word.length - after.length), original, lexicon);
}

function fill(slot: string, word: string, original: string, lexicon: Lexicon): Partial<Slots> | null {
  switch (slot) {
    case "year":
    case "lastYear": {
      const year = without(word, lexicon.yearEndings);
      return year.length === 4 && isNumber(year) ? { [slot]: Number(year) } : null;
    }
    case "month":
    case "lastMonth":
      return named(slot, lexicon.months, word);
    case "weekday":
    case "weekday2":
      return named(slot, lexicon.weekdays, word);
    case "season":
      return named(slot, lexicon.seasons, word);
    case "day":
    case "lastDay": {
      const day = without(word, lexicon.ordinals);
      return day.length <= 2 && isNumber(day) ? { [slot]: Number(day) } : null;
    }
    case "days": {
      const [, first, last] = /^(\d{1,2})[-–/](\d{1,2})$/.exec(word) ?? [];
      return first === undefined ? null : { day: Number(first), lastDay: Number(last) };
    }
    case "date": {
      const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(word) ?? [];
      return day === undefined ? null : { day: Number(day), month: Number(month), year: Number(year) };
    }
    case "count": {
      const count = isNumber(word) && word.length < 4 ? Number(word) : own(lexicon.counts, word);
      return count === undefined || count === 0 ? null : { count };
    }
    case "edtf": {
      const edtf = original.endsWith(".") && !original.endsWith("..") ? original.slice(0, -1) : original;
      return safeParseEdtf(edtf).success ? { edtf } : null;
    }
    default:
      return null;
  }
}

function named(slot: keyof Slots, names: Readonly<Record<string, number>>, word: string): Partial<Slots> | null {
  const number = own(names, word);
  return number === undefined ? null : { [slot]: number };
}

function without(word: string, endings: readonly string[]): string {
  const ending = endings.find((other) => word.endsWith(other)) ?? "";
  return word.slice(0, word.length - ending.length);
}

function own(names: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(names, word) ? names[word] : undefined;
}

function isNumber(text: string): boolean {
  return /^[0-9]+$/.test(text);
}
