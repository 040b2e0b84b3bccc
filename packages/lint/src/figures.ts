import { type Bound, type CasualtyClaim, safeBoundOfCount } from "@incident-data/casualties";
import type { CasualtiesClaim } from "@incident-data/core";
import type { Context } from "./context.ts";
import type { ClaimEntry } from "./entries.ts";

/** A figure of people who came to harm, as the views of casualties read it. */
export function figureOf(
  { id, claim, claimant, statement }: ClaimEntry<CasualtiesClaim>,
  context: Context,
): CasualtyClaim {
  const { about, side, status, harms, asOf, estimate, count, relations } = claim;
  const days = context.daysOf(statement.said);
  return {
    id,
    claimant,
    claimantSides: [...context.wholesOfActor(claimant)],
    about,
    ...(side === undefined ? {} : { side }),
    status,
    harms,
    ...(asOf === undefined ? {} : { asOf }),
    ...(estimate === undefined ? {} : { estimate }),
    count,
    ...(days === undefined ? {} : { said: { earliest: finite(days.earliest), latest: finite(days.latest) } }),
    ...(relations === undefined ? {} : { relations }),
  };
}

/** The bound that a count states, or the strict profile gives; `undefined` where there is none. */
export function boundOf({ count }: { readonly count: CasualtiesClaim["count"] }): Bound | undefined {
  const read = safeBoundOfCount(count);
  return read.ok ? read.bound : undefined;
}

function finite(day: number): number | null {
  return Number.isFinite(day) ? day : null;
}
