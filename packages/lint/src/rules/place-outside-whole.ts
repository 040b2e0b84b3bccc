import type { Position } from "@incident-data/core";
import { metresBetween, pointOf } from "../geo.ts";
import type { Rule } from "../rule.ts";

export const placeOutsideWhole: Rule = {
  code: "place_outside_whole",
  severity: "warning",
  title: "A place lies outside of what it is said to be part of.",
  why: `Only a warning, since borders are disputed and move: Kalbajar was in other hands before and after 25 November 2020. But a point far from
its district is most often another village of the same name.`,
  wrong: `places/valley:
  geometry: { type: Point, coordinates: [45, 40], radius: 20000, source: gazette-article }
places/ford:
  geometry: { type: Point, coordinates: [46, 40], radius: 500, source: gazette-article }`,
  right: `places/valley:
  geometry: { type: Point, coordinates: [45, 40], radius: 20000, source: gazette-article }
places/ford:
  geometry: { type: Point, coordinates: [45.1, 40], radius: 500, source: gazette-article }`,
  each: ["places"],
  *check(context) {
    for (const place of context.data.places) {
      const at = pointOf(place);
      if (at === undefined) continue;
      for (const [i, { place: id }] of (place.partOf ?? []).entries()) {
        const whole = context.places.get(id)?.geometry;
        if (whole === undefined || whole.type === "LineString") continue;
        const reach = whole.radius + (place.geometry?.radius ?? 0);
        const distance =
          whole.type === "Point" ? metresBetween(at, whole.coordinates) : fromPolygon(at, whole.coordinates);
        if (distance <= reach) continue;
        yield {
          path: ["places", place.id, "partOf", i, "place"],
          expected: `a place in reach of ${id}`,
          received: `${Math.round((distance - reach) / 1_000)} km beyond it`,
          related: [
            ["places", place.id, "geometry"],
            ["places", id, "geometry"],
          ],
        };
      }
    }
  },
};

/** Metres from a position to the nearest corner of a polygon; 0 inside of it (even–odd rule). */
function fromPolygon([x, y]: Position, rings: readonly (readonly Position[])[]): number {
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [a, b] = [ring[i], ring[j]];
      if (a === undefined || b === undefined) continue;
      if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
      nearest = Math.min(nearest, metresBetween([x, y], a));
    }
  }
  return inside ? 0 : nearest;
}
