import { harms as inOrder } from "@incident-data/casualties";
import { isCasualties } from "../entries.ts";
import type { Rule } from "../rule.ts";

export const harmsOutOfOrder: Rule = {
  code: "harms_out_of_order",
  severity: "hint",
  title: "The harms of a claim are not in the order of the vocabulary.",
  why: "Harms are a set. One order for all makes two claims of one cell look alike to a reader, and their difference small.",
  wrong: `statements/2021-07-28-east:
  evidence: [{ source: east-release, text: Three soldiers were killed or wounded., lang: en }]
  claims:
    killed: { harms: [wounded, killed], count: { min: 3, max: 3, words: Three soldiers were killed or wounded } }
    wounded: null`,
  right: `statements/2021-07-28-east:
  evidence: [{ source: east-release, text: Three soldiers were killed or wounded., lang: en }]
  claims:
    killed: { harms: [killed, wounded], count: { min: 3, max: 3, words: Three soldiers were killed or wounded } }
    wounded: null`,
  fixes: true,
  each: ["statements"],
  *check(context) {
    for (const { claim, path } of context.claims.filter(isCasualties)) {
      const sorted = [...claim.harms].sort((a, b) => inOrder.indexOf(a) - inOrder.indexOf(b));
      if (sorted.every((harm, i) => harm === claim.harms[i])) continue;
      yield {
        path: [...path, "harms"],
        expected: `[${sorted.join(", ")}]`,
        received: `[${claim.harms.join(", ")}]`,
        fix: [{ path: [...path, "harms"], set: sorted }],
      };
    }
  },
};
