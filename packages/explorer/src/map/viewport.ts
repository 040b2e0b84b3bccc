import type { MapView } from "../state/state.ts";
import type { Box } from "./basemap-format.ts";
import { latitudeOf, longitudeOf, xOf, yOf } from "./mercator.ts";

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The part of the world that is seen: its middle in units of the map, and the world's width in CSS pixels. */
export interface Viewport extends Size {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** The world's width in pixels at zoom 0, as on every map of the web. */
const WORLD = 256;

const MAX_SCALE = WORLD * 2 ** 17;

/** No closer than this where a view is made for marks: around a single one there is something to see. */
const MAX_FIT = WORLD * 2 ** 8;

/** The viewport of a view of the state. */
export function viewportOf({ longitude, latitude, zoom }: MapView, size: Size): Viewport {
  return kept({ ...size, x: xOf(longitude), y: yOf(latitude), scale: WORLD * 2 ** zoom });
}

/** A viewport for the address: no more digits than a tenth of a pixel needs. */
export function mapViewOf({ x, y, scale }: Viewport): MapView {
  const digits = Math.max(0, Math.ceil(Math.log10(scale / 36)));
  const rounded = (value: number, places: number): number => Number(value.toFixed(places));
  return {
    longitude: rounded(longitudeOf(x), digits),
    latitude: rounded(latitudeOf(y), digits),
    zoom: rounded(Math.log2(scale / WORLD), 2),
  };
}

/** Where a point of the map is on the screen. */
export function screenX(view: Viewport, x: number): number {
  return (x - view.x) * view.scale + view.width / 2;
}

/** Where a point of the map is on the screen. */
export function screenY(view: Viewport, y: number): number {
  return (y - view.y) * view.scale + view.height / 2;
}

/** The world dragged by so many pixels. */
export function moved(view: Viewport, right: number, down: number): Viewport {
  return kept({ ...view, x: view.x - right / view.scale, y: view.y - down / view.scale });
}

/** The world made larger by a factor about a point of the screen. */
export function zoomed(view: Viewport, factor: number, at = { x: view.width / 2, y: view.height / 2 }): Viewport {
  const scale = within(view.scale * factor, smallest(view), MAX_SCALE);
  const [right, down] = [at.x - view.width / 2, at.y - view.height / 2];
  return kept({
    ...view,
    scale,
    x: view.x + right / view.scale - right / scale,
    y: view.y + down / view.scale - down / scale,
  });
}

/** The viewport that holds a box; the whole world where there is none. */
export function fitted(box: Box | null, size: Size): Viewport {
  if (box === null) return kept({ ...size, x: 0.5, y: yOf(20), scale: Math.max(size.width, size.height) });
  const [west, north, east, south] = box;
  const padding = Math.min(48, size.width / 6, size.height / 6);
  const scale = Math.min(
    (size.width - 2 * padding) / Math.max(east - west, 1e-9),
    (size.height - 2 * padding) / Math.max(south - north, 1e-9),
    MAX_FIT,
  );
  return kept({ ...size, x: (west + east) / 2, y: (north + south) / 2, scale });
}

/** The same middle and scale in another frame. */
export function resized(view: Viewport, size: Size): Viewport {
  return kept({ ...view, ...size });
}

/** Half of what is seen from west to east, in units: no place is shown twice. */
export function halfWidthOf({ width, scale }: Viewport): number {
  return Math.min(0.5, width / 2 / scale);
}

/** Whole worlds east of the first that are in sight. */
export function copiesIn(view: Viewport): readonly number[] {
  const half = halfWidthOf(view);
  const [first, last] = [Math.floor(view.x - half), Math.floor(view.x + half)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** By how many worlds a box must be moved to be in sight; none where it is out of it. */
export function shiftsInto(view: Viewport, [west, north, east, south]: Box): readonly number[] {
  const [halfWidth, halfHeight] = [halfWidthOf(view), view.height / 2 / view.scale];
  if (south < view.y - halfHeight || north > view.y + halfHeight) return [];
  const first = Math.ceil(view.x - halfWidth - east);
  const last = Math.floor(view.x + halfWidth - west);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** Whether two viewports show the same to within a pixel. */
export function areAlike(a: Viewport, b: Viewport): boolean {
  const apart = Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) * b.scale;
  return apart < 1 && Math.abs(a.scale / b.scale - 1) < 0.005;
}

/** The world fills the frame from top to bottom where it can, and its middle is not a world away. */
function kept(view: Viewport): Viewport {
  const scale = within(view.scale, smallest(view), MAX_SCALE);
  const half = view.height / 2 / scale;
  const y = half >= 0.5 ? 0.5 : within(view.y, half, 1 - half);
  return { ...view, scale, x: view.x - Math.floor(view.x), y };
}

function smallest({ width, height }: Size): number {
  return Math.max(128, Math.min(width, height));
}

function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
