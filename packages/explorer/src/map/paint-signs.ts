import { clusterRadius, DOT, type MarkForm, markForm, NUMBERED, OUTLINE } from "./mark-form.ts";
import type { Palette } from "./palette.ts";
import { circle, plus } from "./paths.ts";
import { overlap, type Rectangle, squareAround } from "./rectangle.ts";
import type { MapScene } from "./scene.ts";
import { screenX, screenY, shiftsInto, type Viewport } from "./viewport.ts";

type Context = CanvasRenderingContext2D;

/** Dots, and signs for what is too small to be drawn in its size, with a number where several incidents are. */
export function paintSigns(
  context: Context,
  view: Viewport,
  palette: Palette,
  { columns, counts }: MapScene,
  places: readonly number[],
  colour: string,
  numberText: (value: number) => string,
): void {
  const [full, hollow] = [new Path2D(), new Path2D()];
  const numbers: NumberAt[] = [];
  for (const place of places) {
    const form = markForm(columns, place, view.scale);
    const count = counts[place] as number;
    for (const [left, top] of spotsOf(view, columns.x[place] as number, columns.y[place] as number, NUMBERED)) {
      addSign(form === "dot" ? full : hollow, form, left, top, count);
      if (count > 1)
        numbers.push({ text: numberText(count), left, top, ink: form === "dot" ? palette.paper : palette.ink });
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
  paintNumbers(context, palette, numbers);
}

function addSign(path: Path2D, form: MarkForm, left: number, top: number, count: number): void {
  const size = count > 1 ? NUMBERED : DOT;
  if (form === "dot" || form === "ring-sign") circle(path, left, top, size);
  else if (form === "area-sign") path.rect(left - size, top - size, 2 * size, 2 * size);
  else if (form === "line-sign") path.roundRect(left - size * 1.5, top - size / 2, size * 3, size, 2);
  else if (count > 1) circle(path, left, top, size);
  else if (form === "ring") plus(path, left, top);
}

/** A disc for several places, with the number of their incidents. */
export function paintClusters(
  context: Context,
  view: Viewport,
  palette: Palette,
  { columns, clusters, selected }: MapScene,
  numberText: (value: number) => string,
): void {
  const discs = new Path2D();
  const numbers: NumberAt[] = [];
  const above = selected.flatMap((place) =>
    spotsOf(view, columns.x[place] as number, columns.y[place] as number, NUMBERED).map(([x, y]) =>
      squareAround(x, y, NUMBERED + OUTLINE),
    ),
  );
  for (let cluster = 0; cluster < clusters.count; cluster++) {
    // What stands alone has a mark of its own, which tells how exactly its place is known.
    if (clusters.places[cluster] === 1) continue;
    const incidents = clusters.incidents[cluster] as number;
    const radius = clusterRadius(incidents);
    for (const [left, top] of spotsOf(view, clusters.x[cluster] as number, clusters.y[cluster] as number, radius)) {
      circle(discs, left, top, radius);
      const text = numberText(incidents);
      // Half of a number beside a sign that covers the other half would be read as another number.
      if (!above.some((sign) => overlap(sign, roomOf(text, left, top))))
        numbers.push({ text, left, top, ink: palette.paper });
    }
  }
  context.fillStyle = palette.mark;
  context.globalAlpha = 0.85;
  context.fill(discs);
  context.globalAlpha = 1;
  context.strokeStyle = palette.paper;
  context.lineWidth = 1.5;
  context.stroke(discs);
  paintNumbers(context, palette, numbers);
}

/** A second line around what is selected: seen without any colour. */
export function paintOutlines(
  context: Context,
  view: Viewport,
  palette: Palette,
  { columns, selected, counts }: MapScene,
): void {
  const outlines = new Path2D();
  for (const place of selected) {
    const radius = ((counts[place] as number) > 1 ? NUMBERED : DOT) + OUTLINE;
    for (const [left, top] of spotsOf(view, columns.x[place] as number, columns.y[place] as number, radius)) {
      circle(outlines, left, top, radius);
    }
  }
  context.strokeStyle = palette.paper;
  context.lineWidth = 6;
  context.stroke(outlines);
  context.strokeStyle = palette["mark-selected"];
  context.lineWidth = 3;
  context.stroke(outlines);
}

interface NumberAt {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly ink: string;
}

function paintNumbers(context: Context, palette: Palette, numbers: readonly NumberAt[]): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const { text, left, top, ink } of numbers) {
    context.font = `600 ${text.length > 2 ? 10.5 : 12}px ${palette.font}`;
    context.fillStyle = ink;
    context.fillText(text, left, top + 0.5);
  }
  context.textAlign = "left";
}

/** What a number in a disc takes up, about. */
function roomOf(text: string, left: number, top: number): Rectangle {
  const half = text.length * 3.5;
  return { left: left - half, top: top - 6, right: left + half, bottom: top + 6 };
}

/** Where a point of the map with a sign so large is on the screen: once for each world in sight. */
function spotsOf(view: Viewport, x: number, y: number, radius: number): readonly (readonly [number, number])[] {
  const by = radius / view.scale;
  return shiftsInto(view, [x - by, y - by, x + by, y + by]).map((shift) => [
    screenX(view, x + shift),
    screenY(view, y),
  ]);
}
