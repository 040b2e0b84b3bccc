import type { ClaimIn, Dataset } from "../dataset.ts";
import type { AnyIds, Id, Ids } from "../ids.ts";
import { claimantOf } from "./affiliation.ts";
import { evidenceOf } from "./claims.ts";

/** One step on the way of a claim from its claimant to the reader. */
export type RetellingLink<I extends Ids> =
  | { readonly role: "claimant"; readonly actor: Id<I, "actor"> }
  | { readonly role: "speaker"; readonly actor: Id<I, "actor">; readonly statement: Id<I, "statement"> }
  | { readonly role: "source"; readonly source: Id<I, "source">; readonly by?: Id<I, "actor"> };

/**
 * The chain of retelling of a claim, the claimant first: claimant, speaker, the source that holds the words, and the
 * sources through which that one is known. A speaker who is the claimant makes no second link. Of evidence from several
 * sources it is that of the first; `retellings` gives all. Derived, never stored.
 *
 * @example
 * // "2 servicemen wounded": ministry → spokesperson → her post → the article that prints it
 * import { retelling } from "@incident-data/core";
 *
 * retelling(dataset, dataset.claim("2021-07-28-abdullayeva#wounded"));
 */
export function retelling<I extends Ids>(dataset: Dataset<I>, claim: ClaimIn<I>): RetellingLink<I>[];
export function retelling(dataset: Dataset, claim: ClaimIn): RetellingLink<AnyIds>[] {
  return retellings(dataset, claim)[0] ?? [];
}

/**
 * The chains of retelling of a claim, one for each source of its evidence, in the order of the evidence. A source that
 * stands in a chain before, because another is known through it, makes none of its own.
 */
export function retellings<I extends Ids>(dataset: Dataset<I>, claim: ClaimIn<I>): RetellingLink<I>[][];
export function retellings(dataset: Dataset, claim: ClaimIn): RetellingLink<AnyIds>[][] {
  const statement = dataset.statement(claim.statement);
  const claimant = claimantOf(dataset, claim);
  const voices: RetellingLink<AnyIds>[] = [{ role: "claimant", actor: claimant }];
  if (statement.speaker !== claimant) {
    voices.push({ role: "speaker", actor: statement.speaker, statement: statement.id });
  }
  const chains: RetellingLink<AnyIds>[][] = [];
  const told = new Set<string>();
  for (const { source } of evidenceOf(dataset, claim)) {
    if (told.has(source)) continue;
    const sources = new Set<string>();
    for (let id: string | undefined = source; id !== undefined && !sources.has(id); id = dataset.source(id).quotedIn) {
      sources.add(id);
    }
    const links = [...sources].map((id): RetellingLink<AnyIds> => {
      const { by } = dataset.source(id);
      return { role: "source", source: id, ...(by === undefined ? {} : { by }) };
    });
    for (const id of sources) told.add(id);
    chains.push([...voices, ...links]);
  }
  return chains;
}
