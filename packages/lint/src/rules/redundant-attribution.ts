import type { Rule } from "../rule.ts";

export const redundantAttribution: Rule = {
  code: "redundant_attribution",
  severity: "hint",
  title: "A claim is attributed to the one who makes the statement.",
  why: `attributedTo says that the speaker retells another. Where it names the speaker, views take the claim for a retelling of unknown date.`,
  wrong: `statements/2021-07-28-east:
  claims:
    wounded: { attributedTo: east-ministry }`,
  right: `statements/2021-07-28-east:
  claims:
    wounded: { attributedTo: null }`,
  fixes: true,
  each: ["statements"],
  *check(context) {
    for (const { claim, statement, path } of context.claims) {
      if (claim.attributedTo === undefined || claim.attributedTo !== (statement.onBehalfOf ?? statement.speaker))
        continue;
      yield {
        path: [...path, "attributedTo"],
        expected: "the original claimant, where it is another",
        received: `${claim.attributedTo}, whose statement it is`,
        // The claimant stays the same.
        fix: [{ path: [...path, "attributedTo"], remove: true }],
      };
    }
  },
};
