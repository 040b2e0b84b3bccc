import { type Bound, type Count, formatCount } from "@incident-data/casualties";
import type { Language, Noun, Plurals } from "./language.ts";
import type { Figure } from "./phrasing/fill.ts";

/** A count as a figure, and what its noun has to agree with; `null` where the words give no number. */
export interface CountFigure {
  readonly figure: Figure;
  /** Whether it is one number and no range. */
  readonly exact: boolean;
  readonly zero: boolean;
  readonly plural: Intl.LDMLPluralRule;
}

/** How a language writes numbers, lists and what agrees with them; what `Intl` makes is made once. */
export class Numbers {
  readonly #language: Language;
  readonly #plural: Intl.PluralRules;
  readonly #bounded = new Map<number, Map<number, CountFigure>>();

  constructor(language: Language) {
    this.#language = language;
    this.#plural = new Intl.PluralRules(language.tag);
  }

  /** A stated count; `null` where it has no number: a vague expression, or a range without either end. */
  count(count: Count): CountFigure | null {
    if ("vague" in count) return null;
    if ("about" in count) {
      const text = formatCount(count, { style: "words", lang: this.#language.counts });
      return { figure: { kind: "figure", text }, exact: false, zero: false, plural: this.#plural.select(count.about) };
    }
    return count.min === 0 && count.max === null ? null : this.bound(count);
  }

  /** A bound in words: "at least 2". Each is written once, for the small ones come again and again. */
  bound({ min, max }: Bound): CountFigure {
    const end = max ?? -1;
    const known = this.#bounded.get(min)?.get(end);
    if (known !== undefined) return known;
    const bound = { min, max };
    const text = formatCount({ ...bound, words: "" }, { style: "words", lang: this.#language.counts });
    const made: CountFigure = {
      figure: { kind: "figure", text, bound },
      exact: min === max,
      zero: max === 0,
      plural: this.#plural.select(max ?? min),
    };
    if (min < 10_000 && end < 10_000) {
      const own = this.#bounded.get(min) ?? new Map<number, CountFigure>();
      this.#bounded.set(min, own.set(end, made));
    }
    return made;
  }

  /** The form of a noun that goes with a count. */
  noun(noun: Noun, { exact, plural }: CountFigure): string {
    return formOf(exact ? noun.exact : noun.bounded, plural);
  }

  /** What stands before each of so many clauses in a list: nothing, commas, "and". */
  parted(length: number): readonly string[] {
    const and = this.#language.lists.conjunction;
    return Array.from({ length }, (_, i) => (i === 0 ? "" : i === length - 1 ? and : ", "));
  }

  /** Words in a list: "killed or wounded". */
  list(words: readonly string[], type: "conjunction" | "disjunction"): string {
    const last = words.at(-1) ?? "";
    return words.length < 2 ? last : words.slice(0, -1).join(", ") + this.#language.lists[type] + last;
  }
}

/** The form of a plural category. */
export function formOf(plurals: Plurals, category: Intl.LDMLPluralRule): string {
  return plurals[category] ?? plurals.other;
}
