import { describe, expect, test } from "vitest";
import { readCount, safeReadCount } from "../read-count.ts";
import type { WordsLanguage } from "./index.ts";

type Row = readonly [words: string, min: number, max: number | null];

const bounded: Readonly<Record<Exclude<WordsLanguage, "en">, readonly Row[]>> = {
  ru: [
    ["двое военнослужащих ранены", 2, 2],
    ["Трое погибли", 3, 3],
    ["двадцать пять", 25, 25],
    ["две тысячи девятьсот шесть", 2906, 2906],
    ["сто двадцать", 120, 120],
    ["тысяча двести", 1200, 1200],
    ["3 тысячи", 3000, 3000],
    ["6 900", 6900, 6900],
    ["не менее двух", 2, null],
    ["по меньшей мере двое", 2, null],
    ["как минимум 2", 2, null],
    ["два и более", 2, null],
    ["более двух", 3, null],
    ["свыше 2", 3, null],
    ["до 10", 0, 10],
    ["не более 10", 0, 10],
    ["менее 10", 0, 9],
    ["от 3 до 5", 3, 5],
    ["3–5", 3, 5],
    ["два или три", 2, 3],
    ["потерь нет", 0, 0],
  ],
  az: [
    ["iki hərbi qulluqçu yaralanıb", 2, 2],
    ["İki", 2, 2],
    ["iyirmi beş", 25, 25],
    ["iki min doqquz yüz altı", 2906, 2906],
    ["yüz iyirmi", 120, 120],
    ["6.900", 6900, 6900],
    ["6 900", 6900, 6900],
    ["ən azı iki", 2, null],
    ["iki və daha çox", 2, null],
    ["ikidən çox", 3, null],
    ["2-dən çox", 3, null],
    ["2 nəfərdən çox", 3, null],
    ["ən çoxu 10", 0, 10],
    ["10-dək", 0, 10],
    ["10-a qədər", 0, 10],
    ["10-dan az", 0, 9],
    ["3-5", 3, 5],
    ["3 ilə 5 arasında", 3, 5],
    ["iki və ya üç", 2, 3],
    ["itki yoxdur", 0, 0],
  ],
  hy: [
    ["երկու զինծառայող վիրավորվել է", 2, 2],
    ["Երեք", 3, 3],
    ["քսանհինգ", 25, 25],
    ["երկու հազար ինը հարյուր վեց", 2906, 2906],
    ["հարյուր քսան", 120, 120],
    ["6 900", 6900, 6900],
    ["առնվազն երկու", 2, null],
    ["երկու և ավելի", 2, null],
    ["երկուսից ավելի", 3, null],
    ["2-ից ավելի", 3, null],
    ["ավելի քան 2", 3, null],
    ["մինչև 10", 0, 10],
    ["ոչ ավելի քան 10", 0, 10],
    ["10-ից պակաս", 0, 9],
    ["3-5", 3, 5],
    ["3-ից 5", 3, 5],
    ["երկու կամ երեք", 2, 3],
    ["կորուստներ չկան", 0, 0],
  ],
  tr: [
    ["iki asker yaralandı", 2, 2],
    ["İki", 2, 2],
    ["yirmi beş", 25, 25],
    ["iki bin dokuz yüz altı", 2906, 2906],
    ["yüz yirmi", 120, 120],
    ["bin beş yüz", 1500, 1500],
    ["yarım düzine", 6, 6],
    ["6.900", 6900, 6900],
    ["en az iki", 2, null],
    ["iki veya daha fazla", 2, null],
    ["ikiden fazla", 3, null],
    ["2'den fazla", 3, null],
    ["en fazla 10", 0, 10],
    ["10'a kadar", 0, 10],
    ["10'dan az", 0, 9],
    ["3-5", 3, 5],
    ["3 ila 5", 3, 5],
    ["3 ile 5 arasında", 3, 5],
    ["iki ya da üç", 2, 3],
    ["can kaybı yok", 0, 0],
  ],
};

for (const [lang, rows] of Object.entries(bounded) as [WordsLanguage, readonly Row[]][]) {
  test.each(rows)(`${lang}: %j is [%s, %s]`, (words, min, max) => {
    expect(readCount(words, { lang })).toMatchObject({ count: { min, max, words }, bound: { min, max } });
  });
}

test.each<[WordsLanguage, string, number]>([
  ["ru", "около 50", 50],
  ["ru", "примерно пятьдесят", 50],
  ["ru", "человек пятьдесят", 50],
  ["az", "təxminən 50", 50],
  ["az", "50-yə yaxın", 50],
  ["hy", "մոտ 50", 50],
  ["hy", "շուրջ հիսուն", 50],
  ["tr", "yaklaşık 50", 50],
  ["tr", "50 civarında", 50],
])("%s: %j is about %s", (lang, words, about) => {
  expect(readCount(words, { lang })).toMatchObject({ count: { about, words } });
});

test.each<[WordsLanguage, string, string, number]>([
  ["ru", "десятки", "tens", 20],
  ["ru", "сотни", "hundreds", 200],
  ["ru", "несколько", "several", 2],
  ["ru", "военнослужащие", "plural", 2],
  ["ru", "большие потери", "numerous losses", 1],
  ["az", "onlarla", "tens", 20],
  ["az", "bir neçə", "several", 2],
  ["az", "yüz minlərlə", "hundreds of thousands", 200_000],
  ["hy", "տասնյակ", "tens", 20],
  ["hy", "մի քանի", "several", 2],
  ["hy", "տասնյակ հազարավոր", "tens of thousands", 20_000],
  ["tr", "onlarca", "tens", 20],
  ["tr", "birkaç", "several", 2],
  ["tr", "düzinelerce", "dozens", 24],
])("%s: %j is %s", (lang, words, vague, min) => {
  expect(readCount(words, { lang })).toMatchObject({ count: { vague, words }, bound: { min, max: null } });
});

test.each<[WordsLanguage, string]>([
  ["ru", "о потерях не сообщается"],
  ["az", "itkilər barədə məlumat verilmir"],
  ["hy", "կորուստների մասին չի հաղորդվում"],
  ["tr", "can kaybı bildirilmedi"],
])("%s: %j is no claim", (lang, words) => {
  expect(readCount(words, { lang })).toEqual({ kind: "no-claim", words });
});

test.each<[WordsLanguage, string, string, number]>([
  ["ru", "ещё трое", "additionalTo", 3],
  ["ru", "в том числе двое детей", "subsetOf", 2],
  ["ru", "число погибших выросло до 4", "supersedes", 4],
  ["az", "daha üç", "additionalTo", 3],
  ["az", "o cümlədən iki uşaq", "subsetOf", 2],
  ["az", "ölənlərin sayı 4-ə çatıb", "supersedes", 4],
  ["hy", "ևս երեք", "additionalTo", 3],
  ["hy", "այդ թվում երկու երեխա", "subsetOf", 2],
  ["hy", "զոհերի թիվը հասել է 4-ի", "supersedes", 4],
  ["tr", "üç kişi daha", "additionalTo", 3],
  ["tr", "aralarında iki çocuk", "subsetOf", 2],
  ["tr", "ölü sayısı 4'e yükseldi", "supersedes", 4],
])("%s: %j is %s an earlier claim", (lang, words, relation, n) => {
  expect(readCount(words, { lang })).toMatchObject({ relation, count: { min: n, max: n } });
});

test.each<[WordsLanguage, string]>([
  ["en", "killed or wounded 12"],
  ["ru", "12 убитых или раненых"],
  ["az", "12 ölü və ya yaralı"],
  ["hy", "12 սպանված կամ վիրավոր"],
  ["tr", "12 ölü veya yaralı"],
])("%s: %j is the union of both harms", (lang, words) => {
  expect(readCount(words, { lang })).toMatchObject({ harms: ["killed", "wounded"], count: { min: 12, max: 12 } });
});

test.each<[WordsLanguage, string]>([
  ["en", "one of the wounded died"],
  ["ru", "один из раненых скончался"],
  ["az", "yaralılardan biri ölüb"],
  ["hy", "վիրավորներից մեկը մահացել է"],
  ["tr", "yaralılardan biri öldü"],
])("%s: %j passes one from the wounded to the killed", (lang, words) => {
  expect(readCount(words, { lang })).toEqual({
    kind: "count",
    count: { min: 1, max: 1, words },
    bound: { min: 1, max: 1 },
    profile: "strict@1",
    transfer: { from: "wounded", to: "killed" },
  });
});

test.each<[WordsLanguage, string]>([
  ["ru", "не 2"],
  ["ru", "44 дня"],
  ["ru", "6.900"],
  ["ru", "2.5 тысячи"],
  ["az", "44 gün"],
  ["az", "ikidən"],
  ["hy", "44 օր"],
  ["hy", "երկուսից"],
  ["tr", "44 gün"],
  ["tr", "ikiden"],
  ["tr", "2 değil"],
])("%s: %j is refused", (lang, words) => {
  expect(safeReadCount(words, { lang })).toMatchObject({ ok: false, issues: [{ code: "unread_words" }] });
});

describe("harms and profiles", () => {
  const lang = "en";
  test("casualties count what the profile says; one harm is itself; harms apart are refused", () => {
    expect(readCount("12 casualties", { lang })).toMatchObject({ harms: ["killed", "wounded"] });
    expect(readCount("reported no casualties", { lang })).toMatchObject({ count: { min: 0, max: 0 } });
    expect(readCount("12 dead", { lang })).toMatchObject({ harms: ["killed"] });
    expect(readCount("12", { lang })).not.toHaveProperty("harms");
    expect(safeReadCount("12 killed in the shelling, with no word of the wounded", { lang }).ok).toBe(false);
    expect(safeReadCount("12 killed while the wounded wait", { lang })).toMatchObject({
      issues: [{ code: "ambiguous_words" }],
    });
  });

  test("the found are no longer missing", () => {
    expect(readCount("6 of the missing were found dead", { lang })).toMatchObject({
      count: { min: 6, max: 6 },
      transfer: { from: "missing", to: "killed" },
    });
  });

  // Rows: the words; what strict@1, acled@1 and isaf@1 make of them (null: an issue).
  test.each<[string, readonly ([number, number | null] | null)[]]>([
    [
      "a soldier",
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    ],
    [
      "one",
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    ],
    ["a couple", [[2, 3], null, null]],
    ["several", [[2, null], [3, 10], null]],
    ["many", [[2, null], [3, 10], null]],
    ["few", [[2, null], [3, 10], null]],
    ["soldiers", [[2, null], [3, 10], null]],
    [
      "multiple",
      [
        [2, null],
        [3, 10],
        [3, 3],
      ],
    ],
    ["tens", [[20, null], [10, 10], null]],
    ["dozens", [[24, null], [12, 12], null]],
    ["scores", [[40, null], null, null]],
    ["hundreds", [[200, null], [100, 100], null]],
    ["thousands", [[2000, null], null, null]],
    [
      "casualties",
      [
        [1, null],
        [0, 10],
        [0, null],
      ],
    ],
    ["numerous losses", [[1, null], [0, 10], null]],
    [
      "reported no casualties",
      [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    ],
  ])("%j by strict, acled and isaf", (words, bounds) => {
    for (const [index, profile] of (["strict", "acled", "isaf"] as const).entries()) {
      const found = safeReadCount(words, { lang, profile });
      const bound = found.ok && found.reading.kind === "count" ? found.reading.bound : null;
      const expected = bounds[index] ?? null;
      expect(bound).toEqual(expected === null ? null : { min: expected[0], max: expected[1] });
      if (found.ok) expect(found.reading).toMatchObject({ profile: `${profile}@1` });
    }
  });

  test("a profile is found by its name with and without the version", () => {
    for (const profile of ["isaf", "isaf@1"] as const) {
      expect(readCount("multiple", { lang, profile })).toMatchObject({ profile: "isaf@1", bound: { min: 3, max: 3 } });
    }
  });
});
