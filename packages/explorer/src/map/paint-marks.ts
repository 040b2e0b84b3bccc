import { geoCircle } from "d3-geo";
import type { Shape } from "./basemap-format.ts";
import type { Clusters } from "./clusters.ts";
import { type Label, labelText, placeLabels } from "./labels.ts";
import { EARTH_RADIUS, latitudeOf, longitudeOf, xOf, yOf } from "./mercator.ts";
import type { Palette } from "./palette.ts";
import { extentOf, LINE, type PlaceColumns, POINT } from "./places.ts";
import { screenX, screenY, shiftsInto, type Viewport } from "./viewport.ts";

type Context = CanvasRenderingContext2D;

/** What is drawn above the land. */
export interface MarkScene {
  readonly columns: PlaceColumns;
  readonly counts: Uint32Array;
  /** The places in sight, to be drawn one by one; none where `clusters` are drawn. */
  readonly places: readonly number[];
  readonly clusters: Clusters | null;
  readonly selected: readonly number[];
  readonly nameOf: (place: number) => string;
  readonly numberText: (value: number) => string;
}

/** Pixels. */
const DOT = 6;
/** A mark with a number in it, from its middle to its edge. */
export const NUMBERED = 11;
const SMALLEST_RING = 9;
const SMALLEST_SHAPE = 14;

/** A point is drawn full up to here, in metres: the finest three of core's precisions. */
const LOCALITY = 1000;

/** From this difference of scale across it, a circle on the ground is drawn as what it is on the map. */
const ROUND = 0.01;

/** Of more rings than these the edges are not dashed, which would take longer than a frame. */
const MOST_DASHED = 150;

const MAX_LABELS = 60;

/** How a place is drawn at a scale: by its own shape, or by a sign for it where that would be too small to see. */
export type MarkForm = "dot" | "ring" | "ring-sign" | "line" | "line-sign" | "area" | "area-sign";

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

/** How opaque each of so many rings is filled: the land is seen through all of them, also where they all cross. */
export function ringTint(rings: number): number {
  return Math.min(0.14, 1 / Math.max(1, rings));
}

/** Pixels from the middle of a cluster's mark to its edge. */
export function clusterRadius(incidents: number): number {
  return Math.min(28, 12 + 3.2 * Math.log10(Math.max(1, incidents)));
}

/** All marks, batched by form, then the selected ones, then names. */
export function paintMarks(context: Context, view: Viewport, palette: Palette, scene: MarkScene): void {
  const { columns, clusters } = scene;
  const isSelected = new Set(scene.selected);
  const others = scene.places.filter((place) => !isSelected.has(place));
  paintShapes(context, view, palette, columns, others, palette.mark);
  paintSigns(context, view, palette, scene, others, palette.mark);
  if (clusters !== null) paintClusters(context, view, palette, clusters, scene.numberText);
  paintShapes(context, view, palette, columns, scene.selected, palette["mark-selected"]);
  paintOutlines(context, view, palette, scene);
  paintSigns(context, view, palette, scene, scene.selected, palette["mark-selected"]);
  paintNames(context, view, palette, scene);
}

/** Rings, lines and areas in their true size. */
function paintShapes(
  context: Context,
  view: Viewport,
  palette: Palette,
  columns: PlaceColumns,
  places: readonly number[],
  colour: string,
): void {
  const [areas, lines] = [new Path2D(), new Path2D()];
  const [rings, tinted]: [Path2D[], Path2D[]] = [[], []];
  const across = Math.hypot(view.width, view.height);
  let any = false;
  for (const place of places) {
    const form = markForm(columns, place, view.scale);
    if (form !== "ring" && form !== "area" && form !== "line") continue;
    any = true;
    for (const shift of shiftsInto(view, extentOf(columns, place))) {
      if (form === "ring") {
        const ring = ringPath(view, columns, place, shift);
        rings.push(ring);
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
  if (rings.length <= MOST_DASHED) context.setLineDash([5, 4]);
  for (const ring of rings) context.stroke(ring);
  context.setLineDash([]);
  context.strokeStyle = palette.paper;
  context.lineWidth = 8;
  context.stroke(lines);
  context.strokeStyle = colour;
  context.lineWidth = 4.5;
  context.stroke(lines);
}

/** Dots, and signs for what is too small to be drawn in its size, with a number where several incidents are. */
function paintSigns(
  context: Context,
  view: Viewport,
  palette: Palette,
  { columns, counts, numberText }: MarkScene,
  places: readonly number[],
  colour: string,
): void {
  const [full, hollow] = [new Path2D(), new Path2D()];
  const numbers: [text: string, x: number, y: number, isHollow: boolean][] = [];
  for (const place of places) {
    const form = markForm(columns, place, view.scale);
    const count = counts[place] as number;
    const [x, y] = [columns.x[place] as number, columns.y[place] as number];
    for (const shift of shiftsInto(view, around(x, y, NUMBERED / view.scale))) {
      const [left, top] = [screenX(view, x + shift), screenY(view, y)];
      const size = count > 1 ? NUMBERED : DOT;
      const isHollow = form !== "dot";
      const path = isHollow ? hollow : full;
      if (form === "dot" || form === "ring-sign") circle(path, left, top, size);
      else if (form === "area-sign") path.rect(left - size, top - size, 2 * size, 2 * size);
      else if (form === "line-sign") path.roundRect(left - size * 1.5, top - size / 2, size * 3, size, 2);
      else if (count > 1) circle(path, left, top, size);
      else if (form === "ring") plus(path, left, top);
      if (count > 1) numbers.push([numberText(count), left, top, isHollow]);
    }
  }
  context.fillStyle = colour;
  context.strokeStyle = palette.paper;
  context.lineWidth = 1.5;
  context.fill(full);
  context.stroke(full);
  context.fillStyle = palette.paper;
  context.strokeStyle = colour;
  context.lineWidth = 2.5;
  context.fill(hollow);
  context.stroke(hollow);
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const [text, left, top, isHollow] of numbers) {
    context.font = `600 ${text.length > 2 ? 10 : 12}px ${palette.font}`;
    context.fillStyle = isHollow ? palette.ink : palette.paper;
    context.fillText(text, left, top + 0.5);
  }
  context.textAlign = "left";
}

function paintClusters(
  context: Context,
  view: Viewport,
  palette: Palette,
  clusters: Clusters,
  numberText: (value: number) => string,
): void {
  const discs = new Path2D();
  const numbers: [text: string, x: number, y: number][] = [];
  for (let cluster = 0; cluster < clusters.count; cluster++) {
    const [x, y] = [clusters.x[cluster] as number, clusters.y[cluster] as number];
    const incidents = clusters.incidents[cluster] as number;
    // What stands alone has a mark of its own, which tells how exactly its place is known.
    if (clusters.places[cluster] === 1) continue;
    const radius = clusterRadius(incidents);
    for (const shift of shiftsInto(view, around(x, y, radius / view.scale))) {
      const [left, top] = [screenX(view, x + shift), screenY(view, y)];
      circle(discs, left, top, radius);
      numbers.push([numberText(incidents), left, top]);
    }
  }
  context.fillStyle = palette.mark;
  context.globalAlpha = 0.85;
  context.fill(discs);
  context.globalAlpha = 1;
  context.strokeStyle = palette.paper;
  context.lineWidth = 1.5;
  context.stroke(discs);
  context.fillStyle = palette.paper;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.font = `600 11px ${palette.font}`;
  for (const [text, left, top] of numbers) context.fillText(text, left, top + 0.5);
  context.textAlign = "left";
}

/** A second line around what is selected: seen without any colour. */
function paintOutlines(
  context: Context,
  view: Viewport,
  palette: Palette,
  { columns, selected, counts }: MarkScene,
): void {
  const outlines = new Path2D();
  for (const place of selected) {
    const [x, y] = [columns.x[place] as number, columns.y[place] as number];
    const radius = ((counts[place] as number) > 1 ? NUMBERED : DOT) + 6;
    for (const shift of shiftsInto(view, around(x, y, radius / view.scale))) {
      circle(outlines, screenX(view, x + shift), screenY(view, y), radius);
    }
  }
  context.strokeStyle = palette.paper;
  context.lineWidth = 6;
  context.stroke(outlines);
  context.strokeStyle = palette["mark-selected"];
  context.lineWidth = 3;
  context.stroke(outlines);
}

function paintNames(context: Context, view: Viewport, palette: Palette, scene: MarkScene): void {
  const { columns, counts, selected, places } = scene;
  const isSelected = new Set(selected);
  const others = places.filter((place) => !isSelected.has(place));
  if (others.length > MAX_LABELS) others.length = 0;
  others.sort((a, b) => (counts[b] as number) - (counts[a] as number));
  const labels = [...selected, ...others].flatMap((place) => {
    const [x, y] = [columns.x[place] as number, columns.y[place] as number];
    const isChosen = isSelected.has(place);
    const clear = ((counts[place] as number) > 1 ? NUMBERED : DOT) + (isChosen ? 6 : 0);
    return shiftsInto(view, around(x, y, 0)).map((shift) => ({
      text: labelText(scene.nameOf(place)),
      x: screenX(view, x + shift),
      y: screenY(view, y),
      clear,
      isSelected: isChosen,
    }));
  });
  context.textBaseline = "middle";
  context.lineJoin = "round";
  const fontOf = ({ isSelected }: Label): string => `${isSelected ? "600 " : ""}13px ${palette.font}`;
  const widthOf = (label: Label): number => {
    context.font = fontOf(label);
    return context.measureText(label.text).width;
  };
  for (const { label, left, middle } of placeLabels(labels, widthOf, 18, view)) {
    context.font = fontOf(label);
    context.strokeStyle = palette.paper;
    context.lineWidth = 4;
    context.strokeText(label.text, left, middle);
    context.fillStyle = palette.ink;
    context.fillText(label.text, left, middle);
  }
}

const ringShapes = new WeakMap<PlaceColumns, Map<number, Shape>>();

/** A ring of the place's radius in metres: a circle on the ground, which far from the equator is none on the map. */
function ringPath(view: Viewport, columns: PlaceColumns, place: number, shift: number): Path2D {
  const [x, y] = [columns.x[place] as number, columns.y[place] as number];
  const metres = columns.radius[place] as number;
  const path = new Path2D();
  if ((metres / EARTH_RADIUS) * Math.abs(Math.sinh((0.5 - y) * 2 * Math.PI)) < ROUND) {
    circle(path, screenX(view, x + shift), screenY(view, y), (columns.reach[place] as number) * view.scale);
    return path;
  }
  const known = ringShapes.get(columns) ?? new Map<number, Shape>();
  ringShapes.set(columns, known);
  const shape = known.get(place) ?? ringShape(x, y, metres);
  known.set(place, shape);
  addShape(path, view, shape, shift, true);
  return path;
}

/** The points at so many metres from another, on the map. */
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

function addShape(path: Path2D, view: Viewport, shape: Shape, shift: number, isClosed: boolean): void {
  let [lastX, lastY] = [Infinity, Infinity];
  for (let i = 0; i < shape.length; i += 2) {
    const [x, y] = [screenX(view, (shape[i] as number) + shift), screenY(view, shape[i + 1] as number)];
    const isEnd = i === 0 || i === shape.length - 2;
    // Less than a pixel is not seen.
    if (!isEnd && Math.abs(x - lastX) + Math.abs(y - lastY) < 0.7) continue;
    if (i === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
    [lastX, lastY] = [x, y];
  }
  if (isClosed) path.closePath();
}

const hatchings = new Map<string, CanvasPattern | string>();

/** Slanting lines of a colour on a tint of it. */
function hatching(context: Context, colour: string): CanvasPattern | string {
  const known = hatchings.get(colour);
  if (known !== undefined) return known;
  const tile = document.createElement("canvas");
  tile.width = 10;
  tile.height = 10;
  const drawing = tile.getContext("2d");
  if (drawing === null) return colour;
  drawing.fillStyle = colour;
  drawing.globalAlpha = 0.12;
  drawing.fillRect(0, 0, 10, 10);
  drawing.globalAlpha = 0.6;
  drawing.strokeStyle = colour;
  drawing.lineWidth = 1.2;
  drawing.beginPath();
  for (const start of [-10, 0, 10]) {
    drawing.moveTo(start - 1, 11);
    drawing.lineTo(start + 11, -1);
  }
  drawing.stroke();
  const pattern = context.createPattern(tile, "repeat") ?? colour;
  hatchings.set(colour, pattern);
  return pattern;
}

function circle(path: Path2D, x: number, y: number, radius: number): void {
  path.moveTo(x + radius, y);
  path.arc(x, y, radius, 0, 2 * Math.PI);
}

/** The middle of a ring, which is no place. */
function plus(path: Path2D, x: number, y: number): void {
  path.moveTo(x - 4, y);
  path.lineTo(x + 4, y);
  path.moveTo(x, y - 4);
  path.lineTo(x, y + 4);
}

function around(x: number, y: number, by: number): readonly [number, number, number, number] {
  return [x - by, y - by, x + by, y + by];
}
