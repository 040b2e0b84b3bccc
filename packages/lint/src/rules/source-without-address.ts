import type { Rule } from "../rule.ts";

export const sourceWithoutAddress: Rule = {
  code: "source_without_address",
  severity: "warning",
  title: "A document has no address, no kept copy and no document that quotes it.",
  why: `Every Casualty's Standards for Casualty Recording ask that each record can be traced to its sources. A title alone sends the reader
searching.`,
  wrong: `sources/east-release:
  url: null
  archive: null`,
  right: `sources/east-release:
  url: null
  archive: null
  quotedIn: gazette-article`,
  each: ["sources"],
  *check(context) {
    for (const { id, type, url, archive, quotedIn } of context.data.sources) {
      if (url !== undefined || archive !== undefined || quotedIn !== undefined || type === "post") continue;
      yield { path: ["sources", id], expected: "one of url, archive, quotedIn", received: "none" };
    }
  },
};
