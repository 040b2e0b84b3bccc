import { expect, test } from "vitest";
import { partsOf } from "./marks.ts";
import { parseEdtf } from "./parse.ts";

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
