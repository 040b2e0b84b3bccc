import type { CasualtyClaim } from "@incident-data/casualties";
import { type Dataset, list } from "../dataset.ts";
import { daysOf } from "../days.ts";
import type { Ids } from "../ids.ts";
import { claimantOf, wholesOfActor } from "../questions/affiliation.ts";

const made = new WeakMap<object, readonly CasualtyClaim[]>();

/** The casualty claims of a data set with what their statements tell of them: claimant, its sides when it spoke, and when. */
export function casualtyClaims<I extends Ids>(dataset: Dataset<I>): readonly CasualtyClaim[];
export function casualtyClaims(dataset: Dataset): readonly CasualtyClaim[] {
  const known = made.get(dataset);
  if (known !== undefined) return known;
  const claims = list(dataset.claims).flatMap((claim): CasualtyClaim[] => {
    if (claim.kind !== "casualties") return [];
    const { said, speaker } = dataset.statement(claim.statement);
    const claimant = claimantOf(dataset, claim);
    const told = daysOf(said);
    // Whoever is retold spoke no later than the speaker; how much earlier is not known.
    const spoke = claim.attributedTo === undefined ? told : { earliest: null, latest: told.latest };
    const { id, about, side, status, harms, asOf, estimate, count, relations } = claim;
    const claimantSides = wholesOfActor(dataset, claimant, spoke);
    const tellers = claim.attributedTo === undefined ? claimantSides : wholesOfActor(dataset, speaker, told);
    const opponent = dataset.incident(about).parties.find((each) => tellers.has(each) && !claimantSides.has(each));
    return [
      {
        id,
        claimant,
        claimantSides: [...claimantSides],
        ...(opponent === undefined ? {} : { toldByOpponent: opponent }),
        about,
        ...(side === undefined ? {} : { side }),
        status,
        harms,
        ...(asOf === undefined ? {} : { asOf }),
        ...(estimate === undefined ? {} : { estimate }),
        count,
        said: spoke,
        ...(relations === undefined ? {} : { relations }),
      },
    ];
  });
  made.set(dataset, claims);
  return claims;
}
