import { intersect } from "@incident-data/casualties";
import { countText } from "../count-words.ts";
import { boundOf } from "../figures.ts";
import type { Rule } from "../rule.ts";
import { unrelatedClaims } from "../unrelated-claims.ts";

export const claimantContradictsItself: Rule = {
  code: "claimant_contradicts_itself",
  severity: "warning",
  title: "One claimant gives two figures that cannot both be true, and neither ends the other.",
  why: `A ministry that counts two wounded in the morning and four at noon has changed its figure: supersedes says so, and views then use
the later one. Without it every view sees a clash of the claimant with itself.`,
  wrong: `statements/2021-07-29-gazette:
  speaker: east-ministry
  evidence: [{ source: gazette-article, text: "The ministry now says six were wounded.", lang: en }]
  claims:
    wounded:
      kind: casualties
      about: 2021-07-28-clash
      side: east
      status: military
      harms: [wounded]
      count: { min: 6, max: 6, words: six were wounded }`,
  right: `statements/2021-07-29-gazette:
  speaker: east-ministry
  evidence: [{ source: gazette-article, text: "The ministry now says six were wounded.", lang: en }]
  claims:
    wounded:
      kind: casualties
      about: 2021-07-28-clash
      side: east
      status: military
      harms: [wounded]
      count: { min: 6, max: 6, words: six were wounded }
      relations: [{ kind: supersedes, claim: "2021-07-28-east#wounded", basis: stated }]`,
  *check(context) {
    for (const [earlier, later] of unrelatedClaims(context)) {
      const [a, b] = [boundOf(earlier.claim), boundOf(later.claim)];
      if (a === undefined || b === undefined || intersect([a, b]) !== null) continue;
      yield {
        path: [...later.path, "count"],
        expected: `a figure that agrees with ${earlier.id}, or a relation to it`,
        received: `${countText(later.claim.count)} beside ${countText(earlier.claim.count)}`,
        hint: "Relate the later claim by supersedes; where other people are counted, by additionalTo or disjointFrom.",
        related: [[...earlier.path, "count"]],
      };
    }
  },
};
