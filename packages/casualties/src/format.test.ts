import { describe, expect, test } from "vitest";
import { formatBound, formatCount, formatResolution } from "./format.ts";
import { resolve } from "./resolve.ts";
import { total } from "./total.ts";

test.each([
  [2, 2, "2", "2"],
  [0, 0, "0", "0"],
  [2, null, "≥ 2", "at least 2"],
  [3, 5, "3–5", "3 to 5"],
  [0, 10, "≤ 10", "at most 10"],
  [0, null, "≥ 0", "any number"],
  [6900, null, "≥ 6,900", "at least 6,900"],
])("[%s, %s] is %j and %j", (min, max, compact, words) => {
  expect(formatBound({ min, max })).toBe(compact);
  expect(formatBound({ min, max }, { style: "words" })).toBe(words);
});

test("a count keeps what was said", () => {
  expect(formatCount({ about: 50, words: "some fifty" })).toBe("~ 50");
  expect(formatCount({ about: 50, words: "some fifty" }, { style: "words" })).toBe("about 50");
  expect(formatCount({ vague: "dozens", words: "dozens of soldiers" })).toBe("dozens");
  expect(formatCount({ min: 2, max: null, words: "at least two" }, { style: "words" })).toBe("at least 2");
});

test("silence is written as silence", () => {
  const cell = { status: "any", harms: ["killed"] } as const;
  expect(formatResolution(resolve([], cell, "hull"))).toBe("not reported");
  expect(formatResolution(total([], { over: [cell], policy: "hull" }))).toBe("not reported");
});

describe("locales", () => {
  const texts = (lang: string) =>
    [
      formatBound({ min: 2, max: null }, { lang, style: "words" }),
      formatBound({ min: 3, max: 5 }, { lang, style: "words" }),
      formatBound({ min: 0, max: 10 }, { lang, style: "words" }),
      formatBound({ min: 0, max: null }, { lang, style: "words" }),
      formatBound({ min: 7, max: 7 }, { lang, style: "words" }),
      formatCount({ about: 50, words: "50" }, { lang, style: "words" }),
      formatResolution(resolve([], { status: "any", harms: ["killed"] }, "hull"), { lang }),
    ].map((text) => text.replaceAll("\u00a0", " "));

  test.each([
    ["en", ["at least 2", "3 to 5", "at most 10", "any number", "7", "about 50", "not reported"]],
    ["ru", ["не менее 2", "от 3 до 5", "не более 10", "любое число", "7", "около 50", "не сообщалось"]],
    ["az", ["ən azı 2", "3 ilə 5 arasında", "ən çoxu 10", "istənilən sayda", "7", "təxminən 50", "məlumat verilməyib"]],
    ["hy", ["առնվազն 2", "3-ից 5", "առավելագույնը 10", "ցանկացած թիվ", "7", "մոտ 50", "չի հաղորդվել"]],
    ["tr", ["en az 2", "3 ile 5 arasında", "en fazla 10", "herhangi bir sayı", "7", "yaklaşık 50", "bildirilmedi"]],
    ["de", ["≥ 2", "3–5", "≤ 10", "≥ 0", "7", "~ 50", "–"]],
    ["fa", ["≥ ۲", "۳–۵", "≤ ۱۰", "≥ ۰", "۷", "~ ۵۰", "–"]],
    ["ru-BY", ["не менее 2", "от 3 до 5", "не более 10", "любое число", "7", "около 50", "не сообщалось"]],
  ])("%s", (lang, expected) => {
    expect(texts(lang)).toEqual(expected);
  });

  test.each(["az", "hy"])("%s: numerals as Intl has them, without asking it", (lang) => {
    const intl = new Intl.NumberFormat(lang);
    for (const number of [0, 7, 999, 1000, 6900, 12_345, 999_999, 1_234_567]) {
      expect(formatBound({ min: number, max: number }, { lang })).toBe(intl.format(number));
    }
  });

  test("signs are the same everywhere, numerals the locale's own", () => {
    expect(formatBound({ min: 6900, max: null }, { lang: "de" })).toBe("≥ 6.900");
    expect(formatBound({ min: 6900, max: null }, { lang: "en" })).toBe("≥ 6,900");
    expect(formatBound({ min: 6900, max: 7000 }, { lang: "ru" }).replaceAll("\u00a0", " ")).toBe("6 900–7 000");
  });

  test("a text that is no locale is refused", () => {
    expect(() => formatBound({ min: 1, max: 1 }, { lang: "no locale" })).toThrow(
      expect.objectContaining({
        code: "unknown_language",
        issues: [expect.objectContaining({ expected: "a locale (BCP 47)", path: ["lang"] })],
      }),
    );
  });
});
