import { checkEnds, checkPeople } from "./bound.ts";
import { type Issue, issue, shown } from "./issue.ts";
import type { ApproximateCount, BoundedCount, Count, VagueCount } from "./vocabulary.ts";

/** Returns true for a count with stated ends. */
export function isBoundedCount(count: Count): count is BoundedCount {
  return "min" in count;
}

/** Returns true for a count that the speaker called approximate. */
export function isApproximateCount(count: Count): count is ApproximateCount {
  return "about" in count;
}

/** Returns true for a count without a figure. */
export function isVagueCount(count: Count): count is VagueCount {
  return "vague" in count;
}

/** Returns true for a value that {@link checkCount} finds nothing wrong with. */
export function isCount(value: unknown): value is Count {
  return checkCount(value).length === 0;
}

/**
 * Returns the issues of a count of people; an empty list is a sound count. Exactly one of the three shapes must be
 * there, with whole numbers from 0 to `Number.MAX_SAFE_INTEGER`.
 *
 * @example
 * ```js
 * checkCount({ min: 5, max: 2, words: "2 to 5" })[0].code; // => "min_above_max"
 * ```
 */
export function checkCount(count: unknown): readonly Issue[] {
  const expected = "one of { min, max, words }, { about, words }, { vague, words }";
  if (typeof count !== "object" || count === null || Array.isArray(count)) {
    return [issue("bad_shape", expected, shown(count))];
  }
  const given = new Map<string, unknown>(Object.entries(count));
  const keys = [...given.keys()].filter((key) => key !== "words").sort();
  const issues: Issue[] = [];
  if (keys.join() === "max,min") issues.push(...checkEnds(given.get("min"), given.get("max")));
  else if (keys.join() === "about") issues.push(...checkPeople(given.get("about"), ["about"]));
  else if (keys.join() === "vague") issues.push(...checkText(given.get("vague"), "vague"));
  else issues.push(issue("bad_shape", expected, `{ ${[...given.keys()].join(", ")} }`));
  issues.push(...checkText(given.get("words"), "words"));
  return issues;
}

function checkText(value: unknown, key: string): Issue[] {
  if (typeof value === "string" && value.trim() !== "") return [];
  return [issue("empty_words", "words as they were said", shown(value), [key])];
}
