import type { CasualtiesClaim } from "@incident-data/core";
import type { Context } from "../context.ts";
import { daysOfEdtf } from "../days.ts";
import { type ClaimEntry, isCasualties } from "../entries.ts";
import { boundOf } from "../figures.ts";
import type { Rule } from "../rule.ts";

export const comparisonDisproved: Rule = {
  code: "comparison_disproved",
  severity: "warning",
  title: "A superlative that the data set's own figures disprove.",
  why: `"The deadliest since …" can be checked: where every claimant's figure of another incident in its scope is greater than every
claimant's of this one, the superlative is wrong, or a figure is.`,
  wrong: `incidents/2021-07-20-clash:
  when: [{ edtf: "2021-07-20" }]
statements/2021-07-29-gazette:
  evidence: [{ source: gazette-article, text: "5 died on July 28, the deadliest clash this month; 9 had died on July 20.", lang: en }]
  claims:
    deadliest:
      kind: comparison
      about: 2021-07-28-clash
      measure: killed
      rank: most
      among: { type: clash, words: the deadliest clash }
      since: { edtf: 2021-07-01 }
    dead: { kind: casualties, about: 2021-07-28-clash, status: any, harms: [killed], count: { min: 5, max: 5, words: 5 died } }
    earlier: { kind: casualties, about: 2021-07-20-clash, status: any, harms: [killed], count: { min: 9, max: 9, words: 9 had died } }`,
  right: `incidents/2021-07-20-clash:
  when: [{ edtf: "2021-07-20" }]
statements/2021-07-29-gazette:
  evidence: [{ source: gazette-article, text: "5 died on July 28, the deadliest clash this month; 4 had died on July 20.", lang: en }]
  claims:
    deadliest:
      kind: comparison
      about: 2021-07-28-clash
      measure: killed
      rank: most
      among: { type: clash, words: the deadliest clash }
      since: { edtf: 2021-07-01 }
    dead: { kind: casualties, about: 2021-07-28-clash, status: any, harms: [killed], count: { min: 5, max: 5, words: 5 died } }
    earlier: { kind: casualties, about: 2021-07-20-clash, status: any, harms: [killed], count: { min: 4, max: 4, words: 4 had died } }`,
  *check(context) {
    const comparisons = context.claims.filter(({ claim }) => claim.kind === "comparison");
    if (comparisons.length === 0) return;
    const totals = totalsOf(context);
    for (const { claim, path } of comparisons) {
      if (claim.kind !== "comparison" || claim.measure === "casualties") continue;
      const own = totals.get(`${claim.about} ${claim.measure}`);
      const since = claim.since === undefined ? undefined : sinceOf(claim.since, context);
      const ownDays = context.daysOf(context.incidents.get(claim.about)?.when);
      if (own === undefined || ownDays === undefined || (claim.since !== undefined && since === undefined)) continue;
      const rival = totals.extremes(claim.measure, claim.rank).find(({ incident, least, most }) => {
        const disproves = claim.rank === "most" ? least > own.most : most < own.least;
        if (!disproves || incident === claim.about) return false;
        const record = context.incidents.get(incident);
        const days = context.daysOf(record?.when);
        if (record === undefined || days === undefined || days.latest > ownDays.latest) return false;
        if (since !== undefined && days.earliest <= since) return false;
        if (claim.among.type !== undefined && record.type !== claim.among.type) return false;
        if (context.wholesOfIncident(claim.about).has(incident)) return false;
        return (claim.among.parties ?? []).every((party) => record.parties.includes(party));
      });
      if (rival === undefined) continue;
      yield {
        path,
        expected: `${claim.rank === "most" ? "no greater" : "no smaller"} figure of ${claim.measure} in its scope`,
        received: `${rival.incident}, with figures beyond every one of ${claim.about}`,
        related: [["incidents", rival.incident]],
      };
    }
  },
};

interface Total {
  readonly incident: string;
  least: number;
  most: number;
}

/** For each incident and harm the least and the most that any claimant says of everybody together. */
function totalsOf(context: Context) {
  const byKey = new Map<string, Total>();
  const byMeasure = new Map<string, Total[]>();
  const sorted = new Map<string, readonly Total[]>();
  const whole = ({ claim }: ClaimEntry<CasualtiesClaim>) =>
    claim.side === undefined && claim.status === "any" && claim.harms.length === 1 && claim.estimate === undefined;
  for (const { claim } of context.claims.filter(isCasualties).filter(whole)) {
    const bound = boundOf(claim);
    const [harm = ""] = claim.harms;
    if (bound === undefined) continue;
    const key = `${claim.about} ${harm}`;
    const most = bound.max ?? Number.POSITIVE_INFINITY;
    const known = byKey.get(key);
    if (known !== undefined) {
      known.least = Math.min(known.least, bound.min);
      known.most = Math.max(known.most, most);
      continue;
    }
    const total = { incident: claim.about, least: bound.min, most };
    byKey.set(key, total);
    const measured = byMeasure.get(harm);
    if (measured === undefined) byMeasure.set(harm, [total]);
    else measured.push(total);
  }
  // The greatest and the smallest first: no more than the first few hundred need a look for any superlative.
  const extremes = (harm: string, rank: "most" | "least") => {
    const key = `${harm} ${rank}`;
    const known = sorted.get(key);
    if (known !== undefined) return known;
    const order = rank === "most" ? (a: Total, b: Total) => b.least - a.least : (a: Total, b: Total) => a.most - b.most;
    const made = [...(byMeasure.get(harm) ?? [])].sort(order).slice(0, 500);
    sorted.set(key, made);
    return made;
  };
  return { get: (key: string) => byKey.get(key), extremes };
}

function sinceOf(
  since: { readonly incident: string } | { readonly edtf: string },
  context: Context,
): number | undefined {
  if ("edtf" in since) {
    const days = daysOfEdtf(since.edtf);
    return days === undefined ? undefined : days.earliest - 1;
  }
  return context.daysOf(context.incidents.get(since.incident)?.when)?.latest;
}
