import { parseYaml } from "@incident-data/authoring";
import { safeParseDataset } from "@incident-data/core/schema";
import { describe, expect, test } from "vitest";
import { unchecked } from "../testing.ts";
import { coreCodes } from "./core.ts";
import { fileCodes } from "./files.ts";

/** What the reader of files finds first, examples that are no records, and one that only a text of a source shows. */
const elsewhere = new Set([
  "control_character",
  "lone_surrogate",
  "duplicate_id",
  "not_a_dataset",
  "quote_not_found",
  "too_deep",
]);

describe.each(Object.entries(coreCodes).filter(([code]) => !elsewhere.has(code)))("%s", (code, { wrong, right }) => {
  const codesOf = (text: string) => {
    const result = safeParseDataset(unchecked(text));
    return result.success ? [] : result.issues.map((issue) => issue.code);
  };

  test("is what its wrong example is refused for", () => {
    expect(codesOf(wrong)).toContain(code);
  });

  test("is gone from its right example", () => {
    expect(codesOf(right)).toEqual([]);
  });
});

/** Of what a text alone shows; the others need a folder. */
const inText = ["syntax", "bad_number", "duplicate_key", "forbidden_key", "forbidden_yaml"] as const;

test.each(inText)("%s is what its wrong example is refused for", (code) => {
  expect(parseYaml(fileCodes[code].wrong).faults.map((fault) => fault.code)).toContain(code);
  expect(parseYaml(fileCodes[code].right).faults).toEqual([]);
});
