import { drift } from "@incident-data/casualties";
import type { Rule } from "../rule.ts";

export const boundDrift: Rule = {
  code: "bound_drift",
  severity: "warning",
  title: "A retelling says more, less or something else than what it retells.",
  why: `A ministry's "2 servicemen wounded" became an article's "at least two" on 28 July 2021: whoever reads only the second knows less
than was said. Either the relation is wrong, or the drift is real and worth a word (a suppression with its reason).`,
  wrong: `statements/2021-07-29-gazette:
  evidence: [{ source: gazette-article, text: "The ministry said at least four were wounded.", lang: en }]
  speaker: east-ministry
  claims:
    wounded:
      kind: casualties
      about: 2021-07-28-clash
      side: east
      status: military
      harms: [wounded]
      count: { min: 4, max: null, words: at least four were wounded }
      relations: [{ kind: reports, claim: "2021-07-28-east#wounded", basis: stated }]`,
  right: `statements/2021-07-29-gazette:
  evidence: [{ source: gazette-article, text: "The ministry said four were wounded.", lang: en }]
  speaker: east-ministry
  claims:
    wounded:
      kind: casualties
      about: 2021-07-28-clash
      side: east
      status: military
      harms: [wounded]
      count: { min: 4, max: 4, words: four were wounded }
      relations: [{ kind: reports, claim: "2021-07-28-east#wounded", basis: stated }]`,
  *check(context) {
    for (const found of drift(context.casualties)) {
      if (found.verdict === "same" || found.verdict === "unknown") continue;
      const own = context.claimOf.get(found.claim);
      const other = context.claimOf.get(found.reports);
      if (own === undefined || other === undefined) continue;
      const field = found.verdict === "other-cell" ? [] : ["count"];
      yield {
        path: [...own.path, ...field],
        expected: `what ${found.reports} says`,
        received: found.text,
        hint: "Mend the count or the relation; where the source itself drifts, suppress this with that reason.",
        related: [[...other.path, ...field]],
      };
    }
  },
};
