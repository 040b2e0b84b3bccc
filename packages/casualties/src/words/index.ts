import { CasualtyError, issue, shown } from "../issue.ts";
import { az } from "./az.ts";
import { en } from "./en.ts";
import { hy } from "./hy.ts";
import type { WordsTable } from "./language.ts";
import { ru } from "./ru.ts";
import { tr } from "./tr.ts";

/** The languages in which words can be read. */
const languages = { en, ru, az, hy, tr } as const satisfies Readonly<Record<string, WordsTable>>;

/** A language in which words can be read. */
export type WordsLanguage = keyof typeof languages;

/**
 * Returns the table of a language.
 *
 * @throws {CasualtyError} `unknown_language` when there is none, or none is named.
 */
export function tableOf(lang: WordsLanguage | WordsTable | undefined): WordsTable {
  if (typeof lang === "object" && lang !== null) return lang;
  if (typeof lang === "string" && Object.hasOwn(languages, lang)) return languages[lang];
  const expected = `one of ${Object.keys(languages).join(", ")}, or a table of words`;
  throw new CasualtyError(issue("unknown_language", expected, shown(lang), ["lang"]));
}
