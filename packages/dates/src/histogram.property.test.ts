import fc from "fast-check";
import { expect, test } from "vitest";
import { dayText } from "./calendar.ts";
import { runs } from "./deep.test-util.ts";
import { type BinUnit, histogram } from "./histogram.ts";

test("lower and upper hold for every choice of days, and the expected counts add up", () => {
  const range = fc.tuple(
    fc.integer({ min: 0, max: 40 }),
    fc.integer({ min: 0, max: 20 }),
    fc.double({ min: 0, max: 0.999, noNaN: true }),
  );
  fc.assert(
    fc.property(
      fc.array(range, { minLength: 1, maxLength: 6 }),
      fc.constantFrom<BinUnit>("day", "week", "month"),
      (ranges, unit) => {
        const whens = ranges.map(([from, more]) => ({
          edtf: `${dayText(from)}/${dayText(from + more)}`,
          sense: "within" as const,
        }));
        const { bins } = histogram(whens, unit);
        const chosen = histogram(
          ranges.map(([from, more, at]) => ({ edtf: dayText(from + Math.floor(at * (more + 1))) })),
          unit,
        );
        for (const { edtf, lower, upper } of bins) {
          const count = chosen.bins.find((bin) => bin.edtf === edtf)?.upper ?? 0;
          expect(count).toBeGreaterThanOrEqual(lower);
          expect(count).toBeLessThanOrEqual(upper);
        }
        expect(bins.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(ranges.length, 6);
      },
    ),
    { seed: 1, numRuns: runs(200) },
  );
});
