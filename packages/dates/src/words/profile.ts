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
  | "relative_to_report";

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
  /** 1 = Monday to 7 = Sunday. */
  readonly weekday: number;
  readonly edtf: string;
}

/** What a rule makes of words. */
export interface Reading {
  readonly edtf: string;
  readonly sense?: NonNullable<When["sense"]>;
  /** How the date stands to the narrated record. */
  readonly relation?: AnchorRelation;
  readonly flags: readonly WordsFlag[];
}

/** A rule: words with slots, and what they mean. Slots: `{day}`, `{month}`, `{year}`, `{weekday}`, `{edtf}`. */
export interface Rule {
  /** Lower case, without commas. */
  readonly words: string;
  readonly read: (slots: Slots, anchor: AnchorDays) => Reading | WordsIssue;
}

/** The names that one language has for months and days of the week. */
export interface Lexicon {
  /** Lower-case name or abbreviation to number, 1 to 12. */
  readonly months: Readonly<Record<string, number>>;
  /** Lower-case name or abbreviation to number, 1 = Monday to 7 = Sunday. */
  readonly weekdays: Readonly<Record<string, number>>;
  /** What may follow the number of a day: "28th". */
  readonly ordinals: readonly string[];
}

/** How one convention reads the words of one language: a table, named and versioned. */
export interface Profile {
  readonly name: string;
  readonly lexicon: Lexicon;
  /** Tried in order; the first whose words fit decides. */
  readonly rules: readonly Rule[];
}
