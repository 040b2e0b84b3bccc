import type { Geometry } from "@incident-data/core";
import { positionsOf } from "../geo.ts";
import type { Rule } from "../rule.ts";

export const coordinatesTooFine: Rule = {
  code: "coordinates_too_fine",
  severity: "hint",
  title: "A position has decimals a thousand times finer than the stated uncertainty.",
  why: `Six decimals are a tenth of a metre. On a point that stands for 25 km around it (UCDP's where_prec 2) they look like a house, and readers
have gone to look for it. RFC 7946, section 11.2, asks for no more than is meant.`,
  wrong: `places/ford:
  geometry: { type: Point, coordinates: [45.012345, 40.012345], radius: 25000, source: gazette-article }`,
  right: `places/ford:
  geometry: { type: Point, coordinates: [45.012, 40.012], radius: 25000, source: gazette-article }`,
  fixes: true,
  each: ["places"],
  *check(context) {
    for (const { id, geometry } of context.data.places) {
      if (geometry === undefined || geometry.radius <= 0) continue;
      // The decimals of a degree (111 km) whose unit is not below a thousandth of the radius.
      const most = Math.max(0, Math.floor(Math.log10((111_320 * 1_000) / geometry.radius)));
      const found = Math.max(...positionsOf(geometry).flatMap((position) => position.map(decimals)));
      if (found <= most) continue;
      const path = ["places", id, "geometry", "coordinates"];
      yield {
        path,
        expected: `at most ${most} decimals, for a place within ${geometry.radius} m`,
        received: `${found}`,
        // Moves the position by less than a thousandth of what it is uncertain by.
        fix: [{ path, set: rounded(geometry.coordinates, most) }],
      };
    }
  },
};

function decimals(value: number): number {
  const [digits = "", exponent] = String(value).split("e-");
  return (digits.split(".")[1]?.length ?? 0) + Number(exponent ?? 0);
}

type Nested = Geometry["coordinates"] | number | readonly Nested[];

function rounded(value: Nested, places: number): unknown {
  if (typeof value !== "number") return (value as readonly Nested[]).map((inner) => rounded(inner, places));
  // + 0, so that nothing becomes -0.
  return Number(value.toFixed(places)) + 0;
}
