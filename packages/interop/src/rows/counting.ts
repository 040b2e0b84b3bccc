import type { CasualtyClaim, Cell, ProfileName } from "@incident-data/casualties";
import { cellOf, safeBoundOfCount } from "@incident-data/casualties";
import type { CasualtiesClaim } from "@incident-data/core";

/** A claim as it is counted with others; undefined where its words have no figure by the profile. */
export function countable(
  id: string,
  claimant: string,
  claim: CasualtiesClaim,
  profile: ProfileName,
): CasualtyClaim | undefined {
  if (!safeBoundOfCount(claim.count, profile).ok) return undefined;
  const { about, side, status, harms, asOf, estimate, count } = claim;
  return {
    id,
    claimant,
    about,
    ...(side === undefined ? {} : { side }),
    status,
    harms,
    ...(asOf === undefined ? {} : { asOf }),
    ...(estimate === undefined ? {} : { estimate }),
    count,
  };
}

/** The cells of claims. */
export function cellsOf(claims: readonly CasualtyClaim[]): readonly Cell[] {
  return claims.map(cellOf);
}

/** At least how many people a claim speaks of, by the profile. */
export function leastOf({ count }: CasualtyClaim, profile: ProfileName): number {
  const found = safeBoundOfCount(count, profile);
  return found.ok ? found.bound.min : 0;
}
