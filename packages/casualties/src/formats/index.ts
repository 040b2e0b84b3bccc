import { CasualtyError, issue, shown } from "../issue.ts";
import { en } from "./en.ts";
import type { CountFormat } from "./format.ts";

/** The languages in which counts can be written. */
const formats = { en } as const satisfies Readonly<Record<string, CountFormat>>;

/** A language in which counts can be written. */
export type FormatLanguage = keyof typeof formats;

/**
 * Returns how a language writes counts.
 *
 * @throws {CasualtyError} `unknown_language` when there is no table for it.
 */
export function formatOf(lang: FormatLanguage | CountFormat): CountFormat {
  if (typeof lang === "object") return lang;
  if (Object.hasOwn(formats, lang)) return formats[lang];
  throw new CasualtyError(issue("unknown_language", Object.keys(formats).join(", "), shown(lang), ["lang"]));
}
