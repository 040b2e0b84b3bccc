import { describe, expect, test } from "vitest";
import type { WordsIssueCode } from "./issue.ts";
import { readWhen, type WordsAnchor } from "./read.ts";

const NARRATED: WordsAnchor = { narrated: "2021-07-28" };
const REPORT: WordsAnchor = { report: "2021-08-10" };

/** Words, anchor, EDTF, flags, sense, relation. */
const READ: readonly (readonly [string, WordsAnchor, string, readonly string[], (string | undefined)?, string?])[] = [
  ["July 28, 2021", {}, "2021-07-28", []],
  ["28 July 2021", {}, "2021-07-28", []],
  ["28th of July 2021", {}, "2021-07-28", []],
  ["on July 28, 2021.", {}, "2021-07-28", []],
  ["Tuesday, July 20, 2021", {}, "2021-07-20", []],
  ["Tue 20 Jul 2021", {}, "2021-07-20", []],
  ["2021-07-28", {}, "2021-07-28", []],
  ["2021-07-28.", {}, "2021-07-28", []],
  ["2021-07-28/..", {}, "2021-07-28/..", []],
  ["2021-07-28T03:40:00+04:00", {}, "2021-07-28T03:40:00+04:00", []],
  ["2020", {}, "2020", []],
  ["in November 2020", {}, "2020-11", []],
  ["November 2020", {}, "2020-11", []],
  ["July 28", NARRATED, "2021-07-28", ["year_from_narrated"]],
  ["July 28", REPORT, "2021-07-28", ["year_from_report"]],
  ["November", { narrated: "2020-11-10" }, "2020-11", ["year_from_narrated"]],
  ["in November", REPORT, "2020-11", ["year_from_report"]],
  ["Earlier in July", NARRATED, "2021-07-01/2021-07-27", ["relative_to_narrated"], "within", "before"],
  ["earlier in July", { narrated: "2021-07-02" }, "2021-07-01", ["relative_to_narrated"], undefined, "before"],
  ["later in July", NARRATED, "2021-07-29/2021-07-31", ["relative_to_narrated"], "within", "after"],
  ["Later that day", NARRATED, "2021-07-28", ["relative_to_narrated"], undefined, "later-same-day"],
  ["the next day", { narrated: "2021-07-31" }, "2021-08-01", ["relative_to_narrated"], undefined, "after"],
  ["just days after", NARRATED, "2021-07-30/2021-08-27", ["relative_to_narrated", "vague"], "within", "after"],
  ["days before", NARRATED, "2021-06-28/2021-07-26", ["relative_to_narrated", "vague"], "within", "before"],
  ["come just days after", NARRATED, "2021-06-28/2021-07-26", ["relative_to_narrated", "vague"], "within", "before"],
  ["Last year", REPORT, "2020", ["relative_to_report"]],
  ["last month", REPORT, "2021-07", ["relative_to_report"]],
  ["last month", { report: "2021-01-10" }, "2020-12", ["relative_to_report"]],
  ["yesterday", { report: "2021-08-01" }, "2021-07-31", ["relative_to_report"]],
];

describe("plain@1 reads", () => {
  for (const [words, anchor, edtf, flags, sense, relation] of READ) {
    test(`${words} with ${JSON.stringify(anchor)} as ${edtf}`, () => {
      const result = readWhen(words, { profile: "plain@1", anchor });
      expect(result).toEqual({
        success: true,
        when: { edtf, words, profile: "plain@1", ...(sense === undefined ? {} : { sense }) },
        flags,
        ...(relation === undefined ? {} : { relation }),
      });
    });
  }
});

test("a narrated day that names its record becomes the anchor", () => {
  const anchor = { narrated: { day: "2021-07-28", record: "2021-07-28-border-clash" } };
  expect(readWhen("Earlier in July", { profile: "plain@1", anchor })).toMatchObject({
    when: { anchor: { record: "2021-07-28-border-clash", relation: "before" } },
  });
});

const REFUSED: readonly (readonly [string, WordsAnchor, WordsIssueCode])[] = [
  ["", {}, "no_rule"],
  ["at dawn", NARRATED, "no_rule"],
  ["28/07/2021", {}, "no_rule"],
  ["in Jully 2021", {}, "no_rule"],
  ["toString 28, 2021", {}, "no_rule"],
  ["July 28", {}, "anchor_missing"],
  ["yesterday", NARRATED, "anchor_missing"],
  ["later that day", REPORT, "anchor_missing"],
  ["later that day", { narrated: "2021-07" }, "anchor_not_a_day"],
  ["yesterday", { report: "28 July" }, "anchor_not_a_day"],
  ["February 29, 2021", {}, "no_such_day"],
  ["February 29", NARRATED, "no_such_day"],
  ["Monday, July 20, 2021", {}, "weekday_mismatch"],
  ["Monday, July 20", NARRATED, "weekday_mismatch"],
  ["earlier in July", { narrated: "2021-07-01" }, "no_day_left"],
  ["earlier in June", NARRATED, "no_day_left"],
  ["later in July", { narrated: "2021-07-31" }, "no_day_left"],
];

describe("plain@1 refuses", () => {
  test.each(REFUSED)("%s with %o: %s", (words, anchor, code) => {
    expect(readWhen(words, { profile: "plain@1", anchor })).toMatchObject({ success: false, issues: [{ code }] });
  });
});

test("an issue says what was expected and received", () => {
  expect(readWhen("Monday, July 20, 2021", { profile: "plain@1" })).toMatchObject({
    issues: [{ message: "another day of the week: expected Tuesday for 2021-07-20, received Monday" }],
  });
});

test("a profile that does not exist is an issue", () => {
  expect(readWhen("2021", { profile: "plain@2" as "plain@1" })).toMatchObject({
    issues: [{ code: "unknown_profile" }],
  });
});
