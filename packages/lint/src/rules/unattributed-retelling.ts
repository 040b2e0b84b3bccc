import { primary } from "../count-words.ts";
import type { Rule } from "../rule.ts";
import { attributionIn } from "../words/attribution.ts";

export const unattributedRetelling: Rule = {
  code: "unattributed_retelling",
  severity: "warning",
  title: `An author's own claim rests on words that give it to somebody else ("according to …").`,
  why: `An article that tells a ministry's figure is not a second source of it. No data set that keeps one number per event keeps the claimant
apart from the outlet; here it is who the claim is attributedTo, or whose statement it is.`,
  wrong: `statements/2021-07-29-gazette:
  speaker: gazette
  evidence: [{ source: gazette-article, text: "According to the ministry, four were wounded.", lang: en }]
  claims:
    wounded:
      kind: casualties
      about: 2021-07-28-clash
      side: east
      status: military
      harms: [wounded]
      count: { min: 4, max: 4, words: four were wounded }`,
  right: `statements/2021-07-29-gazette:
  speaker: gazette
  evidence: [{ source: gazette-article, text: "According to the ministry, four were wounded.", lang: en }]
  claims:
    wounded:
      kind: casualties
      attributedTo: east-ministry
      about: 2021-07-28-clash
      side: east
      status: military
      harms: [wounded]
      count: { min: 4, max: 4, words: four were wounded }
      relations: [{ kind: reports, claim: "2021-07-28-east#wounded", basis: inferred }]`,
  each: ["statements"],
  *check(context) {
    for (const { claim, statement, evidence, path } of context.claims) {
      if (claim.attributedTo !== undefined || (claim.kind !== "casualties" && claim.kind !== "occurrence")) continue;
      for (const quote of evidence) {
        // Only the author tells: whoever is told of in another's document is the one that the words give it to.
        if (!("lang" in quote) || context.sources.get(quote.source)?.by !== statement.speaker) continue;
        const words = attributionIn(quote.text, primary(quote.lang));
        if (words === undefined) continue;
        yield {
          path,
          expected: "attributedTo, or a statement of the one who is told",
          received: `"${words}" in the words of ${statement.speaker}'s own claim`,
        };
        break;
      }
    }
  },
};
