import { intersect } from "@incident-data/casualties";
import { boundOf } from "../figures.ts";
import type { Rule } from "../rule.ts";
import { unrelatedClaims } from "../unrelated-claims.ts";

export const sourceCountedTwice: Rule = {
  code: "source_counted_twice",
  severity: "warning",
  title: "One claimant's figure stands twice, and nothing says that it is the same.",
  why: `A ministry's figure in its own release and in an article is one source told twice. Counted as two it makes a majority of one:
GDELT counted one guilty plea three times, and UCDP's number_of_sources grows with every reprint.`,
  wrong: `statements/2021-07-29-gazette:
  speaker: east-ministry
  evidence: [{ source: gazette-article, text: "The ministry said four were wounded.", lang: en }]
  claims:
    wounded:
      kind: casualties
      about: 2021-07-28-clash
      side: east
      status: military
      harms: [wounded]
      count: { min: 4, max: 4, words: four were wounded }`,
  right: `statements/2021-07-29-gazette:
  speaker: east-ministry
  evidence: [{ source: gazette-article, text: "The ministry said four were wounded.", lang: en }]
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
    for (const [earlier, later] of unrelatedClaims(context)) {
      const [a, b] = [boundOf(earlier.claim), boundOf(later.claim)];
      if (a === undefined || b === undefined || intersect([a, b]) === null) continue;
      yield {
        path: later.path,
        expected: `a relation to ${earlier.id}, which is ${later.claimant}'s figure of the same people`,
        received: "none",
        hint: "Relate it by reports or sameAs; by supersedes where the claimant changed the figure.",
        related: [earlier.path],
      };
    }
  },
};
