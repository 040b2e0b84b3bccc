import type { Bound } from "./bound.ts";
import { checkCount, isApproximateCount } from "./count.ts";
import { CasualtyError, type Issue, issue, shown } from "./issue.ts";
import { type ProfileName, profileOf } from "./profiles/index.ts";
import type { Profile } from "./profiles/profile.ts";
import type { ApproximateCount, BoundedCount, Count, VagueCount } from "./vocabulary.ts";
import { saysNearly } from "./words/nearly.ts";

/** A bound and whether a profile had to give it, or why there is none. */
export type CountBound =
  | {
      readonly ok: true;
      readonly bound: Bound;
      /** False where the count itself states both ends. */
      readonly readByProfile: boolean;
      readonly profile: string;
    }
  | { readonly ok: false; readonly issues: readonly [Issue, ...Issue[]]; readonly profile: string };

/**
 * Returns the bound, in people, that a profile gives a count, or the issues that keep it from doing so. An expression
 * without a row is never read as `[0, ∞)`.
 *
 * @throws {CasualtyError} `unknown_profile` when no profile has the name.
 * @example
 * ```js
 * safeBoundOfCount({ vague: "dozens", words: "dozens" }, "acled@1").bound; // => { min: 12, max: 12 }
 * ```
 */
export function safeBoundOfCount(count: Count, profile: ProfileName | Profile = "strict@1"): CountBound {
  const rules = profileOf(profile);
  const plain = plainBound(count);
  if (plain !== null) return { ok: true, bound: plain, readByProfile: false, profile: rules.name };
  const [first, ...rest] = checkCount(count);
  if (first !== undefined) return { ok: false, issues: [first, ...rest], profile: rules.name };
  if (isApproximateCount(count)) return readAbout(count, rules);
  // A sound count that states both ends has been answered: this one is vague.
  const { vague } = count as VagueCount;
  const row = Object.hasOwn(rules.vague, vague) ? rules.vague[vague] : undefined;
  if (row === undefined) {
    const expected = `one of ${Object.keys(rules.vague).join(", ")} (${rules.name})`;
    return {
      ok: false,
      issues: [issue("unknown_vague", expected, shown(vague), ["vague"])],
      profile: rules.name,
    };
  }
  return { ok: true, bound: row, readByProfile: true, profile: rules.name };
}

/**
 * Returns the bound, in people, that a profile gives a count.
 *
 * @throws {CasualtyError} `unknown_vague` when the profile has no row for the expression, `unknown_profile` when no
 * profile has the name, and the code of {@link checkCount} when the count is not sound.
 * @example
 * ```js
 * boundOfCount({ vague: "dozens", words: "dozens" }); // => { min: 24, max: null }
 * boundOfCount({ about: 50, words: "about 50" }); // => { min: 45, max: 55 }
 * boundOfCount({ about: 50, words: "nearly 50" }); // => { min: 45, max: 50 }
 * ```
 */
export function boundOfCount(count: Count, profile: ProfileName | Profile = "strict@1"): Bound {
  const result = safeBoundOfCount(count, profile);
  if (!result.ok) throw new CasualtyError(...result.issues);
  return result.bound;
}

/** Returns the bound of a sound count with both ends stated, and null for any other. */
export function plainBound(count: Count): Bound | null {
  return "min" in count && isPlain(count) ? { min: count.min, max: count.max } : null;
}

/** True for a sound count with both ends stated, seen without making lists: most counts are. */
function isPlain(count: BoundedCount): boolean {
  const { min, max, words } = count;
  if (!Number.isSafeInteger(min) || min < 0) return false;
  if (max !== null && (!Number.isSafeInteger(max) || max < min)) return false;
  if (typeof words !== "string" || words.trim() === "") return false;
  let keys = 0;
  for (const _ in count) keys += 1;
  return keys === 3;
}

function readAbout({ about, words }: ApproximateCount, rules: Profile): CountBound {
  const row = rules.nearly !== undefined && saysNearly(words) ? rules.nearly : rules.about;
  try {
    return { ok: true, bound: row(about), readByProfile: true, profile: rules.name };
  } catch (error) {
    if (!(error instanceof CasualtyError)) throw error;
    return { ok: false, issues: error.issues, profile: rules.name };
  }
}
