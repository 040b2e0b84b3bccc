import type { Context } from "../context.ts";
import type { Rule } from "../rule.ts";

export const sideNotAParty: Rule = {
  code: "side_not_a_party",
  severity: "warning",
  title: "A claim counts the people of somebody who is no party to the incident.",
  why: `The parties of the frame are those of whom coverage asks who is silent. A side outside of it is left out of every table of the
incident; the editor's frame is too narrow, or the claim is about another incident.`,
  wrong: `incidents/2021-07-28-clash:
  parties: [west]`,
  right: `incidents/2021-07-28-clash:
  parties: [east, west]`,
  each: ["statements"],
  *check(context) {
    for (const { claim, path } of context.claims) {
      if (claim.kind !== "casualties" || claim.side === undefined) continue;
      const parties = context.incidents.get(claim.about)?.parties ?? [];
      if (parties.length === 0 || belongsToOne(claim.side, parties, context)) continue;
      yield {
        path: [...path, "side"],
        expected: `a party of ${claim.about}, or one of its own: ${parties.join(", ")}`,
        received: claim.side,
        related: [["incidents", claim.about, "parties"]],
      };
    }
  },
};

function belongsToOne(actor: string, parties: readonly string[], context: Context): boolean {
  const wholes = context.wholesOfActor(actor);
  return parties.some((party) => wholes.has(party) || context.wholesOfActor(party).has(actor));
}
