import { type ClaimIn, type Dataset, list } from "../dataset.ts";
import type { AnyIds, Id, Ids } from "../ids.ts";
import { claimantOf } from "../questions/affiliation.ts";
import { claimsAbout, evidenceOf } from "../questions/claims.ts";
import { type RetellingLink, retelling } from "../questions/retelling.ts";
import type { Evidence } from "../records/common.ts";
import type { Statement } from "../records/statement.ts";

/** A claim with the words it rests on and the way they came. */
export interface SaidClaim<I extends Ids = AnyIds> {
  readonly claim: ClaimIn<I>;
  readonly statement: Statement<I>;
  readonly evidence: readonly Evidence<I>[];
  readonly chain: readonly RetellingLink<I>[];
}

/** What one claimant says of an incident. */
export interface ClaimantAccount<I extends Ids = AnyIds> {
  readonly claimant: Id<I, "actor">;
  readonly claims: readonly SaidClaim<I>[];
}

/**
 * What each party says of an incident, side by side, nothing merged: the view that takes no decision. Claimants and
 * their claims come in the order of the data set, which has no meaning.
 */
export function perClaimant<I extends Ids>(dataset: Dataset<I>, incident: Id<I, "incident">): ClaimantAccount<I>[];
export function perClaimant(dataset: Dataset, incident: string): ClaimantAccount[] {
  const accounts = new Map<string, SaidClaim[]>();
  for (const claim of claimsAbout(dataset, incident)) {
    const claimant = claimantOf(dataset, claim);
    const account = accounts.get(claimant) ?? [];
    account.push({
      claim,
      statement: dataset.statement(claim.statement),
      evidence: evidenceOf(dataset, claim),
      chain: retelling(dataset, claim),
    });
    accounts.set(claimant, account);
  }
  return list(dataset.actors).flatMap(({ id }) => {
    const claims = accounts.get(id);
    return claims === undefined ? [] : [{ claimant: id, claims }];
  });
}
