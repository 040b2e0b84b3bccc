import { daysOfEdtf } from "../days.ts";
import type { Rule } from "../rule.ts";

export const capturedBeforePublished: Rule = {
  code: "captured_before_published",
  severity: "error",
  title: "A copy of a document was kept before the document was published.",
  why: "The copy is of another version, or one of the two days is wrong: a copy proves that the words stood there on its day.",
  wrong: `sources/east-release:
  archive: [{ url: https://archive.example/east-release, captured: "2021-07-01", sha256: "0000000000000000000000000000000000000000000000000000000000000000" }]`,
  right: `sources/east-release:
  archive: [{ url: https://archive.example/east-release, captured: "2021-07-30", sha256: "0000000000000000000000000000000000000000000000000000000000000000" }]`,
  each: ["sources"],
  *check(context) {
    for (const { id, archive = [], published } of context.data.sources) {
      const days = context.daysOf(published);
      if (days === undefined) continue;
      for (const [i, { captured }] of archive.entries()) {
        const copied = daysOfEdtf(captured);
        if (copied === undefined || copied.latest >= days.earliest) continue;
        yield {
          path: ["sources", id, "archive", i, "captured"],
          expected: "a day on or after the day of publication",
          received: captured,
          related: [["sources", id, "published"]],
        };
      }
    }
  },
};
