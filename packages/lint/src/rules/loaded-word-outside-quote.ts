import { primary } from "../count-words.ts";
import { tables } from "../entries.ts";
import type { Rule } from "../rule.ts";
import { loadedWordsIn } from "../words/loaded.ts";

export const loadedWordOutsideQuote: Rule = {
  code: "loaded_word_outside_quote",
  severity: "warning",
  title: "The editor's own words in a title or a note take a side.",
  why: `What one side calls liberation the other calls occupation, and both words belong to who says them, in a quote with its source. The
Reuters Handbook of Journalism and the BBC's Editorial Guidelines say the same of terrorist and martyr. Words of all sides are sought
alike; what stands between quotation marks, in evidence or in a paraphrase (which is in the evidence to the letter) is left alone.`,
  wrong: `incidents/2021-07-28-clash:
  title: { en: Provocation at the ford }`,
  right: `incidents/2021-07-28-clash:
  title: { en: Clash at the ford }
  note: East's ministry calls it a "provocation".`,
  each: tables,
  *check(context) {
    for (const { text, lang, path, as } of context.ownTexts) {
      if (as === "name") continue;
      for (const word of loadedWordsIn(text, lang === undefined ? undefined : primary(lang))) {
        yield {
          path,
          expected: "words that both sides could use",
          received: `"${word}"`,
          hint: "Say what happened, or put the word into quotation marks with who says it.",
        };
      }
    }
  },
};
