import { expect, test } from "vitest";
import type { When } from "../when.ts";
import { type UcdpDate, ucdpFromWhen, whenFromUcdp } from "./ucdp.ts";

test.each<[UcdpDate, When]>([
  [{ date_start: "2021-07-28", date_end: "2021-07-28", date_prec: 1 }, { edtf: "2021-07-28" }],
  [
    { date_start: "2021-07-12 00:00:00.000", date_end: "2021-07-16 00:00:00.000", date_prec: 2 },
    { edtf: "2021-07-12/2021-07-16", sense: "within" },
  ],
  [
    { date_start: "2021-01-01", date_end: "2021-12-31", date_prec: 5, event_clarity: 2 },
    { edtf: "2021-01-01/2021-12-31", sense: "throughout" },
  ],
])("%o is %o", (row, when) => {
  expect(whenFromUcdp(row)).toEqual(when);
});

test.each<[string, string]>([
  ["1753-01-01", "1753-01-01"],
  ["2021-07-28", "2021-07-27"],
  ["2021-02-29", "2021-03-01"],
])("%s to %s is refused", (date_start, date_end) => {
  expect(() => whenFromUcdp({ date_start, date_end, date_prec: 1 })).toThrow();
});

test.each<[When, readonly (string | number)[] | null, readonly string[]]>([
  [{ edtf: "2021-07-28" }, ["2021-07-28", "2021-07-28", 1, 1], []],
  [{ edtf: "2021-07-28T03:40:00+04:00" }, ["2021-07-28", "2021-07-28", 1, 1], ["time"]],
  [{ edtf: "2021-07-28~" }, ["2021-07-28", "2021-07-28", 1, 1], ["qualifier"]],
  [{ edtf: "2021-07-12/2021-07-13", sense: "within" }, ["2021-07-12", "2021-07-13", 2, 1], []],
  [{ edtf: "2021-07-12/2021-07-17", sense: "within" }, ["2021-07-12", "2021-07-17", 2, 1], []],
  [{ edtf: "2021-07-12/2021-07-18", sense: "within" }, ["2021-07-12", "2021-07-18", 3, 1], []],
  [{ edtf: "2021-07-12/2021-07-19", sense: "within" }, ["2021-07-12", "2021-07-19", 4, 1], []],
  [{ edtf: "2021-07-01/2021-07-27" }, ["2021-07-01", "2021-07-27", 4, 1], ["sense"]],
  [{ edtf: "2021-07" }, ["2021-07-01", "2021-07-31", 4, 1], []],
  [{ edtf: "2021-06/2021-07", sense: "within" }, ["2021-06-01", "2021-07-31", 5, 1], []],
  [{ edtf: "2021" }, ["2021-01-01", "2021-12-31", 5, 1], []],
  [{ edtf: "2021-XX-28" }, ["2021-01-28", "2021-12-28", 5, 1], ["gaps"]],
  [{ edtf: "2020-09-27/2020-11-09", sense: "throughout" }, ["2020-09-27", "2020-11-09", 2, 2], []],
  [{ edtf: "2020/2021" }, null, ["sense", "too_coarse"]],
  [{ edtf: "2021-07-28/.." }, null, ["unbounded"]],
])("%o becomes %o with losses %o", (when, columns, losses) => {
  const { value, ...rest } = ucdpFromWhen(when);
  expect(value === null ? null : [value.date_start, value.date_end, value.date_prec, value.event_clarity]).toEqual(
    columns,
  );
  expect(rest.losses).toEqual(losses);
});
