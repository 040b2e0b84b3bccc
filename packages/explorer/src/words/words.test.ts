import { describe, expect, it } from "vitest";
import { counted, fill, numberText } from "./fill.ts";
import { interfaceLanguages } from "./languages.ts";
import { firstLanguage, wordsIn } from "./load.ts";
import type { InterfaceWords } from "./words.ts";

/** A table without the map's texts, which are functions that the compiler holds equal. */
type Table = Omit<InterfaceWords, "map">;

async function tableIn(language: (typeof interfaceLanguages)[number]): Promise<Table> {
  const { map: _, ...table } = await wordsIn(language);
  return table;
}

const isCounted = (value: object): value is { readonly [category: string]: string } => Object.hasOwn(value, "other");

/** Every text with its way through the table; the forms of a plural are one text. */
function textsOf(value: object, way: string): readonly { readonly way: string; readonly forms: readonly string[] }[] {
  return Object.entries(value).flatMap(([name, each]: [string, unknown]) => {
    const at = way === "" ? name : `${way}.${name}`;
    if (typeof each === "string") return [{ way: at, forms: [each] }];
    // "other" is also a type of incident: a plural has nothing but categories.
    const forms = Object.values(each as object);
    const plural = isCounted(each as object) && forms.every((form) => String(form).includes("{count}"));
    return plural ? [{ way: at, forms: forms as string[] }] : textsOf(each as object, at);
  });
}

const gaps = (text: string): string =>
  [...text.matchAll(/\{[a-z]+\}/g)]
    .map(([gap]) => gap)
    .sort()
    .join();

describe.each(interfaceLanguages)("the texts of %s", (language) => {
  it("are those of English, with the same gaps", async () => {
    const [table, english] = [textsOf(await tableIn(language), ""), textsOf(await tableIn("en"), "")];
    expect(table.map(({ way }) => way)).toEqual(english.map(({ way }) => way));
    table.forEach(({ way, forms }, index) => {
      const wanted = gaps(english[index]?.forms[0] ?? "");
      for (const form of forms) expect(gaps(form), `${language} ${way}: ${form}`).toBe(wanted);
    });
  });

  it("are all there", async () => {
    for (const { way, forms } of textsOf(await tableIn(language), "")) {
      for (const form of forms) expect(form.trim(), `${language} ${way}`).toBe(form === "" ? "missing" : form);
    }
  });

  it("have a form for every number", async () => {
    const { list } = await tableIn(language);
    for (const count of [0, 1, 2, 5, 11, 21, 22, 25, 100_000]) {
      const text = counted(language, list.shown, count, { total: "T" });
      expect(text).toContain(numberText(language, count));
      expect(text).not.toMatch(/[{}]/);
    }
  });
});

it("has a form for each plural category of Russian wherever it counts", async () => {
  const { pluralCategories } = new Intl.PluralRules("ru").resolvedOptions();
  const counting = textsOf(await tableIn("ru"), "").filter(({ forms }) => forms[0]?.includes("{count}"));
  expect(counting.length).toBeGreaterThan(8);
  for (const { way, forms } of counting) expect(forms.length, way).toBe(pluralCategories.length);
});

it("writes Russian numbers with their forms", async () => {
  const { page } = await wordsIn("ru");
  const texts = [1, 2, 5, 11, 21].map((count) => counted("ru", page.incidents, count));
  expect(texts).toEqual(["1 событие", "2 события", "5 событий", "11 событий", "21 событие"]);
});

it("fills gaps, once, and leaves what is not given", () => {
  expect(fill("{a} and {b}", { a: "{b}", b: "2" })).toBe("{b} and 2");
  expect(fill("{constructor} {a}", {})).toBe("{constructor} {a}");
});

it("takes the first language of the reader that it has, else English", () => {
  expect(firstLanguage(["de-AT", "hy-AM", "en"])).toBe("hy");
  expect(firstLanguage(["AZ"])).toBe("az");
  expect(firstLanguage(["fr"])).toBe("en");
  expect(firstLanguage([])).toBe("en");
});
