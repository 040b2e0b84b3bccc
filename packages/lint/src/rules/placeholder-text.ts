import { tables } from "../entries.ts";
import type { Rule } from "../rule.ts";

const anywhere = /\b(?:TODO|FIXME|TBD|XXX|lorem ipsum)\b/iu;
/** "Test" and the like stand for nothing only where they are all there is. */
const alone =
  /^(?:untitled|test|title|incident|new incident|note|n\/?a|none|unknown|без названия|без заголовка|adsız|անվերնագիր)$/iu;
const marksAlone = /^[.?…\-_\s]+$/u;

export const placeholderText: Rule = {
  code: "placeholder_text",
  severity: "error",
  title: "A title or a note is a placeholder that was never filled in.",
  why: `"Untitled", "TODO" and "n/a" are what a form was left with. Published, they are read as the name of an event.`,
  wrong: `incidents/2021-07-28-clash:
  title: { en: Untitled }`,
  right: `incidents/2021-07-28-clash:
  title: { en: Clash at the ford }`,
  each: tables,
  *check(context) {
    for (const { text, path } of context.ownTexts) {
      const own = text.trim();
      const found = anywhere.exec(own) ?? alone.exec(own) ?? marksAlone.exec(own);
      if (found === null) continue;
      yield { path, expected: "words of its own", received: `"${found[0]}"` };
    }
    for (const { id, title } of context.data.incidents) {
      for (const [lang, text] of Object.entries(title)) {
        if (text.trim() !== id) continue;
        yield { path: ["incidents", id, "title", lang], expected: "a title", received: "the id" };
      }
    }
  },
};
