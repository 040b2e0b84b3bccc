import { geoCircle } from "d3-geo";
import type { Shape } from "./basemap-format.ts";
import { EARTH_RADIUS, latitudeOf, longitudeOf, xOf, yOf } from "./mercator.ts";
import type { PlaceColumns } from "./places.ts";
import { screenX, screenY, type Viewport } from "./viewport.ts";

/** From this difference of scale across it, a circle on the ground is drawn as what it is on the map. */
const ROUND = 0.01;

/** Points of a circle, where it is wanted as points. */
const POINTS = 360;

const shapes = new WeakMap<PlaceColumns, Map<number, Shape>>();

/** Whether a place's ring is a circle on the map too, to the eye: near the equator, or small. */
export function isRound(columns: PlaceColumns, place: number): boolean {
  const y = columns.y[place] as number;
  const metres = columns.radius[place] as number;
  return (metres / EARTH_RADIUS) * Math.abs(Math.sinh((0.5 - y) * 2 * Math.PI)) < ROUND;
}

/** The ring of a place's radius in pixels, x and y in turn: all of it, or where it is huge what is near the frame. */
export function ringInView(view: Viewport, columns: PlaceColumns, place: number, shift: number): Float64Array {
  const inPixels = (value: number, i: number): number =>
    i % 2 === 0 ? screenX(view, value + shift) : screenY(view, value);
  if (!isRound(columns, place)) return distortedRing(columns, place).map(inPixels);
  const [x, y] = [screenX(view, (columns.x[place] as number) + shift), screenY(view, columns.y[place] as number)];
  const radius = (columns.reach[place] as number) * view.scale;
  const across = Math.hypot(view.width, view.height);
  const [middle, half] =
    radius > 4 * across
      ? [Math.atan2(view.height / 2 - y, view.width / 2 - x), Math.asin(across / radius)]
      : [-Math.PI / 2, Math.PI];
  return Float64Array.from({ length: 2 * (POINTS + 1) }, (_, i) => {
    const angle = middle + half * ((2 * (i >> 1)) / POINTS - 1);
    return i % 2 === 0 ? x + radius * Math.cos(angle) : y + radius * Math.sin(angle);
  });
}

/** The ring of a place that is none on the map, as points of the map. */
export function distortedRing(columns: PlaceColumns, place: number): Shape {
  const known = shapes.get(columns) ?? new Map<number, Shape>();
  shapes.set(columns, known);
  const shape =
    known.get(place) ??
    ringShape(columns.x[place] as number, columns.y[place] as number, columns.radius[place] as number);
  known.set(place, shape);
  return shape;
}

/** The points at so many metres from another, on the map: a circle on the ground, which far from the equator is none there. */
export function ringShape(x: number, y: number, metres: number): Shape {
  const degrees = Math.min(89, (metres / EARTH_RADIUS) * (180 / Math.PI));
  const ring =
    geoCircle()
      .center([longitudeOf(x), latitudeOf(y)])
      .radius(degrees)
      .precision(3)().coordinates[0] ?? [];
  const points: number[] = [];
  let before = x;
  for (const [longitude = 0, latitude = 0] of ring) {
    const plain = xOf(longitude);
    // Without a jump from the one before, also across the antimeridian.
    before = plain + Math.round(before - plain);
    points.push(before, yOf(latitude));
  }
  return Float64Array.from(points);
}
