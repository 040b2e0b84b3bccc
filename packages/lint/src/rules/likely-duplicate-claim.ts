import { groupBy } from "../group-by.ts";
import type { Rule } from "../rule.ts";

export const likelyDuplicateClaim: Rule = {
  code: "likely_duplicate_claim",
  severity: "warning",
  title: "A statement makes the same claim twice.",
  why: "Two claims that say the same under two keys are one claim copied; views would list it twice.",
  wrong: `statements/2021-07-28-east:
  claims:
    again:
      kind: casualties
      about: 2021-07-28-clash
      side: east
      status: military
      harms: [wounded]
      count: { min: 4, max: 4, words: four wounded }`,
  right: `statements/2021-07-28-east:
  claims:
    wounded: { count: { min: 4, max: 4, words: four wounded } }`,
  each: ["statements"],
  *check(context) {
    const alike = groupBy(context.claims, ({ statement, claim }) => {
      const { evidence: _evidence, note: _note, relations: _relations, ...said } = claim;
      return `${statement.id} ${JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
    });
    for (const [first, ...others] of alike.values()) {
      for (const { path } of others) {
        yield {
          path,
          expected: `a claim that differs from ${first?.id}`,
          received: "the same once more",
          hint: "Keep one of the two.",
          related: first === undefined ? [] : [first.path],
        };
      }
    }
  },
};
