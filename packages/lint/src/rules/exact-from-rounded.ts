import { countText, readClaims } from "../count-words.ts";
import type { Rule } from "../rule.ts";

export const exactFromRounded: Rule = {
  code: "exact_from_rounded",
  severity: "error",
  title: "A figure that the speaker called approximate is stored as exact.",
  why: `"Around 1,600" stored as 1,600 makes the next difference of a running total wrong by the rounding, as the maintainers of
palestine-datasets found (its pull request 709).`,
  wrong: `statements/2021-07-28-east:
  evidence: [{ source: east-release, text: About 50 soldiers were killed and four wounded., lang: en }]
  claims:
    killed: { count: { min: 50, max: 50, words: About 50 soldiers were killed } }`,
  right: `statements/2021-07-28-east:
  evidence: [{ source: east-release, text: About 50 soldiers were killed and four wounded., lang: en }]
  claims:
    killed: { count: { about: 50, words: About 50 soldiers were killed } }`,
  each: ["statements"],
  *check(context) {
    for (const { entry, reading, verdict } of readClaims(context)) {
      if (verdict !== "approximate" || reading.kind === "no-claim") continue;
      yield {
        path: [...entry.path, "count"],
        expected: `${countText(reading.count)}, as the words "${entry.claim.count.words}" read`,
        received: countText(entry.claim.count),
      };
    }
  },
};
