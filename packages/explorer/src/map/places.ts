import type { PlaceOnMap } from "../engine/protocol.ts";
import type { Box, Shape } from "./basemap-format.ts";
import { latitudeOf, unitsOf, xOf, yOf } from "./mercator.ts";
import { unrolled } from "./unrolled.ts";

/** How a place is drawn; in `PlaceColumns.kind` as a number. */
export const NOWHERE = 0;
export const POINT = 1;
export const LINE = 2;
export const AREA = 3;

/** Places as arrays by their position, in units of the map: what every frame reads. */
export interface PlaceColumns {
  readonly count: number;
  readonly kind: Uint8Array;
  /** Where its number and its name stand: the point, the middle of the line, a spot inside the area. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Metres by which it may lie elsewhere. */
  readonly radius: Float64Array;
  /** The same on the map, where the place is. */
  readonly reach: Float64Array;
  /** Lines, and the rings of areas, by the place's position. */
  readonly shapes: ReadonlyMap<number, readonly Shape[]>;
  /** What a line or an area covers. */
  readonly boxes: ReadonlyMap<number, Box>;
}

type Position = readonly [longitude: number, latitude: number];

/** Degrees of latitude after which an edge gets a point between: it is straight in degrees, not on the map. */
const LONG_EDGE = 1;

/** The places of a data set on the map. */
export function placeColumns(places: readonly PlaceOnMap[]): PlaceColumns {
  const count = places.length;
  const kind = new Uint8Array(count);
  const [x, y] = [new Float64Array(count), new Float64Array(count)];
  const [radius, reach] = [new Float64Array(count), new Float64Array(count)];
  const shapes = new Map<number, readonly Shape[]>();
  const boxes = new Map<number, Box>();
  places.forEach(({ geometry }, i) => {
    if (geometry === undefined) return;
    radius[i] = geometry.radius;
    let [anchorX, anchorY] = [0, 0];
    if (geometry.type === "Point") {
      kind[i] = POINT;
      const [longitude, latitude] = geometry.coordinates as Position;
      [anchorX, anchorY] = [xOf(longitude), yOf(latitude)];
      reach[i] = unitsOf(geometry.radius, latitude);
    } else {
      const isLine = geometry.type === "LineString";
      // A line is one list of positions, an area one for each of its rings.
      const rings = (isLine ? [geometry.coordinates] : geometry.coordinates) as readonly (readonly Position[])[];
      const lines = rings.map(shapeOf);
      const outline = lines[0];
      if (outline === undefined || outline.length < 2) return;
      kind[i] = isLine ? LINE : AREA;
      // A hole may have been unrolled on the other side of the antimeridian.
      const together = lines.map((line) => besides(line, outline));
      shapes.set(i, together);
      boxes.set(i, boxOf(outline));
      [anchorX, anchorY] = isLine ? middleOf(outline) : insideOf(together);
      reach[i] = unitsOf(geometry.radius, latitudeOf(anchorY));
    }
    x[i] = anchorX;
    y[i] = anchorY;
  });
  return { count, kind, x, y, radius, reach, shapes, boxes };
}

/** What a place covers with its radius. */
export function extentOf(columns: PlaceColumns, place: number): Box {
  const reach = columns.reach[place] as number;
  const [x, y] = [columns.x[place] as number, columns.y[place] as number];
  const [west, north, east, south] = columns.boxes.get(place) ?? [x, y, x, y];
  return [west - reach, north - reach, east + reach, south + reach];
}

/** The smallest box that holds some places, across the antimeridian if need be; null where none is on the map. */
export function hullOf(columns: PlaceColumns, places: Iterable<number>): Box | null {
  return hullBy(columns, places, columns.reach);
}

/**
 * The same for a view of all of them: each reaches no farther than the one in their middle. Where most are known to a district, one that may be
 * anywhere in a country does not make a spot of the others.
 */
export function hullOfMost(columns: PlaceColumns, places: Iterable<number>): Box | null {
  const reaches = Array.from(places, (place) => columns.reach[place] as number).sort((a, b) => a - b);
  const most = reaches[Math.floor(reaches.length / 2)] ?? 0;
  return hullBy(
    columns,
    places,
    columns.reach.map((reach) => Math.min(reach, most)),
  );
}

function hullBy(columns: PlaceColumns, places: Iterable<number>, reach: Float64Array): Box | null {
  const { kind, x, y, boxes } = columns;
  const held: number[] = [];
  for (const place of places) if (kind[place] !== NOWHERE) held.push(place);
  if (held.length === 0) return null;
  // Of many places no array is made for each.
  const westOf = (place: number): number => (boxes.get(place)?.[0] ?? (x[place] as number)) - (reach[place] as number);
  const eastOf = (place: number): number => (boxes.get(place)?.[2] ?? (x[place] as number)) + (reach[place] as number);
  const occupied = new Uint8Array(360);
  for (const place of held) {
    const west = westOf(place) * 360;
    const last = Math.min(Math.floor(eastOf(place) * 360), Math.floor(west) + 359);
    for (let degree = Math.floor(west); degree <= last; degree++) occupied[((degree % 360) + 360) % 360] = 1;
  }
  const start = afterLongestGap(occupied) / 360;
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const place of held) {
    const box = boxes.get(place);
    const [by, atWest] = [reach[place] as number, westOf(place)];
    const shift = -Math.floor(atWest - start + 1e-9);
    west = Math.min(west, atWest + shift);
    north = Math.min(north, (box?.[1] ?? (y[place] as number)) - by);
    east = Math.max(east, eastOf(place) + shift);
    south = Math.max(south, (box?.[3] ?? (y[place] as number)) + by);
  }
  return [west, north, Math.min(east, west + 1), south];
}

function afterLongestGap(occupied: Uint8Array): number {
  let [best, start, run] = [0, 0, 0];
  for (let i = 0; i < 720; i++) {
    run = occupied[i % 360] === 1 ? 0 : run + 1;
    if (run > best) [best, start] = [run, (i + 1) % 360];
  }
  return start;
}

/** A line or ring without jumps: beyond the antimeridian it goes on. */
function shapeOf(positions: readonly Position[]): Shape {
  const points: number[] = [];
  const longitudes = unrolled(positions);
  positions.forEach(([, latitude], i) => {
    const before = positions[i - 1];
    const to = longitudes[i] as number;
    if (before !== undefined) {
      const from = longitudes[i - 1] as number;
      const parts = Math.ceil(Math.abs(latitude - before[1]) / LONG_EDGE);
      for (let part = 1; part < parts; part++) {
        const share = part / parts;
        points.push(xOf(from + (to - from) * share), yOf(before[1] + (latitude - before[1]) * share));
      }
    }
    points.push(xOf(to), yOf(latitude));
  });
  return Float64Array.from(points);
}

function besides(line: Shape, outline: Shape): Shape {
  const shift = Math.round((outline[0] as number) - (line[0] as number));
  return shift === 0 ? line : line.map((value, i) => (i % 2 === 0 ? value + shift : value));
}

function boxOf(shape: Shape): Box {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < shape.length; i += 2) {
    west = Math.min(west, shape[i] as number);
    east = Math.max(east, shape[i] as number);
    north = Math.min(north, shape[i + 1] as number);
    south = Math.max(south, shape[i + 1] as number);
  }
  return [west, north, east, south];
}

/** The point half way along a line. */
function middleOf(line: Shape): [number, number] {
  const length = (i: number): number =>
    Math.hypot((line[i] as number) - (line[i - 2] as number), (line[i + 1] as number) - (line[i - 1] as number));
  let left = 0;
  for (let i = 2; i < line.length; i += 2) left += length(i) / 2;
  for (let i = 2; i < line.length; i += 2) {
    const step = length(i);
    if (step >= left && step > 0) {
      const share = left / step;
      const at = (j: number): number =>
        (line[j - 2] as number) + ((line[j] as number) - (line[j - 2] as number)) * share;
      return [at(i), at(i + 1)];
    }
    left -= step;
  }
  return [line[0] as number, line[1] as number];
}

/** A point inside an area: the middle of its longest stretch from west to east at half its height. */
function insideOf(rings: readonly Shape[]): [number, number] {
  const outline = rings[0] as Shape;
  const [west, north, east, south] = boxOf(outline);
  const y = (north + south) / 2;
  const crossings: number[] = [];
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [x1, y1, x2, y2] = [ring[j], ring[j + 1], ring[i], ring[i + 1]] as [number, number, number, number];
      if (y1 > y !== y2 > y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
    }
  }
  crossings.sort((a, b) => a - b);
  let [from, to] = [west, west];
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [a, b] = [crossings[i] as number, crossings[i + 1] as number];
    if (b - a > to - from) [from, to] = [a, b];
  }
  return to > from ? [(from + to) / 2, y] : [(west + east) / 2, y];
}
