import type { Harm, RelationKind } from "../vocabulary.ts";

/**
 * How a language speaks of counts of people, as data. Expressions are tokens separated by spaces, in lower case; `N`
 * and `M` stand for numbers, `*` for one word that is none, and `*ed` for such a word with that ending.
 */
export interface WordsTable {
  /** A BCP 47 tag. */
  readonly lang: string;
  /** What may stand between groups of three digits. */
  readonly groupSeparators: readonly string[];
  /** What stands before the decimals of "1.5 million". */
  readonly decimalMark: "." | ",";
  /** Endings of numbers, which become tokens of their own: Turkish "ikiden" and "2'den" are "iki" and "2" with "den". */
  readonly suffixes?: readonly string[];
  readonly numbers: {
    /** Words that add: "three", "twenty", and where a language has it "two hundred" in one word. */
    readonly add: Readonly<Record<string, number>>;
    /** Words that multiply what stands before them: "hundred", "dozen", "thousand". */
    readonly multiply: Readonly<Record<string, number>>;
    /** Words before a multiplier that stand for one of it: "a", or "half a" for half of it. */
    readonly once: Readonly<Record<string, number>>;
    /** Words that multiply and may stand alone for one of it: Turkish "yüz" is a hundred. */
    readonly bare?: readonly string[];
    /** Words that may join the parts of one number: "and". */
    readonly join: readonly string[];
  };
  readonly exactly: readonly string[];
  readonly atLeast: readonly string[];
  readonly moreThan: readonly string[];
  readonly atMost: readonly string[];
  readonly fewerThan: readonly string[];
  readonly between: readonly string[];
  readonly about: readonly string[];
  /** Somebody says that there was nobody. */
  readonly zero: readonly string[];
  /** Nobody says anything: no claim at all. */
  readonly noClaim: readonly string[];
  /** The expressions that name each row of a profile. */
  readonly vague: Readonly<Record<string, readonly string[]>>;
  /** Words that make a count relative to another one, `N` being the whole expression of the count. */
  readonly relations: Partial<Readonly<Record<RelationKind, readonly string[]>>>;
  /** People who pass from one harm to another: "one of the wounded died". */
  readonly transfers?: readonly { readonly from: Harm; readonly to: Harm; readonly words: readonly string[] }[];
  /** Phrases that are no part of a count though one of their words could be. */
  readonly aside?: readonly string[];
  /** Beginnings of the words that name a harm. */
  readonly harms: Partial<Readonly<Record<Harm, readonly string[]>>>;
  /** Beginnings of the words for casualties of any kind, of which a profile says what they count. */
  readonly casualties: readonly string[];
  /** Words that join harms to their union: "killed or wounded". */
  readonly unions: readonly string[];
  /** Articles that mean one before a single person. */
  readonly articles: readonly string[];
  /** Nouns of one person. */
  readonly onePerson: readonly string[];
  /** Nouns whose plural alone means two or more. */
  readonly people: readonly string[];
  /** Words that would change a count in a way that no expression above describes. */
  readonly refused: readonly string[];
  /** Words that would do so directly before a count, or make it a number of something else. */
  readonly refusedBefore: readonly string[];
  /** Words directly after a number that make it a number of something else than people. */
  readonly refusedAfter: readonly string[];
  /** Beginnings of such words. */
  readonly things: readonly string[];
  /** Beginnings of the names of months: a number beside one is a day or a year. */
  readonly months: readonly string[];
  /** Beginnings of the words that make the ends of a range an old and a new figure: "rose from 3 to 5". */
  readonly changes: readonly string[];
}

/** Spaces and apostrophes that stand between groups of digits in every language. */
export const groupSigns = [" ", "\u00a0", "\u202f", "\u2009", "\u2007", "'", "’"] as const;

/** Returns true for a token with one of the beginnings. */
export function begins(token: string, stems: readonly string[] = []): boolean {
  return stems.some((stem) => token.startsWith(stem));
}
