import { dayNumber } from "@incident-data/dates";
import { describe, expect, it } from "vitest";
import { interfaceLanguages } from "../words/languages.ts";
import { mapEn } from "../words/map-en.ts";
import { axisText, binText, dayText, spanText } from "./day-text.ts";

const day = dayNumber(2021, 7, 28) as number;

describe("dates as they are read", () => {
  it.each([
    ["2021-07-28", "28 July 2021"],
    ["2021-07", "July 2021"],
    ["2021", "2021"],
    ["1500-03-01", "1 March 1500"],
    ["-0043", "44 BC"],
    ["2021-07-05/2021-07-11", "5 July 2021 – 11 July 2021"],
  ])("%s is %s", (edtf, text) => {
    expect(binText(edtf, "en")).toBe(text);
  });

  it("have a form in every language of the page", () => {
    expect(
      interfaceLanguages.map((language) => new Set([binText("2021-07", language), dayText(day, language)]).size),
    ).toEqual([2, 2, 2, 2]);
    expect(dayText(day, "ru")).toContain("июля");
  });

  it("say on an axis only what is new", () => {
    expect([
      axisText("2021-07", true, "en"),
      axisText("2021-08", false, "en"),
      axisText("2022-01", false, "en"),
    ]).toEqual(["Jul 2021", "Aug", "Jan 2022"]);
    expect(axisText("2021", false, "en")).toBe("2021");
  });

  it("are told by EDTF where no calendar of the machine reaches", () => {
    expect(binText("Y170000002", "en")).toBe("170000002");
  });
});

describe("the span of an incident in words", () => {
  const text = (begin: [number | null, number | null], end: [number | null, number | null]): string =>
    spanText({ begin, end }, mapEn, "en");

  it.each([
    [[day, day], [day, day], "28 July 2021"],
    [[day - 27, day], [day - 27, day], "somewhere between 1 July 2021 and 28 July 2021"],
    [
      [day - 1, day],
      [day + 1, day + 2],
      "began between 27 July 2021 and 28 July 2021; ended between 29 July 2021 and 30 July 2021",
    ],
    [[null, day], [day, null], "began by 28 July 2021; ended on 28 July 2021 or later"],
    [[day, day], [null, null], "began on 28 July 2021; when it ended is not known"],
    [[day, day], [Infinity, null], "began on 28 July 2021; its end is open"],
    [[null, -Infinity], [day, day], "its beginning is open; ended on 28 July 2021"],
    [[null, null], [null, null], "no date is known"],
  ] as [[number | null, number | null], [number | null, number | null], string][])(
    "tells %j and %j",
    (begin, end, words) => {
      expect(text(begin, end)).toBe(words);
    },
  );
});
