import { countText, readClaims } from "../count-words.ts";
import type { Rule } from "../rule.ts";

export const atLeastWithoutOpenBound: Rule = {
  code: "at_least_without_open_bound",
  severity: "error",
  title: "The words leave the upper end open, and the count closes it.",
  why: `"At least two" says nothing against a third. Data sets that keep one number lose this everywhere: in released rows of
UCDP GED a headline's "At least 30" became low = best = high = 1 after a split. Here a bound is not a number: the second
law of the model.`,
  wrong: `statements/2021-07-28-east:
  evidence: [{ source: east-release, text: At least three soldiers were killed and four wounded., lang: en }]
  claims:
    killed: { count: { min: 3, max: 3, words: At least three soldiers were killed } }`,
  right: `statements/2021-07-28-east:
  evidence: [{ source: east-release, text: At least three soldiers were killed and four wounded., lang: en }]
  claims:
    killed: { count: { min: 3, max: null, words: At least three soldiers were killed } }`,
  each: ["statements"],
  *check(context) {
    for (const { entry, reading, verdict } of readClaims(context)) {
      if (verdict !== "open" || reading.kind === "no-claim") continue;
      yield {
        path: [...entry.path, "count"],
        expected: `${countText(reading.count)}, as the words "${entry.claim.count.words}" read`,
        received: countText(entry.claim.count),
        hint: "Write max: null.",
      };
    }
  },
};
