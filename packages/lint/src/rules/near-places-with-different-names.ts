import { folded } from "../folded.ts";
import { nearPairs, pointOf } from "../geo.ts";
import type { Rule } from "../rule.ts";

const metres = 2_000;

export const nearPlacesWithDifferentNames: Rule = {
  code: "near_places_with_different_names",
  severity: "hint",
  title: "Two settlements or sites under different names lie less than two kilometres apart.",
  why: `Yeraskh and Heydarabad are 1.9 km apart across a border: each side names its own, and one exchange of fire gets two places. Either
they are two, and adjacentTo says so, or they are one under two names.`,
  wrong: `places/ford:
  geometry: { type: Point, coordinates: [45.01, 40.01], radius: 500, source: gazette-article }
places/mill:
  geometry: { type: Point, coordinates: [45.02, 40.01], radius: 500, source: gazette-article }
incidents/2021-07-28-clash:
  where: [ford, mill]`,
  right: `places/ford:
  geometry: { type: Point, coordinates: [45.01, 40.01], radius: 500, source: gazette-article }
  adjacentTo: [mill]
places/mill:
  geometry: { type: Point, coordinates: [45.02, 40.01], radius: 500, source: gazette-article }
incidents/2021-07-28-clash:
  where: [ford, mill]`,
  *check(context) {
    const points = context.data.places.flatMap((thing) => {
      const at = pointOf(thing);
      return at === undefined || (thing.type !== "settlement" && thing.type !== "site") ? [] : [{ thing, at }];
    });
    for (const [first, second, distance] of nearPairs(points, metres)) {
      if (first.adjacentTo?.includes(second.id) === true || second.adjacentTo?.includes(first.id) === true) continue;
      if (context.wholesOfPlace(first.id).has(second.id) || context.wholesOfPlace(second.id).has(first.id)) continue;
      const names = new Set(first.names.map(({ text }) => folded(text)));
      // Two that share a name are likely duplicates, which is another finding.
      if (second.names.some(({ text }) => names.has(folded(text)))) continue;
      yield {
        path: ["places", second.id],
        expected: `a relation to ${first.id}, or one place of both names`,
        received: `${Math.round(distance / 100) / 10} km from ${first.id}`,
        hint: "Write adjacentTo where they are two.",
        related: [["places", first.id]],
      };
    }
  },
};
