import type { Rule } from "../rule.ts";

export const sourceWithoutDate: Rule = {
  code: "source_without_date",
  severity: "warning",
  title: "A document does not say when it was published.",
  why: `"Yesterday" is read from the day of the report, and which figure is the latest by when it was said. UCDP writes 1753-01-01 for a
report without a date.`,
  wrong: `sources/east-release:
  published: null`,
  right: `sources/east-release:
  published: [{ edtf: 2021-07 }]`,
  each: ["sources"],
  *check(context) {
    for (const { id, type, published } of context.data.sources) {
      if (published !== undefined || type === "reference" || type === "data-file") continue;
      yield {
        path: ["sources", id],
        expected: "published, as far as it is known: 2021-07, 2021-07-01/2021-07-31",
        received: "nothing",
      };
    }
  },
};
