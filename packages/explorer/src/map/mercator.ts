import { geoMercatorRaw } from "d3-geo";

// The world is a square of side 1 in spherical Mercator: x from 180° W to 180° E, y downwards from the northern edge.

/** Where the square ends: the poles lie infinitely far. */
export const MAX_LATITUDE = 85.051_128_779_806_59;

/** Metres, the mean radius of the Earth (IUGG 1980). */
export const EARTH_RADIUS = 6_371_008.8;

const RADIANS = Math.PI / 180;

/** Units east of 180° W. */
export function xOf(longitude: number): number {
  return longitude / 360 + 0.5;
}

/** Units south of the northern edge; a latitude beyond an edge is on it. */
export function yOf(latitude: number): number {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude));
  return 0.5 - geoMercatorRaw(0, clamped * RADIANS)[1] / (2 * Math.PI);
}

/** Degrees east, between -180 and 180 also where the world repeats itself. */
export function longitudeOf(x: number): number {
  return (x - Math.floor(x) - 0.5) * 360;
}

/** Degrees north. */
export function latitudeOf(y: number): number {
  return Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) / RADIANS;
}

/** The length of so many metres on the map near a latitude, in units: it grows towards the poles. */
export function unitsOf(metres: number, latitude: number): number {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude));
  return metres / (2 * Math.PI * EARTH_RADIUS * Math.cos(clamped * RADIANS));
}
