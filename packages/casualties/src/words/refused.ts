import { begins, type WordsTable } from "./language.ts";
import type { Match, Matches } from "./match.ts";
import { namesHarm } from "./people.ts";

/**
 * Returns the first token of a phrase that belongs to no expression and would change a count, or make it a count of
 * something else than people; undefined where there is none.
 */
export function refusedToken(
  tokens: readonly string[],
  { counts, left }: Matches,
  table: WordsTable,
): string | undefined {
  const place = left.find((at) => {
    const token = tokens[at] ?? "";
    if (table.refused.includes(token) || isNumberWord(token, table)) return true;
    const isMonth = begins(token, table.months);
    if (counts.some((each) => each.start === at + 1) && (isMonth || table.refusedBefore.includes(token))) {
      return true;
    }
    const isThing = begins(token, table.things);
    return counts.some((each) => {
      const end = each.relationEnd ?? each.end;
      if (end === at) return isThing || isMonth || table.refusedAfter.includes(token);
      return end === at - 1 && isThing && !isPerson(tokens[end] ?? "", table);
    });
  });
  return place === undefined ? undefined : tokens[place];
}

/** True where a range is an old and a new figure, or where its first end lacks the multiplier of the second. */
export function isDoubtfulRange(
  { meaning, numbers, end }: Match,
  tokens: readonly string[],
  left: readonly number[],
  table: WordsTable,
): boolean {
  if (meaning !== "between") return false;
  const [least = 0] = numbers;
  const last = tokens[end - 1] ?? "";
  const multiplier = Object.hasOwn(table.numbers.multiply, last) ? table.numbers.multiply[last] : undefined;
  if (multiplier !== undefined && least < multiplier) return true;
  return left.some((at) => begins(tokens[at] ?? "", table.changes));
}

/** True for a noun of people or what joins two: what follows such a word is no longer what is counted. */
function isPerson(token: string, table: WordsTable): boolean {
  if (!/^\p{L}/u.test(token) || table.unions.includes(token)) return true;
  return table.onePerson.includes(token) || table.people.includes(token) || namesHarm(token, table);
}

function isNumberWord(token: string, { numbers }: WordsTable): boolean {
  return /[0-9]/u.test(token) || Object.hasOwn(numbers.multiply, token);
}
