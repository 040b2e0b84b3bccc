import type { Harm, RelationKind } from "../vocabulary.ts";

/**
 * How a language speaks of counts of people, as data. Expressions are tokens separated by spaces, in lower case; `N`
 * and `M` stand for numbers, `*` for one word that is neither.
 */
export interface WordsTable {
  /** A BCP 47 tag. */
  readonly lang: string;
  /** What may stand between groups of three digits. */
  readonly groupSeparators: readonly string[];
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
  /** Words that make the count relative to another one. */
  readonly relations: Partial<Readonly<Record<RelationKind, readonly string[]>>>;
  /** People who pass from one harm to another: "one of the wounded died". */
  readonly transfers?: readonly { readonly from: Harm; readonly to: Harm; readonly words: readonly string[] }[];
  /** Beginnings of the words that name a harm. */
  readonly harms: Partial<Readonly<Record<Harm, readonly string[]>>>;
  /** Beginnings of the words for casualties of any kind, of which a profile says what they count. */
  readonly casualties: readonly string[];
  /** Words that join harms to their union: "killed or wounded". */
  readonly unions: readonly string[];
  /** Articles that mean one before a single person. */
  readonly articles: readonly string[];
  readonly onePerson: readonly string[];
  /** Nouns whose plural alone means two or more. */
  readonly people: readonly string[];
  /** Words that would change a count in a way that no expression above describes. */
  readonly refused: readonly string[];
  /** Words that would do so directly before a count. */
  readonly refusedBefore: readonly string[];
  /** Words directly after a number that make it a number of something else than people. */
  readonly refusedAfter: readonly string[];
}
