import { describe, expect, test } from "vitest";
import { during } from "../relations.ts";
import { spanOf } from "../span.ts";
import type { When } from "../when.ts";
import { readWhen } from "../words/read.ts";
import { acledFromWhen } from "./acled.ts";
import { gtdFromWhen } from "./gtd.ts";
import { ucdpFromWhen } from "./ucdp.ts";

/** What a date is, its `date_prec`, its `time_precision` and the column that GTD has for it; null where there is no value. */
const KINDS: readonly (readonly [string, When, number | null, number | null, string | null])[] = [
  ["a day", { edtf: "2021-07-28" }, 1, 1, "iday"],
  ["a moment in 2 days", { edtf: "2021-07-27/2021-07-28", sense: "within" }, 2, 2, "approxdate"],
  ["a moment in 6 days", { edtf: "2021-07-20/2021-07-25", sense: "within" }, 2, 2, "approxdate"],
  ["a moment in a week", { edtf: "2021-07-19/2021-07-25", sense: "within" }, 3, 2, "approxdate"],
  ["a moment in 8 days", { edtf: "2021-07-18/2021-07-25", sense: "within" }, 4, 3, "approxdate"],
  ["a moment in 30 days over two months", { edtf: "2021-06-16/2021-07-15", sense: "within" }, 4, 3, "approxdate"],
  ["a month", { edtf: "2021-07" }, 4, 3, "imonth"],
  ["a month of 28 days", { edtf: "2021-02" }, 4, 3, "imonth"],
  ["more than a month", { edtf: "2021-06-15/2021-07-31", sense: "within" }, 5, null, "approxdate"],
  ["a year", { edtf: "2020" }, 5, null, "iyear"],
  ["a moment in more than a calendar year", { edtf: "2020-12/2021-01", sense: "within" }, null, null, null],
  ["a span of more than a calendar year", { edtf: "2020-09/2021-11", sense: "throughout" }, 5, null, "extended"],
  ["a span", { edtf: "2021-02-13/2021-02-16", sense: "throughout" }, 2, 1, "extended"],
  ["a span over the new year", { edtf: "2020-12-30/2021-01-02", sense: "throughout" }, 2, 1, "extended"],
];

describe("kinds of dates in the tables of other systems", () => {
  test.each(KINDS)("%s: %o", (_, when, date_prec, time_precision, column) => {
    expect(ucdpFromWhen(when).value?.[0]?.date_prec ?? null).toBe(date_prec);
    expect(acledFromWhen(when).value?.[0]?.time_precision ?? null).toBe(time_precision);
    const gtd = gtdFromWhen(when).value;
    const found =
      gtd === null
        ? null
        : gtd.extended === 1
          ? "extended"
          : gtd.approxdate !== undefined
            ? "approxdate"
            : gtd.iday !== 0
              ? "iday"
              : gtd.imonth !== 0
                ? "imonth"
                : "iyear";
    expect(found).toBe(column);
  });

  test.each(KINDS.filter(([, , ...values]) => values.includes(null)))("what has no value says why: %s", (_, when) => {
    for (const { value, losses } of [ucdpFromWhen(when), acledFromWhen(when), gtdFromWhen(when)]) {
      if (value === null) expect(losses).toContain("too_coarse");
    }
  });

  test.each([
    ["2 days", "2021-07-27/2021-07-28", "2021-07-27"],
    ["a week", "2021-07-19/2021-07-25", "2021-07-22"],
    ["a month", "2021-07", "2021-07-16"],
  ])("ACLED writes the middle day of %s", (_, edtf, event_date) => {
    expect(acledFromWhen({ edtf, sense: "within" }).value).toMatchObject([{ event_date }]);
  });

  test("a span has its dates in UCDP, a row a day in ACLED and its last day in GTD", () => {
    const when: When = { edtf: "2021-02-13/2021-02-16", sense: "throughout" };
    expect(ucdpFromWhen(when).value).toEqual([
      { date_start: "2021-02-13", date_end: "2021-02-16", date_prec: 2, event_clarity: 2 },
    ]);
    expect(acledFromWhen(when).value?.map(({ event_date }) => event_date)).toEqual([
      "2021-02-13",
      "2021-02-14",
      "2021-02-15",
      "2021-02-16",
    ]);
    expect(gtdFromWhen(when).value).toMatchObject({ iday: 13, extended: 1, resolution: "2021-02-16" });
  });

  test("hour, minute and offset are lost, and named", () => {
    const when: When = { edtf: "2021-07-28T03:40:00+04:00" };
    expect([ucdpFromWhen(when), acledFromWhen(when), gtdFromWhen(when)].map(({ losses }) => losses)).toEqual([
      ["time"],
      ["time"],
      ["time"],
    ]);
    expect(gtdFromWhen(when).value).toEqual({ iyear: 2021, imonth: 7, iday: 28 });
  });
});

describe("phrases of reports, by profile", () => {
  const anchor = { report: "2021-08-10", narrated: { day: "2021-07-28", record: "clash" } };
  const reported = { report: "2021-07-28" };

  test.each([
    // The codebook counts from the day of the report; face value from the day that is told of.
    ["Earlier in July", "ucdp", reported, "2021-07-01/2021-07-27", undefined],
    ["Earlier in July", "plain", anchor, "2021-07-01/2021-07-27", "before"],
    ["past few days", "ucdp", reported, "2021-07-25/2021-07-27", undefined],
    ["just days after", "plain", anchor, "2021-07-30/2021-08-27", "after"],
    ["come just days after", "plain", anchor, "2021-06-28/2021-07-26", "before"],
    ["Later that day", "plain", anchor, "2021-07-28", "later-same-day"],
    ["Last year's", "ucdp", reported, "2020", undefined],
    ["Last year's", "plain", anchor, "2020", undefined],
  ] as const)("%s, %s", (words, profile, given, edtf, relation) => {
    const result = readWhen(words, { profile, anchor: given });
    expect(result.success ? result.when.edtf : result.issues).toBe(edtf);
    expect(result).toMatchObject({ success: true });
    expect(result.success ? result.when.anchor?.relation : undefined).toBe(relation);
  });

  test("the real gap before the clash lies within what the words allow", () => {
    const result = readWhen("come just days after", { profile: "plain", anchor });
    const allowed = result.success ? spanOf({ ...result.when, sense: "throughout" }) : spanOf([]);
    // Exchanges of fire came 9 to 14 days before.
    for (const edtf of ["2021-07-14", "2021-07-19"]) {
      expect(during(spanOf({ edtf }), allowed)).toEqual({ answer: "yes" });
    }
  });

  test.each(["44-day", "Last year's war"])("%s names no date: a length, and another event", (words) => {
    for (const profile of ["plain", "ucdp", "acled"] as const) {
      expect(readWhen(words, { profile, anchor: { report: "2021-07-28" } })).toMatchObject({
        issues: [{ code: "no_rule" }],
      });
    }
  });
});
