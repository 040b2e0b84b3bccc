import { expect, test } from "vitest";
import { EdtfError } from "../edtf/issue.ts";
import type { When } from "../when.ts";
import { type GtdDate, gtdFromWhen, whenFromGtd } from "./gtd.ts";

test.each<[GtdDate, When]>([
  [{ iyear: 2021, imonth: 7, iday: 28 }, { edtf: "2021-07-28" }],
  [
    { iyear: 2021, imonth: 7, iday: 0, approxdate: "July 2021" },
    { edtf: "2021-07", words: "July 2021" },
  ],
  [{ iyear: 2021, imonth: 0, iday: 0 }, { edtf: "2021" }],
  [
    { iyear: 2021, imonth: 7, iday: 12, extended: 1, resolution: "2021-07-16" },
    { edtf: "2021-07-12/2021-07-16", sense: "throughout" },
  ],
  [
    { iyear: 2021, imonth: 7, iday: 12, extended: 1 },
    { edtf: "2021-07-12/", sense: "throughout" },
  ],
  [{ iyear: 2021, imonth: 7, iday: 12, extended: 1, resolution: "2021-07-12" }, { edtf: "2021-07-12" }],
])("%o is %o", (row, when) => {
  expect(whenFromGtd(row)).toEqual(when);
});

test("days that are none are refused", () => {
  expect(() => whenFromGtd({ iyear: 2021, imonth: 2, iday: 29 })).toThrow(RangeError);
  expect(() => whenFromGtd({ iyear: 2021, imonth: 0, iday: 28 })).toThrow(RangeError);
  expect(() => whenFromGtd({ iyear: 2021, imonth: 13, iday: 0 })).toThrow(RangeError);
  const extended = { iyear: 2021, imonth: 7, iday: 28, extended: 1 } as const;
  expect(() => whenFromGtd({ ...extended, resolution: "2021-07-27" })).toThrow(
    "the resolution 2021-07-27 lies before 2021-07-28",
  );
  expect(() => whenFromGtd({ ...extended, resolution: "7/28/2021" })).toThrow(EdtfError);
});

test.each<[When, GtdDate | null, readonly string[]]>([
  [{ edtf: "2021-07-28" }, { iyear: 2021, imonth: 7, iday: 28 }, []],
  [{ edtf: "2021-07" }, { iyear: 2021, imonth: 7, iday: 0 }, []],
  [{ edtf: "2021" }, { iyear: 2021, imonth: 0, iday: 0 }, []],
  [
    { edtf: "2021-07-01/2021-07-27", sense: "within", words: "Earlier in July" },
    { iyear: 2021, imonth: 7, iday: 0, approxdate: "Earlier in July" },
    [],
  ],
  [
    { edtf: "2021-06-30/2021-07-01", sense: "within" },
    { iyear: 2021, imonth: 0, iday: 0, approxdate: "2021-06-30/2021-07-01" },
    [],
  ],
  [
    { edtf: "2021-07-12/2021-07-16", sense: "throughout" },
    { iyear: 2021, imonth: 7, iday: 12, extended: 1, resolution: "2021-07-16" },
    [],
  ],
  // The month in which it began is known, and no day; the day on which it ended is not.
  [{ edtf: "2020-09/2020-11", sense: "throughout" }, { iyear: 2020, imonth: 9, iday: 0, extended: 1 }, ["vague_ends"]],
  [
    { edtf: "2020-09-27/2020-11", sense: "throughout" },
    { iyear: 2020, imonth: 9, iday: 27, extended: 1 },
    ["vague_ends"],
  ],
  [
    { edtf: "2019/2020-11-09", sense: "throughout" },
    { iyear: 2019, imonth: 0, iday: 0, extended: 1, resolution: "2020-11-09" },
    ["vague_ends"],
  ],
  [{ edtf: "2021-07-XX/2021-07-XX", sense: "throughout" }, { iyear: 2021, imonth: 7, iday: 0 }, ["duration"]],
  [{ edtf: "2020/2021", sense: "within" }, null, ["too_coarse"]],
  [{ edtf: "2021/" }, null, ["unbounded"]],
])("%o becomes %o with losses %o", (when, value, losses) => {
  expect(gtdFromWhen(when)).toEqual({ value, losses });
});
