import { shown } from "@incident-data/core";
import { tables } from "../entries.ts";
import type { Rule } from "../rule.ts";
import { tidy } from "../tidy.ts";

export const textNotNormalised: Rule = {
  code: "text_not_normalised",
  severity: "hint",
  title: "A title, a note or a name is not in Unicode normalisation form C.",
  why: `An é may be one character, or an e and a mark after it: they look the same and compare as different (Unicode Standard Annex 15). One
form for all keeps searches and duplicates honest; quotes are left as they are.`,
  wrong: `incidents/2021-07-28-clash:
  title: { en: "Clash at the caf\\u0065\\u0301" }`,
  right: `incidents/2021-07-28-clash:
  title: { en: "Clash at the caf\\u00e9" }`,
  fixes: true,
  each: tables,
  *check(context) {
    for (const { text, path } of context.ownTexts) {
      if (text.normalize("NFC") === text || tidy(text) === "") continue;
      yield {
        path,
        expected: `${shown(text.normalize("NFC"))} in form C`,
        received: "the same in another form",
        fix: [{ path, set: tidy(text) }],
      };
    }
  },
};
