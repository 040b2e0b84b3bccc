import { fileURLToPath } from "node:url";
import { readDataset } from "@incident-data/authoring";
import { parseDataset } from "@incident-data/core/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { convertedText, inputOf, recordsOf } from "../testing.ts";
import { Members } from "./members.ts";

const article = fileURLToPath(new URL("../../../armenia-azerbaijan-2021/records", import.meta.url));
const data = await readDataset(article);

test("a whole data set is the same after it was written and read, and so is its licence", async () => {
  const lines = await convertedText(inputOf(JSON.stringify(data, null, 2)), { to: "ndjson" });
  expect(lines.report).toMatchObject({ from: "json", licence: data.dataset.licence, losses: [], rows: { bad: 0 } });
  const { text, report } = await convertedText(inputOf(JSON.stringify(data), "x", 1000), { to: "json" });
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(data)));
  expect(report.findings).toEqual([]);
  parseDataset(JSON.parse(text));
  const again = await convertedText(inputOf(text), { to: "json" });
  expect(again.text).toBe(text);
});

test("records without a manifest are written, and what is missing is told", async () => {
  const { text, report } = await convertedText(inputOf('{"kind":"source","id":"post","type":"post"}'), { to: "json" });
  expect(JSON.parse(text)).toMatchObject({ sources: [{ id: "post", type: "post" }], statements: [] });
  expect(report.findings).toMatchObject([{ code: "no_manifest" }]);
});

test("a bad record is set aside with the line on which it begins", async () => {
  const { records, report } = await recordsOf(
    inputOf(
      '{"sources":[\n{"id":"a","type":"post"},\n{"id":"b"},\n7,\n{"kind":"source","id":"c","type":"post"},\n{}]}',
    ),
  );
  expect(records).toEqual([{ kind: "source", id: "a", type: "post" }]);
  expect(report.badRows.map(({ line, faults }) => [line, faults[0].code])).toEqual([
    [3, "missing_field"],
    [4, "wrong_type"],
    [5, "duplicate_key"],
    [6, "missing_field"],
  ]);
});

test.each([
  ['{"sources":[}', "syntax"],
  ['{"sources":[]', "syntax"],
  ['{"sources":[],}', "syntax"],
  ['{"sources":[]}x', "syntax"],
  ['{"sources":[] "actors":[]}', "syntax"],
  ['{"sources":[{},]}', "syntax"],
  ['{"sources":{}}', "wrong_format"],
  ['{"dataset":[]}', "wrong_format"],
  ['{"dataset":{"id":"x"}}', "wrong_type"],
])("%s is refused as a whole", async (text, code) => {
  await expect(recordsOf(inputOf(text), { from: "json" })).rejects.toMatchObject({ name: "InteropError", code });
});

describe("members of a document", () => {
  const json = fc.jsonValue({ maxDepth: 3 });

  test("are those that JSON.parse finds, wherever the bytes are cut", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(json, fc.array(json))),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(undefined, 1, "\t"),
        (value, piece, space) => {
          const bytes = new TextEncoder().encode(JSON.stringify(value, null, space));
          const members = new Members(1_000_000);
          const found: { [key: string]: unknown } = Object.create(null);
          for (const [key, own] of Object.entries(value)) if (Array.isArray(own)) found[key] = [];
          for (let at = 0; at < bytes.length; at += piece) {
            for (const { key, listed, bytes: own } of members.take(bytes.subarray(at, at + piece))) {
              if (own.length === 0) continue;
              const member = JSON.parse(new TextDecoder().decode(own));
              if (listed) (found[key] as unknown[]).push(member);
              else found[key] = member;
            }
          }
          members.finish();
          expect({ ...found }).toEqual({ ...JSON.parse(JSON.stringify(value)) });
        },
      ),
    );
  });

  test("that are too large are refused before they are held", () => {
    const members = new Members(1000);
    expect(() => {
      for (let i = 0; i < 100; i++) members.take(new TextEncoder().encode(i === 0 ? '{"sources":["' : "x".repeat(50)));
    }).toThrow(expect.objectContaining({ code: "too_large" }));
  });
});
