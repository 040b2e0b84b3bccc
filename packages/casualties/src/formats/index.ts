import { CasualtyError, issue, shown } from "../issue.ts";
import { az } from "./az.ts";
import { en } from "./en.ts";
import type { CountFormat } from "./format.ts";
import { hy } from "./hy.ts";
import { ru } from "./ru.ts";
import { tr } from "./tr.ts";

/** The languages in which counts can be written in words. */
const formats = { en, ru, az, hy, tr } as const satisfies Readonly<Record<string, CountFormat>>;

/** A language in which counts can be written in words. */
export type FormatLanguage = keyof typeof formats;

/**
 * Returns how a locale writes counts. A locale without a table ("de", "ar-EG") writes them in signs, with its own
 * numerals; one whose language has a table ("ru-BY") in that language's words.
 *
 * @throws {CasualtyError} `unknown_language` when the text is no locale.
 */
export function formatOf(lang: string | CountFormat): CountFormat {
  if (typeof lang === "object") return lang;
  const known = byLocale.get(lang);
  if (known !== undefined) return known;
  const made = formatOfLocale(lang);
  // Only so many, for a locale may come from anywhere.
  if (byLocale.size < 200) byLocale.set(lang, made);
  return made;
}

const byLocale = new Map<string, CountFormat>();

function formatOfLocale(lang: string): CountFormat {
  const locale = canonical(lang);
  const [language = ""] = locale.split("-");
  const known: Readonly<Record<string, CountFormat>> = formats;
  const table = Object.hasOwn(known, language) ? known[language] : undefined;
  if (table !== undefined) return { ...table, lang: locale };
  const any = signs.words.atLeast(new Intl.NumberFormat(locale).format(0));
  return { ...signs, lang: locale, words: { ...signs.words, any } };
}

/** Counts in signs that need no language. */
const signs: CountFormat = {
  lang: "und",
  words: {
    exactly: (n) => n,
    atLeast: (n) => `≥ ${n}`,
    atMost: (n) => `≤ ${n}`,
    between: (a, b) => `${a}–${b}`,
    any: "≥ 0",
    about: (n) => `~ ${n}`,
  },
  unreported: "–",
  unresolved: "?",
  refused: "✕",
};

function canonical(lang: string): string {
  try {
    const [locale] = Intl.getCanonicalLocales(lang);
    if (locale !== undefined) return locale;
  } catch {
    // Not a locale: said below.
  }
  throw new CasualtyError(issue("unknown_language", "a locale (BCP 47)", shown(lang), ["lang"]));
}
