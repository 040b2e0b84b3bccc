import type { Rule } from "../rule.ts";

export const postWithoutArchive: Rule = {
  code: "post_without_archive",
  severity: "warning",
  title: "A post has neither a kept copy nor a document that quotes it.",
  why: `Posts are edited, deleted and hidden with their account. What stands in no copy and in no other document cannot be checked once it is
gone (Berkeley Protocol on Digital Open Source Investigations, chapter on preservation).`,
  wrong: `sources/east-release:
  type: post
  archive: null`,
  right: `sources/east-release:
  type: post
  archive: null
  quotedIn: gazette-article`,
  each: ["sources"],
  *check(context) {
    for (const { id, type, archive, quotedIn } of context.data.sources) {
      if (type !== "post" || archive !== undefined || quotedIn !== undefined) continue;
      yield {
        path: ["sources", id],
        expected: "an archive copy, or the source that quotes it (quotedIn)",
        received: "neither",
      };
    }
  },
};
