import { positionsOf } from "../geo.ts";
import type { Rule } from "../rule.ts";

export const nullIsland: Rule = {
  code: "null_island",
  severity: "error",
  title: "A position is at 0, 0 in the Gulf of Guinea, where empty cells of tables end up.",
  why: `A blank longitude and latitude read as numbers are 0 and 0. Natural Earth draws a "Null Island" there as a trap for them.`,
  wrong: `places/ford:
  geometry: { type: Point, coordinates: [0, 0], radius: 500, source: gazette-article }`,
  right: `places/ford:
  geometry: { type: Point, coordinates: [45.01, 40.01], radius: 500, source: gazette-article }`,
  each: ["places"],
  *check(context) {
    for (const { id, geometry } of context.data.places) {
      if (geometry === undefined || !positionsOf(geometry).some(([x, y]) => Math.abs(x) < 0.01 && Math.abs(y) < 0.01))
        continue;
      yield {
        path: ["places", id, "geometry", "coordinates"],
        expected: "the place's position",
        received: "0, 0",
        hint: "Take the geometry out where the position is not known.",
      };
    }
  },
};
