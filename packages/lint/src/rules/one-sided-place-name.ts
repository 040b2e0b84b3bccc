import type { Rule } from "../rule.ts";
import { otherNamesOf } from "../words/place-pairs.ts";

export const oneSidedPlaceName: Rule = {
  code: "one_sided_place_name",
  severity: "warning",
  title: "A place has the name that one side uses, and not the other side's.",
  why: `None of many names is the name: a view keeps the other side's beside the reader's. One side alone is a choice that the library does not
make, and a search by the other finds nothing ("Basarkechar" for Vardenis, "Arazdeyen" for Yeraskh).`,
  wrong: `places/ford:
  names: [{ text: Vardenis, lang: en, source: gazette-article }]`,
  right: `places/ford:
  names:
    - { text: Vardenis, lang: en, source: gazette-article }
    - { text: Basarkechar, lang: und, script: Latn, source: gazette-article }`,
  each: ["places", "incidents"],
  *check(context) {
    for (const { id, names } of context.data.places) {
      const texts = names.map(({ text }) => text);
      const pair = texts.map(otherNamesOf).find((each) => each !== undefined);
      if (pair === undefined || texts.some((text) => pair.isOther(text))) continue;
      yield {
        path: ["places", id, "names"],
        expected: `the other side's name too: ${pair.others.join(", ")}`,
        received: texts.join(", "),
        hint: "Add it with its source.",
      };
    }
    // Where names say who uses them, both users must have one.
    for (const { id, where = [], parties } of context.data.incidents) {
      for (const place of where) {
        const names = context.places.get(place)?.names ?? [];
        const users = new Set(names.flatMap(({ usedBy = [] }) => usedBy));
        const [own, ...others] = parties.filter((party) => users.has(party));
        const silent = parties.filter((party) => !users.has(party));
        if (
          own === undefined ||
          others.length > 0 ||
          silent.length === 0 ||
          names.some(({ usedBy }) => usedBy === undefined)
        )
          continue;
        yield {
          path: ["places", place, "names"],
          expected: `a name that ${silent.join(" or ")} uses too`,
          received: `only names that ${own} uses`,
          related: [["incidents", id, "parties"]],
        };
      }
    }
  },
};
