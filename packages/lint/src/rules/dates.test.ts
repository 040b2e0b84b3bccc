import { describe, expect, test } from "vitest";
import { lint } from "../lint.ts";
import { example } from "../testing.ts";
import { weekdaysIn } from "../words/weekdays.ts";
import { offsetOf, timeIn } from "../zones.ts";

const codesOf = (text: string) => lint(example(text)).map(({ code }) => code);

/** The codes of a document published at some time. */
const published = (fields: string) => codesOf(`sources/gazette-article:\n  published: [{ ${fields} }]`);

describe("days of the week", () => {
  test.each([
    ["Tuesday, July 20, 2021", [2]],
    ["во вторник, 20 июля", [2]],
    ["çərşənbə axşamı", [2]],
    ["çərşənbə", [3]],
    ["bazar ertəsi", [1]],
    ["bazar günü", [7]],
    ["երկուշաբթի", [1]],
    ["շաբաթ օրը", [6]],
    ["the night from Sunday to Monday", [1, 7]],
    ["a Sundaysomething? no: Monday's", [1, 7]],
    ["July 20", []],
  ])("%s", (text, days) => {
    expect([...weekdaysIn(text)].sort()).toEqual(days);
  });

  test("are compared with single days only", () => {
    expect(published('edtf: "2021-07-29", words: "Thursday"')).toEqual([]);
    expect(published('edtf: "2021-07-29", words: "Friday"')).toEqual(["weekday_against_date"]);
    expect(published("edtf: 2021-07-28/2021-07-30, words: since Tuesday, profile: plain@1")).not.toContain(
      "weekday_against_date",
    );
    expect(published('edtf: "2021-07-29", words: "the night from Wednesday to Thursday"')).toEqual([]);
  });
});

describe("time zones", () => {
  test("have offsets by name, by number and by day of the year", () => {
    expect(offsetOf("Z", "2021-07-28")).toBe(0);
    expect(offsetOf("-05:30", "2021-07-28")).toBe(-330);
    expect(offsetOf("Asia/Yerevan", "2021-07-28")).toBe(240);
    expect(offsetOf("Europe/London", "2021-07-28")).toBe(60);
    expect(offsetOf("Europe/London", "2021-01-28")).toBe(0);
    expect(offsetOf("Nowhere/Land", "2021-01-28")).toBeUndefined();
    expect(offsetOf("Asia/Yerevan", "soon")).toBeUndefined();
  });

  test.each([
    ["at 20:50 UTC", { minutes: 1_250, offset: 0 }],
    ["at 20:50 +04:00", { minutes: 1_250, offset: 240 }],
    ["00:00 Moscow time", { minutes: 0, offset: 180 }],
    ["в 0:40 по Москве", { minutes: 40, offset: 180 }],
    ["20:50Z", { minutes: 1_250, offset: 0 }],
    ["at 20:50", undefined],
    ["UTC", undefined],
  ])("%s", (words, time) => {
    expect(timeIn(words)).toEqual(time);
  });

  test("that leave a time on its day are right", () => {
    expect(published('edtf: "2021-07-29T10:00:00Z", zone: Asia/Yerevan')).toEqual([]);
    expect(published('edtf: "2021-07-29T23:00:00+04:00", zone: Asia/Yerevan')).toEqual([]);
    expect(published('edtf: "2021-07-29T23:00:00Z"')).toEqual([]);
  });

  test("shift a day back or on", () => {
    const codes = published('edtf: "2021-07-30T02:00:00+04:00", zone: Etc/UTC');
    expect(codes).toEqual(["day_shifted_by_zone"]);
  });

  test("of a day that words give in another zone", () => {
    expect(published('edtf: "2021-07-29", zone: Asia/Yerevan, words: "29 July, 20:50 UTC"')).toEqual([
      "day_shifted_by_zone",
    ]);
    expect(published('edtf: "2021-07-30", zone: Asia/Yerevan, words: "29 July, 20:50 UTC"')).toEqual([]);
    expect(published('edtf: "2021-07-29", zone: Asia/Yerevan, words: "29 July, 10:50 UTC"')).toEqual([]);
  });
});

describe("words read by a profile", () => {
  test("against the day of the report or the day that is narrated", () => {
    const about = (fields: string) => codesOf(`incidents/2021-07-01-fire:\n  when: [{ ${fields} }]`);
    const narrated = "anchor: { record: 2021-07-28-clash, relation: before }, profile: plain@1";
    expect(about(`edtf: 2021-07-01/2021-07-27, sense: within, words: earlier in July, ${narrated}`)).toEqual([]);
    expect(about(`edtf: 2021-07-01/2021-07-31, sense: within, words: earlier in July, ${narrated}`)).toEqual([
      "date_reads_differently",
    ]);
    const report = "anchor: { source: gazette-article, relation: before }, profile: plain@1";
    expect(about(`edtf: "2021-07-28", words: yesterday, ${report}`)).not.toContain("date_reads_differently");
    expect(about(`edtf: "2021-07-27", words: yesterday, ${report}`)).toContain("date_reads_differently");
    // What no rule reads is nobody's fault.
    expect(about(`edtf: 2021-07, words: in the days of wheat, ${report}`)).toEqual([]);
  });
});

describe("the frame of an incident", () => {
  const claim = (fields: string) =>
    codesOf(`statements/2021-07-28-east:\n  claims:\n    told: { about: 2021-07-28-clash, ${fields} }`);

  test("holds the claimant's time and places", () => {
    expect(claim('kind: occurrence, affirmed: true, when: [{ edtf: "2021-07-28" }], where: [ford]')).toEqual([]);
    expect(claim("kind: occurrence, affirmed: true, where: [valley]")).toEqual([]);
    expect(claim("kind: occurrence, affirmed: true, when: [{ edtf: 2021-07 }]")).toEqual(["claim_outside_frame"]);
    expect(claim("kind: occurrence, affirmed: false, when: [{ edtf: 2021-06 }]")).toEqual(["claim_outside_frame"]);
    const elsewhere = codesOf(`places/hill: {}
statements/2021-07-28-east:
  claims:
    told: { about: 2021-07-28-clash, kind: occurrence, affirmed: true, where: [hill] }`);
    expect(elsewhere).toEqual(["claim_outside_frame"]);
  });

  test("holds a number of days", () => {
    const days = (words: string) =>
      claim(`kind: duration, counting: unstated, days: { min: 4, max: 4, words: ${words} }`);
    expect(days("four")).toEqual(["claim_outside_frame"]);
  });

  test("begins before a running total ends", () => {
    expect(codesOf('statements/2021-07-28-east:\n  claims: { killed: { asOf: "2021-07-01" } }')).toEqual([
      "claim_outside_frame",
    ]);
  });
});

test.each([
  ["2021-07-28", 2, []],
  ["2021-07-26/2021-07-28", 3, []],
  ["2021-07-26/2021-07-28", 2, []],
  ["2021-07-26/2021-07-28", 1, ["duration_disproved"]],
])("%s as %i days of unstated counting: %j", (edtf, days, codes) => {
  const found = codesOf(`incidents/2021-07-28-clash:
  when: [{ edtf: "${edtf}"${edtf.includes("/") ? ", sense: throughout" : ""} }]
statements/2021-07-28-east:
  evidence: [{ source: east-release, text: Three soldiers were killed and four wounded in ${days} days., lang: en }]
  claims:
    length: { kind: duration, about: 2021-07-28-clash, counting: unstated, days: { min: ${days}, max: ${days}, words: ${days} days } }`);
  expect(found.filter((code) => code === "duration_disproved")).toEqual(codes);
});
