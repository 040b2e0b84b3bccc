import { harms as allHarms } from "../cell.ts";
import type { Profile } from "../profiles/profile.ts";
import type { Harm, RelationKind } from "../vocabulary.ts";
import { begins, type WordsTable } from "./language.ts";
import { type Match, relationAround } from "./match.ts";

/** People of whom no number is given. */
export interface Unnumbered {
  readonly one: boolean;
  readonly relation?: RelationKind;
}

/** Returns what "a soldier" (one) or "soldiers" (a plural) says; null for any other words without a number. */
export function unnumbered(tokens: readonly string[], table: WordsTable): Unnumbered | null {
  const related = (start: number, end: number) => {
    const relation = relationAround(tokens, start, end, table);
    return relation === undefined ? {} : { relation };
  };
  const plurals = table.people.flatMap((noun) => {
    const parts = noun.split(" ");
    const start = tokens.findIndex((_, at) => parts.every((part, index) => tokens[at + index] === part));
    return start < 0 ? [] : [{ start, end: start + parts.length }];
  });
  const singles = table.articles.length === 0 ? [] : singlePeople(tokens, table);
  const [single, another] = singles;
  if (single !== undefined) {
    // "An officer said that soldiers were wounded" is not one wounded.
    if (another !== undefined || plurals.length > 0) return null;
    const isFirst = tokens.slice(0, single.article).every((token) => namesHarm(token, table));
    const found = { ...related(single.start, single.end), ...(isFirst ? {} : related(single.article, single.end)) };
    return isFirst || "relation" in found ? { one: true, ...found } : null;
  }
  const [plural] = plurals;
  return plural === undefined ? null : { one: false, ...related(plural.start, plural.end) };
}

/** Returns true where one more person is joined to a count: "two soldiers and a civilian" are three. */
export function isJoinedByOne(tokens: readonly string[], count: Match, table: WordsTable): boolean {
  const isJoin = (place: number) => tokens[place] === "," || table.unions.includes(tokens[place] ?? "");
  return singlePeople(tokens, table).some(({ article, start, end }) => {
    if (start >= count.start && article < count.end) return false;
    const isCounted = article >= count.end && !tokens.slice(count.end, end).some((_, at) => isJoin(count.end + at));
    if (isCounted || isPartOfCount(tokens, count, article, table)) return false;
    return isJoin(article - 1) || isJoin(end);
  });
}

/** True behind a word such as "including", which puts what follows it inside the count before it. */
function isPartOfCount(tokens: readonly string[], count: Match, place: number, table: WordsTable): boolean {
  const between = tokens.slice(count.end, Math.max(count.end, place)).join(" ");
  const words = table.relations.subsetOf ?? [];
  return words.some((text) => text.endsWith(" N") && ` ${between} `.includes(` ${text.slice(0, -2)} `));
}

interface Single {
  /** Where its article stands, or the noun in a language without articles. */
  readonly article: number;
  readonly start: number;
  readonly end: number;
}

function singlePeople(tokens: readonly string[], table: WordsTable): readonly Single[] {
  const found: Single[] = [];
  for (const [place, token] of tokens.entries()) {
    if (!table.onePerson.includes(token)) continue;
    if (table.articles.length === 0) {
      found.push({ article: place, start: place, end: place + 1 });
      continue;
    }
    const before = tokens.slice(Math.max(0, place - 3), place);
    const article = place - before.length + before.findLastIndex((each) => table.articles.includes(each));
    if (article >= place - before.length) found.push({ article, start: article + 1, end: place + 1 });
  }
  return found;
}

/** Returns true for a word that names a harm or casualties of any kind. */
export function namesHarm(token: string, table: WordsTable): boolean {
  return allHarms.some((harm) => begins(token, table.harms[harm])) || begins(token, table.casualties);
}

/** Returns the union of the harms that are named, or null when they are named apart from each other. */
export function harmsIn(tokens: readonly string[], table: WordsTable, profile: Profile): readonly Harm[] | null {
  const found = new Set<Harm>();
  let last = -1;
  for (const [place, token] of tokens.entries()) {
    const named = allHarms.filter((harm) => begins(token, table.harms[harm]));
    const harms = named.length === 0 && begins(token, table.casualties) ? profile.casualties : named;
    if (harms.length === 0) continue;
    if (found.size > 0 && harms.some((harm) => !found.has(harm))) {
      const between = tokens.slice(last + 1, place);
      if (between.length === 0 || !between.every((each) => table.unions.includes(each))) return null;
    }
    for (const harm of harms) found.add(harm);
    last = place;
  }
  return allHarms.filter((harm) => found.has(harm));
}
