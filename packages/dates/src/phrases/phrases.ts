import type { Qualifier } from "../edtf/value.ts";
import type { DateWords } from "./date-writer.ts";

/** The words between the dates, of one language; the dates themselves, in the nominative, are `Intl.DateTimeFormat`'s unless it has own ones. */
export interface WhenPhrases {
  /** Where `Intl` cannot be counted on. */
  readonly dates?: DateWords;
  /** On some of the days between two. */
  readonly between: readonly [before: string, and: string, after: string];
  /** On all the days between two. */
  readonly throughout: readonly [before: string, and: string, after: string];
  /** On some day of a month or a year. */
  readonly someDay: (date: string) => string;
  /** On all days of a month or a year. */
  readonly whole: (date: string) => string;
  /** On a day or later. */
  readonly from: (date: string) => string;
  /** On a day or earlier. */
  readonly until: (date: string) => string;
  /** At some time that is not before a day. */
  readonly after: (date: string) => string;
  /** At some time that is not after a day. */
  readonly before: (date: string) => string;
  readonly unknown: string;
  /** A date that is uncertain, approximate, or both. */
  readonly marks: Readonly<Record<Qualifier, (date: string) => string>>;
}
