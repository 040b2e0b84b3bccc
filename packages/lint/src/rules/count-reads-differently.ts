import { countText, readClaims } from "../count-words.ts";
import type { Rule } from "../rule.ts";

export const countReadsDifferently: Rule = {
  code: "count_reads_differently",
  severity: "error",
  title: "The count is not what its words say.",
  why: `The words are kept so that a figure can be checked against them; a slip of the fingers shows here, as swapped digits broke a
running total of palestine-datasets (#122).`,
  wrong: `statements/2021-07-28-east:
  claims:
    wounded: { count: { min: 5, max: 5, words: four wounded } }`,
  right: `statements/2021-07-28-east:
  claims:
    wounded: { count: { min: 4, max: 4, words: four wounded } }`,
  each: ["statements"],
  *check(context) {
    for (const { entry, reading, verdict } of readClaims(context)) {
      if (verdict !== "different" || reading.kind === "no-claim") continue;
      yield {
        path: [...entry.path, "count"],
        expected: `${countText(reading.count)}, as the words "${entry.claim.count.words}" read`,
        received: countText(entry.claim.count),
        hint: "Mend the count, or choose the words that state it.",
      };
    }
  },
};
