import { drift } from "@incident-data/casualties";
import type { CasualtiesClaim } from "@incident-data/core";
import type { Context } from "../context.ts";
import { type ClaimEntry, isCasualties } from "../entries.ts";
import { figureOf } from "../figures.ts";
import type { Found } from "../finding.ts";
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
  each: ["statements"],
  *check(context) {
    const retold = ({ claim }: ClaimEntry) =>
      (claim.relations ?? []).flatMap((each) => (each.kind === "reports" ? [each.claim] : []));
    for (const own of context.claims) {
      const originals = retold(own).flatMap((id) => context.claimOf.get(id) ?? []);
      if (originals.length === 0 || !isCasualties(own)) continue;
      yield* driftOf(own, originals, context);
    }
  },
};

function* driftOf(
  own: ClaimEntry<CasualtiesClaim>,
  originals: readonly ClaimEntry[],
  context: Context,
): Generator<Found> {
  const figures = [own, ...originals.filter(isCasualties)].map((entry) => figureOf(entry, context));
  for (const found of drift(figures)) {
    const other = originals.find(({ id }) => id === found.reports);
    if (found.claim !== own.id || other === undefined) continue;
    if (found.verdict === "same" || found.verdict === "unknown") continue;
    const field = found.verdict === "other-cell" ? [] : ["count"];
    yield {
      path: [...own.path, ...field],
      expected: `what ${found.reports} says`,
      received: found.text,
      hint: "Mend the count or the relation; where the source itself drifts, suppress this with that reason.",
      related: [[...other.path, ...field]],
    };
  }
}
