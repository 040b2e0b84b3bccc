/** The languages of the interface, BCP 47. Each is a table of words in this folder. */
export const interfaceLanguages = ["en", "ru", "az", "hy"] as const;

export type InterfaceLanguage = (typeof interfaceLanguages)[number];
