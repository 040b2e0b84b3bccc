import { type Bound, checkEnds } from "./bound.ts";
import { safeBoundOfCount } from "./bound-of-count.ts";
import { CasualtyError, type Issue, issue, shown } from "./issue.ts";
import { type ProfileName, profileOf } from "./profiles/index.ts";
import type { Profile } from "./profiles/profile.ts";
import type { Count, Harm, RelationKind } from "./vocabulary.ts";
import { tableOf, type WordsLanguage } from "./words/index.ts";
import type { WordsTable } from "./words/language.ts";
import { type Match, matchAll } from "./words/match.ts";
import { tokenize } from "./words/number.ts";
import { harmsIn, isJoinedByOne, type Unnumbered, unnumbered } from "./words/people.ts";
import { isDoubtfulRange, refusedToken } from "./words/refused.ts";

/** In which language to read words, and which profile shall give their bound. */
export interface ReadOptions {
  readonly lang: WordsLanguage | WordsTable;
  /** `strict@1` unless given. It never changes the count, only its bound. */
  readonly profile?: ProfileName | Profile;
}

/** What a phrase says of a number of people. */
export type CountReading =
  | {
      readonly kind: "count";
      readonly count: Count;
      /** In people, under the profile. */
      readonly bound: Bound;
      /** Name and version. */
      readonly profile: string;
      /** How the words put the count in relation to an earlier one: "another three" is `additionalTo`. */
      readonly relation?: RelationKind;
      /** The harms that the words name, several being their union: "killed or wounded". Absent = they name none. */
      readonly harms?: readonly Harm[];
      /** The people who pass from one harm to another: "one of the wounded died". */
      readonly transfer?: { readonly from: Harm; readonly to: Harm };
    }
  /** The words say that nobody reported anything. It is not zero. */
  | { readonly kind: "no-claim"; readonly words: string };

/** A reading, or why there is none. */
export type SafeCountReading =
  | { readonly ok: true; readonly reading: CountReading }
  | { readonly ok: false; readonly issues: readonly [Issue, ...Issue[]] };

/**
 * Returns what a phrase says of a number of people, or the issues that keep it from being read: no count, more than
 * one, a word that would change it, or an expression that the profile does not know.
 *
 * @throws {CasualtyError} `unknown_language` when no language is given, or none that can be read; `unknown_profile` when
 * there is no such profile.
 * @example
 * ```js
 * safeReadCount("3 of the 5", { lang: "en" }).issues[0].code; // => "ambiguous_words"
 * ```
 */
export function safeReadCount(words: string, options: ReadOptions): SafeCountReading {
  // A caller without types may leave out the options, or give a number for the words.
  const { lang, profile: named = "strict@1" }: Partial<ReadOptions> = options ?? {};
  const table = tableOf(lang);
  const profile = profileOf(named);
  if (typeof words !== "string" || words.trim() === "")
    return failed(issue("empty_words", "words as they were said", shown(words)));
  if (words.length > 2_000) {
    return failed(issue("unread_words", "a phrase of at most 2000 characters", `${words.length} characters`));
  }
  const tokens = tokenize(words, table);
  const found = matchAll(tokens, table);
  const counts = found.counts.filter((match) => !isRepeatedNoun(match, found.counts));
  const [match, second] = counts;
  if (counts.some((each) => each.meaning === "noClaim") && second === undefined) {
    return { ok: true, reading: { kind: "no-claim", words } };
  }
  const changed = refusedToken(tokens, { counts, left: found.left }, table);
  if (changed !== undefined) return failed(issue("unread_words", "an expression of a count", shown(changed)));
  if (second !== undefined || (match !== undefined && isJoinedByOne(tokens, match, table))) {
    return failed(issue("ambiguous_words", "one count", shown(words)));
  }
  if (match !== undefined && isDoubtfulRange(match, tokens, found.left, table)) {
    return failed(issue("ambiguous_words", "both ends of a range in full", shown(words)));
  }
  const some = match === undefined ? unnumbered(tokens, table) : null;
  const count = match === undefined ? withoutNumber(some, words) : countOf(match, words);
  if (count === null) return failed(issue("unread_words", "an expression of a count", shown(words)));
  if ("min" in count) {
    const [first, ...rest] = checkEnds(count.min, count.max);
    if (first !== undefined) return failed(first, ...rest);
  }
  const read = safeBoundOfCount(count, profile);
  if (!read.ok) return { ok: false, issues: read.issues };
  const relation = match?.relation ?? some?.relation;
  const related = relation === undefined ? {} : { relation };
  const reading = { kind: "count", count, bound: read.bound, profile: profile.name, ...related } as const;
  const meaning = match?.meaning;
  if (typeof meaning === "object" && "transfer" in meaning) {
    return { ok: true, reading: { ...reading, transfer: meaning.transfer } };
  }
  const harms = harmsIn(tokens, table, profile);
  if (harms === null) return failed(issue("ambiguous_words", "one harm, or several joined to one", shown(words)));
  return { ok: true, reading: harms.length === 0 ? reading : { ...reading, harms } };
}

/**
 * Returns what a phrase says of a number of people. "Reported no casualties" is zero; "no casualties were reported" is
 * no claim.
 *
 * @throws {CasualtyError} `unread_words` when there is no count in the words or one of them would change it,
 * `ambiguous_words` when there are several, `unknown_vague` when the profile has no row for the expression,
 * `empty_words`, `min_above_max` and `too_large` when the words are so; `unknown_language`, `unknown_profile`.
 * @example
 * ```js
 * readCount("at least two servicemen", { lang: "en" }).bound; // => { min: 2, max: null }
 * readCount("no casualties were reported", { lang: "en" }).kind; // => "no-claim"
 * ```
 */
export function readCount(words: string, options: ReadOptions): CountReading {
  const result = safeReadCount(words, options);
  if (!result.ok) throw new CasualtyError(...result.issues);
  return result.reading;
}

function countOf({ meaning, numbers }: Match, words: string): Count | null {
  const [n = 0, m = n] = numbers;
  if (typeof meaning === "object") {
    if ("vague" in meaning) return { vague: meaning.vague, words };
    // "A soldier died of his wounds": an article is one.
    const passed = numbers[0] ?? 1;
    return { min: passed, max: passed, words };
  }
  switch (meaning) {
    case "exactly":
      return { min: n, max: n, words };
    case "atLeast":
      return { min: n, max: null, words };
    case "moreThan":
      return { min: n + 1, max: null, words };
    case "atMost":
      return { min: 0, max: n, words };
    case "fewerThan":
      return { min: 0, max: n - 1, words };
    case "between":
      return { min: n, max: m, words };
    case "about":
      return { about: n, words };
    case "zero":
      return { min: 0, max: 0, words };
    case "noClaim":
      return null;
  }
}

function withoutNumber(some: Unnumbered | null, words: string): Count | null {
  if (some === null) return null;
  return some.one ? { min: 1, max: 1, words } : { vague: "plural", words };
}

/** "Casualties" is an expression alone and a mere noun beside a count: "12 casualties", "no losses". */
function isRepeatedNoun(match: Match, counts: readonly Match[]): boolean {
  const isLosses = ({ meaning }: Match) =>
    typeof meaning === "object" && "vague" in meaning && meaning.vague === "losses";
  return isLosses(match) && counts.some((other) => !isLosses(other));
}

function failed(first: Issue, ...rest: readonly Issue[]): SafeCountReading {
  return { ok: false, issues: [first, ...rest] };
}
