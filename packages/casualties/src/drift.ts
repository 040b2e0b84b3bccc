import { type Bound, implies, sameBound } from "./bound.ts";
import { safeBoundOfCount } from "./bound-of-count.ts";
import { type Cell, describeCell, sameCell } from "./cell.ts";
import { type CasualtyClaim, type ClaimRelation, cellOf } from "./claim.ts";
import { formatBound } from "./format.ts";
import { type ProfileName, profileOf } from "./profiles/index.ts";
import type { Profile } from "./profiles/profile.ts";

interface Retelling<C extends string> {
  /** The id of the claim that retells. */
  readonly claim: C;
  /** The id of the claim that it retells. */
  readonly reports: C;
  readonly basis: ClaimRelation["basis"];
  readonly text: string;
}

/** How a retelling stands to what it retells. `C` is a claim's id. */
export type Drift<C extends string = string> =
  | (Retelling<C> & {
      /** `weaker`: it says less; `stronger`: more; `different`: neither follows from the other. */
      readonly verdict: "same" | "weaker" | "stronger" | "different";
      readonly profile: string;
      /** In people, of the retelling. */
      readonly bound: Bound;
      /** In people, of the claim retold. */
      readonly reportedBound: Bound;
    })
  /** It gives a figure for another cell than the claim it retells. */
  | (Retelling<C> & { readonly verdict: "other-cell"; readonly cell: Cell; readonly reportedCell: Cell })
  /** One of the two has no bound under the profile, or the retold claim is not among the claims. */
  | (Retelling<C> & { readonly verdict: "unknown" });

/**
 * Returns, for every `reports` relation, how the bound of the retelling stands to that of the claim it retells. "At
 * least two" for "2 servicemen wounded" is weaker: it follows from the original and leaves out a part of it.
 *
 * @throws {CasualtyError} `unknown_profile` when no profile has the name.
 * @example
 * ```js
 * drift([]); // => []
 * ```
 */
export function drift(
  claims: readonly CasualtyClaim[],
  options: { readonly profile?: ProfileName | Profile } = {},
): readonly Drift[] {
  const profile = profileOf(options.profile ?? "strict@1");
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return claims.flatMap((claim) =>
    (claim.relations ?? [])
      .filter((relation) => relation.kind === "reports")
      .map((relation) => compare(claim, relation, byId.get(relation.claim), profile)),
  );
}

function compare(
  claim: CasualtyClaim,
  relation: ClaimRelation,
  original: CasualtyClaim | undefined,
  profile: Profile,
): Drift {
  const pair = { claim: claim.id, reports: relation.claim, basis: relation.basis };
  if (original === undefined) return { ...pair, verdict: "unknown", text: `${relation.claim} is not among the claims` };
  const [cell, reportedCell] = [cellOf(claim), cellOf(original)];
  if (!sameCell(cell, reportedCell)) {
    const text = `${describeCell(reportedCell)} became ${describeCell(cell)}`;
    return { ...pair, verdict: "other-cell", cell, reportedCell, text };
  }
  const own = safeBoundOfCount(claim.count, profile);
  const other = safeBoundOfCount(original.count, profile);
  if (!own.ok || !other.ok) {
    const text = own.ok ? `${original.id} has no bound` : `${claim.id} has no bound`;
    return { ...pair, verdict: "unknown", text: `${text} under ${profile.name}` };
  }
  const verdict = verdictOf(own.bound, other.bound);
  const words = (bound: Bound) => formatBound(bound, { style: "words" });
  const text =
    verdict === "same"
      ? `"${claim.count.words}" keeps ${words(other.bound)}`
      : `"${original.count.words}" (${words(other.bound)}) became "${claim.count.words}" (${words(own.bound)}): ${verdict}`;
  return { ...pair, verdict, profile: profile.name, bound: own.bound, reportedBound: other.bound, text };
}

function verdictOf(own: Bound, original: Bound): "same" | "weaker" | "stronger" | "different" {
  if (sameBound(own, original)) return "same";
  if (implies(original, own)) return "weaker";
  return implies(own, original) ? "stronger" : "different";
}
