import type { Cell } from "./cell.ts";
import type { Distribution } from "./sample-total.ts";
import type { Count, Estimate, Harm, RelationKind, Status } from "./vocabulary.ts";

/** Every kind of relation between two claims. */
export const relationKinds = [
  "reports",
  "supersedes",
  "retracts",
  "sameAs",
  "subsetOf",
  "additionalTo",
  "disjointFrom",
] as const satisfies readonly RelationKind[];

/** A link from one claim to another, said by the source or inferred by the editor. */
export interface ClaimRelation {
  readonly kind: RelationKind;
  /** The id of the other claim. */
  readonly claim: string;
  readonly basis: "stated" | "inferred";
}

/**
 * When something was said, as day numbers counted from any one day, both ends included; null is open or unknown.
 * One day number for both ends is a known day.
 */
export interface DayRange {
  readonly earliest: number | null;
  readonly latest: number | null;
}

/** Somebody's figure for one cell: what the views of this package read. */
export interface CasualtyClaim {
  readonly id: string;
  /** Who makes the claim: the original claimant where a speaker retells. */
  readonly claimant: string;
  /** The sides to which the claimant belonged when it spoke: by being it, as a part of it, or speaking for it. */
  readonly claimantSides?: readonly string[];
  /** The other side that tells it in the claimant's name, where the claimant is retold by its opponent. */
  readonly toldByOpponent?: string;
  /** The id of the incident. */
  readonly about: string;
  /** The id of the side that suffered; absent = everybody. */
  readonly side?: string;
  readonly status: Status;
  readonly harms: readonly Harm[];
  readonly asOf?: string;
  readonly estimate?: Estimate;
  readonly count: Count;
  /** How likely each number is held to be; bounds leave it aside, `total` draws from it where `sample` asks for that. */
  readonly distribution?: Distribution;
  /** Absent = unknown. */
  readonly said?: DayRange;
  readonly relations?: readonly ClaimRelation[];
}

/** Returns the cell that a claim gives a figure for. */
export function cellOf(claim: CasualtyClaim): Cell {
  return {
    incident: claim.about,
    ...(claim.side === undefined ? {} : { side: claim.side }),
    status: claim.status,
    harms: claim.harms,
    ...(claim.asOf === undefined ? {} : { asOf: claim.asOf }),
    ...(claim.estimate === undefined ? {} : { estimate: claim.estimate }),
  };
}

/** Returns the ids of the claims to which a claim has a relation of one of the kinds. */
export function related(claim: CasualtyClaim, ...kinds: readonly RelationKind[]): readonly string[] {
  return (claim.relations ?? []).filter((each) => kinds.includes(each.kind)).map((each) => each.claim);
}
