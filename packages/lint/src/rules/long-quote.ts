import type { Rule } from "../rule.ts";

const most = 1_500;

export const longQuote: Rule = {
  code: "long_quote",
  severity: "warning",
  title: "A quote is longer than a quotation should be.",
  why: `Quotation is free for as much as the purpose needs (Berne Convention, article 10); whole articles are not bundled. A quote narrows
to the words that a claim rests on.`,
  wrong: `incidents/2021-07-28-clash:
  evidence: [{ source: gazette-article, text: "${"East and West clashed at the ford on July 28. ".repeat(36).trim()}", lang: en }]`,
  right: `incidents/2021-07-28-clash:
  evidence: [{ source: gazette-article, text: East and West clashed at the ford on July 28., lang: en }]`,
  each: ["sources", "actors", "places", "incidents", "statements"],
  *check(context) {
    for (const { quote, path } of context.quotes) {
      if (quote.text.length <= most) continue;
      yield {
        path: [...path, "text"],
        expected: `at most ${most} characters`,
        received: `${quote.text.length}`,
        hint: "Quote the sentences that the record rests on, one quote each.",
      };
    }
  },
};
