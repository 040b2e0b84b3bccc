import type { Bound } from "../bound.ts";
import type { Harm } from "../vocabulary.ts";

/** A named, versioned convention that gives numbers to counts stated without exact ones. */
export interface Profile {
  /** Name and version: the rows of a published version never change. */
  readonly name: `${string}@${number}`;
  /** Where the rows come from. */
  readonly source: string;
  /** The people that a figure called approximate may stand for. */
  readonly about: (figure: number) => Bound;
  /** The same where it was called nearly or almost so many; as `about` unless given. */
  readonly nearly?: (figure: number) => Bound;
  /** The people that an expression without a figure stands for; an expression without a row is not read. */
  readonly vague: Readonly<Record<string, Bound>>;
  /** What the bare word "casualties" counts. */
  readonly casualties: readonly Harm[];
}
