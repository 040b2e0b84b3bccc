import type { MapWords, Towards } from "../words/map-words.ts";
import { latitudeOf, longitudeOf, xOf, yOf } from "./mercator.ts";
import type { Palette } from "./palette.ts";
import { halfWidthOf, screenX, screenY, type Viewport } from "./viewport.ts";

type Context = CanvasRenderingContext2D;

/** The words of the grid. */
export type DegreeWords = Pick<MapWords, "degrees">;

/** Degrees between two lines of the grid. */
const gridSteps = [30, 15, 10, 5, 2, 1, 0.5, 0.25, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];

/** Where the texts of the meridians stand under the upper edge. */
const meridianTextY = 12;

/** Meridians and parallels: where nothing else is drawn, they tell where one is. */
export function paintGrid(context: Context, view: Viewport, palette: Palette, words: DegreeWords): void {
  const step = gridSteps.findLast((degrees) => (degrees / 360) * view.scale >= 110) ?? 30;
  const half = { x: halfWidthOf(view), y: view.height / 2 / view.scale };
  context.beginPath();
  const texts: [text: string, x: number, y: number, align: CanvasTextAlign][] = [];
  const digits = String(step).split(".")[1]?.length ?? 0;
  const west = (view.x - half.x - 0.5) * 360;
  for (let longitude = Math.ceil(west / step) * step; longitude < west + 720 * half.x; longitude += step) {
    const x = Math.round(screenX(view, xOf(longitude))) + 0.5;
    context.moveTo(x, 0);
    context.lineTo(x, view.height);
    const wrapped = longitudeOf(xOf(longitude));
    texts.push([degreesText(words, wrapped, digits, ["east", "west"]), x + 3, meridianTextY, "left"]);
  }
  const south = latitudeOf(view.y + half.y);
  for (let latitude = Math.ceil(south / step) * step; latitude < latitudeOf(view.y - half.y); latitude += step) {
    const y = Math.round(screenY(view, yOf(latitude))) + 0.5;
    context.moveTo(0, y);
    context.lineTo(view.width, y);
    if (y > 30 && y < view.height - 36)
      texts.push([degreesText(words, latitude, digits, ["north", "south"]), 4, y - 4, "left"]);
  }
  context.lineWidth = 1;
  context.strokeStyle = palette.muted;
  context.globalAlpha = 0.18;
  context.stroke();
  context.globalAlpha = 1;
  context.font = `10px ${palette.font}`;
  context.textBaseline = "alphabetic";
  context.fillStyle = palette.muted;
  let free = Number.NEGATIVE_INFINITY;
  for (const [text, x, y, align] of texts) {
    // Of meridians that stand closer than their texts are wide, every other is told.
    if (y === meridianTextY) {
      if (x < free) continue;
      free = x + context.measureText(text).width + 4;
    }
    context.textAlign = align;
    context.fillText(text, x, y);
  }
  context.textAlign = "left";
}

/** Degrees as they stand at a line of the grid; at the equator, Greenwich and the line opposite there is nothing to count to. */
export function degreesText(
  words: DegreeWords,
  degrees: number,
  digits: number,
  [positive, negative]: readonly [Towards, Towards],
): string {
  const text = Math.abs(degrees).toFixed(digits);
  if (Number(text) === 0 || Math.abs(degrees) === 180) return `${text}°`;
  return words.degrees(text, degrees > 0 ? positive : negative);
}
