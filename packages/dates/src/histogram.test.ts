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
  test.each([
    ["[2021-09,2021-07]", "month", [31 / 61, 0, 30 / 61]],
    ["[2021-07-01,2021-07-03]", "day", [1 / 2, 0, 1 / 2]],
    // In any order, a day that several members name is one day.
    ["[2021-07-03,2021-07-01,2021-07-01..2021-07-02]", "day", [1 / 3, 1 / 3, 1 / 3]],
    ["[2021-07-01..2021-07-04,2021-07-02]", "day", [1 / 4, 1 / 4, 1 / 4, 1 / 4]],
    ["[2021-07-01..2021-07-03,2021-07-03..2021-07-04]", "day", [1 / 4, 1 / 4, 1 / 4, 1 / 4]],
  ] as const)("one of %s is spread over the days of its members", (edtf, unit, expected) => {
    const { bins } = histogram([{ edtf }], unit);
    expect(bins.map((bin) => bin.expected)).toEqual(expected.map((share) => expect.closeTo(share, 12)));
  });
  test("a date is spread over bins that lie whole within it by their days, and over no other", () => {
    const whens = ["2021-01-15/2021-04-10", "2021-02/2021-05", "2021-07"].map((edtf) => ({ edtf }));
    const shares = [17 / 86, 28 / 86 + 28 / 120, 31 / 86 + 31 / 120, 10 / 86 + 30 / 120, 31 / 120];
    const { bins } = histogram(whens, "month");
    expect(bins.slice(0, 5).map(({ expected }) => expected)).toEqual(shares.map((share) => expect.closeTo(share, 12)));
    expect(bins.slice(5).map(({ expected }) => expected)).toEqual([0, 1]);
  });
  test("what lasted is in a bin by the chance that it had begun and not ended before", () => {
    // It began on one of the days 1 to 9, and ended on one of the days 10 to 19.
    const edtf = "2021-07-0X/2021-07-1X";
    const chances = Array.from({ length: 19 }, (_, i) => (i < 9 ? (i + 1) / 9 : 1 - (i - 9) / 10));
    const expectedOf = (when: When): readonly number[] => histogram([when], "day").bins.map((bin) => bin.expected);
    expect(expectedOf({ edtf, sense: "throughout" })).toEqual(chances.map((chance) => expect.closeTo(chance, 12)));
    expect(expectedOf({ edtf })).toEqual(chances.map(() => expect.closeTo(1 / 19, 12)));
    // No day is between begin and end for certain: as likely on each day of the month.
    expect(expectedOf({ edtf: "2021-07-XX", sense: "throughout" })[14]).toBeCloseTo(1 / 31, 12);
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
    expect(histogram([war], "month").bins.map(({ lower, expected }) => [lower, expected])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    const chosen: readonly When[] = [{ edtf: "[2019,2021]" }, { edtf: "2019" }];
    expect(histogram([chosen], "year").bins).toEqual([{ edtf: "2019", lower: 1, upper: 1, expected: 1 }]);
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
  test("years of four digits have days, months and years to the last", () => {
    const textsOf = (edtf: string, unit: "day" | "month" | "year") =>
      histogram([{ edtf }], unit).bins.map((bin) => bin.edtf);
    expect(textsOf("9999-12-31", "day")).toEqual(["9999-12-31"]);
    expect(textsOf("-9999-01", "month")).toEqual(["-9999-01"]);
    expect(textsOf("9999/Y10000", "year")).toEqual(["9999", "Y10000"]);
    expect(textsOf("Y-10000/-9999", "year")).toEqual(["Y-10000", "-9999"]);
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
