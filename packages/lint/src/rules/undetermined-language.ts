import type { Rule } from "../rule.ts";

export const undeterminedLanguage: Rule = {
  code: "undetermined_language",
  severity: "warning",
  title: "A quote, or a name without a script, has the language tag und.",
  why: `Whoever quoted the words read them, and knows their language (BCP 47, RFC 5646). und is for a name whose source states no language;
its script at least can be seen.`,
  wrong: `incidents/2021-07-28-clash:
  evidence: [{ source: gazette-article, text: East and West clashed at the ford on July 28., lang: und }]`,
  right: `incidents/2021-07-28-clash:
  evidence: [{ source: gazette-article, text: East and West clashed at the ford on July 28., lang: en }]`,
  each: ["sources", "actors", "places", "incidents", "statements"],
  *check(context) {
    const found = (path: readonly (string | number)[], expected: string) => ({ path, expected, received: "und" });
    for (const { quote, path } of context.quotes) {
      if (quote.lang === "und") yield found([...path, "lang"], "the language of the words");
    }
    for (const { names, path } of context.names) {
      for (const [i, { lang, script }] of names.entries()) {
        if (lang === "und" && script === undefined)
          yield found([...path, i, "lang"], "a language, or a script beside und");
      }
    }
  },
};
