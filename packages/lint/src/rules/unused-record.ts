import type { Rule } from "../rule.ts";

export const unusedRecord: Rule = {
  code: "unused_record",
  severity: "warning",
  title: "Nothing refers to a source, an actor or a place, or nobody says anything of an incident.",
  why: `A record that nothing refers to is left over, or the reference to it is missing: a party, a place of the frame, the evidence of a
claim.`,
  wrong: `places/bridge:
  type: site`,
  right: `places/bridge:
  type: site
incidents/2021-07-28-clash:
  where: [ford, bridge]`,
  *check(context) {
    const used = new Set(context.references);
    for (const kind of ["source", "actor", "place", "incident"] as const) {
      for (const { id } of context.data[`${kind}s`]) {
        if (used.has(`${kind} ${id}`)) continue;
        yield {
          path: [`${kind}s`, id],
          expected: "a record that something refers to",
          received: "nothing refers to it",
          hint: "Refer to it where it belongs, or take it out before it is published.",
        };
      }
    }
  },
};
