import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine, escapeCell, unescapeCell } from "./write.ts";

test.each([
  ["=1+1", "'=1+1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["+cmd", "'+cmd"],
  ["-2+3", "'-2+3"],
  ["\t=1", "'\t=1"],
  ["'=1", "''=1"],
  ["-1", "-1"],
  ["+4.5e3", "+4.5e3"],
  ["'s Gravenhage", "'s Gravenhage"],
  ["a=b", "a=b"],
  ["", ""],
])("%j is written as %j, and read back", (cell, expected) => {
  expect(escapeCell(cell)).toBe(expected);
  expect(unescapeCell(expected)).toBe(cell);
});

test("any row is the same after it was written and read, and no cell of it is a formula", () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", "1", "=", "+", "-", "@", "'", '"', ",", "\n", "\r", "\t", " ", "é"),
  });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), (row) => {
      const [read] = parse(csvLine(row), { record_delimiter: "\r\n", skip_empty_lines: false }) as string[][];
      expect(read?.map(unescapeCell) ?? [""]).toEqual(row);
      for (const each of read ?? []) expect(/^[=+\-@\t\r\n]/.test(each) && !(Number(each) < 1e300)).toBe(false);
    }),
  );
});
