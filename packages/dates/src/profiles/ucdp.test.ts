import { describe, expect, test } from "vitest";
import { readWhen } from "../words/read.ts";

/** A Wednesday. */
const REPORT = "2021-07-28";

/** Every row of appendix 2 of the GED codebook 22.1: words, EDTF, date_prec, flags beyond the anchor, report day. */
const ROWS: readonly (readonly [string, string, number, (readonly string[])?, string?])[] = [
  ["14th January", "2021-01-14", 1],
  ["28 July 2021", "2021-07-28", 1],
  ["Tuesday, July 20, 2021", "2021-07-20", 1],
  ["today", "2021-07-28", 1],
  ["yesterday", "2021-07-27", 1],
  ["last Tuesday", "2021-07-27", 1],
  ["last Wednesday", "2021-07-21", 1],
  ["on Thursday", "2021-07-22", 1],
  ["Monday night", "2021-07-26", 1],
  ["last night", "2021-07-27", 1],
  ["the other day", "2021-07-27", 1],
  ["", "2021-07-25/2021-07-28", 2, ["inferred_rule"]],
  ["recently", "2021-07-25/2021-07-27", 2],
  ["recent attacks", "2021-07-25/2021-07-27", 2],
  ["past few days", "2021-07-25/2021-07-27", 2],
  ["in the last few days", "2021-07-25/2021-07-27", 2],
  ["around 2 July", "2021-07-01/2021-07-03", 2],
  ["over the weekend", "2021-07-24/2021-07-25", 2, ["local_weekend"]],
  ["over the weekend", "2021-07-24/2021-07-25", 2, ["local_weekend"], "2021-07-25"],
  ["this week", "2021-07-26/2021-07-28", 2],
  ["since the beginning of the week", "2021-07-26/2021-07-28", 2],
  ["night between Sunday and Monday", "2021-07-25/2021-07-26", 2],
  ["night-long battle", "2021-07-27/2021-07-28", 2, ["inferred_rule"]],
  ["night of clashes", "2021-07-27/2021-07-28", 2, ["inferred_rule"]],
  ["past 24 hours", "2021-07-27/2021-07-28", 2],
  ["past 48 hours", "2021-07-26/2021-07-28", 2],
  ["past 72 hours", "2021-07-26/2021-07-28", 2, ["codebook_contradiction"]],
  ["past 2 days", "2021-07-26/2021-07-27", 2],
  ["since Thursday", "2021-07-22/2021-07-28", 2],
  ["five-day offensive", "2021-07-24/2021-07-28", 2],
  ["continuous fighting 13-16 February", "2021-02-13/2021-02-16", 2],
  ["last 6 days of January", "2021-01-25/2021-01-30", 2, ["codebook_contradiction"]],
  ["late last week", "2021-07-23/2021-07-25", 2],
  ["last week", "2021-07-19/2021-07-25", 3],
  ["last week", "2021-07-12/2021-07-18", 3, ["sunday_report"], "2021-07-25"],
  ["past week", "2021-07-22/2021-07-28", 3],
  ["first week of August", "2020-08-01/2020-08-07", 3],
  ["first week of August 2021", "2021-08-01/2021-08-07", 3],
  ["week-old offensive", "2021-07-22/2021-07-28", 3],
  ["beginning of March", "2021-03-01/2021-03-10", 4],
  ["early March", "2021-03-01/2021-03-10", 4],
  ["early July", "2021-07-01/2021-07-05", 4, [], "2021-07-05"],
  ["middle of March", "2021-03-10/2021-03-20", 4],
  ["mid-March", "2021-03-10/2021-03-20", 4],
  ["end of March", "2021-03-15/2021-03-31", 4],
  ["late March", "2021-03-15/2021-03-31", 4],
  ["late July", "2021-07-15/2021-07-28", 4],
  ["recent weeks", "2021-07-07/2021-07-28", 4],
  ["a number of weeks", "2021-07-07/2021-07-28", 4],
  ["several weeks", "2021-07-07/2021-07-28", 4],
  ["earlier this month", "2021-07-01/2021-07-27", 4],
  ["Earlier in July", "2021-07-01/2021-07-27", 4],
  ["last month", "2021-06", 4],
  ["a fortnight ago", "2021-07-15/2021-07-28", 4],
  ["1995", "1995", 5],
  ["last year", "2020", 5],
  ["past year", "2021-01-01/2021-07-28", 5],
  ["early 1999", "1999-01/1999-04", 5],
  ["mid 1999", "1999-05/1999-08", 5],
  ["late 1999", "1999-09/1999-12", 5],
  ["past 3 months", "2021-04-28/2021-07-28", 5],
  ["past few months", "2021-01-01/2021-02-10", 5, [], "2021-02-10"],
];

const ANCHOR_FLAGS = ["relative_to_report", "year_from_report"];

describe("ucdp@22.1 reads", () => {
  const rows = ROWS.map(([words, edtf, date_prec, flags = [], report = REPORT]) => ({
    words,
    edtf,
    date_prec,
    flags,
    report,
  }));
  test.each(rows)(
    "$words as $edtf, date_prec $date_prec, reported on $report",
    ({ words, edtf, date_prec, flags, report }) => {
      const result = readWhen(words, { profile: "ucdp", anchor: { report } });
      expect(result).toMatchObject({ success: true, when: { edtf, words, profile: "ucdp@22.1" }, date_prec });
      if (!result.success) return;
      expect(result.flags.filter((flag) => !ANCHOR_FLAGS.includes(flag))).toEqual(flags);
      const sense = words.startsWith("continuous") ? "throughout" : "within";
      expect(result.when.sense).toBe(edtf.includes("/") ? sense : undefined);
    },
  );

  test.each([
    ["later that day", REPORT, "no_rule"],
    ["dozens of days", REPORT, "no_rule"],
    ["earlier this month", "2021-07-01", "no_day_left"],
    ["Earlier in June", REPORT, "no_day_left"],
    ["late July", "2021-07-10", "no_day_left"],
    ["night between Sunday and Tuesday", REPORT, "no_such_day"],
    ["Monday, July 20, 2021", REPORT, "weekday_mismatch"],
    ["around 31 June", REPORT, "no_such_day"],
    ["continuous fighting 16-13 February", REPORT, "no_such_day"],
    ["2021-07", REPORT, "no_rule"],
    ["recently", undefined, "anchor_missing"],
    ["last week", undefined, "anchor_missing"],
    ["last year", undefined, "anchor_missing"],
    ["earlier this month", undefined, "anchor_missing"],
    ["night between Sunday and Monday", undefined, "anchor_missing"],
    ["early March", undefined, "anchor_missing"],
    ["around 2 July", undefined, "anchor_missing"],
  ] as const)("%j reported on %s: %s", (words, report, code) => {
    const anchor = report === undefined ? {} : { report };
    expect(readWhen(words, { profile: "ucdp@22.1", anchor })).toMatchObject({ success: false, issues: [{ code }] });
  });
});
