import { incidentTypes } from "@incident-data/core";
import type { Rule } from "../rule.ts";

export const claimsFromOneSideOnly: Rule = {
  code: "claims_from_one_side_only",
  severity: "warning",
  title: "All that is said of an incident of force is said by one of its parties.",
  why: `3,877 of 3,929 interstate clashes in ACLED's file of Armenia (2018 to December 2020) rest on one side's foreign ministry alone, and
no row says so. What the other side or a third says belongs beside it, or the reader is told that it was sought.`,
  wrong: `statements/2021-07-28-west: null
sources/west-release: null
actors/west-ministry: null
statements/2021-07-28-east:
  claims:
    killed: null
    wounded: null
    started:
      kind: responsibility
      about: 2021-07-28-clash
      accused: west
      act: started
      extent: unstated
      intent: unstated`,
  right: `statements/2021-07-28-east:
  claims:
    started:
      kind: responsibility
      about: 2021-07-28-clash
      accused: west
      act: started
      extent: unstated
      intent: unstated`,
  each: ["incidents"],
  *check(context) {
    for (const incident of context.data.incidents) {
      const entries = context.claimsAbout.get(incident.id) ?? [];
      if (entries.length === 0 || incidentTypes[incident.type].plover !== "ASSAULT") continue;
      const [only, ...others] = incident.parties.filter((party) =>
        entries.some(({ claimant }) => context.wholesOfActor(claimant).has(party)),
      );
      if (only === undefined || others.length > 0 || incident.parties.length < 2) continue;
      if (!entries.every(({ claimant }) => context.wholesOfActor(claimant).has(only))) continue;
      yield {
        path: ["incidents", incident.id],
        expected: "a claim of another party or of a third",
        received: `${entries.length} of ${only} alone`,
        hint: "Look for what the others say; where nothing is found, suppress this with that reason.",
      };
    }
  },
};
