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
  | { readonly relation: RelationKind }
  | { readonly transfer: { readonly from: Harm; readonly to: Harm } };

/** An expression found in a phrase. */
export interface Match {
  readonly meaning: Meaning;
  readonly numbers: readonly number[];
  readonly start: number;
  readonly end: number;
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
export function matchAll(
  tokens: readonly string[],
  table: WordsTable,
): { readonly matches: readonly Match[]; readonly left: readonly number[] } {
  const expressions = expressionsOf(table);
  const matches: Match[] = [];
  const left: number[] = [];
  for (let start = 0; start < tokens.length; ) {
    let best: Match | null = null;
    for (const { meaning, parts } of expressions) {
      const found = matchAt(tokens, start, parts, table);
      if (found !== null && (best === null || found.end > best.end)) best = { meaning, start, ...found };
    }
    if (best === null) {
      left.push(start);
      start += 1;
    } else {
      matches.push(best);
      start = best.end;
    }
  }
  return { matches, left };
}

interface Expression {
  readonly meaning: Meaning;
  readonly parts: readonly string[];
}

const known = new WeakMap<WordsTable, readonly Expression[]>();

function expressionsOf(table: WordsTable): readonly Expression[] {
  const made = known.get(table);
  if (made !== undefined) return made;
  const list = (meaning: Meaning, texts: readonly string[] = []) =>
    texts.map((text) => ({ meaning, parts: text.split(" ") }));
  const expressions = [
    ...simple.flatMap((meaning) => list(meaning, table[meaning])),
    ...Object.entries(table.vague).flatMap(([vague, texts]) => list({ vague }, texts)),
    ...(table.transfers ?? []).flatMap(({ from, to, words }) => list({ transfer: { from, to } }, words)),
    ...relationsOf(table).flatMap(([relation, texts]) => list({ relation }, texts)),
  ];
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
    } else if (part === "*" ? /^\p{L}/u.test(token) && numberAt(tokens, place, table) === null : token === part) {
      place += 1;
    } else return null;
  }
  return { numbers, end: place };
}
