import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { unescapeCell } from "./escape.ts";
import { csvLine } from "./write.ts";

test("any row is the same after it was written and read, and no cell of it is a formula", () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", "1", "=", "+", "-", "@", "'", '"', ",", "\n", "\r", "\t", " ", "é"),
  });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), fc.boolean(), (row, excel) => {
      const [read] = parse(csvLine(row, excel), { record_delimiter: "\r\n", skip_empty_lines: false }) as string[][];
      expect(read?.map(unescapeCell) ?? [""]).toEqual(row);
      for (const each of read ?? []) expect(/^(?:[=+@\t\r\n]|-(?!\d+$))/.test(each)).toBe(false);
    }),
  );
});

test("a number stays one, whoever opens the file", () => {
  expect(csvLine(["5", 5, -0.25, ""], true)).toBe("'5,5,-0.25,\r\n");
});
