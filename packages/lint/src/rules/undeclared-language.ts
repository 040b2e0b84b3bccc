import { primary } from "../count-words.ts";
import type { Rule } from "../rule.ts";

export const undeclaredLanguage: Rule = {
  code: "undeclared_language",
  severity: "warning",
  title: "A quote or a title is in a language that the manifest does not list.",
  why: `Readers and tools choose by the manifest's languages: "the languages of its texts". A quote in another is a wrong tag, or a
language that they should know of.`,
  wrong: `dataset:
  languages: [de]`,
  right: `dataset:
  languages: [en]`,
  *check(context) {
    const declared = context.data.dataset?.languages;
    if (declared === undefined) return;
    const known = new Set(declared.map(primary));
    const used = new Map<string, readonly (string | number)[]>();
    const note = (lang: string, path: readonly (string | number)[]) => {
      const own = primary(lang);
      if (own !== "und" && !known.has(own) && !used.has(own)) used.set(own, path);
    };
    for (const { quote, path } of context.quotes) note(quote.lang, [...path, "lang"]);
    for (const { lang, path, as } of context.ownTexts) if (lang !== undefined && as === "title") note(lang, path);
    const missing = [...used.keys()].sort();
    const [first] = missing;
    if (first === undefined) return;
    yield {
      path: ["dataset", "languages"],
      expected: `${missing.join(", ")} too, which quotes or titles are in`,
      received: declared.join(", "),
      hint: "Add it, or mend the tag.",
      related: [...used.values()],
    };
  },
};
