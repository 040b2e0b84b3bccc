import type { Rule } from "../rule.ts";

export const supersededByAnother: Rule = {
  code: "superseded_by_another",
  severity: "error",
  title: "A claim ends another claimant's claim.",
  why: `Only who made a claim can change it or take it back. A rival's figure stands beside it: to end one claimant's with another's is to
decide who is right. Open Ownership met the same question of whether a new statement replaces an old one (data-standard 20).`,
  wrong: `statements/2021-07-28-west:
  claims:
    killed: { relations: [{ kind: supersedes, claim: "2021-07-28-east#killed", basis: inferred }] }`,
  right: `statements/2021-07-28-west:
  claims:
    killed: { relations: null }`,
  each: ["statements"],
  *check(context) {
    for (const { claim, claimant, path } of context.claims) {
      for (const [i, relation] of (claim.relations ?? []).entries()) {
        if (relation.kind !== "supersedes" && relation.kind !== "retracts") continue;
        const other = context.claimOf.get(relation.claim);
        if (other === undefined || other.claimant === claimant) continue;
        // A ministry may change what its spokesperson said, and the other way round.
        if (context.wholesOfActor(claimant).has(other.claimant) || context.wholesOfActor(other.claimant).has(claimant))
          continue;
        yield {
          path: [...path, "relations", i],
          expected: `a claim of ${claimant}`,
          received: `${relation.claim}, a claim of ${other.claimant}`,
          hint: "Take the relation out; where they differ, that is computed.",
          related: [other.path],
        };
      }
    }
  },
};
