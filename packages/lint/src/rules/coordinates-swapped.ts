import type { Position } from "@incident-data/core";
import { metresBetween, positionsOf } from "../geo.ts";
import type { Rule } from "../rule.ts";

export const coordinatesSwapped: Rule = {
  code: "coordinates_swapped",
  severity: "error",
  title: "A position is far from the other places, and among them with longitude and latitude exchanged.",
  why: `GeoJSON writes longitude first (RFC 7946), people latitude. In the South Caucasus both orders are positions on land: 46.04, 40.10 and
40.10, 46.04.`,
  wrong: `places/ford:
  geometry: { type: Point, coordinates: [40.5, 50.5], radius: 500, source: gazette-article }
places/hill: { geometry: { type: Point, coordinates: [50.1, 40.1], radius: 500, source: gazette-article } }
places/mill: { geometry: { type: Point, coordinates: [50.3, 40.2], radius: 500, source: gazette-article } }
places/wood: { geometry: { type: Point, coordinates: [50.6, 40.4], radius: 500, source: gazette-article } }
incidents/2021-07-28-clash:
  where: [ford, hill, mill, wood]`,
  right: `places/ford:
  geometry: { type: Point, coordinates: [50.5, 40.5], radius: 500, source: gazette-article }
places/hill: { geometry: { type: Point, coordinates: [50.1, 40.1], radius: 500, source: gazette-article } }
places/mill: { geometry: { type: Point, coordinates: [50.3, 40.2], radius: 500, source: gazette-article } }
places/wood: { geometry: { type: Point, coordinates: [50.6, 40.4], radius: 500, source: gazette-article } }
incidents/2021-07-28-clash:
  where: [ford, hill, mill, wood]`,
  *check(context) {
    const located = context.data.places.flatMap(({ id, geometry }) => {
      const [at] = geometry === undefined ? [] : positionsOf(geometry);
      return at === undefined ? [] : [{ id, at }];
    });
    // Of fewer none can be said to be the odd one out.
    if (located.length < 4) return;
    const median = (axis: 0 | 1) => located.map(({ at }) => at[axis]).sort((a, b) => a - b)[located.length >> 1] ?? 0;
    const middle: Position = [median(0), median(1)];
    for (const { id, at } of located) {
      const [x, y] = at;
      if (Math.abs(x) > 90) continue;
      const [here, there] = [metresBetween(at, middle), metresBetween([y, x], middle)];
      if (here < 500_000 || there > 300_000 || there > here / 3) continue;
      yield {
        path: ["places", id, "geometry", "coordinates"],
        expected: `longitude first: [${y}, ${x}]`,
        received: `[${x}, ${y}], ${Math.round(here / 1_000)} km from the middle of the other places`,
        hint: "Exchange the two, or suppress this where the place lies so far away.",
      };
    }
  },
};
