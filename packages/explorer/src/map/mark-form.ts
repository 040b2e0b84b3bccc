import { LINE, type PlaceColumns, POINT } from "./places.ts";

/** How a place is drawn at a scale: by its own shape, or by a sign for it where that would be too small to see. */
export type MarkForm = "dot" | "ring" | "ring-sign" | "line" | "line-sign" | "area" | "area-sign";

/** Pixels from the middle of a sign to its edge: of a plain one, and of one with a number in it. */
export const DOT = 6;
export const NUMBERED = 11;
/** Pixels from the edge of a sign that is selected to the line around it. */
export const OUTLINE = 6;

const SMALLEST_RING = 9;
const SMALLEST_SHAPE = 14;

/** A point is drawn full up to here, in metres: the finest three of core's precisions. */
const LOCALITY = 1000;

/** The form of a place's mark in a view. */
export function markForm(columns: PlaceColumns, place: number, scale: number): MarkForm {
  const reach = (columns.reach[place] as number) * scale;
  if (columns.kind[place] === POINT) {
    if (reach >= SMALLEST_RING) return "ring";
    return (columns.radius[place] as number) <= LOCALITY ? "dot" : "ring-sign";
  }
  const [west, north, east, south] = columns.boxes.get(place) ?? [0, 0, 0, 0];
  const isSmall = Math.max(east - west, south - north) * scale < SMALLEST_SHAPE;
  if (columns.kind[place] === LINE) return isSmall ? "line-sign" : "line";
  return isSmall ? "area-sign" : "area";
}

/** The forms of the marks that there are, at a scale at which each has a sign of its own. */
export function formsOf(columns: PlaceColumns, places: Iterable<number>): ReadonlySet<MarkForm> {
  const forms = new Set<MarkForm>();
  for (const place of places) forms.add(markForm(columns, place, 1));
  return forms;
}

/** Pixels from the middle of a place's sign to its edge; none where a single incident has a line or an area that is seen. */
export function signRadius(form: MarkForm, incidents: number): number {
  if (incidents > 1) return NUMBERED;
  return form === "line" || form === "area" ? 0 : DOT;
}

/** Pixels from the middle of the sign of several places to its edge. */
export function clusterRadius(incidents: number): number {
  return Math.min(28, 12 + 3.2 * Math.log10(Math.max(1, incidents)));
}
