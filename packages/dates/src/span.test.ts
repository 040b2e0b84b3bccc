import { describe, expect, test } from "vitest";
import { type DayRange, spanOf } from "./span.ts";
import type { When } from "./when.ts";

/** Days from one day, month or interval of days, counted without the code that is tested. */
function range(text: string): DayRange {
  const [start = "", end = start] = text.split("/");
  const day = (written: string, last: boolean): number => {
    const [year = 0, month = 0, date] = written.split("-").map(Number);
    return Date.UTC(year, date === undefined && last ? month : month - 1, date ?? (last ? 0 : 1)) / 86_400_000;
  };
  return { earliest: day(start, false), latest: day(end, true) };
}

const NONE: DayRange = { earliest: null, latest: null };
const OPEN: DayRange = { earliest: null, latest: null, open: true };

describe("spanOf one date", () => {
  const cases: readonly (readonly [When, DayRange, DayRange])[] = [
    [{ edtf: "2021-07-28" }, range("2021-07-28"), range("2021-07-28")],
    [{ edtf: "2021-07" }, range("2021-07"), range("2021-07")],
    [{ edtf: "2021-07", sense: "throughout" }, range("2021-07-01"), range("2021-07-31")],
    [{ edtf: "2021-07-XX", sense: "throughout" }, range("2021-07"), range("2021-07")],
    [{ edtf: "2021-07-12/2021-07-16" }, range("2021-07-12/2021-07-16"), range("2021-07-12/2021-07-16")],
    [
      { edtf: "2021-07-12/2021-07-16", sense: "within" },
      range("2021-07-12/2021-07-16"),
      range("2021-07-12/2021-07-16"),
    ],
    [{ edtf: "2021-07-12/2021-07-16", sense: "throughout" }, range("2021-07-12"), range("2021-07-16")],
    [{ edtf: "2020-09/2020-11", sense: "throughout" }, range("2020-09"), range("2020-11")],
    [{ edtf: "2020-11/2020-11-10", sense: "throughout" }, range("2020-11-01/2020-11-10"), range("2020-11-10")],
    [{ edtf: "../2021-07-28", sense: "throughout" }, OPEN, range("2021-07-28")],
    [{ edtf: "2021-07-28/..", sense: "throughout" }, range("2021-07-28"), OPEN],
    [
      { edtf: "/2021-07-28", sense: "throughout" },
      { ...NONE, latest: range("2021-07-28").latest } as DayRange,
      range("2021-07-28"),
    ],
    [
      { edtf: "../2021-07-28" },
      { ...NONE, latest: range("2021-07-28").latest } as DayRange,
      { ...NONE, latest: range("2021-07-28").latest } as DayRange,
    ],
  ];
  test.each(cases)("%o", (when, begin, end) => {
    expect(spanOf(when)).toEqual({ kind: "span", begin, end, qualifier: null, hull: false });
  });

  test.each([
    ["2021-07-28?", "?"],
    ["2021-~07-28", "~"],
    ["2021?-07-~28", "%"],
    ["2020/2021%", "%"],
    ["[2020,2021~]", "~"],
    ["Y20000?", "?"],
    ["2020-22~", "~"],
    ["[..1970~]", "~"],
    ["[1970%..]", "%"],
    ["1970-01-03?../1970-02", "?"],
    ["1970-01/..1970-02~", "~"],
    ["[1970..1972]", null],
    ["2020/..", null],
    ["1970-01-01T00:00:00Z", null],
  ])("the qualifier of %s is kept: %s", (edtf, qualifier) => {
    expect(spanOf({ edtf })).toMatchObject({ qualifier });
  });

  test.each([
    ["2021-07-XX", false],
    ["2021-XX-XX", false],
    ["201X", false],
    ["2021-XX-28", true],
    ["1XX3", true],
    ["[2020]", false],
    ["[2020,2022]", true],
    ["{2020..2022}", false],
    ["20XX-41", true],
    ["2021-XX-28/2022", true],
    ["2021/2022-XX-28", true],
    ["2021-22", false],
    ["1970S2", false],
    ["[1970-XX-03..]", false],
    ["[..1970-XX-03]", false],
    ["1970-XX-03../1972", false],
    ["1970/..1972-XX-03", false],
    ["2021/..", false],
    ["1970-01-01T00:00:00Z", false],
  ])("%s has gaps: %s", (edtf, hull) => {
    expect(spanOf({ edtf })).toMatchObject({ hull });
  });
});

describe("spanOf what lasted throughout", () => {
  const days = (earliest: number | null, latest: number | null) => ({ earliest, latest });
  test.each<
    [string, { earliest: number | null; latest: number | null }, { earliest: number | null; latest: number | null }]
  >([
    ["..1970-01-05/1970-01-09", days(null, 4), days(8, 8)],
    ["1970-01-03../1970-01-09", days(2, 8), days(8, 8)],
    ["1970-01-03/..1970-01-09", days(2, 2), days(2, 8)],
    ["1970-01-03/1970-01-09..", days(2, 2), days(8, null)],
    ["1970-01-03/", days(2, 2), days(2, null)],
    // One season or year is filled; one of several is not.
    ["1970-22", days(151, 151), days(242, 242)],
    ["197X-22", days(151, 3529), days(151, 3529)],
    ["1970", days(0, 0), days(364, 364)],
    ["197X", days(0, 3651), days(0, 3651)],
    ["Y19700", days(6_475_750, 6_475_750), days(6_476_114, 6_476_114)],
    ["1970S2", days(-25_567, 10_956), days(-25_567, 10_956)],
    ["[1970..1972]", days(0, 1095), days(0, 1095)],
  ])("%s", (edtf, begin, end) => {
    expect(spanOf({ edtf, sense: "throughout" })).toMatchObject({ begin, end });
  });
});

describe("spanOf several dates", () => {
  test("no date bounds nothing", () => {
    expect(spanOf([])).toEqual({ kind: "span", begin: NONE, end: NONE, qualifier: null, hull: false });
  });
  test("dates are intersected", () => {
    const days = range("2021-07-10/2021-07-27");
    expect(spanOf([{ edtf: "2021-07-01/2021-07-27", sense: "within" }, { edtf: "2021-07-10/2021-08-31" }])).toEqual({
      kind: "span",
      begin: days,
      end: days,
      qualifier: null,
      hull: false,
    });
  });
  test("gaps and marks of any of them stay", () => {
    expect(spanOf([{ edtf: "2021-XX-28" }, { edtf: "2021~" }])).toMatchObject({ hull: true, qualifier: "~" });
    expect(spanOf([{ edtf: "2021?" }, { edtf: "2021-XX-28~" }])).toMatchObject({ hull: true, qualifier: "%" });
    expect(spanOf([{ edtf: "2021" }, { edtf: "2021-07" }])).toMatchObject({ hull: false, qualifier: null });
  });
  test("what lasted excludes what began later, or ended earlier", () => {
    const lasted = { edtf: "2021-07-10/2021-07-20", sense: "throughout" } as const;
    expect(spanOf([lasted, { edtf: "2021-07-11/2021-07-31", sense: "within" }])).toEqual({
      kind: "empty",
      clash: [0, 1],
    });
    expect(spanOf([lasted, { edtf: "2021-07-01/2021-07-19", sense: "within" }])).toEqual({
      kind: "empty",
      clash: [0, 1],
    });
    expect(spanOf([lasted, { edtf: "2021-07-10/2021-07-20", sense: "within" }])).toMatchObject({ kind: "span" });
  });
  test("dates that exclude each other are named, and no others", () => {
    expect(spanOf([{ edtf: "2021" }, { edtf: "2021-07" }, { edtf: "2021-08" }])).toEqual({
      kind: "empty",
      clash: [1, 2],
    });
  });
});

test("spanOf refuses what is not EDTF", () => {
  expect(() => spanOf({ edtf: "28/07/2021" })).toThrow('did you mean "2021-07-28"?');
});
