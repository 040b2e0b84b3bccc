import type { Count, Estimate, Harm, RelationKind, Status } from "@incident-data/casualties/vocabulary";
import type { AnyIds, Id, Ids } from "../ids.ts";
import type { Basis, Evidence, When } from "./common.ts";
import type { IncidentType } from "./incident.ts";

/** The six kinds of claim. */
export type ClaimKind = "casualties" | "responsibility" | "occurrence" | "control" | "comparison" | "duration";

/**
 * A claim's relation to another claim, and whether a source states it or the editor inferred it. Contradiction is not
 * among the kinds: it is computed.
 */
export interface ClaimRelation<I extends Ids = AnyIds> {
  readonly kind: RelationKind;
  readonly claim: Id<I, "claim">;
  readonly basis: Basis;
}

interface ClaimBase<I extends Ids> {
  /** The original claimant, where the speaker retells (`According to @wwwmodgovaz …`). */
  readonly attributedTo?: Id<I, "actor">;
  /** A narrower quote than the statement's. */
  readonly evidence?: readonly Evidence<I>[];
  readonly relations?: readonly ClaimRelation<I>[];
  readonly note?: string;
}

/** So many people of one side and status came to one harm in one incident. */
export interface CasualtiesClaim<I extends Ids = AnyIds> extends ClaimBase<I> {
  readonly kind: "casualties";
  readonly about: Id<I, "incident">;
  /** Whose people; absent = everybody. */
  readonly side?: Id<I, "actor">;
  readonly status: Status;
  /** Several harms mean their union: "12 killed or wounded". */
  readonly harms: readonly Harm[];
  /** EDTF; the moment up to which a running total counts. */
  readonly asOf?: string;
  readonly estimate?: Estimate;
  readonly count: Count;
}

/** Somebody is to blame for something. `agreement` goes with `violated`. */
export interface ResponsibilityClaim<I extends Ids = AnyIds> extends ClaimBase<I> {
  readonly kind: "responsibility";
  readonly about: Id<I, "incident">;
  readonly accused: Id<I, "actor">;
  readonly act: "responsible" | "started" | "violated" | "escalated";
  readonly extent: "full" | "partial" | "unstated";
  readonly intent: "deliberate" | "accidental" | "unstated";
  readonly agreement?: Id<I, "incident">;
}

/** An incident took place, or did not, as the claimant tells it. */
export interface OccurrenceClaim<I extends Ids = AnyIds> extends ClaimBase<I> {
  readonly kind: "occurrence";
  readonly about: Id<I, "incident">;
  /** `false` = denied. */
  readonly affirmed: boolean;
  readonly when?: readonly When<I>[];
  readonly where?: readonly Id<I, "place">[];
  readonly by?: readonly Id<I, "actor">[];
  readonly against?: readonly Id<I, "actor">[];
  /** The claimant says that it happened before too ("again subjected to fire"). */
  readonly repeated?: boolean;
}

/** A place passed from one holder to another. */
export interface ControlClaim<I extends Ids = AnyIds> extends ClaimBase<I> {
  readonly kind: "control";
  /** The incident by which it passed, where one is named. */
  readonly about?: Id<I, "incident">;
  readonly place: Id<I, "place">;
  readonly from?: Id<I, "actor">;
  readonly to: Id<I, "actor">;
  readonly extent: "whole" | "part" | "unstated";
  readonly asOf?: readonly When<I>[];
  /** The claimant says that the new holder had it before. */
  readonly regained?: boolean;
}

/** What a superlative compares with: incidents of a type, between parties, since an incident or a date. */
export interface ComparisonScope<I extends Ids = AnyIds> {
  readonly type?: IncidentType;
  readonly parties?: readonly Id<I, "actor">[];
  readonly words: string;
}

/** A superlative: "the deadliest clash since …". */
export interface ComparisonClaim<I extends Ids = AnyIds> extends ClaimBase<I> {
  readonly kind: "comparison";
  readonly about: Id<I, "incident">;
  readonly measure: Harm | "casualties";
  readonly rank: "most" | "least";
  readonly among: ComparisonScope<I>;
  readonly since?: { readonly incident: Id<I, "incident"> } | { readonly edtf: string };
}

/** How long an incident lasted, in days, and how the days were counted. */
export interface DurationClaim<I extends Ids = AnyIds> extends ClaimBase<I> {
  readonly kind: "duration";
  readonly about: Id<I, "incident">;
  readonly days: Count;
  readonly counting: "inclusive" | "elapsed" | "unstated";
}

/** What a party could dispute. A claim lives in the statement that makes it, and inherits its speaker, time and evidence. */
export type Claim<I extends Ids = AnyIds> =
  | CasualtiesClaim<I>
  | ResponsibilityClaim<I>
  | OccurrenceClaim<I>
  | ControlClaim<I>
  | ComparisonClaim<I>
  | DurationClaim<I>;
