import { countText, readClaims } from "../count-words.ts";
import type { Rule } from "../rule.ts";

export const silenceAsCount: Rule = {
  code: "silence_as_count",
  severity: "error",
  title: "Words that say nobody reported anything are stored as a count.",
  why: `"No casualties were reported" is no claim, unlike "reported no casualties", which is zero. ACLED codes both as 0, and its users
cannot tell silence from a stated zero. Unreported is not zero: the first law of the model.`,
  wrong: `statements/2021-07-28-east:
  evidence: [{ source: east-release, text: No casualties were reported., lang: en }]
  claims:
    killed: { harms: [killed, wounded], count: { min: 0, max: 0, words: No casualties were reported } }
    wounded: null`,
  right: `statements/2021-07-28-east:
  evidence: [{ source: east-release, text: No soldiers were killed or wounded., lang: en }]
  claims:
    killed: { harms: [killed, wounded], count: { min: 0, max: 0, words: No soldiers were killed or wounded } }
    wounded: null`,
  each: ["statements"],
  *check(context) {
    for (const { entry, verdict } of readClaims(context)) {
      if (verdict !== "no-claim") continue;
      yield {
        path: [...entry.path, "count"],
        expected: "no claim where nobody says anything",
        received: `${countText(entry.claim.count)} for "${entry.claim.count.words}"`,
        hint: "Take the claim out; that a party is silent is found by coverage.",
      };
    }
  },
};
