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
  [{ edtf: "[..2021-07-28,2021-07-29..]" }, "en-GB", "on or before 28 July 2021 or on or after 29 July 2021"],
  [{ edtf: "[2021-07-28,2021-07-30]" }, "en-GB", "28 July 2021 or 30 July 2021"],
  [{ edtf: "[2021-07-28,2021-07-30,2021-08]" }, "en-GB", "28 July 2021, 30 July 2021 or August 2021"],
  [{ edtf: "{1667,1668}" }, "en-GB", "1667 and 1668"],
  [{ edtf: "[1667?,1668]" }, "en-GB", "1667 (uncertain) or 1668"],
  [{ edtf: "[1667..1670]" }, "en-GB", "1 January 1667–31 December 1670"],
  [{ edtf: "[2021-07-01..2021-07-05,2021-08]" }, "en-GB", "1–5 July 2021 or August 2021"],
  [{ edtf: "[2021-07-28,2021-07-30]" }, "ru", "28 июля 2021 г. или 30 июля 2021 г."],
  [{ edtf: "[2021-07-28,2021-07-30]" }, "de", "28. Juli 2021 oder 30. Juli 2021"],
  [{ edtf: "[2021-07-28,2021-07-30]" }, "fr", "28 juillet 2021 ou 30 juillet 2021"],
  [{ edtf: "2021-07-29/..", sense: "within" }, "en-GB", "on or after 29 July 2021"],
  [{ edtf: "../2021-07-27", sense: "within" }, "en-GB", "on or before 27 July 2021"],
  [{ edtf: "2021-07-29/..", sense: "within" }, "ru", "≥ 29 июля 2021 г."],
  // The calendar of the date, whatever that of the locale.
  [{ edtf: "2021-07" }, "fa", "ژوئیهٔ ۲۰۲۱"],
  [{ edtf: "2021-07-28" }, "th", "28 กรกฎาคม 2021"],
  [{ edtf: "2021-07-28" }, "ja", "2021年7月28日"],
  [{ edtf: "2021-07-28" }, "de", "28. Juli 2021"],
  [{ edtf: "-0043" }, "en-GB", "-0043"],
  [{ edtf: "2021-22" }, "en-GB", "1 June–31 August 2021"],
  [{ edtf: "2021-07-28~" }, "en-GB", "about 28 July 2021"],
  [{ edtf: "2021-07-28?" }, "en-GB", "28 July 2021 (uncertain)"],
  [{ edtf: "2021-07-28%" }, "en-GB", "about 28 July 2021 (uncertain)"],
  [{ edtf: "2021-07-28%" }, "ru", "~28 июля 2021 г.?"],
  [{ edtf: "2021-07-28?" }, "ru", "28 июля 2021 г.?"],
  [{ edtf: "2021-07-28~" }, "ru", "~28 июля 2021 г."],
  [{ edtf: "2021-07-28/.." }, "ru", "28 июля 2021 г.–"],
  [{ edtf: "../2021-07-28" }, "ru", "–28 июля 2021 г."],
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
