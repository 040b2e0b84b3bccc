import { unescapeCell } from "@incident-data/authoring/gate";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine } from "./write.ts";

test("any row is the same after it was written and read, and no cell of it is a formula", () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", "1", "=", "+", "-", "@", "'", '"', ",", "\n", "\r", "\t", " ", "é"),
  });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), (row) => {
      const [read] = parse(csvLine(row), { record_delimiter: "\r\n", skip_empty_lines: false }) as string[][];
      expect(read?.map(unescapeCell) ?? [""]).toEqual(row);
      for (const each of read ?? []) expect(/^(?:[=+@\t\r\n]|-(?!\d+$))/.test(each)).toBe(false);
    }),
  );
});
