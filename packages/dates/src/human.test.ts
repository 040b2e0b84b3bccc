import { expect, test } from "vitest";
import { whenText } from "./human.ts";
import type { When } from "./when.ts";

test.each<[When, string, string]>([
  [{ edtf: "2021-07-28" }, "en-GB", "28 July 2021"],
  [{ edtf: "2021-07-28" }, "en-US", "July 28, 2021"],
  [{ edtf: "2021-07-28" }, "ru", "28 июля 2021 г."],
  [{ edtf: "2021-07-28" }, "hy", "28 հուլիսի, 2021 թ."],
  [{ edtf: "2021-07-28" }, "az", "28 iyul 2021"],
  [{ edtf: "2021-07-28T03:40:00+04:00" }, "en-GB", "28 July 2021, 03:40:00+04:00"],
  [{ edtf: "2021-07-01/2021-07-27", sense: "within" }, "en-GB", "between 1 and 27 July 2021"],
  [{ edtf: "2021-07-01/2021-07-27", sense: "within" }, "en-US", "between July 1 and 27, 2021"],
  [{ edtf: "2020-09-27/2020-11-09", sense: "throughout" }, "en-GB", "from 27 September to 9 November 2020"],
  [{ edtf: "2021-07-01/2021-07-27" }, "en-GB", "1–27 July 2021"],
  [{ edtf: "2021-07" }, "en-GB", "July 2021"],
  [{ edtf: "2021-07-XX" }, "en-GB", "some day in July 2021"],
  [{ edtf: "2021-07", sense: "within" }, "en-GB", "some day in July 2021"],
  [{ edtf: "2021-XX-XX" }, "en-GB", "some day in 2021"],
  [{ edtf: "2021-07", sense: "throughout" }, "en-GB", "all through July 2021"],
  [{ edtf: "2021" }, "en-GB", "2021"],
  [{ edtf: "2021-07-28/.." }, "en-GB", "from 28 July 2021 on"],
  [{ edtf: "../2021-07-28" }, "en-GB", "until 28 July 2021"],
  [{ edtf: "[..2021-07-28,2021-07-29..]" }, "en-GB", "on an unknown day"],
  [{ edtf: "2021-07-28~" }, "en-GB", "about 28 July 2021"],
  [{ edtf: "2021-07-28?" }, "en-GB", "28 July 2021 (uncertain)"],
  [{ edtf: "2021-07-28%" }, "en-GB", "about 28 July 2021 (uncertain)"],
  [{ edtf: "2021-07-28%" }, "ru", "~28 июля 2021 г.?"],
  [{ edtf: "2021-07-28?" }, "ru", "28 июля 2021 г.?"],
  [{ edtf: "2021-07-28~" }, "ru", "~28 июля 2021 г."],
  [{ edtf: "2021-07-28/.." }, "ru", "28 июля 2021 г.–"],
  [{ edtf: "../2021-07-28" }, "ru", "–28 июля 2021 г."],
  [{ edtf: "[..2021-07-28,2021-07-29..]" }, "ru", "?"],
  [{ edtf: "2021-07-01/2021-07-27", sense: "within" }, "ru", "1 / 27 июля 2021 г."],
  [{ edtf: "2021-07-01/2021-07-27", sense: "throughout" }, "ru", "1–27 июля 2021 г."],
  [{ edtf: "2021-07-XX" }, "ru", "июль 2021 г."],
  [{ edtf: "2021-07", sense: "throughout" }, "ru", "июль 2021 г."],
  [{ edtf: "2021-07-02/2021-07-31" }, "en-GB", "2–31 July 2021"],
  [{ edtf: "2021-07-01/2021-07-30" }, "en-GB", "1–30 July 2021"],
  [{ edtf: "2020-07-01/2021-07-31" }, "en-GB", "1 July 2020–31 July 2021"],
  [{ edtf: "2021-02/2021-12" }, "en-GB", "1 February–31 December 2021"],
  [{ edtf: "2021-01/2021-11" }, "en-GB", "1 January–30 November 2021"],
  [{ edtf: "2021-02/2021-11" }, "en-GB", "1 February–30 November 2021"],
  [{ edtf: "2021-XX-28" }, "en-GB", "between 28 January and 28 December 2021"],
  [{ edtf: "1582-10-14" }, "en-GB", "1582-10-14"],
  [{ edtf: "1582-10-15" }, "en-GB", "15 October 1582"],
  [{ edtf: "1582-10-14/1582-10-16", sense: "within" }, "en-GB", "1582-10-14/1582-10-16"],
  [{ edtf: "1582-10-15/1582-10-16", sense: "within" }, "en-GB", "between 15 and 16 October 1582"],
  [{ edtf: "1453" }, "en-GB", "1453"],
  [{ edtf: "Y300000" }, "en-GB", "Y300000"],
  [{ edtf: "Y-170000" }, "en-GB", "Y-170000"],
  [{ edtf: "Y170000/Y300000" }, "en-GB", "Y170000/Y300000"],
  [{ edtf: "1453-05-29" }, "en-GB", "1453-05-29"],
  [{ edtf: "1453-05" }, "en-GB", "1453-05"],
  [{ edtf: "1453-05-29/1453-06-01", sense: "within" }, "en-GB", "1453-05-29/1453-06-01"],
])("%o in %s: %s", (when, locale, text) => {
  // Versions of the locale data differ in their spaces.
  expect(
    whenText(when, locale)
      .replace(/\s*–\s*/, "–")
      .replace(/\s/g, " "),
  ).toBe(text);
});

test("a locale that is none is refused", () => {
  expect(() => whenText({ edtf: "2021" }, "not a locale")).toThrow(RangeError);
});
