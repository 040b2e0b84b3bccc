import { expect, test } from "vitest";
import { levelOf, partsOf } from "./level.ts";
import { parseEdtf } from "./parse.ts";

test.each([
  ["2021", 0],
  ["2021-07-28T03:40:00+04:00", 0],
  ["-2021-07-28T03:40:00", 1],
  ["2020/2021", 0],
  ["2020?/2021", 1],
  ["2020/..", 1],
  ["/2021", 1],
  ["-0001/2021", 1],
  ["2021-07-XX/2022", 2],
  ["2021-XX", 1],
  ["2021-XX/2022", 2],
  ["202X", 1],
  ["20XX", 1],
  ["2XXX", 2],
  ["XXXX", 2],
  ["2X21", 2],
  ["-20XX", 1],
  ["2021-07-XX", 1],
  ["2021-XX-XX", 1],
  ["2021-XX-28", 2],
  ["2021-0X", 2],
  ["2021-0X-XX", 2],
  ["202X-07", 2],
  ["202X-XX", 2],
  ["2021-07-2X", 2],
  ["2021-24", 1],
  ["2021-25", 2],
  ["2021-21?", 1],
  ["2021?-21", 2],
  ["202X-21", 2],
  ["Y20210", 1],
  ["Y2E4", 2],
  ["Y20210S2", 2],
  ["2021S2", 2],
  ["2021?-07-28", 2],
  ["2021-07-28%", 1],
  ["?2021-?07-?28", 1],
  ["..2021/2022", 2],
  ["2021../2022", 2],
  ["[2021]", 2],
  ["{2021..2022}", 2],
])("%s is of level %i", (text, level) => {
  expect(levelOf(parseEdtf(text))).toBe(level);
});

test("the parts of a date stand from the left, each with its qualifier", () => {
  const day = parseEdtf("2021?-0X-~28");
  if (day.type === "date")
    expect(partsOf(day)).toEqual([
      [2021, "?"],
      ["0X", undefined],
      [28, "~"],
    ]);
  const season = parseEdtf("2021-~21");
  if (season.type === "season")
    expect(partsOf(season)).toEqual([
      [2021, undefined],
      [21, "~"],
    ]);
});
