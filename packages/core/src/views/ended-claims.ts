import { type Dataset, list } from "../dataset.ts";
import type { Id, Ids } from "../ids.ts";

/**
 * The claims that no longer count, and why. A retelling ends with the claims that it reports, once all of them have ended;
 * what was ended by a claim that is itself retracted does not come back. As the views of casualties have it.
 */
export function endedClaims<I extends Ids>(
  dataset: Dataset<I>,
): ReadonlyMap<Id<I, "claim">, "superseded" | "retracted">;
export function endedClaims(dataset: Dataset): ReadonlyMap<string, "superseded" | "retracted"> {
  const ended = new Map<string, "superseded" | "retracted">();
  const claims = list(dataset.claims);
  for (const { relations = [] } of claims) {
    for (const { kind, claim } of relations) if (kind === "supersedes") ended.set(claim, "superseded");
  }
  for (const { relations = [] } of claims) {
    for (const { kind, claim } of relations) if (kind === "retracts") ended.set(claim, "retracted");
  }
  const tellers = new Map<string, { readonly id: string; readonly told: readonly string[] }[]>();
  for (const { id, relations = [] } of claims) {
    const told = relations.filter(({ kind }) => kind === "reports" || kind === "sameAs").map(({ claim }) => claim);
    for (const claim of told) tellers.set(claim, [...(tellers.get(claim) ?? []), { id, told }]);
  }
  // A map gives also what is added while it is gone through.
  for (const [claim] of ended) {
    for (const { id, told } of tellers.get(claim) ?? []) {
      const [first = claim] = told;
      const reason = ended.get(first);
      if (!ended.has(id) && reason !== undefined && told.every((each) => ended.has(each))) ended.set(id, reason);
    }
  }
  return ended;
}
