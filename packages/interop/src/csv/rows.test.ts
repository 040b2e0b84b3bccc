import { expect, test } from "vitest";
import { inputOf } from "../testing.ts";
import { csvRows, delimiterOf } from "./rows.ts";

test("rows come with their lines, and what is no UTF-8 is told", async () => {
  const bytes = new Uint8Array([...new TextEncoder().encode('a;b\n"c\nd";é\n'), 0x65, 0xe9, 0x0a]);
  const rows = [];
  for await (const some of csvRows(inputOf(bytes, "x", 4), { delimiter: ";" })) rows.push(...some);
  expect(rows).toMatchObject([
    { line: 1, cells: ["a", "b"] },
    { line: 2, cells: ["c\nd", "é"] },
    { line: 4, fault: { code: "not_utf8" } },
  ]);
});

test.each([
  ["a,b;c,d\n1;2;3", ","],
  ["a;b;c\n1,5;2,5;3,5", ";"],
  ["a\tb\n", "\t"],
  ['"a,b,c";d\n', ";"],
  ["a", ","],
  ["", ","],
])("the delimiter of %j is %j", (head, expected) => {
  expect(delimiterOf(head)).toBe(expected);
});
