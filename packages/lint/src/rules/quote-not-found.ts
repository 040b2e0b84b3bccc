import { checkQuotes } from "@incident-data/core";
import type { Rule } from "../rule.ts";

export const quoteNotFound: Rule = {
  code: "quote_not_found",
  severity: "error",
  title: "A quote does not stand in the text of its source.",
  why: `A quote is evidence only to the letter: an extraction that lost a flag emoji from a post changed whose border it speaks of. Texts are
given by source id; a source without one is sought in the source that it is quoted in.`,
  wrong: `statements/2021-07-28-east:
  evidence: [{ source: east-release, text: Three soldiers were kiled and four wounded., lang: en }]
  claims: { killed: null, wounded: null }`,
  right: `statements/2021-07-28-east:
  evidence: [{ source: east-release, text: Three soldiers were killed and four wounded., lang: en }]
  claims: { killed: null, wounded: null }`,
  needs: "texts",
  *check({ data, texts }) {
    for (const { code, path, expected, received, hint } of checkQuotes(data, Object.fromEntries(texts)).issues) {
      if (code === "quote_not_found") yield { path, expected, received, ...(hint === undefined ? {} : { hint }) };
    }
  },
};
