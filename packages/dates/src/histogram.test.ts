import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayText } from "./calendar.ts";
import { runs } from "./deep.test-util.ts";
import { type BinUnit, histogram } from "./histogram.ts";
import type { When } from "./when.ts";

describe("histogram", () => {
  test("an uncertain date counts in every bin that it may fall in", () => {
    expect(
      histogram([{ edtf: "2021-06-30/2021-07-01", sense: "within" }, { edtf: "2021-07-28" }], "month").bins,
    ).toEqual([
      { edtf: "2021-06", lower: 0, upper: 1, expected: 0.5 },
      { edtf: "2021-07", lower: 1, upper: 2, expected: 1.5 },
    ]);
  });
  test("bins without anything lie between the others", () => {
    expect(histogram([{ edtf: "2019" }, { edtf: "2021-07" }], "year").bins).toEqual([
      { edtf: "2019", lower: 1, upper: 1, expected: 1 },
      { edtf: "2020", lower: 0, upper: 0, expected: 0 },
      { edtf: "2021", lower: 1, upper: 1, expected: 1 },
    ]);
  });
  test("weeks begin on Monday", () => {
    expect(histogram([{ edtf: "2021-07-25/2021-07-26" }], "week").bins).toEqual([
      { edtf: "2021-07-19/2021-07-25", lower: 0, upper: 1, expected: 0.5 },
      { edtf: "2021-07-26/2021-08-01", lower: 0, upper: 1, expected: 0.5 },
    ]);
  });
  test("what lasted counts in each bin that it touched", () => {
    const war: When = { edtf: "2020-09-27/2020-11-09", sense: "throughout" };
    expect(histogram([war], "month").bins.map(({ lower, upper, expected }) => [lower, upper, expected])).toEqual([
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ]);
    expect(histogram([{ ...war, sense: "within" }], "month").bins.map(({ lower, upper }) => [lower, upper])).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
  });
  test("one of a set falls on its members only", () => {
    expect(histogram([{ edtf: "[2019,2021]" }], "year").bins.map(({ upper }) => upper)).toEqual([1, 0, 1]);
  });
  test("a marked date is certain nowhere, and is named", () => {
    const { bins, marked } = histogram([{ edtf: "2021-07-28?" }], "day");
    expect(bins).toEqual([{ edtf: "2021-07-28", lower: 0, upper: 1, expected: 1 }]);
    expect(marked).toEqual([0]);
  });
  test("a date without an end is in no bin, and is named", () => {
    expect(histogram([{ edtf: "2021/.." }], "day")).toEqual({ bins: [], unplaced: [0], marked: [] });
  });
  test("too many bins are refused", () => {
    expect(() => histogram([{ edtf: "0000-01-01" }, { edtf: "2021-01-01" }], "day")).toThrow(RangeError);
  });
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
});
