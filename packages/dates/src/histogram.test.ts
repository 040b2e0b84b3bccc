import { describe, expect, test } from "vitest";
import { histogram } from "./histogram.ts";
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
  test("a date without an end may fall in every bin from its first day on, and is named", () => {
    const { bins, unbounded } = histogram([{ edtf: "2020/.." }, { edtf: "2019" }, { edtf: "2021" }], "year");
    expect(bins.map(({ lower, upper, expected }) => [lower, upper, expected])).toEqual([
      [1, 1, 1],
      [0, 1, 0],
      [1, 2, 1],
    ]);
    expect(unbounded).toEqual([0]);
  });
  test("what lasts without an end is in every bin from its first day on", () => {
    const { bins } = histogram([{ edtf: "2020-07-01/..", sense: "throughout" }, { edtf: "2019/2021" }], "year");
    expect(bins.map(({ lower, upper }) => [lower, upper])).toEqual([
      [0, 1],
      [1, 2],
      [1, 2],
    ]);
    expect(bins.map(({ expected }) => expected)).toEqual(
      [365, 366, 365].map((days) => expect.closeTo(days / 1096, 12)),
    );
  });
  test("dates that contradict themselves are in no bin", () => {
    const twice: readonly When[] = [{ edtf: "2021-07" }, { edtf: "2020" }];
    expect(histogram([twice, { edtf: "2021" }], "year")).toMatchObject({ bins: [{ upper: 1 }], unplaced: [0] });
    expect(histogram([twice], "year").bins).toEqual([]);
  });
  test("several dates of one thing are intersected", () => {
    const clash: readonly When[] = [{ edtf: "2021-07" }, { edtf: "2021-06-20/2021-07-02", sense: "within" }];
    expect(histogram([clash], "day").bins).toEqual([
      { edtf: "2021-07-01", lower: 0, upper: 1, expected: 0.5 },
      { edtf: "2021-07-02", lower: 0, upper: 1, expected: 0.5 },
    ]);
    const war: readonly When[] = [{ edtf: "2020-09-27/2020-11", sense: "throughout" }, { edtf: "../2020-11-10" }];
    expect(histogram([war], "month").bins.map(({ lower }) => lower)).toEqual([1, 1, 1]);
  });
  test("dates with gaps that were filled are named", () => {
    const whens = ["{2019,2021}", "2021-XX-28", "[2019-XX-01,2021]", "[2019,2021]", "2021-XX"].map((edtf) => ({
      edtf,
    }));
    expect(histogram(whens, "year").hulls).toEqual([0, 1, 2]);
  });
  test("years of more than four digits have no days or months in EDTF", () => {
    expect(histogram([{ edtf: "Y12345" }, { edtf: "Y12346" }], "year").bins.map(({ edtf }) => edtf)).toEqual([
      "Y12345",
      "Y12346",
    ]);
    expect(histogram([{ edtf: "Y-10000" }], "year").bins.map(({ edtf }) => edtf)).toEqual(["Y-10000"]);
    for (const edtf of ["Y12345", "Y-12345"]) {
      expect(() => histogram([{ edtf }], "month")).toThrow(
        "there is no text for a month of a year of more than four digits",
      );
    }
  });
  test("months and years before year 1", () => {
    expect(histogram([{ edtf: "-0001-12/0000-01" }], "month").bins.map(({ edtf }) => edtf)).toEqual([
      "-0001-12",
      "0000-01",
    ]);
  });
  test("too many bins are refused", () => {
    expect(() => histogram([{ edtf: "0000-01-01" }, { edtf: "2021-01-01" }], "day")).toThrow(RangeError);
  });
  test.each<[When, readonly (readonly [number, number])[]]>([
    [
      { edtf: "2021-07-31/2021-08-01" },
      [
        [0, 1],
        [0, 1],
      ],
    ],
    [
      { edtf: "2021-07-31/2021-08-01", sense: "throughout" },
      [
        [1, 1],
        [1, 1],
      ],
    ],
    // It may have begun in June or July, and was still going on in August.
    [
      { edtf: "2021-06/2021-08-10", sense: "throughout" },
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    ],
    [
      { edtf: "2021-06-20../2021-08-10", sense: "throughout" },
      [
        [0, 1],
        [0, 1],
        [1, 1],
      ],
    ],
    [
      { edtf: "2021-06-10/..2021-08-20", sense: "throughout" },
      [
        [1, 1],
        [0, 1],
        [0, 1],
      ],
    ],
    // From some day of June to some day of July: the days in between are sure, and those alone.
    [
      { edtf: "2021-06-XX/2021-07-XX", sense: "throughout" },
      [
        [1, 1],
        [1, 1],
      ],
    ],
    [{ edtf: "2021-07-XX", sense: "throughout" }, [[1, 1]]],
    [{ edtf: "[2021-07-01,2021-07-31]" }, [[1, 1]]],
    [
      { edtf: "[2021-07-01,2021-08-31]" },
      [
        [0, 1],
        [0, 1],
      ],
    ],
    [
      { edtf: "{2021-06,2021-08}" },
      [
        [0, 1],
        [0, 1],
        [0, 1],
      ],
    ],
  ])("%o by month", (when, expected) => {
    expect(histogram([when], "month").bins.map(({ lower, upper }) => [lower, upper])).toEqual(expected);
  });
  test("what lasted is sure on the days between its latest begin and its earliest end", () => {
    const { bins } = histogram([{ edtf: "2021-07-01../2021-07-03", sense: "throughout" }], "day");
    expect(bins.map(({ lower }) => lower)).toEqual([0, 0, 1]);
    const { bins: other } = histogram([{ edtf: "2021-07-01/..2021-07-03", sense: "throughout" }], "day");
    expect(other.map(({ lower }) => lower)).toEqual([1, 0, 0]);
  });
  test("only marked dates are named as marked, only dates without bounds as unbounded", () => {
    const found = histogram(
      [{ edtf: "2021" }, { edtf: "2021?" }, { edtf: "../2021" }, { edtf: "[2019,2021..]" }],
      "year",
    );
    expect(found).toEqual({
      bins: [
        { edtf: "2019", lower: 0, upper: 2, expected: 0 },
        { edtf: "2020", lower: 0, upper: 1, expected: 0 },
        { edtf: "2021", lower: 1, upper: 4, expected: 2 },
      ],
      unplaced: [],
      unbounded: [2, 3],
      marked: [1],
      hulls: [],
    });
    expect(histogram([], "day")).toEqual({ bins: [], unplaced: [], unbounded: [], marked: [], hulls: [] });
  });
  test("a refusal names the unit", () => {
    expect(() => histogram([{ edtf: "0000-01-01" }, { edtf: "2021-01-01" }], "day")).toThrow(
      "more than 100000 bins of a day",
    );
  });
});
