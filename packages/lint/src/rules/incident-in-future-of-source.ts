import type { Rule } from "../rule.ts";

export const incidentInFutureOfSource: Rule = {
  code: "incident_in_future_of_source",
  severity: "error",
  title: "An incident begins after the document that is its evidence was published.",
  why: "What a document tells of had happened when it appeared. The frame or the day of publication is wrong.",
  wrong: `incidents/2021-08-01-clash:
  when: [{ edtf: "2021-08-01" }]`,
  right: `incidents/2021-07-01-clash:
  when: [{ edtf: "2021-07-01" }]`,
  each: ["incidents"],
  *check(context) {
    for (const { id, when, evidence } of context.data.incidents) {
      const frame = context.daysOf(when);
      if (frame === undefined) continue;
      const early = evidence.find(({ source }) => {
        const published = context.daysOf(context.sources.get(source)?.published);
        return published !== undefined && published.latest < frame.earliest;
      });
      if (early === undefined) continue;
      yield {
        path: ["incidents", id, "when"],
        expected: `a day not after ${early.source} was published`,
        received: when.map(({ edtf }) => edtf).join(", "),
        related: [["sources", early.source, "published"]],
      };
    }
  },
};
