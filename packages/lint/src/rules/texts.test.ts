import { describe, expect, test } from "vitest";
import { lint } from "../lint.ts";
import { example } from "../testing.ts";
import { attributionIn } from "../words/attribution.ts";
import { loadedWordsIn } from "../words/loaded.ts";
import { otherNamesOf } from "../words/place-pairs.ts";

describe("loaded words", () => {
  test.each([
    ["en", "The liberation of the district", ["liberation"]],
    ["en", "Occupied territories, martyrs", ["Occupied", "martyrs"]],
    ["en", 'The ministry says "liberated"; the other says “occupied”.', []],
    ["en", "A ceasefire regime", []],
    ["en", "The regime", ["regime"]],
    ["en", "Unoccupied houses, an interregnum", []],
    ["ru", "Освобождение района, «оккупация»", ["Освобождение"]],
    ["ru", "режим прекращения огня", []],
    ["az", "İşğal altında, təxribat", ["işğal", "təxribat"]],
    ["hy", "Սադրանք սահմանին", ["Սադրանք"]],
    ["de", "occupied", []],
    [undefined, "оккупация and occupation", ["occupation", "оккупация"]],
  ])("%s: %s", (lang, text, words) => {
    expect([...loadedWordsIn(text, lang)].sort()).toEqual(words);
  });

  test("are found in no time in a text of opening marks", () => {
    expect(loadedWordsIn("“".repeat(20_000), "en")).toEqual([]);
  });
});

test.each([
  ["According to the ministry", "en", "According to"],
  ["по данным министерства", "ru", "по данным"],
  ["nazirliyin məlumatına görə", "az", "məlumatına görə"],
  ["ըստ նախարարության", "hy", "ըստ "],
  ["The ministry counts two", "en", undefined],
  ["According to", "de", undefined],
])("%s gives what it says to somebody else", (text, lang, words) => {
  expect(attributionIn(text, lang)).toBe(words);
});

describe("names that one side uses", () => {
  test("have their counterpart in any spelling", () => {
    expect(otherNamesOf("K’arvacharr")?.isOther("Kəlbəcər")).toBe(true);
    expect(otherNamesOf("kalbajar")?.isOther("Karvachar")).toBe(true);
    expect(otherNamesOf("Artsakh")?.isOther("Nagorno-Karabakh")).toBe(true);
    expect(otherNamesOf("Nagorno-Karabakh")).toBeUndefined();
    expect(otherNamesOf("Yeraskhahun")).toBeUndefined();
  });

  test("by who uses them", () => {
    const names = (users: readonly string[]) =>
      lint(
        example(`places/ford:
  names:
${users.map((user, i) => `    - { text: Name ${i}, lang: en, source: gazette-article, usedBy: [${user}] }`).join("\n")}`),
      ).map(({ code }) => code);
    expect(names(["east"])).toEqual(["one_sided_place_name"]);
    expect(names(["east", "west"])).toEqual([]);
  });
});

describe("personal data", () => {
  const noted = (note: string) =>
    lint(example(`statements/2021-07-28-east:\n  note: ${JSON.stringify(note)}`)).map(({ received }) => received);

  test.each([
    ["Write to somebody@example.org.", "an e-mail address"],
    ["Call +374 10 123456.", "a telephone number"],
    ["Call +99412345678901.", "a telephone number"],
    ["He lived at 12 Example Street.", "a home address"],
    ["ул. Примерная, д. 5", "a home address"],
    ["Anna Example, 9, was hurt.", "a minor by name and age"],
    ["A 12-year-old girl named Anna Example was hurt.", "a minor by name and age"],
    ["The villager Anna Example was hurt.", "the name of somebody dead, wounded or captured"],
    ["рядовой Иван Примеров", "the name of somebody dead, wounded or captured"],
  ])("%s", (note, what) => {
    expect(noted(note)).toEqual([what]);
  });

  test.each([
    ["A post of @ToivoKlaar and of @wwwmodgovaz."],
    ["GeoNames lists it under 586268; +5 more."],
    ["Between 2 and 10 July 2021, 3 soldiers."],
    ["A 12-year-old girl was hurt."],
    ["The Ministry of the East, 28 July 2021."],
    ["The soldier Ministry of East"],
  ])("%s holds none", (note) => {
    expect(noted(note)).toEqual([]);
  });

  test("is sought in quotes too, and not shown again", () => {
    const [found] = lint(
      example(
        "incidents/2021-07-28-clash:\n  evidence: [{ source: gazette-article, text: Sergeant Anna Example died., lang: en }]",
      ),
    );
    expect(found?.path).toEqual(["incidents", "2021-07-28-clash", "evidence", 0, "text"]);
    expect(JSON.stringify(found)).not.toContain("Anna");
  });

  test("leaves public speakers alone", () => {
    const data = example(`actors/speaker:
  type: person
  names: [{ text: Anna Example, lang: en, source: gazette-article }]
statements/2021-07-28-east:
  addressees: [speaker]
  note: Resident Anna Example speaks for the town.`);
    expect(lint(data)).toEqual([]);
  });
});

describe("stray space", () => {
  const clean = (text: string) =>
    lint(example(`places/ford:\n  note: ${JSON.stringify(text)}`)).flatMap(({ fix }) => fix ?? []);

  test("is taken out, but for indentations", () => {
    expect(clean(" a  b\tc ")).toEqual([{ path: ["places", "ford", "note"], set: "a b c" }]);
    expect(clean("A list:\n  - one\n  - two")).toEqual([]);
  });
});

describe("addresses", () => {
  const url = (address: string) => lint(example(`sources/east-release:\n  url: ${JSON.stringify(address)}`));

  test.each([
    ["https://east.example/?utm_source=x", "https://east.example/"],
    ["https://east.example/?utm_source=x&id=1#p", "https://east.example/?id=1#p"],
    ["https://east.example/a?id=1&fbclid=z&x=utm_source", "https://east.example/a?id=1&x=utm_source"],
  ])("%s without what follows readers", (given, clean) => {
    expect(url(given).flatMap(({ fix }) => fix ?? [])).toEqual([
      { path: ["sources", "east-release", "url"], set: clean },
    ]);
  });

  test.each(["https://east.example/?", "https://east.example/?id=utm_source", "https://east.example/#utm_source=x"])(
    "%s stays",
    (given) => {
      expect(url(given)).toEqual([]);
    },
  );

  test("of a copy stay as they are", () => {
    const copy = `sources/east-release:
  archive: [{ url: "https://archive.example/http://east.example/?utm_source=x", captured: "2021-07-30", sha256: "${"0".repeat(64)}" }]`;
    expect(lint(example(copy))).toEqual([]);
  });
});
