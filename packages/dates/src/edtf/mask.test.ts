import fc from "fast-check";
import { expect, test } from "vitest";
import { bounds } from "./bounds.ts";
import { completes, extremeMonth, extremeYear } from "./mask.ts";
import { safeParseEdtf } from "./parse.ts";

test.each([
  ["201X", 2010, 2019],
  ["XXXX", 0, 9999],
  ["1XX3", 1003, 1993],
  ["-01XX", -199, -100],
  ["-XXXX", -9999, -1],
  ["-00X0", -90, -10],
] as const)("%s runs from %i to %i", (year, first, last) => {
  expect([extremeYear(year, false), extremeYear(year, true)]).toEqual([first, last]);
});

test.each([
  ["0X", 1, 9],
  ["1X", 10, 12],
  ["X1", 1, 11],
  ["X2", 2, 12],
  ["XX", 1, 12],
  ["2X", null, null],
] as const)("month %s runs from %s to %s", (month, first, last) => {
  expect([extremeMonth(month, false), extremeMonth(month, true)]).toEqual([first, last]);
});

test("a number longer than the digits does not complete them", () => {
  expect(completes("XX", 99)).toBe(true);
  expect(completes("XX", 100)).toBe(false);
});

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const unsure = fc.oneof({ arbitrary: digit, weight: 3 }, { arbitrary: fc.constant("X"), weight: 1 });

test("bounds of unspecified digits are those of their completions", () => {
  const month = fc.tuple(unsure, unsure).map((d) => d.join(""));
  const shape = fc.tuple(
    fc.tuple(fc.constant("20"), unsure, unsure).map((d) => d.join("")),
    month,
    month,
  );
  fc.assert(
    fc.property(shape, ([y, m, d]) => {
      const written = `${y}-${m}-${d}`;
      const days: string[] = [];
      for (const yy of completions(y)) {
        for (const mm of completions(m)) {
          if (mm === "00" || mm > "12") continue;
          for (const dd of completions(d)) {
            const full = `${yy}-${mm}-${dd}`;
            if (safeParseEdtf(full).success) days.push(full);
          }
        }
      }
      const result = safeParseEdtf(written);
      if (m >= "21" && m <= "41") return;
      expect(result.success).toBe(days.length > 0);
      if (result.success) {
        const sorted = days.sort();
        expect(bounds(result.value)).toEqual({ earliest: sorted[0], latest: sorted.at(-1) });
      }
    }),
    { numRuns: 60 },
  );
});

function completions(part: string): readonly string[] {
  const at = part.indexOf("X");
  if (at === -1) return [part];
  return [..."0123456789"].flatMap((d) => completions(part.slice(0, at) + d + part.slice(at + 1)));
}
