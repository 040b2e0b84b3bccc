import { hatching } from "./hatching.ts";
import { markForm } from "./mark-form.ts";
import type { Palette } from "./palette.ts";
import { addShape, circle } from "./paths.ts";
import { extentOf, type PlaceColumns } from "./places.ts";
import { distortedRing, isRound } from "./rings.ts";
import { screenX, screenY, shiftsInto, type Viewport } from "./viewport.ts";

/** Of more rings than these the edges are not dashed, which would take longer than a frame. */
const MOST_DASHED = 150;

/** Up to so many edges are drawn full; of more each is fainter. */
const CLEAR_EDGES = 10;

/** How opaque each of so many rings is filled: the land is seen through all of them, also where they all cross. */
export function ringTint(rings: number): number {
  return Math.min(0.14, 1 / Math.max(1, rings));
}

/** How opaque the edge of each of so many rings is. */
export function edgeTint(rings: number): number {
  return Math.max(0.35, Math.min(1, CLEAR_EDGES / Math.max(1, rings)));
}

/** Rings, lines and areas in their true size. Of rings those in `outlined` have an edge. */
export function paintShapes(
  context: CanvasRenderingContext2D,
  view: Viewport,
  palette: Palette,
  columns: PlaceColumns,
  places: readonly number[],
  outlined: ReadonlySet<number>,
  colour: string,
): void {
  const [areas, lines] = [new Path2D(), new Path2D()];
  const [edges, tinted]: [Path2D[], Path2D[]] = [[], []];
  const across = Math.hypot(view.width, view.height);
  let any = false;
  for (const place of places) {
    const form = markForm(columns, place, view.scale);
    if (form !== "ring" && form !== "area" && form !== "line") continue;
    any = true;
    for (const shift of shiftsInto(view, extentOf(columns, place))) {
      if (form === "ring") {
        const ring = ringPath(view, columns, place, shift);
        if (outlined.has(place)) edges.push(ring);
        // A tint of all that is in sight would tell nothing, and hide the land.
        if ((columns.reach[place] as number) * view.scale <= across) tinted.push(ring);
      } else {
        for (const shape of columns.shapes.get(place) ?? []) {
          addShape(form === "area" ? areas : lines, view, shape, shift, form === "area");
        }
      }
    }
  }
  if (!any) return;
  context.lineJoin = "round";
  context.lineCap = "round";
  // One by one: a path of many circles that cross each other takes a hundred times as long.
  context.fillStyle = colour;
  context.globalAlpha = ringTint(tinted.length);
  for (const ring of tinted) context.fill(ring);
  context.globalAlpha = 1;
  context.fillStyle = hatching(context, colour);
  context.fill(areas, "evenodd");
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.stroke(areas);
  context.globalAlpha = edgeTint(edges.length);
  if (edges.length <= MOST_DASHED) context.setLineDash([5, 4]);
  for (const ring of edges) context.stroke(ring);
  context.setLineDash([]);
  context.globalAlpha = 1;
  context.strokeStyle = palette.paper;
  context.lineWidth = 8;
  context.stroke(lines);
  context.strokeStyle = colour;
  context.lineWidth = 4.5;
  context.stroke(lines);
}

/** A ring of the place's radius in metres: a circle on the ground, which far from the equator is none on the map. */
function ringPath(view: Viewport, columns: PlaceColumns, place: number, shift: number): Path2D {
  const path = new Path2D();
  if (isRound(columns, place)) {
    const [x, y] = [columns.x[place] as number, columns.y[place] as number];
    circle(path, screenX(view, x + shift), screenY(view, y), (columns.reach[place] as number) * view.scale);
  } else addShape(path, view, distortedRing(columns, place), shift, true);
  return path;
}
