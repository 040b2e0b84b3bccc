import { countText, readClaims } from "../count-words.ts";
import type { Rule } from "../rule.ts";

export const fuzzyWordAsNumber: Rule = {
  code: "fuzzy_word_as_number",
  severity: "error",
  title: "A word without a figure is stored as a number.",
  why: `"Dozens" is 12 by ACLED's coding of fatalities and at least 24 by a strict plural: both conventions are in use and differ
by a factor of two. The word is stored, and a named profile reads it when a view is computed.`,
  wrong: `statements/2021-07-28-east:
  evidence: [{ source: east-release, text: Dozens of soldiers were killed and four wounded., lang: en }]
  claims:
    killed: { count: { min: 12, max: 12, words: Dozens of soldiers were killed } }`,
  right: `statements/2021-07-28-east:
  evidence: [{ source: east-release, text: Dozens of soldiers were killed and four wounded., lang: en }]
  claims:
    killed: { count: { vague: dozens, words: Dozens of soldiers were killed } }`,
  each: ["statements"],
  *check(context) {
    for (const { entry, reading, verdict } of readClaims(context)) {
      if (verdict !== "vague" || reading.kind === "no-claim") continue;
      yield {
        path: [...entry.path, "count"],
        expected: `${countText(reading.count)}, which a profile reads`,
        received: countText(entry.claim.count),
        hint: "Store the word; no reader need guess which convention gave the number.",
      };
    }
  },
};
