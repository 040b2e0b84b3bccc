/** What a format of another system cannot say. */
export type LossCode =
  /** The hour, minute and offset of a time. */
  | "time"
  /** That the date is marked uncertain or approximate. */
  | "qualifier"
  /** Gaps between the days that the date can mean. */
  | "gaps"
  /** Whether it happened at some time in the interval or all the time, which nobody stated. */
  | "sense"
  /** Which of several days it was: one was chosen. */
  | "chosen_day"
  /** That it lasted from the first day to the last. */
  | "duration"
  /** On which of several days what lasted began, or ended. */
  | "vague_ends"
  /** That several rows are one thing: it is there once for each calendar year. */
  | "split"
  /** The date is coarser than the format allows; there is no value. */
  | "too_coarse"
  /** An end is open or unknown; there is no value. */
  | "unbounded"
  /** The dates contradict each other; there is no value. */
  | "empty"
  /** The date is of another calendar, which was not converted; there is no value. */
  | "other_calendar";

/** A value of another system, or none, and what it does not say. */
export interface Exchanged<Value> {
  readonly value: Value | null;
  readonly losses: readonly LossCode[];
}
