import type { Rule } from "../rule.ts";

export const saidBeforeIncident: Rule = {
  code: "said_before_incident",
  severity: "error",
  title: "Somebody tells of an incident before it began.",
  why: "Nobody counts the dead of a clash on the day before: one of the two dates is wrong, most often the year or the month.",
  wrong: `statements/2021-07-28-east:
  said: [{ edtf: "2021-06-28" }]`,
  right: `statements/2021-07-28-east:
  said: [{ edtf: "2021-07-28" }]`,
  each: ["statements"],
  *check(context) {
    const done = new Set<string>();
    for (const { claim, statement } of context.claims) {
      const tells = claim.kind === "casualties" || claim.kind === "responsibility" || claim.kind === "occurrence";
      const key = `${statement.id} ${claim.about}`;
      if (!tells || done.has(key)) continue;
      done.add(key);
      const incident = context.incidents.get(claim.about);
      const frame = context.daysOf(incident?.when);
      const said = context.daysOf(statement.said);
      if (frame === undefined || said === undefined || said.latest >= frame.earliest) continue;
      yield {
        path: ["statements", statement.id, "said"],
        expected: `a day on or after the first day of ${claim.about}: ${incident?.when.map(({ edtf }) => edtf).join(", ")}`,
        received: statement.said.map(({ edtf }) => edtf).join(", "),
        related: [["incidents", claim.about, "when"]],
      };
    }
  },
};
