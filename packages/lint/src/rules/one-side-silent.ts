import type { Context } from "../context.ts";
import { isCasualties } from "../entries.ts";
import type { Rule } from "../rule.ts";

export const oneSideSilent: Rule = {
  code: "one_side_silent",
  severity: "hint",
  title: "A party says nothing of a harm to its own people of which another party's are counted.",
  why: `Each side reports its own losses and passes over the rest: of 28 July 2021 nobody gave a number of Azerbaijan's dead. Silence is not
zero, and a reader should learn that a statement was sought and not found.`,
  wrong: `statements/2021-07-28-west:
  claims: { wounded: null }`,
  right: `statements/2021-07-28-west:
  claims:
    wounded: { harms: [wounded] }`,
  each: ["incidents"],
  *check(context) {
    for (const incident of context.data.incidents) {
      const entries = context.claimsAbout.get(incident.id) ?? [];
      if (entries.length === 0 || incident.parties.length < 2) continue;
      const figures = entries.filter(isCasualties);
      if (figures.length === 0) continue;
      for (const harm of ["killed", "wounded"] as const) {
        const counted = new Set<string>();
        const own = new Set<string>();
        for (const { claim, claimant } of figures) {
          if (claim.side === undefined || !claim.harms.includes(harm)) continue;
          for (const party of incident.parties) {
            if (!isOf(claim.side, party, context)) continue;
            counted.add(party);
            if (isOf(claimant, party, context)) own.add(party);
          }
        }
        if (counted.size === 0) continue;
        for (const party of incident.parties) {
          if (own.has(party) || (counted.size === 1 && counted.has(party))) continue;
          yield {
            path: ["incidents", incident.id],
            expected: `a claim by ${party} on its own ${harm}`,
            received: "none",
            hint: "Look for one; where there is none, suppress this with that reason.",
          };
        }
      }
    }
  },
};

function isOf(actor: string, party: string, context: Context): boolean {
  return context.wholesOfActor(actor).has(party);
}
