/** The languages of the interface, BCP 47. Each is a table of words in this folder. */
export const interfaceLanguages = ["en", "ru", "az", "hy"] as const;

export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** What each calls itself. */
export const languageNames: { readonly [L in InterfaceLanguage]: string } = {
  en: "English",
  ru: "Русский",
  az: "Azərbaycanca",
  hy: "Հայերեն",
};

export function isInterfaceLanguage(tag: string): tag is InterfaceLanguage {
  return (interfaceLanguages as readonly string[]).includes(tag);
}
