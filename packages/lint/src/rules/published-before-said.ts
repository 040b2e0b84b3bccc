import type { Rule } from "../rule.ts";

export const publishedBeforeSaid: Rule = {
  code: "published_before_said",
  severity: "error",
  title: "A document reports what was said only after it was published.",
  why: "A document cannot quote tomorrow's words. Where it was changed later, that version has a day of its own.",
  wrong: `statements/2021-07-28-east:
  said: [{ edtf: "2021-07-30" }]`,
  right: `statements/2021-07-28-east:
  said: [{ edtf: "2021-07-28" }]`,
  each: ["statements"],
  *check(context) {
    for (const { id, said, evidence } of context.data.statements) {
      const days = context.daysOf(said);
      if (days === undefined) continue;
      const late = evidence.find(({ source }) => {
        const published = context.daysOf(context.sources.get(source)?.published);
        return published !== undefined && published.latest < days.earliest;
      });
      if (late === undefined) continue;
      yield {
        path: ["statements", id, "said"],
        expected: `a day not after ${late.source} was published`,
        received: said.map(({ edtf }) => edtf).join(", "),
        related: [["sources", late.source, "published"]],
      };
    }
  },
};
