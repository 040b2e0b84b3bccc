import type { AnchorRelation, When } from "../when.ts";
import type { WordsIssue } from "./issue.ts";

/** What a reading relies on beyond the words; a careful editor looks at each. */
export type WordsFlag =
  /** The bounds are a convention for vague words. */
  | "vague"
  /** The year was taken from the narrated day. */
  | "year_from_narrated"
  /** The year is the latest that does not lead beyond the report day. */
  | "year_from_report"
  /** The words are relative to the narrated day. */
  | "relative_to_narrated"
  /** The words are relative to the report day. */
  | "relative_to_report"
  /** The convention's own text contradicts itself here; it was followed as printed. */
  | "codebook_contradiction"
  /** The convention's text leaves the exact days open; this is how it is commonly understood. */
  | "inferred_rule"
  /** Where local use says so, Friday belongs to the weekend too. */
  | "local_weekend"
  /** A report of a Sunday may call its own week "last week". */
  | "sunday_report";

/** The days that words are read against, as day numbers; null where they are not known. */
export interface AnchorDays {
  /** The day that the report was made. */
  readonly report: number | null;
  /** The day that the report is telling of. */
  readonly narrated: number | null;
}

/** What stood in the slots of a rule. */
export interface Slots {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** The second day of a range such as "13-16", and its month and year where it has its own. */
  readonly lastDay: number;
  readonly lastMonth: number;
  readonly lastYear: number;
  /** The second weekday of "between Sunday and Monday". */
  readonly weekday2: number;
  /** A number of 1 or more, in digits or words. */
  readonly count: number;
  /** 1 = Monday to 7 = Sunday. */
  readonly weekday: number;
  /** 1 = spring to 3 = autumn. A winter lies in two years, of which words name either. */
  readonly season: number;
  readonly edtf: string;
}

/** What a rule makes of words. */
export interface Reading {
  readonly edtf: string;
  readonly sense?: NonNullable<When["sense"]>;
  /** How the date stands to the narrated record. */
  readonly relation?: AnchorRelation;
  readonly flags: readonly WordsFlag[];
  /** UCDP's precision: 1 a day, 2 up to 6 days, 3 a week, 4 up to a month, 5 up to a year. */
  readonly date_prec?: DatePrec;
  /** ACLED's precision: 1 a day, 2 a week, 3 a month. */
  readonly time_precision?: TimePrecision;
  /** The one day that ACLED writes for the date, in EDTF. */
  readonly event_date?: string;
}

/** UCDP's `date_prec`. */
export type DatePrec = 1 | 2 | 3 | 4 | 5;

/** ACLED's `time_precision`. */
export type TimePrecision = 1 | 2 | 3;

/**
 * A rule: words with slots, and what they mean. Slots: `{day}`, `{days}` (13-16), `{month}`, `{year}`, `{lastDay}`,
 * `{lastMonth}`, `{lastYear}`, `{date}` (28.07.2021), `{season}`, `{weekday}`, `{weekday2}`, `{count}`, `{edtf}`; a slot
 * may have an ending (`{count}-day`).
 */
export interface Rule {
  /** Lower case, without commas. `a|b` is either word or slot, and a word or slot with `?` may be missing. */
  readonly words: string;
  readonly read: (slots: Slots, anchor: AnchorDays) => Reading | WordsIssue;
}

/** The names that one language has for months and days of the week. */
export interface Lexicon {
  /** Lower-case name, form or abbreviation to number, 1 to 12. */
  readonly months: Readonly<Record<string, number>>;
  /** Lower-case name, form or abbreviation to number, 1 = Monday to 7 = Sunday; `_` for the space inside a name. */
  readonly weekdays: Readonly<Record<string, number>>;
  /** Lower-case name or form of spring, summer and autumn to number, 1 to 3. */
  readonly seasons: Readonly<Record<string, number>>;
  /** Lower-case number words. */
  readonly counts: Readonly<Record<string, number>>;
  /** What may follow the number of a day: "28th". */
  readonly ordinals: readonly string[];
  /** What may follow the number of a year: "2020-ci". */
  readonly yearEndings: readonly string[];
}

/** A language that words can be in (BCP 47). */
export type Lang = "en" | "ru" | "az" | "hy";

/** How one convention reads the words of one language. */
export interface Table {
  readonly lexicon: Lexicon;
  /** Tried in order; the first whose words fit decides. */
  readonly rules: readonly Rule[];
}

/** How one convention reads words: a table for each language, named and versioned. */
export interface Profile {
  readonly name: string;
  readonly languages: Readonly<Partial<Record<Lang, Table>>>;
}

/** Names in their order, each with its forms, to numbers from 1. */
export function numbered(names: readonly (readonly string[])[]): Readonly<Record<string, number>> {
  return Object.fromEntries(names.flatMap((forms, i) => forms.map((form) => [form, i + 1])));
}
