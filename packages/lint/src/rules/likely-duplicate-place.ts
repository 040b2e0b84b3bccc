import { metresBetween, pointOf } from "../geo.ts";
import type { Rule } from "../rule.ts";
import { sameNames } from "../same-names.ts";

export const likelyDuplicatePlace: Rule = {
  code: "likely_duplicate_place",
  severity: "warning",
  title: "Two places of one type share a name, and nothing says that they lie apart.",
  why: `A place under two ids splits what happened there in two. Where there are two villages of one name, their positions or what they are part
of tell them apart.`,
  wrong: `places/old-ford:
  names: [{ text: Ford, lang: en, source: gazette-article }]
incidents/2021-07-28-clash:
  where: [ford, old-ford]`,
  right: `places/old-ford:
  names: [{ text: Old Ford, lang: en, source: gazette-article }]
incidents/2021-07-28-clash:
  where: [ford, old-ford]`,
  *check(context) {
    for (const { first, second, name } of sameNames(context.data.places)) {
      const [a, b] = [pointOf(first), pointOf(second)];
      if (a !== undefined && b !== undefined && metresBetween(a, b) > 25_000) continue;
      const wholes = new Set(first.partOf?.map(({ place }) => place));
      const apart =
        second.partOf !== undefined && wholes.size > 0 && !second.partOf.some(({ place }) => wholes.has(place));
      if (apart || context.wholesOfPlace(first.id).has(second.id) || context.wholesOfPlace(second.id).has(first.id))
        continue;
      yield {
        path: ["places", second.id],
        expected: `a place that is not ${first.id}`,
        received: `the name "${name}", which ${first.id} has too`,
        hint: "Make them one, or say where each lies or what it is part of.",
        related: [["places", first.id]],
      };
    }
  },
};
