import type { Estimate } from "@incident-data/casualties";
import { checkEstimate } from "@incident-data/casualties";
import { type ClaimEntry, isCasualties } from "../entries.ts";
import { boundOf } from "../figures.ts";
import { groupBy } from "../group-by.ts";
import type { Rule } from "../rule.ts";

export const estimateOutOfOrder: Rule = {
  code: "estimate_out_of_order",
  severity: "warning",
  title: "A data set's low, best and high estimates are out of order.",
  why: `No error, since released data do it: 140 of 24,597 rows of UCDP GED, most where incidents counted elsewhere were taken out of an
aggregate (codebook 22.1, section 5.5). But a copied column looks the same.`,
  wrong: `statements/2021-07-28-east:
  evidence: [{ source: east-release, text: "low 2, best 3, high 1 killed, four wounded", lang: en }]
  claims:
    killed: { estimate: best, count: { min: 3, max: 3, words: best 3 } }
    high:
      kind: casualties
      about: 2021-07-28-clash
      side: east
      status: military
      harms: [killed]
      estimate: high
      count: { min: 1, max: 1, words: high 1 }
    low:
      kind: casualties
      about: 2021-07-28-clash
      side: east
      status: military
      harms: [killed]
      estimate: low
      count: { min: 2, max: 2, words: low 2 }`,
  right: `statements/2021-07-28-east:
  evidence: [{ source: east-release, text: "low 2, best 3, high 5 killed, four wounded", lang: en }]
  claims:
    killed: { estimate: best, count: { min: 3, max: 3, words: best 3 } }
    high:
      kind: casualties
      about: 2021-07-28-clash
      side: east
      status: military
      harms: [killed]
      estimate: high
      count: { min: 5, max: 5, words: high 5 }
    low:
      kind: casualties
      about: 2021-07-28-clash
      side: east
      status: military
      harms: [killed]
      estimate: low
      count: { min: 2, max: 2, words: low 2 }`,
  each: ["statements"],
  *check(context) {
    const estimates = context.claims.filter(isCasualties).filter(({ claim }) => claim.estimate !== undefined);
    const groups = groupBy(estimates, ({ statement, claim }) =>
      [statement.id, claim.about, claim.side, claim.status, [...claim.harms].sort(), claim.asOf].join("\n"),
    );
    for (const entries of groups.values()) {
      const figure = (estimate: Estimate) => {
        const entry = entries.find(({ claim }) => claim.estimate === estimate);
        const bound = entry?.claim.kind === "casualties" ? boundOf(entry.claim) : undefined;
        return entry !== undefined && bound !== undefined && bound.min === bound.max
          ? ([entry, bound.min] as const)
          : null;
      };
      const [low, best, high] = [figure("low"), figure("best"), figure("high")];
      const middle = best ?? low ?? high;
      if (middle === null) continue;
      const [entry, value]: readonly [ClaimEntry, number] = middle;
      const figures = { parts: [value], low: low?.[1] ?? value, best: value, high: high?.[1] ?? value };
      const [first] = checkEstimate(figures);
      if (first === undefined) continue;
      yield {
        path: [...entry.path, "count"],
        expected: "low, best and high in that order",
        received: first.text,
        related: entries.filter((each) => each !== entry).map(({ path }) => [...path, "count"]),
      };
    }
  },
};
