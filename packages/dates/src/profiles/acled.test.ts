import { expect, test } from "vitest";
import { readWhen } from "../words/read.ts";

/** Words, EDTF, time_precision and the day that ACLED writes, reported on Wednesday, 28 July 2021. */
test.each([
  ["July 20", "2021-07-20", 1, "2021-07-20"],
  ["20 July 2021", "2021-07-20", 1, "2021-07-20"],
  ["yesterday", "2021-07-27", 1, "2021-07-27"],
  ["on Tuesday", "2021-07-27", 1, "2021-07-27"],
  ["over the weekend", "2021-07-24/2021-07-25", 2, "2021-07-24"],
  ["this week", "2021-07-26/2021-08-01", 2, "2021-07-29"],
  ["last week", "2021-07-19/2021-07-25", 2, "2021-07-22"],
  ["in November 2020", "2020-11", 3, "2020-11-15"],
  ["in June", "2021-06", 3, "2021-06-15"],
  ["last month", "2021-06", 3, "2021-06-15"],
  ["beginning of June", "2021-06-01/2021-06-30", 3, "2021-06-01"],
  ["at the end of June", "2021-06-01/2021-06-30", 3, "2021-06-30"],
] as const)("acled@1 reads %s as %s, time_precision %i, stored %s", (words, edtf, time_precision, event_date) => {
  expect(readWhen(words, { profile: "acled", anchor: { report: "2021-07-28" } })).toMatchObject({
    when: { edtf, profile: "acled@1" },
    time_precision,
    event_date,
  });
});

test.each(["2020", "last year", "recently", ""])(
  "acled@1 has nothing coarser than a month, and no guess: %j",
  (words) => {
    expect(readWhen(words, { profile: "acled", anchor: { report: "2021-07-28" } })).toMatchObject({
      issues: [{ code: "no_rule" }],
    });
  },
);
