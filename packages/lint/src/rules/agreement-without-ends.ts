import type { Rule } from "../rule.ts";

export const agreementWithoutEnds: Rule = {
  code: "agreement_without_ends",
  severity: "hint",
  title: "A ceasefire does not say what it ended.",
  why: `A timeline puts the end of a war before the day of the ceasefire that ended it, by ends. Without it the two stand unrelated, and a
superlative "since the ceasefire" has nothing to begin at.`,
  wrong: `incidents/2021-07-28-ceasefire:
  type: ceasefire`,
  right: `incidents/2021-07-28-ceasefire:
  type: ceasefire
  ends: [2021-07-28-clash]`,
  each: ["incidents"],
  *check(context) {
    for (const incident of context.data.incidents) {
      if (incident.type !== "ceasefire" || incident.ends !== undefined) continue;
      yield { path: ["incidents", incident.id], expected: "ends: the incidents that it ended", received: "nothing" };
    }
  },
};
