import { en } from "./en.ts";
import { type InterfaceLanguage, interfaceLanguages } from "./languages.ts";
import type { InterfaceWords } from "./words.ts";

/** The texts of the interface in a language: in English where it has no table yet. */
export async function wordsIn(_language: InterfaceLanguage): Promise<InterfaceWords> {
  return en;
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
