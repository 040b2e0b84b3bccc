import type { Clusters } from "./clusters.ts";
import { AREA, LINE, type PlaceColumns, POINT } from "./places.ts";
import { screenX, screenY, shiftsInto, type Viewport } from "./viewport.ts";

/** A point of the screen in CSS pixels from the map's corner. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Pixels by which a pointer may miss: a finger is broader than a mouse. */
export type Reach = number;

/** The places whose marks are at a point of the screen, the nearest first; an area only where no smaller mark is. */
export function placesAt(
  view: Viewport,
  columns: PlaceColumns,
  places: Iterable<number>,
  at: ScreenPoint,
  reach: Reach,
): readonly number[] {
  const small: [distance: number, place: number][] = [];
  const wide: [size: number, place: number][] = [];
  for (const place of places) {
    const [x, y] = [columns.x[place] as number, columns.y[place] as number];
    for (const shift of shiftsOf(view, columns, place, reach)) {
      const distance = Math.hypot(screenX(view, x + shift) - at.x, screenY(view, y) - at.y);
      const ring = (columns.reach[place] as number) * view.scale;
      if (columns.kind[place] === POINT) {
        if (distance <= reach) small.push([distance, place]);
        else if (distance <= ring) wide.push([ring, place]);
        continue;
      }
      const outline = columns.shapes.get(place) ?? [];
      const edge = Math.min(...outline.map((shape) => distanceTo(view, shape, shift, at)));
      if (distance <= reach || (columns.kind[place] === LINE && edge <= reach))
        small.push([Math.min(distance, edge), place]);
      else if (columns.kind[place] === AREA && isInside(view, outline, shift, at)) wide.push([edge, place]);
    }
  }
  const found = small.length > 0 ? small : wide;
  return [...new Set(found.sort(([a], [b]) => a - b).map(([, place]) => place))];
}

/** The cluster at a point of the screen; undefined where there is none. */
export function clusterAt(
  view: Viewport,
  clusters: Clusters,
  at: ScreenPoint,
  radiusOf: (incidents: number) => number,
): number | undefined {
  let nearest: { readonly cluster: number; readonly distance: number } | undefined;
  for (let cluster = 0; cluster < clusters.count; cluster++) {
    const y = screenY(view, clusters.y[cluster] as number) - at.y;
    const radius = radiusOf(clusters.incidents[cluster] as number);
    if (Math.abs(y) > radius) continue;
    const x = (screenX(view, clusters.x[cluster] as number) - at.x) / view.scale;
    const distance = Math.hypot((x - Math.round(x)) * view.scale, y);
    if (distance <= radius && distance < (nearest?.distance ?? Infinity)) nearest = { cluster, distance };
  }
  return nearest?.cluster;
}

function shiftsOf(view: Viewport, columns: PlaceColumns, place: number, reach: Reach): readonly number[] {
  const slack = Math.max(columns.reach[place] as number, (reach + 1) / view.scale);
  const [x, y] = [columns.x[place] as number, columns.y[place] as number];
  const [west, north, east, south] = columns.boxes.get(place) ?? [x, y, x, y];
  return shiftsInto(view, [west - slack, north - slack, east + slack, south + slack]);
}

function distanceTo(view: Viewport, shape: Float64Array, shift: number, at: ScreenPoint): number {
  let least = Infinity;
  for (let i = 2; i < shape.length; i += 2) {
    const [x1, y1] = [screenX(view, (shape[i - 2] as number) + shift), screenY(view, shape[i - 1] as number)];
    const [x2, y2] = [screenX(view, (shape[i] as number) + shift), screenY(view, shape[i + 1] as number)];
    const [right, down] = [x2 - x1, y2 - y1];
    const along = ((at.x - x1) * right + (at.y - y1) * down) / (right * right + down * down || 1);
    const share = Math.max(0, Math.min(1, along));
    least = Math.min(least, Math.hypot(x1 + right * share - at.x, y1 + down * share - at.y));
  }
  return least;
}

function isInside(view: Viewport, shapes: readonly Float64Array[], shift: number, at: ScreenPoint): boolean {
  let inside = false;
  for (const shape of shapes) {
    for (let i = 0, j = shape.length - 2; i < shape.length; j = i, i += 2) {
      const [x1, y1] = [screenX(view, (shape[j] as number) + shift), screenY(view, shape[j + 1] as number)];
      const [x2, y2] = [screenX(view, (shape[i] as number) + shift), screenY(view, shape[i + 1] as number)];
      if (y1 > at.y !== y2 > at.y && at.x < x1 + ((at.y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    }
  }
  return inside;
}
