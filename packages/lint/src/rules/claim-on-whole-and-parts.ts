import { isCasualties } from "../entries.ts";
import { groupBy } from "../group-by.ts";
import type { Rule } from "../rule.ts";

export const claimOnWholeAndParts: Rule = {
  code: "claim_on_whole_and_parts",
  severity: "hint",
  title: "One claimant counts the same people of an incident and of its part, and nothing says how the figures stand.",
  why: `An aggregate beside its parts is the second way of double counting: UCDP takes counted incidents out of its aggregates, and its
low, best and high get out of order by it (codebook 22.1, section 5.5). subsetOf says that the part is in the whole.`,
  wrong: `incidents/2021-07-28-shelling:
  type: shelling
  partOf: [2021-07-28-clash]
statements/2021-07-28-east:
  evidence: [{ source: east-release, text: "Three soldiers were killed and four wounded, one by shelling.", lang: en }]
  claims:
    shelled:
      kind: casualties
      about: 2021-07-28-shelling
      side: east
      status: military
      harms: [killed]
      count: { min: 1, max: 1, words: one }
statements/2021-07-28-west:
  evidence: [{ source: west-release, text: "Two soldiers were killed and five wounded, none by shelling.", lang: en }]
  claims:
    shelled:
      kind: casualties
      about: 2021-07-28-shelling
      side: west
      status: military
      harms: [killed]
      count: { min: 0, max: 0, words: none }
      relations: [{ kind: subsetOf, claim: "2021-07-28-west#killed", basis: stated }]`,
  right: `incidents/2021-07-28-shelling:
  type: shelling
  partOf: [2021-07-28-clash]
statements/2021-07-28-east:
  evidence: [{ source: east-release, text: "Three soldiers were killed and four wounded, one by shelling.", lang: en }]
  claims:
    shelled:
      kind: casualties
      about: 2021-07-28-shelling
      side: east
      status: military
      harms: [killed]
      count: { min: 1, max: 1, words: one }
      relations: [{ kind: subsetOf, claim: "2021-07-28-east#killed", basis: stated }]
statements/2021-07-28-west:
  evidence: [{ source: west-release, text: "Two soldiers were killed and five wounded, none by shelling.", lang: en }]
  claims:
    shelled:
      kind: casualties
      about: 2021-07-28-shelling
      side: west
      status: military
      harms: [killed]
      count: { min: 0, max: 0, words: none }
      relations: [{ kind: subsetOf, claim: "2021-07-28-west#killed", basis: stated }]`,
  *check(context) {
    const keyOf = (incident: string, [claimant, ...cell]: readonly unknown[]) =>
      [incident, claimant, ...cell].join("\n");
    const parts = new Set(context.data.incidents.flatMap(({ id, partOf }) => (partOf === undefined ? [] : [id])));
    const concerned = new Set([...parts].flatMap((id) => [...context.wholesOfIncident(id)]));
    const own = context.claims.filter(isCasualties).filter(({ claim }) => concerned.has(claim.about));
    const entries = own.map((entry) => {
      const { side, status, harms, asOf, estimate } = entry.claim;
      return { entry, cell: [entry.claimant, side, status, [...harms].sort(), asOf, estimate] };
    });
    const byCell = groupBy(entries, ({ entry, cell }) => keyOf(entry.claim.about, cell));
    for (const { entry, cell } of entries) {
      for (const whole of context.wholesOfIncident(entry.claim.about)) {
        const [other] = whole === entry.claim.about ? [] : (byCell.get(keyOf(whole, cell)) ?? []);
        if (other === undefined) continue;
        const relations = [...(entry.claim.relations ?? []), ...(other.entry.claim.relations ?? [])];
        if (relations.some(({ claim }) => claim === other.entry.id || claim === entry.id)) continue;
        yield {
          path: entry.path,
          expected: `a relation to ${other.entry.id}, which counts the same of the whole incident`,
          received: "none",
          hint: "Relate it by subsetOf, or by disjointFrom where the whole leaves it out.",
          related: [other.entry.path],
        };
        break;
      }
    }
  },
};
