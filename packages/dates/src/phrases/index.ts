import { az } from "./az.ts";
import { en } from "./en.ts";
import { hy } from "./hy.ts";
import type { WhenPhrases } from "./phrases.ts";
import { ru } from "./ru.ts";

/** The languages in which the words between dates are written. */
const tables: Readonly<Record<string, WhenPhrases>> = { en, ru, az, hy };

/** Signs that any reader may know, where there is no table of words. */
const signs: WhenPhrases = {
  between: ["", " / ", ""],
  throughout: ["", " – ", ""],
  someDay: (date) => date,
  whole: (date) => date,
  from: (date) => `${date} –`,
  until: (date) => `– ${date}`,
  after: (date) => `≥ ${date}`,
  before: (date) => `≤ ${date}`,
  unknown: "?",
  marks: { "?": (date) => `${date}?`, "~": (date) => `~${date}`, "%": (date) => `~${date}?` },
};

/** The words of a locale's language, or signs. */
export function phrasesOf(locale: string): WhenPhrases {
  const { language } = new Intl.Locale(locale);
  return (Object.hasOwn(tables, language) ? tables[language] : undefined) ?? signs;
}
