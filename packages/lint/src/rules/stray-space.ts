import { shown } from "@incident-data/core";
import { tables } from "../entries.ts";
import type { Rule } from "../rule.ts";
import { tidy } from "../tidy.ts";

export const straySpace: Rule = {
  code: "stray_space",
  severity: "hint",
  title: "A title, a note or a name has space at an end, or several spaces in a row.",
  why: `Two names that differ in a space look alike to a reader and are two to a search. Quotes are left as they are: they stand to the letter.`,
  wrong: `incidents/2021-07-28-clash:
  title: { en: "Clash  at the ford " }`,
  right: `incidents/2021-07-28-clash:
  title: { en: Clash at the ford }`,
  fixes: true,
  each: tables,
  *check(context) {
    for (const { text, path } of context.ownTexts) {
      const clean = tidy(text);
      // A text of spaces alone has nothing to keep.
      if (clean === text.normalize("NFC") || clean === "") continue;
      yield { path, expected: shown(clean), received: shown(text), fix: [{ path, set: clean }] };
    }
  },
};
