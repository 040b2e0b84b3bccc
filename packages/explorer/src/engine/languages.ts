import type { Language } from "@incident-data/prose";
import type { InterfaceLanguage } from "../words/languages.ts";

/** The prose of each language is loaded when it is first asked for. */
const load: { readonly [L in InterfaceLanguage]: () => Promise<{ readonly default: Language }> } = {
  en: () => import("./languages/en.ts"),
  ru: () => import("./languages/ru.ts"),
  az: () => import("./languages/az.ts"),
  hy: () => import("./languages/hy.ts"),
};

export async function languageOf(tag: InterfaceLanguage): Promise<Language> {
  return (await load[tag]()).default;
}
