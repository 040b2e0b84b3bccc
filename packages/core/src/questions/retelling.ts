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
 * sources through which that one is known. A speaker who is the claimant makes no second link. Derived, never stored.
 *
 * @example
 * // "2 servicemen wounded": ministry → spokesperson → her post → the article that prints it
 * import { retelling } from "@incident-data/core";
 *
 * retelling(dataset, dataset.claim("2021-07-28-abdullayeva#wounded"));
 */
export function retelling<I extends Ids>(dataset: Dataset<I>, claim: ClaimIn<I>): RetellingLink<I>[];
export function retelling(dataset: Dataset, claim: ClaimIn): RetellingLink<AnyIds>[] {
  const statement = dataset.statement(claim.statement);
  const claimant = claimantOf(dataset, claim);
  const links: RetellingLink<AnyIds>[] = [{ role: "claimant", actor: claimant }];
  if (statement.speaker !== claimant) {
    links.push({ role: "speaker", actor: statement.speaker, statement: statement.id });
  }
  const seen = new Set<string>();
  for (const { source } of evidenceOf(dataset, claim)) {
    for (let id: string | undefined = source; id !== undefined && !seen.has(id); id = dataset.source(id).quotedIn) {
      seen.add(id);
      const { by } = dataset.source(id);
      links.push({ role: "source", source: id, ...(by === undefined ? {} : { by }) });
    }
  }
  return links;
}
