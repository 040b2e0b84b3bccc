import type { Bound } from "./bound.ts";
import type { Cell } from "./cell.ts";

/** What a view took to be so without anybody having said it; `text` says the same in English. `C` is a claim's id. */
export type Assumption<C extends string = string> =
  /** A profile gave numbers to an approximate or vague count. */
  | {
      readonly kind: "read-by-profile";
      readonly claim: C;
      readonly profile: string;
      readonly bound: Bound;
      readonly text: string;
    }
  /** A claim counts a part of the cell and says only how many there are at least. */
  | { readonly kind: "part-of-cell"; readonly claim: C; readonly bound: Bound; readonly text: string }
  /** A claim counts people beyond those of another and was added to it. */
  | {
      readonly kind: "added-to-claim";
      readonly claim: C;
      readonly to: C;
      readonly bound: Bound;
      readonly text: string;
    }
  /** Which of the claims was said last is not known. */
  | { readonly kind: "order-unknown"; readonly claims: readonly C[]; readonly text: string }
  /** One original claimant's own claims disagree. */
  | { readonly kind: "voice-divided"; readonly claims: readonly C[]; readonly text: string }
  /** The interval that most claimants cover is covered by half of them or fewer. */
  | { readonly kind: "plurality"; readonly covering: number; readonly claimants: number; readonly text: string }
  /** A cell of which nobody spoke enters a total as `[0, ∞)`. */
  | { readonly kind: "unreported"; readonly cell: Cell; readonly text: string }
  /** A cell on which the policy has no answer enters a total as `[0, ∞)`. */
  | {
      readonly kind: "unresolved";
      readonly cell: Cell;
      readonly clash: readonly C[];
      readonly text: string;
    }
  /** Incidents share no victims where none is part of another; each is named once, however many pairs they make. */
  | {
      readonly kind: "incidents-disjoint";
      readonly incidents: readonly [string, string, ...string[]];
      readonly text: string;
    }
  /** Figures that state no date hold at one time, so that nobody is both killed and wounded. */
  | { readonly kind: "same-time"; readonly cells: readonly [Cell, Cell, ...Cell[]]; readonly text: string }
  /** How many victims cells share is not known. */
  | { readonly kind: "overlap-unknown"; readonly cells: readonly [Cell, Cell, ...Cell[]]; readonly text: string };
