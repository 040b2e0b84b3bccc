import type { Rule } from "../rule.ts";

export const sourceWithoutArchive: Rule = {
  code: "source_without_archive",
  severity: "warning",
  title: "A document on the web has no copy that was kept.",
  why: `Pages of ministries change and vanish. The Berkeley Protocol on Digital Open Source Investigations (OHCHR and UC Berkeley, 2020)
asks that what is relied on be preserved with its time and hash; Security Force Monitor keeps an archived address for every source.`,
  wrong: `sources/east-release:
  archive: null`,
  right: `sources/east-release:
  archive: [{ url: https://archive.example/east-release, captured: "2021-07-30", sha256: "0000000000000000000000000000000000000000000000000000000000000000" }]`,
  each: ["sources"],
  *check(context) {
    for (const { id, type, url, archive } of context.data.sources) {
      if (url === undefined || archive !== undefined || type === "reference" || type === "post") continue;
      yield {
        path: ["sources", id],
        expected: "an archive copy: { url, captured, sha256 }",
        received: "none",
        hint: "Save the page in a web archive, and name the copy.",
      };
    }
  },
};
