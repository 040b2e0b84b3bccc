import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { buildDataset } from "./build.ts";
import { examineFolder } from "./examine.ts";
import { toBeReviewed } from "./reviews.ts";
import { emptyFolder, files, removeFolders, writeFiles } from "./sources/testing.ts";

afterEach(removeFolders);

const told = (text: string) =>
  toBeReviewed(text, [], "x.yaml").map(({ line, column, expected, received }) => ({
    line,
    column,
    expected,
    received,
  }));

test.each<readonly [string, number, number, string]>([
  ["speaker: # REVIEW: who says it", 1, 10, "a blank"],
  ["said:\n  - edtf: # REVIEW: a date\n", 2, 11, "a blank"],
  ["acts: [report] # REVIEW: what the speaker does", 1, 16, "a proposal: what the speaker does"],
  ["# REVIEW: all of it\nacts: [report]", 1, 1, "a proposal: all of it"],
  ['text: "a # REVIEW: b" #REVIEW:', 1, 23, "a proposal"],
  ["text: |\n  # REVIEW: said\nlang: en # REVIEW: c", 3, 10, "a proposal: c"],
  ["claims: { a: { b: 1 } } # REVIEW: c\r\n", 1, 25, "a proposal: c"],
])("%j", (text, line, column, received) => {
  expect(told(text)).toMatchObject([{ line, column, received }]);
});

test.each([
  'text: "# REVIEW: x"',
  "text: '# REVIEW: x'",
  "text: >-\n  a\n  # REVIEW: x\n",
  "text: a#REVIEW: x",
  "# a REVIEW: x",
  "# review: x",
])("%j holds no mark", (text) => {
  expect(told(text)).toEqual([]);
});

test("a folder with a mark is sound and not whole: it is told once, and nothing is built", async () => {
  const folder = await writeFiles(await emptyFolder(), files());
  const file = join(folder, "statements/said.yaml");
  const text = files()["statements/said.yaml"] ?? "";
  await writeFile(file, text.replace("speaker: east", "speaker: # REVIEW: who says it"));
  const blank = await examineFolder(folder);
  expect(blank.issues.map(({ code, line, column }) => [code, line, column])).toEqual([["to_be_reviewed", 1, 10]]);
  await writeFile(file, text.replace("speaker: east", "speaker: east # REVIEW: read from the words"));
  const proposal = await examineFolder(folder);
  expect(proposal.issues.map(({ code }) => code)).toEqual(["to_be_reviewed"]);
  expect(proposal.sound?.statements).toHaveLength(1);
  const out = join(folder, "out");
  await expect(buildDataset({ records: folder, out, packageName: "ford" })).rejects.toMatchObject({
    code: "to_be_reviewed",
  });
  await writeFile(file, text.replace("speaker: east", "speaker: # REVIEW: who says it\nspaeker: east"));
  expect((await examineFolder(folder)).issues.map(({ code }) => code)).toEqual(["to_be_reviewed", "unknown_field"]);
});
