import type { Bound } from "./bound.ts";
import { isApproximateCount, isBoundedCount } from "./count.ts";
import type { CountFormat } from "./formats/format.ts";
import { type FormatLanguage, formatOf } from "./formats/index.ts";
import type { Resolution } from "./resolution.ts";
import type { Total } from "./total.ts";
import type { Count } from "./vocabulary.ts";

/** How to write a count. */
export interface FormatOptions {
  /** `compact` for tables ("≥ 2"), `words` for sentences ("at least 2"); `compact` unless given. */
  readonly style?: "compact" | "words";
  /** Any locale; `en` unless given. Where there is no table of its words both styles are in signs. */
  readonly lang?: FormatLanguage | (string & {}) | CountFormat;
}

/**
 * Returns a bound, in people, as text that keeps both ends. `[0, 10]` is "≤ 10" or "at most 10".
 *
 * @throws {CasualtyError} `unknown_language` when the language is no locale.
 * @example
 * ```js
 * formatBound({ min: 6900, max: null }); // => "≥ 6,900"
 * formatBound({ min: 3, max: 5 }, { style: "words" }); // => "3 to 5"
 * ```
 */
export function formatBound(bound: Bound, options: FormatOptions = {}): string {
  const { words, number, compact } = prepare(options);
  const min = number(bound.min);
  if (bound.max === null) {
    if (compact) return `≥ ${min}`;
    return bound.min === 0 ? words.any : words.atLeast(min);
  }
  const max = number(bound.max);
  if (bound.min === bound.max) return compact ? min : words.exactly(min);
  if (bound.min === 0) return compact ? `≤ ${max}` : words.atMost(max);
  return compact ? `${min}–${max}` : words.between(min, max);
}

/**
 * Returns a count as text: an approximate one stays approximate, a vague one stays the expression that names it.
 *
 * @throws {CasualtyError} `unknown_language` when the language is no locale.
 * @example
 * ```js
 * formatCount({ about: 50, words: "some fifty" }, { style: "words" }); // => "about 50"
 * ```
 */
export function formatCount(count: Count, options: FormatOptions = {}): string {
  if (isBoundedCount(count)) return formatBound(count, options);
  if (!isApproximateCount(count)) return count.vague;
  const { words, number, compact } = prepare(options);
  return compact ? `~ ${number(count.about)}` : words.about(number(count.about));
}

/**
 * Returns a resolution or total as text; where there is no bound it says so and gives no number.
 *
 * @throws {CasualtyError} `unknown_language` when the language is no locale.
 * @example
 * ```js
 * formatResolution(resolve([], { status: "any", harms: ["killed"] }, "hull")); // => "not reported"
 * ```
 */
export function formatResolution(resolution: Resolution | Total, options: FormatOptions = {}): string {
  if (resolution.kind === "reported") return formatBound(resolution.bound, options);
  return formatOf(options.lang ?? "en")[resolution.kind];
}

const numerals = new Map<string, Intl.NumberFormat>();

function numeralsOf(lang: string): Intl.NumberFormat {
  const made = numerals.get(lang) ?? new Intl.NumberFormat(lang, { maximumFractionDigits: 0 });
  numerals.set(lang, made);
  return made;
}

function prepare(options: FormatOptions) {
  const format = formatOf(options.lang ?? "en");
  return {
    words: format.words,
    number: format.numeral ?? ((value: number) => numeralsOf(format.lang).format(value)),
    compact: (options.style ?? "compact") === "compact",
  };
}
