import type { Rule } from "../rule.ts";

export const missingTranslation: Rule = {
  code: "missing_translation",
  severity: "hint",
  title: "An incident's title lacks a language that the data set's own title has.",
  why: `A data set that presents itself in a language is read in it: a list with titles in two languages by turns serves neither reader. An
editor who has the language writes the title, nobody else.`,
  wrong: `dataset:
  title: { en: An example, ru: Пример }
  languages: [en, ru]`,
  right: `dataset:
  title: { en: An example, ru: Пример }
  languages: [en, ru]
incidents/2021-07-28-clash:
  title: { en: Clash at the ford, ru: Столкновение у брода }`,
  each: ["incidents"],
  *check(context) {
    const wanted = Object.keys(context.data.dataset?.title ?? {});
    for (const { id, title } of context.data.incidents) {
      const missing = wanted.filter((lang) => !Object.hasOwn(title, lang));
      if (missing.length === 0) continue;
      yield {
        path: ["incidents", id, "title"],
        expected: `a title in ${missing.join(", ")} too`,
        received: Object.keys(title).join(", "),
      };
    }
  },
};
