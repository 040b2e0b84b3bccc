import type { Assumption } from "../assumption.ts";
import type { Bound } from "../bound.ts";
import type { Cell } from "../cell.ts";
import type { CasualtyClaim } from "../claim.ts";

/** A claim on the cell with the bound that it gives. */
export interface Candidate {
  readonly claim: CasualtyClaim;
  /** In people, for the whole cell. */
  readonly bound: Bound;
  /** True where it retells another claim. */
  readonly retelling: boolean;
}

/** One or more candidates, in the order in which the claims were given. */
export type Candidates = readonly [Candidate, ...Candidate[]];

/** What a policy may look at beside the candidates. */
interface PolicyContext {
  readonly cell: Cell;
  /** Claimants, the most trusted first. */
  readonly order: readonly string[] | undefined;
  /** Returns the original claimant behind a claim. */
  readonly voiceOf: (claim: CasualtyClaim) => string;
}

/** A candidate that the policy did not use. */
export interface NotSelected {
  readonly claim: string;
  readonly text: string;
}

/** What a policy makes of the candidates. */
export type Outcome =
  | {
      readonly kind: "answer";
      readonly bound: Bound;
      readonly used: Candidates;
      readonly notSelected?: readonly NotSelected[];
      readonly assumptions?: readonly Assumption[];
    }
  | {
      readonly kind: "clash" | "tie";
      /** The ids of claims of which no fewer would clash. */
      readonly clash: readonly string[];
      readonly used: Candidates;
      readonly notSelected?: readonly NotSelected[];
    }
  /** The policy listens to none of the candidates. */
  | { readonly kind: "nobody"; readonly notSelected: readonly NotSelected[] };

/** A rule that selects among the claims on one cell and then combines the selected. Claims are never summed. */
export interface Policy {
  /** The rule in one English sentence. */
  readonly rule: string;
  /** Returns the bound that the rule gives, or why it gives none. */
  readonly decide: (candidates: Candidates, context: PolicyContext) => Outcome;
}
