import { expect, test } from "vitest";
import { dayBounds } from "../edtf/bounds.ts";
import { parseEdtf } from "../edtf/parse.ts";
import type { When } from "../when.ts";
import { acledFromWhen, whenFromAcled } from "./acled.ts";

test.each([
  [1, { edtf: "2021-07-15" }],
  [2, { edtf: "2021-07-12/2021-07-18", sense: "within" }],
  [3, { edtf: "2021-07" }],
] as const)("time_precision %i widens 15 July to %o", (time_precision, when) => {
  expect(whenFromAcled({ event_date: "2021-07-15", time_precision })).toEqual(when);
});

test("another precision and another day are refused", () => {
  expect(() => whenFromAcled({ event_date: "2021-07-15", time_precision: 4 as 3 })).toThrow(RangeError);
  expect(() => whenFromAcled({ event_date: "15 July 2021", time_precision: 1 })).toThrow("white space");
});

test.each<[When, readonly (readonly [string, number])[] | null, readonly string[]]>([
  [{ edtf: "2021-07-28" }, [["2021-07-28", 1]], []],
  [{ edtf: "2021-07-28T03:40:00+04:00" }, [["2021-07-28", 1]], ["time"]],
  [{ edtf: "2021-07-24/2021-07-25", sense: "within" }, [["2021-07-24", 2]], ["chosen_day"]],
  [{ edtf: "2021-07-19/2021-07-25", sense: "within" }, [["2021-07-22", 2]], ["chosen_day"]],
  [{ edtf: "2021-07-19/2021-07-26", sense: "within" }, [["2021-07-22", 3]], ["chosen_day"]],
  [{ edtf: "2021-07-01/2021-07-27" }, [["2021-07-14", 3]], ["sense", "chosen_day"]],
  [{ edtf: "2021-07?" }, [["2021-07-16", 3]], ["qualifier", "chosen_day"]],
  [{ edtf: "2021-06-15/2021-07-15", sense: "within" }, null, ["too_coarse"]],
  [{ edtf: "2021" }, null, ["too_coarse"]],
  [{ edtf: "/2021" }, null, ["unbounded"]],
  [
    { edtf: "2021-02-13/2021-02-15", sense: "throughout" },
    [
      ["2021-02-13", 1],
      ["2021-02-14", 1],
      ["2021-02-15", 1],
    ],
    ["duration"],
  ],
  // A row only for the days on which it went on for certain.
  [{ edtf: "2021-02-13../2021-02-15", sense: "throughout" }, [["2021-02-15", 1]], ["vague_ends", "duration"]],
  [{ edtf: "2021-02-XX/2021-02-XX", sense: "throughout" }, [["2021-02-14", 3]], ["duration", "chosen_day"]],
  [{ edtf: "2021-01-01/2022-01-02", sense: "throughout" }, null, ["too_coarse"]],
])("%o becomes %o with losses %o", (when, rows, losses) => {
  const exported = acledFromWhen(when);
  expect(exported.value?.map(({ event_date, time_precision }) => [event_date, time_precision]) ?? null).toEqual(rows);
  expect(exported.losses).toEqual(losses);
});

test("what was exported and is imported again can mean every day that it could mean before", () => {
  for (const edtf of ["2021-07-28", "2021-07-24/2021-07-25", "2021-07-19/2021-07-25", "2021-07", "2021-02"]) {
    const before = dayBounds(parseEdtf(edtf));
    const [row] = acledFromWhen({ edtf }).value ?? [];
    const after = row === undefined ? before : dayBounds(parseEdtf(whenFromAcled(row).edtf));
    expect([after.earliest ?? 0, -(after.latest ?? 0)]).toEqual([
      Math.min(after.earliest ?? 0, before.earliest ?? 0),
      Math.min(-(after.latest ?? 0), -(before.latest ?? 0)),
    ]);
  }
});
