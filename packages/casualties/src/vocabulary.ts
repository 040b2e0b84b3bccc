/** The words in which counts are stored: types alone, for records that hold a count and add none. */

/** What was done to people. */
export type Harm = "killed" | "wounded" | "missing" | "captured" | "displaced";

/** What the people were; `any` is the disjoint union of the other three. */
export type Status = "military" | "civilian" | "unknown" | "any";

/** Which of a data set's own estimates a figure is. */
export type Estimate = "low" | "best" | "high";

/** How one claim stands to another. */
export type RelationKind =
  /** Retells it. */
  | "reports"
  /** The same claimant changed the figure. */
  | "supersedes"
  /** The same claimant took it back. */
  | "retracts"
  /** Counts the same people. */
  | "sameAs"
  /** Counts some of the same people. */
  | "subsetOf"
  /** Counts people beyond those ("another three"). */
  | "additionalTo"
  /** Counts other people. */
  | "disjointFrom";

/** Whole people from `min` to `max`, both included, as somebody stated them; `max: null` has no upper end. */
export interface BoundedCount {
  readonly min: number;
  readonly max: number | null;
  readonly words: string;
}

/** A number of people that the speaker called approximate. */
export interface ApproximateCount {
  readonly about: number;
  readonly words: string;
}

/** No figure at all; `vague` names the expression, such as `"dozens"`. */
export interface VagueCount {
  readonly vague: string;
  readonly words: string;
}

/** A number of people as somebody stated it, always with the words that it was read from. */
export type Count = BoundedCount | ApproximateCount | VagueCount;
