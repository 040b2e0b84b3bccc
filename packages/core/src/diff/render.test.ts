import { describe, expect, test } from "vitest";
import { data } from "../testing.ts";
import { diffDatasets } from "./diff.ts";
import { changesetText, changesOf, diffText } from "./render.ts";

const wounded = ["statements", "said", "claims", "wounded"];
const before = data();
const after = data(
  [["dataset", "version"], "1.1.0"],
  [[...wounded, "count", "max"], 4],
  [["incidents", "clash", "title", "de"], "Gefecht \u202e *hier* <b>"],
  [["sources", "post", "url"], "https://example.org/post"],
  [["sources", 3], { id: "letter", type: "document" }],
  [["statements", "told", "claims", "length"], undefined],
  [
    ["tombstones"],
    [{ of: "claim", id: "told#length", status: "withdrawn", into: [], reason: "Misread.\n::error::", since: "2021" }],
  ],
);
const diff = diffDatasets(before, after);
const none = diffDatasets(before, before);

test("as plain text", () => {
  expect(diffText(diff)).toBe(`source letter
  minor  new: document

source post
  patch  link: nothing → https://example.org/post

incident clash
  patch  title, de: nothing → "Gefecht \\u202e *hier* <b>"

claim said#wounded
  minor  wounded: 2 → 2 to 4, by Ministry of the East

claim told#length
  minor  days: 44, by The Gazette (withdrawn: Misread.\\n::error::)

minor: nothing that was there is another; views answer otherwise, and a patch would hide that; it stands in \`CHANGES.json\` under \`corrected\`; its tombstone says where to look
`);
  expect(diffText(none)).toBe("nothing changed\n");
});

describe("as a changeset", () => {
  test("a sentence each, and nobody's words are mark-up", () => {
    expect(changesetText(diff, "@incident-data/ford")).toBe(`---
"@incident-data/ford": minor
---

The data says more, or otherwise: 5 changes.

Gone, with a tombstone:

- Claim \`told#length\`: days: 44, by The Gazette (withdrawn: Misread.\\\\n::error::).

Corrected:

- Claim \`said#wounded\`: wounded: 2 → 2 to 4, by Ministry of the East.

Added:

- Source \`letter\`: new: document.

Changed:

- Source \`post\`: link mended.
- Incident \`clash\`: title, de mended.
`);
  });

  test("of nothing is an empty one", () => {
    expect(changesetText(none, "x")).toBe("---\n---\n");
  });

  test("is not longer than a reader is", () => {
    const sources = Array.from({ length: 60 }, (_, i) => ({ id: `s-${i}`, type: "post" as const }));
    const text = changesetText(diffDatasets(before, { ...before, sources: [...before.sources, ...sources] }), "x");
    expect(text.match(/^- Source /gm)).toHaveLength(50);
    expect(text).toContain("- … and 10 more.");
  });
});

test("as what CHANGES.json holds", () => {
  expect(changesOf(diff)).toEqual({
    dataset: "ford",
    from: "1.0.0",
    to: "1.1.0",
    step: "minor",
    added: [{ kind: "source", id: "letter", step: "minor" }],
    changed: [
      { kind: "source", id: "post", step: "patch", paths: [["sources", "post", "url"]] },
      { kind: "incident", id: "clash", step: "patch", paths: [["incidents", "clash", "title", "de"]] },
    ],
    corrected: [
      {
        kind: "claim",
        id: "said#wounded",
        step: "minor",
        path: ["statements", "said", "claims", "wounded", "count"],
        before: { min: 2, max: 2, words: "2 wounded" },
        after: { min: 2, max: 4, words: "2 wounded" },
        text: "wounded: 2 → 2 to 4, by Ministry of the East",
      },
    ],
    tombstoned: [{ kind: "claim", id: "told#length", step: "minor" }],
    removed: [],
  });
});

test("of several changes of one id the greatest step", () => {
  const more = diffDatasets(
    before,
    data([["sources", "post", "url"], "https://example.org/"], [["sources", "post", "type"], "article"]),
  );
  expect(changesOf(more).changed).toEqual([
    {
      kind: "source",
      id: "post",
      step: "major",
      paths: [
        ["sources", "post", "type"],
        ["sources", "post", "url"],
      ],
    },
  ]);
});
