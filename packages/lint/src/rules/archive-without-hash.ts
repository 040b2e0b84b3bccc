import type { Rule } from "../rule.ts";

export const archiveWithoutHash: Rule = {
  code: "archive_without_hash",
  severity: "hint",
  title: "A kept copy has no hash of its bytes.",
  why: `With a hash anybody can tell that the copy is the one that was read; without it, only that there is a copy. Atlos and Security Force
Monitor store one with every artefact.`,
  wrong: `sources/east-release:
  archive: [{ url: https://archive.example/east-release, captured: "2021-07-30" }]`,
  right: `sources/east-release:
  archive: [{ url: https://archive.example/east-release, captured: "2021-07-30", sha256: "0000000000000000000000000000000000000000000000000000000000000000" }]`,
  each: ["sources"],
  *check(context) {
    for (const { id, archive = [] } of context.data.sources) {
      for (const [i, { sha256 }] of archive.entries()) {
        if (sha256 !== undefined) continue;
        yield { path: ["sources", id, "archive", i], expected: "the SHA-256 of the copy", received: "none" };
      }
    }
  },
};
