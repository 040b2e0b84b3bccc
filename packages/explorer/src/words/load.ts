import { en } from "./en.ts";
import { type InterfaceLanguage, interfaceLanguages } from "./languages.ts";
import type { InterfaceWords } from "./words.ts";

/** English is at hand at once, so that there are always words for what goes wrong; another language is loaded when asked for. */
const load: { readonly [L in Exclude<InterfaceLanguage, "en">]: () => Promise<InterfaceWords> } = {
  ru: async () => (await import("./ru.ts")).ru,
  az: async () => (await import("./az.ts")).az,
  hy: async () => (await import("./hy.ts")).hy,
};

/** The texts of the interface in a language. */
export async function wordsIn(language: InterfaceLanguage): Promise<InterfaceWords> {
  return language === "en" ? en : await load[language]();
}

/** The first language of the reader that the interface has, else English. */
export function firstLanguage(wanted: readonly string[]): InterfaceLanguage {
  for (const tag of wanted) {
    const [primary = ""] = tag.toLowerCase().split("-");
    const known = interfaceLanguages.find((language) => language === primary);
    if (known !== undefined) return known;
  }
  return "en";
}
