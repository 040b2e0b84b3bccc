/** Everything that can keep words from being read as a date. */
export type WordsIssueCode =
  /** No rule of the profile reads these words. */
  | "no_rule"
  /** There is no profile of this name and version. */
  | "unknown_profile"
  /** The profile does not read words of this language. */
  | "unknown_language"
  /** The words are relative to an anchor that was not given. */
  | "anchor_missing"
  /** The anchor is not one calendar day in EDTF. */
  | "anchor_not_a_day"
  /** The words name a day that does not exist. */
  | "no_such_day"
  /** In the year of the narrated day the date would come after the report; that of the year before may be meant. */
  | "ambiguous_year"
  /** The words name a weekday that the day is not. */
  | "weekday_mismatch"
  /** The words leave no day, such as "earlier in July" on 1 July. */
  | "no_day_left";

/** Why words were not read as a date. */
export interface WordsIssue {
  readonly code: WordsIssueCode;
  readonly expected: string;
  readonly received: string;
  /** One sentence, made from the fields above. */
  readonly message: string;
}

/** An issue with its message. */
export function wordsIssue(code: WordsIssueCode, expected: string, received: string): WordsIssue {
  return { code, expected, received, message: `${TITLES[code]}: expected ${expected}, received ${received}` };
}

const TITLES: Readonly<Record<WordsIssueCode, string>> = {
  no_rule: "words that no rule reads",
  unknown_profile: "unknown profile",
  unknown_language: "unknown language",
  anchor_missing: "no anchor",
  anchor_not_a_day: "anchor that is no day",
  no_such_day: "no such day",
  ambiguous_year: "a year that is not certain",
  weekday_mismatch: "another day of the week",
  no_day_left: "no day left",
};
