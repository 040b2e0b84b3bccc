import type { Rule } from "../rule.ts";

export const relationAcrossKinds: Rule = {
  code: "relation_across_kinds",
  severity: "error",
  title: "A relation joins claims of two kinds.",
  why: "A figure does not report a blame, and an occurrence is no part of a count: one end of the relation is the wrong claim.",
  wrong: `statements/2021-07-28-west:
  claims:
    happened:
      kind: occurrence
      about: 2021-07-28-clash
      affirmed: true
      relations: [{ kind: reports, claim: "2021-07-28-east#killed", basis: inferred }]`,
  right: `statements/2021-07-28-west:
  claims:
    happened:
      kind: occurrence
      about: 2021-07-28-clash
      affirmed: true`,
  each: ["statements"],
  *check(context) {
    for (const { claim, path } of context.claims) {
      for (const [i, relation] of (claim.relations ?? []).entries()) {
        const other = context.claimOf.get(relation.claim);
        if (other === undefined || other.claim.kind === claim.kind) continue;
        yield {
          path: [...path, "relations", i, "claim"],
          expected: `a claim of kind ${claim.kind}`,
          received: `${relation.claim}, of kind ${other.claim.kind}`,
          related: [other.path],
        };
      }
    }
  },
};
