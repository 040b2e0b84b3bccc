import { describe, expect, test } from "vitest";
import type { Lang } from "./profile.ts";
import { readWhen } from "./read.ts";

const anchor = { report: "2021-08-10", narrated: "2021-07-28" };

/** Language, words, EDTF. */
const READ: readonly (readonly [Lang, string, string])[] = [
  ["ru", "28 июля 2021 года", "2021-07-28"],
  ["ru", "28 июля 2021 г.", "2021-07-28"],
  ["ru", "во вторник, 20 июля 2021 года", "2021-07-20"],
  ["ru", "28 июля", "2021-07-28"],
  ["ru", "в ноябре 2020 года", "2020-11"],
  ["ru", "в июле", "2021-07"],
  ["ru", "в 2020 году", "2020"],
  ["ru", "Ранее в июле", "2021-07-01/2021-07-27"],
  ["ru", "позднее в тот же день", "2021-07-28"],
  ["ru", "на следующий день", "2021-07-29"],
  ["ru", "накануне", "2021-07-27"],
  ["ru", "вчера", "2021-08-09"],
  ["ru", "позавчера", "2021-08-08"],
  ["ru", "28.07.2021", "2021-07-28"],
  ["ru", "28.07.2021 г.", "2021-07-28"],
  ["ru", "летом 2020 года", "2020-22"],
  ["ru", "осенью", "ambiguous_year"],
  ["ru", "с 12 по 16 июля", "2021-07-12/2021-07-16"],
  ["ru", "с 27 сентября по 10 ноября 2020 года", "2020-09-27/2020-11-10"],
  ["ru", "в ночь с 27 на 28 июля 2021 года", "2021-07-27/2021-07-28"],
  ["ru", "в ночь с 31 июля на 1 августа", "2021-07-31/2021-08-01"],
  ["ru", "в прошлом месяце", "2021-07"],
  ["ru", "в прошлом году", "2020"],
  ["az", "28 iyul 2021", "2021-07-28"],
  ["az", "İyulun 28-də", "2021-07-28"],
  ["az", "2021-ci il iyulun 28-i", "2021-07-28"],
  ["az", "çərşənbə axşamı, 20 iyul 2021", "2021-07-20"],
  ["az", "bazar ertəsi 19 iyul 2021", "2021-07-19"],
  ["az", "2020-ci ilin noyabrında", "2020-11"],
  ["az", "28.07.2021", "2021-07-28"],
  ["az", "2020-ci ilin yayında", "2020-22"],
  ["az", "payızda", "ambiguous_year"],
  ["az", "noyabr 2020", "2020-11"],
  ["az", "2020-ci ildə", "2020"],
  ["az", "iyulda", "2021-07"],
  ["az", "daha əvvəl iyulda", "2021-07-01/2021-07-27"],
  ["az", "həmin gün daha sonra", "2021-07-28"],
  ["az", "ertəsi gün", "2021-07-29"],
  ["az", "dünən", "2021-08-09"],
  ["az", "bu gün", "2021-08-10"],
  ["az", "keçən ay", "2021-07"],
  ["az", "ötən il", "2020"],
  ["hy", "2021 թվականի հուլիսի 28-ին", "2021-07-28"],
  ["hy", "2021թ. հուլիսի 28", "2021-07-28"],
  ["hy", "հուլիսի 28-ին", "2021-07-28"],
  ["hy", "երեքշաբթի, հուլիսի 20", "2021-07-20"],
  ["hy", "2020 թվականի նոյեմբերին", "2020-11"],
  ["hy", "հուլիսին", "2021-07"],
  ["hy", "2020 թվականին", "2020"],
  ["hy", "28.07.2021", "2021-07-28"],
  ["hy", "28.07.2021 թ.", "2021-07-28"],
  ["hy", "2020 թվականի ամռանը", "2020-22"],
  ["hy", "աշնանը", "ambiguous_year"],
  ["hy", "ավելի վաղ հուլիսին", "2021-07-01/2021-07-27"],
  ["hy", "ավելի ուշ նույն օրը", "2021-07-28"],
  ["hy", "հաջորդ օրը", "2021-07-29"],
  ["hy", "երեկ", "2021-08-09"],
  ["hy", "այսօր", "2021-08-10"],
  ["hy", "անցյալ ամիս", "2021-07"],
  ["hy", "անցած տարի", "2020"],
];

describe("plain@1 in other languages", () => {
  test.each(READ)("%s: %s is %s", (lang, words, edtf) => {
    const result = readWhen(words, { profile: "plain", anchor, lang });
    expect(result.success ? result.when.edtf : result.issues[0].code).toBe(edtf);
  });

  test.each([
    ["ru", "в понедельник, 20 июля 2021 года", "weekday_mismatch"],
    ["ru", "31 июня 2021 года", "no_such_day"],
    ["ru", "07.28.2021", "no_such_day"],
    ["ru", "зимой 2020 года", "no_rule"],
    ["ru", "в ночь с 27 на 29 июля", "no_such_day"],
    ["ru", "на днях", "no_rule"],
    ["az", "bazar ertəsi 20 iyul 2021", "weekday_mismatch"],
    ["hy", "օրեր անց", "no_rule"],
    ["en", "вчера", "no_rule"],
    ["de", "gestern", "unknown_language"],
  ] as const)("%s: %s is refused: %s", (lang, words, code) => {
    expect(readWhen(words, { profile: "plain", anchor, lang: lang as Lang })).toMatchObject({ issues: [{ code }] });
  });

  test("a profile of one language says which it has", () => {
    expect(readWhen("вчера", { profile: "ucdp", anchor, lang: "ru" })).toMatchObject({
      issues: [{ code: "unknown_language", expected: "en", received: '"ru"' }],
    });
  });

  test("an order within a day is kept", () => {
    expect(readWhen("ранее в тот же день", { profile: "plain", anchor, lang: "ru" })).toMatchObject({
      relation: "earlier-same-day",
    });
  });
});
