import { placesIn } from "./clusters.ts";
import { clusterRadius } from "./mark-form.ts";
import { incidentsAt, type PlaceIndex, type ShownMarks } from "./marks.ts";
import { clusterAt, placesAt, type ScreenPoint } from "./nearby.ts";
import { hullOfMost } from "./places.ts";
import type { MapScene } from "./scene.ts";
import { fitted, type Viewport } from "./viewport.ts";

/** Pixels by which a mouse and a finger may miss a mark. */
const MOUSE = 12;
const FINGER = 22;

/** Up to so many incidents under a sign are offered at once; of more, the map goes closer. */
const FEW = 12;

/** What a click or a tap asks for: incidents to choose from, in time order, or a closer view. */
export type Asked =
  | { readonly kind: "incidents"; readonly positions: Uint32Array }
  | { readonly kind: "closer"; readonly view: Viewport };

/** What is asked for at a point of a scene. */
export function askedAt(
  view: Viewport,
  scene: MapScene,
  index: PlaceIndex,
  marks: ShownMarks,
  at: ScreenPoint,
  isTouch: boolean,
): Asked {
  const { columns, clusters, alone, shapes, selected } = scene;
  const cluster = clusterAt(view, clusters, at, clusterRadius);
  if (cluster === undefined || clusters.places[cluster] === 1) {
    const places = placesAt(view, columns, [...shapes, ...alone, ...selected], at, isTouch ? FINGER : MOUSE);
    return { kind: "incidents", positions: incidentsAt(index, marks, places) };
  }
  const members = placesIn(clusters, marks, cluster);
  const positions = incidentsAt(index, marks, members);
  const closer = fitted(hullOfMost(columns, members), view);
  return positions.length <= FEW || closer.scale <= view.scale * 1.2
    ? { kind: "incidents", positions }
    : { kind: "closer", view: closer };
}

/** The places whose signs the mouse is at; an empty list where it is at none. */
export function hoveredAt(
  view: Viewport,
  { columns, clusters, alone, shapes, selected }: MapScene,
  marks: ShownMarks,
  at: ScreenPoint,
): readonly number[] {
  const cluster = clusterAt(view, clusters, at, clusterRadius);
  if (cluster !== undefined && (clusters.places[cluster] as number) > 1) return placesIn(clusters, marks, cluster);
  return placesAt(view, columns, [...shapes, ...alone, ...selected], at, MOUSE).slice(0, 1);
}
