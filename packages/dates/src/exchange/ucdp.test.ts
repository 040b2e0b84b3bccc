import { expect, test } from "vitest";
import { dayBounds } from "../edtf/bounds.ts";
import { parseEdtf } from "../edtf/parse.ts";
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

test.each([0, 6, 1.5])("date_prec %d is refused", (date_prec) => {
  const row = { date_start: "2021-07-28", date_end: "2021-07-28", date_prec: date_prec as 1 };
  expect(() => whenFromUcdp(row)).toThrow(new RangeError(`date_prec is 1 to 5, not ${date_prec}`));
});

test.each<[When, string, number, 1 | 2, readonly string[]]>([
  [{ edtf: "2021-07-28" }, "2021-07-28/2021-07-28", 1, 1, []],
  [{ edtf: "2021-07-28T03:40:00+04:00" }, "2021-07-28/2021-07-28", 1, 1, ["time"]],
  [{ edtf: "2021-07-28~" }, "2021-07-28/2021-07-28", 1, 1, ["qualifier"]],
  [{ edtf: "2021-07-12/2021-07-13", sense: "within" }, "2021-07-12/2021-07-13", 2, 1, []],
  [{ edtf: "2021-07-12/2021-07-17", sense: "within" }, "2021-07-12/2021-07-17", 2, 1, []],
  [{ edtf: "2021-07-12/2021-07-18", sense: "within" }, "2021-07-12/2021-07-18", 3, 1, []],
  [{ edtf: "2021-07-12/2021-07-19", sense: "within" }, "2021-07-12/2021-07-19", 4, 1, []],
  [{ edtf: "2021-06-12/2021-07-11", sense: "within" }, "2021-06-12/2021-07-11", 4, 1, []],
  [{ edtf: "2021-06-12/2021-07-12", sense: "within" }, "2021-06-12/2021-07-12", 5, 1, []],
  [{ edtf: "2021-07-01/2021-07-27" }, "2021-07-01/2021-07-27", 4, 1, ["sense"]],
  [{ edtf: "2021-07" }, "2021-07-01/2021-07-31", 4, 1, []],
  [{ edtf: "2021-06/2021-07", sense: "within" }, "2021-06-01/2021-07-31", 5, 1, []],
  [{ edtf: "2021" }, "2021-01-01/2021-12-31", 5, 1, []],
  [{ edtf: "2021-XX-28" }, "2021-01-28/2021-12-28", 5, 1, ["gaps"]],
  [{ edtf: "2021-02-13/2021-02-16", sense: "throughout" }, "2021-02-13/2021-02-16", 2, 2, []],
  [{ edtf: "2020-09-27/2020-11-09", sense: "throughout" }, "2020-09-27/2020-11-09", 5, 2, []],
  [{ edtf: "2020-09/2020-11", sense: "throughout" }, "2020-09-01/2020-11-30", 5, 2, ["vague_ends"]],
  [{ edtf: "2021-07-XX/2021-07-XX", sense: "throughout" }, "2021-07-01/2021-07-31", 4, 1, ["duration"]],
])("%o becomes %s, date_prec %i, event_clarity %i", (when, days, date_prec, event_clarity, losses) => {
  const [date_start = "", date_end = ""] = days.split("/");
  expect(ucdpFromWhen(when)).toEqual({ value: [{ date_start, date_end, date_prec, event_clarity }], losses });
});

test.each<[string, readonly (readonly [string, string, number])[]]>([
  [
    "2020-12-30/2021-01-01",
    [
      ["2020-12-30", "2020-12-31", 2],
      ["2021-01-01", "2021-01-01", 1],
    ],
  ],
  [
    "2019-12-01/2021-01-07",
    [
      ["2019-12-01", "2019-12-31", 4],
      ["2020-01-01", "2020-12-31", 5],
      ["2021-01-01", "2021-01-07", 3],
    ],
  ],
])("what lasted over the turn of a year, %s, has a row in each", (edtf, rows) => {
  const { value, losses } = ucdpFromWhen({ edtf, sense: "throughout" });
  expect(value).toEqual(
    rows.map(([date_start, date_end, date_prec]) => ({ date_start, date_end, date_prec, event_clarity: 2 })),
  );
  expect(losses).toEqual(["split"]);
  // Read again, the rows have all days of it, and each day once.
  const days = value?.flatMap((row) => {
    const { earliest, latest } = dayBounds(parseEdtf(whenFromUcdp(row).edtf));
    return Array.from({ length: (latest ?? 0) - (earliest ?? 0) + 1 }, (_, i) => (earliest ?? 0) + i);
  });
  const { earliest, latest } = dayBounds(parseEdtf(edtf));
  expect([days?.[0], days?.at(-1), new Set(days).size]).toEqual([
    earliest,
    latest,
    (latest ?? 0) - (earliest ?? 0) + 1,
  ]);
});

test.each<[When, readonly string[]]>([
  [{ edtf: "2020-12-30/2021-01-02", sense: "within" }, ["too_coarse"]],
  [{ edtf: "2020/2021" }, ["sense", "too_coarse"]],
  [{ edtf: "0001/2021", sense: "throughout" }, ["vague_ends", "too_coarse"]],
  [{ edtf: "2021-07-28/.." }, ["unbounded"]],
  [{ edtf: "Y12345" }, ["too_coarse"]],
  [{ edtf: "Y-10000/-9999", sense: "throughout" }, ["too_coarse"]],
])("%o has no row: %o", (when, losses) => {
  expect(ucdpFromWhen(when)).toEqual({ value: null, losses });
});
