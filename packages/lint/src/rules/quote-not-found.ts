import { checkQuotes } from "@incident-data/core";
import type { Rule } from "../rule.ts";

export const quoteNotFound: Rule = {
  code: "quote_not_found",
  severity: "error",
  title: "A quote does not stand in the text of its source.",
  why: `A quote is evidence only to the letter: an extraction that lost a flag emoji from a post changed whose border it speaks of. Texts are
given by source id; a source without one is sought in the source that it is quoted in.`,
  wrong: `incidents/2021-07-28-clash:
  evidence: [{ source: gazette-article, text: East and West clashed at the fjord on July 28., lang: en }]`,
  right: `incidents/2021-07-28-clash:
  evidence: [{ source: gazette-article, text: East and West clashed at the ford on July 28., lang: en }]`,
  needs: "texts",
  *check({ data, texts }) {
    for (const { code, path, expected, received, hint } of checkQuotes(data, Object.fromEntries(texts)).issues) {
      if (code === "quote_not_found") yield { path, expected, received, ...(hint === undefined ? {} : { hint }) };
    }
  },
};
