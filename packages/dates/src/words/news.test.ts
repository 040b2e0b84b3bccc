import { describe, expect, test } from "vitest";
import { safeParseEdtf } from "../edtf/parse.ts";
import { readWhen } from "./read.ts";

/** Told on a Tuesday, of a Wednesday. */
const anchor = { report: "2021-08-10", narrated: "2021-07-28" };
const read = (words: string, given: object = anchor) => readWhen(words, { profile: "plain", anchor: given });

/** Expressions of news, the date in EDTF or the code of an issue, and the sense of an interval. */
const EXPRESSIONS: readonly (readonly [string, string, string?])[] = [
  // Days of the week and parts of a day.
  ["on Tuesday", "2021-08-10"],
  ["Monday", "2021-08-09"],
  ["on Wednesday", "2021-08-04"],
  ["late on Friday", "2021-08-06"],
  ["on Sunday morning", "2021-08-08"],
  ["last Tuesday", "no_rule"],
  ["next Tuesday", "no_rule"],
  ["this morning", "2021-08-10"],
  ["yesterday evening", "2021-08-09"],
  ["last night", "2021-08-09/2021-08-10", "within"],
  ["tomorrow", "2021-08-11"],
  ["that evening", "2021-07-28"],
  ["the same evening", "2021-07-28"],
  ["evening", "no_rule"],
  ["at dawn on 28 July", "2021-07-28"],
  ["at dawn", "no_rule"],
  ["around noon on 3 May 2021", "2021-05-03"],
  ["shortly after sunset on July 28", "2021-07-28"],
  ["at midnight on 28 July", "no_rule"],
  ["in the early hours of 28 July", "2021-07-28"],
  ["on the evening of July 28, 2021", "2021-07-28"],
  ["late on 28 July", "2021-07-28"],
  ["09:30 local time", "no_rule"],
  // Nights.
  ["overnight on 27-28 July", "2021-07-27/2021-07-28", "within"],
  ["overnight on July 27–28", "2021-07-27/2021-07-28", "within"],
  ["the night of 27 to 28 July 2021", "2021-07-27/2021-07-28", "within"],
  ["on the night of 27/28 July 2021", "2021-07-27/2021-07-28", "within"],
  ["the night of July 27-28", "2021-07-27/2021-07-28", "within"],
  ["on the night of July 31 to August 1", "2021-07-31/2021-08-01", "within"],
  ["the night of 27-29 July", "no_such_day"],
  ["the night of 27 July", "no_rule"],
  // From one to another.
  ["July 20–22, 2021", "2021-07-20/2021-07-22", "within"],
  ["20-22 July", "2021-07-20/2021-07-22", "within"],
  ["from 27 September to 10 November 2020", "2020-09-27/2020-11-10", "throughout"],
  ["from 30 December 2020 to 2 January 2021", "2020-12-30/2021-01-02", "throughout"],
  ["from 30 December to 2 January 2021", "2020-12-30/2021-01-02", "throughout"],
  ["from 30 December 2020 to 2 January", "2020-12-30/2021-01-02", "throughout"],
  ["from July 12 to July 16", "2021-07-12/2021-07-16", "throughout"],
  ["from July 12 through 16, 2021", "2021-07-12/2021-07-16", "throughout"],
  ["from 12 until 16 July", "2021-07-12/2021-07-16", "throughout"],
  ["from September to November 2020", "2020-09/2020-11", "throughout"],
  ["from 16 to 12 July", "no_such_day"],
  ["from 12 to 31 June", "no_such_day"],
  ["from July to July 2021", "no_such_day"],
  ["between 1 and 5 May 2020", "2020-05-01/2020-05-05", "within"],
  ["between May 1 and May 5", "2021-05-01/2021-05-05", "within"],
  ["between September and November 2020", "2020-09/2020-11", "within"],
  // On one side of a date.
  ["since 12 July", "2021-07-12/2021-08-10"],
  ["since July 2021", "2021-07/2021-08-10"],
  ["since 2020", "2020/2021-08-10"],
  ["since 12 August 2021", "no_day_left"],
  ["until 12 July", "../2021-07-12"],
  ["by 3 August", "../2021-08-03", "within"],
  ["before July 28", "../2021-07-27", "within"],
  ["before 2020", "../2019-12-31", "within"],
  ["after 28 July 2021", "2021-07-29/..", "within"],
  ["after November 2020", "2020-12-01/..", "within"],
  ["by the end of July", "no_rule"],
  // About a date.
  ["around 28 July", "2021-07-28~"],
  ["on or about July 28, 2021", "2021-07-28~"],
  ["about July 2021", "2021-07~"],
  ["circa 1912", "1912~"],
  ["c. 1912", "1912~"],
  // Parts of a month or year.
  ["early July", "2021-07-01/2021-07-15", "within"],
  ["mid-July", "2021-07-10/2021-07-20", "within"],
  ["in the middle of July 2021", "2021-07-10/2021-07-20", "within"],
  ["late July 2021", "2021-07-15/2021-07-31", "within"],
  ["at the end of February 2020", "2020-02-15/2020-02-29", "within"],
  ["in the first half of July", "2021-07-01/2021-07-15", "within"],
  ["in the second half of July", "2021-07-16/2021-07-31", "within"],
  ["in the first half of 2021", "2021-01/2021-06", "within"],
  ["the third quarter of 2021", "2021-07/2021-09", "within"],
  ["the summer of 2020", "2020-22"],
  ["in autumn 2020", "2020-23"],
  ["in the fall of 2020", "2020-23"],
  ["in the spring", "2021-21"],
  ["this summer", "2021-22"],
  ["the winter of 2020", "no_rule"],
  ["last summer", "no_rule"],
  ["in the 1990s", "199X"],
  ["the 1995s", "no_such_day"],
  // Told from the narrated day.
  ["three days later", "2021-07-31"],
  ["a day later", "2021-07-29"],
  ["the following morning", "2021-07-29"],
  ["the previous day", "2021-07-27"],
  ["on the preceding day", "2021-07-27"],
  ["two weeks earlier", "2021-07-14~"],
  ["a month later", "2021-08~"],
  ["eight months earlier", "2020-11~"],
  ["two years earlier", "2019~"],
  // Told from the day of the report.
  ["two days ago", "2021-08-08"],
  ["a week ago", "2021-08-03~"],
  ["eight months ago", "2020-12~"],
  ["two years ago", "2019~"],
  ["in the last three days", "2021-08-07/2021-08-10", "within"],
  ["over the past 24 hours", "2021-08-09/2021-08-10", "within"],
  ["this week", "2021-08-09/2021-08-15", "within"],
  ["last week", "2021-08-02/2021-08-08", "within"],
  ["earlier this week", "2021-08-09"],
  ["earlier this month", "2021-08-01/2021-08-09", "within"],
  ["earlier this year", "2021-01-01/2021-08-09", "within"],
  ["last month", "2021-07"],
  ["next month", "2021-09"],
  ["next year", "2022"],
  // Of these no reader could be sure.
  ["28.07.2021", "no_rule"],
  ["03/07/2021", "no_rule"],
  ["recently", "no_rule"],
  ["in recent weeks", "no_rule"],
  ["the other day", "no_rule"],
  ["the day after tomorrow's talks", "no_rule"],
  ["several days", "no_rule"],
  ["on the 28th", "no_rule"],
  ["over the weekend", "no_rule"],
];

describe("plain@1 reads the expressions of news, or says that it does not", () => {
  const expressions = EXPRESSIONS.map(([words, expected, sense]) => ({ words, expected, sense }));
  test.each(expressions)("$words: $expected", ({ words, expected, sense }) => {
    const result = read(words);
    expect(result.success ? result.when.edtf : result.issues[0].code).toBe(expected);
    expect(result.success ? result.when.sense : undefined).toBe(sense);
  });

  const dates = expressions.filter(({ expected }) => /^[.\d]/.test(expected));
  test.each(dates)("$expected of $words is EDTF", ({ expected }) => {
    expect(safeParseEdtf(expected)).toMatchObject({ success: true });
  });
});

describe("what a reading rests on is flagged", () => {
  test.each([
    ["on Tuesday", ["relative_to_report", "inferred_rule"]],
    ["mid-July", ["year_from_narrated", "vague"]],
    ["late July 2021", ["vague"]],
    ["two weeks earlier", ["relative_to_narrated", "vague"]],
    ["a week ago", ["relative_to_report", "vague"]],
    ["in the first half of July 2021", []],
    ["since 12 July", ["year_from_narrated"]],
    ["in the spring", ["year_from_narrated"]],
    ["this summer", ["relative_to_report"]],
    ["from 12 to 16 July", ["year_from_narrated"]],
    ["around noon on 3 May 2021", []],
  ])("%s: %j", (words, flags) => {
    expect(read(words)).toMatchObject({ success: true, flags });
  });

  test("how a date stands to the narrated day", () => {
    expect(read("two weeks earlier")).toMatchObject({ relation: "before" });
    expect(read("a month later")).toMatchObject({ relation: "after" });
    expect(read("a week ago")).not.toHaveProperty("relation");
  });
});

describe("anchors that words need", () => {
  test.each([
    ["on Tuesday", { narrated: "2021-07-28" }, "anchor_missing"],
    ["two weeks earlier", { report: "2021-08-10" }, "anchor_missing"],
    ["a week ago", { narrated: "2021-07-28" }, "anchor_missing"],
    ["this summer", { narrated: "2021-07-28" }, "anchor_missing"],
    ["in the spring", {}, "anchor_missing"],
    ["mid-July", {}, "anchor_missing"],
    ["around 28 July", {}, "anchor_missing"],
    ["since 12 July", {}, "anchor_missing"],
    ["from 12 to 16 July", {}, "anchor_missing"],
    ["the night of 27-28 July", {}, "anchor_missing"],
    ["earlier this month", { report: "2021-08-01" }, "no_day_left"],
    ["earlier this week", { report: "2021-08-09" }, "no_day_left"],
    // Of the year before, or of this one and still to come?
    ["by 3 September", { report: "2021-08-10" }, "anchor_missing"],
    ["after 3 September", { report: "2021-08-10" }, "anchor_missing"],
  ])("%s with %o: %s", (words, given, code) => {
    expect(read(words, given)).toMatchObject({ success: false, issues: [{ code }] });
  });

  test.each([
    ["by 3 August", { report: "2021-08-10" }, "../2021-08-03"],
    ["since 12 December", { report: "2021-08-10" }, "2020-12-12/2021-08-10"],
    ["since 12 July", { narrated: "2021-07-28" }, "2021-07-12/.."],
    ["in the autumn", { report: "2021-08-10" }, "2020-23"],
    ["in the summer", { report: "2021-08-10" }, "2021-22"],
    ["last week", { report: "2021-08-15" }, "2021-08-02/2021-08-08"],
  ])("%s with %o: %s", (words, given, edtf) => {
    expect(read(words, given)).toMatchObject({ when: { edtf } });
  });
});
