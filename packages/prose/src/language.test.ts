import { policies } from "@incident-data/casualties";
import { describe, expect, test } from "vitest";
import type { Language } from "./language.ts";
import { languages } from "./languages/index.ts";
import { type Phrase, type Way, waysOf } from "./phrasing/phrase.ts";

const { en, ...others } = languages;

/** Every phrase of a language that is written with gaps, by the path to it. */
function phrasesIn({ phrases, assumptions, drift }: Language): Map<string, Phrase> {
  return new Map(
    Object.entries({ phrases, assumptions, drift }).flatMap(([table, entries]) =>
      Object.entries(entries as { readonly [key: string]: Phrase }).map(([key, phrase]) => [`${table}.${key}`, phrase]),
    ),
  );
}

const gaps = (way: Way) => way.flatMap((piece) => (typeof piece === "string" ? [] : [piece]));
const names = (phrase: Phrase) =>
  new Set(
    waysOf(phrase)
      .flatMap(gaps)
      .map(({ name }) => name),
  );

/** What the prose fills, where a language may leave a gap out that another one has, or has one that English has not. */
const optional = new Set(["people", "owned", "auxiliary", "harms", "side", "from", "agreement", "quote"]);

/** Every text of a language, also those deep in its tables. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe.each(Object.entries(others))("%s", (_tag, language: Language) => {
  test("lacks no phrase that English has, and has no other", () => {
    expect([...phrasesIn(language).keys()].sort()).toEqual([...phrasesIn(en).keys()].sort());
    for (const table of ["people", "harms", "statuses", "policies", "sourceTypes"] as const) {
      expect(Object.keys(language[table]).sort()).toEqual(Object.keys(en[table]).sort());
    }
  });

  test("has the gaps that English has", () => {
    const needed = (phrase: Phrase) => [...names(phrase)].filter((name) => !optional.has(name)).sort();
    for (const [key, phrase] of phrasesIn(language)) {
      expect([key, needed(phrase)]).toEqual([key, needed(phrasesIn(en).get(key) ?? "")]);
    }
  });
});

describe.each(Object.entries(languages))("%s", (tag, language: Language) => {
  test("has a last way that asks for no form, and each gap is one that is filled", () => {
    const known = new Set([...phrasesIn(en).values()].flatMap((phrase) => [...names(phrase)]).concat("owned"));
    for (const [key, phrase] of phrasesIn(language)) {
      const ways = waysOf(phrase);
      expect([key, gaps(ways.at(-1) ?? []).filter(({ form }) => form !== undefined)]).toEqual([key, []]);
      expect([key, [...names(phrase)].filter((name) => !known.has(name))]).toEqual([key, []]);
    }
  });

  test("has no empty text, and none that is English", () => {
    const texts = textsIn(language);
    // Between dates there may be nothing.
    expect(textsIn({ ...language, dates: undefined }).filter((text) => text.trim() === "")).toEqual([]);
    if (tag === "en") return;
    const english = new Set(textsIn(en).filter((text) => /[a-z]{4} [a-z]{2}/i.test(text)));
    expect(texts.filter((text) => english.has(text))).toEqual([]);
  });

  test("has a form for each category of its plural rules, and none that it never uses", () => {
    const used = new Set(new Intl.PluralRules(language.tag).resolvedOptions().pluralCategories);
    const forms = [...Object.values(language.people), language.days].flatMap(({ exact, bounded }) => [exact, bounded]);
    for (const plurals of forms) expect(Object.keys(plurals).filter((each) => !used.has(each as never))).toEqual([]);
  });

  test("has a locale that dates, numbers and lists are written in", () => {
    expect(Intl.DateTimeFormat.supportedLocalesOf(language.tag)).toEqual([language.tag]);
    expect(Intl.PluralRules.supportedLocalesOf(language.tag)).toEqual([language.tag]);
    expect(Intl.ListFormat.supportedLocalesOf(language.tag)).toEqual([language.tag]);
  });

  test("takes no side in its own words", () => {
    const loaded =
      /(?<!\p{L})(?:liberat|occup|terror|martyr|regime|aggress|освобо|оккуп|террор|шахид|агресс|azad et|işğal|şəhid|terror|ազատագր|օկուպ|նահատակ|ահաբեկ|libér|occup|martyr)/iu;
    expect(textsIn(language).filter((text) => loaded.test(text))).toEqual([]);
  });
});

test("every policy has its rule", () => {
  for (const language of Object.values(languages)) {
    expect(Object.keys(language.policies).sort()).toEqual(Object.keys(policies).sort());
  }
});

test.each([
  ["Ministry of Defence", "ministry", "the Ministry of Defence"],
  ["The Ministry of the East", "ministry", "the Ministry of the East"],
  ["The Gazette", "outlet", "The Gazette"],
  ["Azerbaijan's Ministry of Defence", "ministry", "Azerbaijan's Ministry of Defence"],
  ["Armenia", "state", "Armenia"],
  ["Caucasian Knot", "movement", undefined],
] as const)("in English %s, a %s, stands in a sentence as %s", (name, type, definite) => {
  // biome-ignore lint/suspicious/noExplicitAny: a type that the vocabulary lacks is one that a newer version has
  expect(en.formsOf?.(name, type as any)["definite"]).toBe(definite);
});
