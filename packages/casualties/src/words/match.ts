import type { Harm, RelationKind } from "../vocabulary.ts";
import type { WordsTable } from "./language.ts";
import { numberAt } from "./number.ts";

/** What an expression says, in the terms of a language table. */
type Meaning =
  | "exactly"
  | "atLeast"
  | "moreThan"
  | "atMost"
  | "fewerThan"
  | "between"
  | "about"
  | "zero"
  | "noClaim"
  | { readonly vague: string }
  | { readonly transfer: { readonly from: Harm; readonly to: Harm } };

/** An expression of a count found in a phrase. */
export interface Match {
  readonly meaning: Meaning;
  readonly numbers: readonly number[];
  readonly start: number;
  readonly end: number;
  /** How the words around it put it in relation to another count. */
  readonly relation?: RelationKind;
  /** The place after those words. */
  readonly relationEnd?: number;
}

/** What the expressions of a phrase are, and the places of the tokens that belong to none. */
export interface Matches {
  readonly counts: readonly Match[];
  readonly left: readonly number[];
}

const simple = [
  "exactly",
  "atLeast",
  "moreThan",
  "atMost",
  "fewerThan",
  "between",
  "about",
  "noClaim",
  "zero",
] as const;

/** Returns the expressions of a phrase from left to right, the longest at each place, and the tokens between them. */
export function matchAll(tokens: readonly string[], table: WordsTable): Matches {
  const { aside } = expressionsOf(table);
  const counts: Match[] = [];
  const left: number[] = [];
  for (let start = 0; start < tokens.length; ) {
    const found = relatedAt(tokens, start, table) ?? countAt(tokens, start, table);
    if (found !== null) {
      const match = followed(tokens, found, table);
      counts.push(match);
      start = match.relationEnd ?? match.end;
      continue;
    }
    const skipped = Math.max(start, ...aside.map((parts) => matchAt(tokens, start, parts, table)?.end ?? start));
    if (skipped === start) left.push(start);
    start = Math.max(skipped, start + 1);
  }
  return { counts, left };
}

/** Returns the relation in which the words before and after a place put the people there, or undefined. */
export function relationAround(
  tokens: readonly string[],
  start: number,
  end: number,
  table: WordsTable,
): RelationKind | undefined {
  for (const { relation, before, after } of expressionsOf(table).relations) {
    const from = start - before.length;
    if (from < 0 || matchAt(tokens, from, before, table)?.end !== start) continue;
    if (matchAt(tokens, end, after, table) !== null) return relation;
  }
  return undefined;
}

/** A count directly behind the words that put it in relation to another: "rose to four". */
function relatedAt(tokens: readonly string[], start: number, table: WordsTable): Match | null {
  let best: Match | null = null;
  for (const { relation, before } of expressionsOf(table).relations) {
    const lead = before.length === 0 ? null : matchAt(tokens, start, before, table);
    const count = lead === null ? null : countAt(tokens, lead.end, table);
    if (count !== null && (best === null || count.start > best.start)) best = { ...count, relation };
  }
  return best;
}

/** The count with the relation that the words behind it state: "three more". */
function followed(tokens: readonly string[], count: Match, table: WordsTable): Match {
  if (count.relation !== undefined) return count;
  let best = count;
  for (const { relation, before, after } of expressionsOf(table).relations) {
    const tail = before.length > 0 ? null : matchAt(tokens, count.end, after, table);
    if (tail !== null && tail.end > (best.relationEnd ?? count.end)) {
      best = { ...count, relation, relationEnd: tail.end };
    }
  }
  return best;
}

/** Returns the longest expression of a count that starts at a place, or null. */
function countAt(tokens: readonly string[], start: number, table: WordsTable): Match | null {
  let best: Match | null = null;
  for (const { meaning, parts } of expressionsOf(table).counts) {
    const found = matchAt(tokens, start, parts, table);
    if (found !== null && (best === null || found.end > best.end)) best = { meaning, start, ...found };
  }
  return best;
}

interface Expressions {
  readonly counts: readonly { readonly meaning: Meaning; readonly parts: readonly string[] }[];
  readonly relations: readonly {
    readonly relation: RelationKind;
    readonly before: readonly string[];
    readonly after: readonly string[];
  }[];
  readonly aside: readonly (readonly string[])[];
}

const known = new WeakMap<WordsTable, Expressions>();

function expressionsOf(table: WordsTable): Expressions {
  const made = known.get(table);
  if (made !== undefined) return made;
  const list = (meaning: Meaning, texts: readonly string[] = []) =>
    texts.map((text) => ({ meaning, parts: text.split(" ") }));
  const expressions = {
    counts: [
      ...simple.flatMap((meaning) => list(meaning, table[meaning])),
      ...Object.entries(table.vague).flatMap(([vague, texts]) => list({ vague }, texts)),
      ...(table.transfers ?? []).flatMap(({ from, to, words }) => list({ transfer: { from, to } }, words)),
    ],
    relations: relationsOf(table).flatMap(([relation, texts]) =>
      texts.map((text) => {
        const [before = "", after = ""] = text.split(/ ?\bN\b ?/u);
        const parts = (side: string) => (side === "" ? [] : side.split(" "));
        return { relation, before: parts(before), after: parts(after) };
      }),
    ),
    aside: (table.aside ?? []).map((text) => text.split(" ")),
  };
  known.set(table, expressions);
  return expressions;
}

function relationsOf(table: WordsTable): readonly (readonly [RelationKind, readonly string[]])[] {
  const { additionalTo = [], subsetOf = [], supersedes = [] } = table.relations;
  return [
    ["additionalTo", additionalTo],
    ["subsetOf", subsetOf],
    ["supersedes", supersedes],
  ];
}

function matchAt(
  tokens: readonly string[],
  start: number,
  parts: readonly string[],
  table: WordsTable,
): { readonly numbers: readonly number[]; readonly end: number } | null {
  const numbers: number[] = [];
  let place = start;
  for (const part of parts) {
    const token = tokens[place];
    if (token === undefined) return null;
    if (part === "N" || part === "M") {
      const found = numberAt(tokens, place, table);
      if (found === null) return null;
      numbers.push(found.value);
      place = found.end;
    } else if (part.startsWith("*") ? isWord(tokens, place, part.slice(1), table) : token === part) {
      place += 1;
    } else return null;
  }
  return { numbers, end: place };
}

/** True for a word with an ending that is no number. */
function isWord(tokens: readonly string[], place: number, ending: string, table: WordsTable): boolean {
  const token = tokens[place] ?? "";
  return /^\p{L}/u.test(token) && token.endsWith(ending) && numberAt(tokens, place, table) === null;
}
