import { CasualtyError, issue, shown } from "../issue.ts";
import { en } from "./en.ts";
import type { WordsTable } from "./language.ts";

/** The languages in which words can be read. */
const languages = { en } as const satisfies Readonly<Record<string, WordsTable>>;

/** A language in which words can be read. */
export type WordsLanguage = keyof typeof languages;

/**
 * Returns the table of a language.
 *
 * @throws {CasualtyError} `unknown_language` when there is none.
 */
export function tableOf(lang: WordsLanguage | WordsTable): WordsTable {
  if (typeof lang === "object") return lang;
  if (Object.hasOwn(languages, lang)) return languages[lang];
  throw new CasualtyError(issue("unknown_language", Object.keys(languages).join(", "), shown(lang), ["lang"]));
}
