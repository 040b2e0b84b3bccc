import type { WordsTable } from "./language.ts";

/** A number and the place after its last token. */
export interface NumberAt {
  readonly value: number;
  readonly end: number;
}

const digits = /^[0-9]+$/;

/**
 * Returns the tokens of a phrase in lower case: words, numerals with their groups of three digits joined, and single
 * marks. A numeral that the language does not group so ("6.900" in English) stays one token and is no number.
 */
export function tokenize(words: string, table: WordsTable): readonly string[] {
  const { token, numeral } = patternsOf(table);
  const text = words
    .normalize("NFC")
    .toLocaleLowerCase(table.lang)
    .replace(/[‐‑‒–—−]/gu, "-");
  const tokens = (text.match(token) ?? []).map((each) => (numeral.test(each) ? each.replace(/[^0-9]/gu, "") : each));
  return table.suffixes === undefined ? tokens : apart(tokens, table, table.suffixes);
}

/** Cuts the endings off numbers: from their words, and from numerals behind a hyphen or an apostrophe. */
function apart(tokens: readonly string[], table: WordsTable, suffixes: readonly string[]): readonly string[] {
  const { add, multiply } = table.numbers;
  const isNumber = (token: string) => Object.hasOwn(add, token) || Object.hasOwn(multiply, token);
  const cut: string[] = [];
  for (const [place, token] of tokens.entries()) {
    const before = tokens[place - 1] ?? "";
    const joined = /^[-'’]$/u.test(token) && suffixes.includes(tokens[place + 1] ?? "");
    if (joined && (digits.test(before) || isNumber(before))) continue;
    const suffix = isNumber(token)
      ? undefined
      : suffixes.find((each) => token.endsWith(each) && isNumber(token.slice(0, -each.length)));
    if (suffix === undefined) cut.push(token);
    else cut.push(token.slice(0, -suffix.length), suffix);
  }
  return cut;
}

const patterns = new WeakMap<WordsTable, { readonly token: RegExp; readonly numeral: RegExp }>();

function patternsOf(table: WordsTable) {
  const made = patterns.get(table);
  if (made !== undefined) return made;
  const separators = table.groupSeparators.map((each) => `\\u{${hex(each)}}`).join("");
  const grouped = `[0-9]{1,3}(?:[${separators}][0-9]{3})+(?![0-9.,]*[0-9])`;
  const others = "[0-9][0-9.,\\p{L}\\p{M}]*[0-9\\p{L}\\p{M}]|[0-9]|[\\p{L}\\p{M}]+|[^\\s]";
  const pair = {
    token: new RegExp(`(?<![0-9][.,]?)${grouped}(?![\\p{L}\\p{M}])|${others}`, "gu"),
    numeral: new RegExp(`^${grouped}$`, "u"),
  };
  patterns.set(table, pair);
  return pair;
}

/** Returns the longest number that starts at a token, or null. */
export function numberAt(tokens: readonly string[], start: number, table: WordsTable): NumberAt | null {
  const { add, multiply, once, join, bare = [] } = table.numbers;
  const own = (rows: Readonly<Record<string, number>>, token: string | undefined) =>
    token !== undefined && Object.hasOwn(rows, token) ? rows[token] : undefined;
  let total = 0;
  let current: number | null = null;
  let ceiling = Number.POSITIVE_INFINITY;
  let place = start;
  let end = start;

  const first = tokens[place];
  const decimals = first === undefined ? null : decimalsAt(first, own(multiply, tokens[start + 1]), table);
  if (decimals !== null) return { value: decimals, end: start + 2 };
  if (first !== undefined && digits.test(first)) {
    current = Number(first);
    place = end = start + 1;
    if (own(multiply, tokens[place]) === undefined) return { value: current, end };
  } else {
    for (const [phrase, times] of Object.entries(once)) {
      const parts = phrase.split(" ");
      const multiplier = own(multiply, tokens[start + parts.length]);
      if (multiplier === undefined || !parts.every((part, index) => tokens[start + index] === part)) continue;
      if (!Number.isInteger(times * multiplier)) continue;
      if (times !== 1) return { value: times * multiplier, end: start + parts.length + 1 };
      current = times;
      place = start + parts.length;
    }
  }
  for (;;) {
    const joiner = tokens[place] ?? "";
    const round = current === null || current % 100 === 0;
    const joined = end > start && join.includes(joiner) && (joiner === "-" || round);
    const token = tokens[joined ? place + 1 : place];
    const added: number | undefined = own(add, token);
    const multiplier: number | undefined = own(multiply, token);
    if (multiplier !== undefined && current === null && !joined && bare.includes(token ?? "")) current = 1;
    if (added !== undefined && fits(added, current)) current = (current ?? 0) + added;
    else if (multiplier !== undefined && current !== null && current > 0 && !joined && multiplier < ceiling) {
      if (multiplier < 1_000) current *= multiplier;
      else {
        total += current * multiplier;
        ceiling = multiplier;
        current = null;
      }
    } else break;
    place += joined ? 2 : 1;
    end = place;
  }
  return end === start ? null : { value: total + (current ?? 0), end };
}

/** Returns the whole number that "1.5" before a word for a million is, or null. */
function decimalsAt(token: string, multiplier: number | undefined, { decimalMark }: WordsTable): number | null {
  const [whole = "", part = "", ...rest] = token.split(decimalMark);
  if (multiplier === undefined || rest.length > 0 || !digits.test(whole) || !digits.test(part)) return null;
  // Whole numbers alone: 4.35 × 100 is not 435 in floating point.
  const value = (Number(whole + part) * multiplier) / 10 ** part.length;
  return Number.isInteger(value) ? value : null;
}

/** True where a word may still be added: "five" after "twenty", not after "six". */
function fits(added: number, current: number | null): boolean {
  if (current === null) return true;
  if (added === 0 || current === 0) return false;
  let free = 1;
  while (current % (free * 10) === 0) free *= 10;
  return added < free;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}
