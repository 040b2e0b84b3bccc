import type { PlacedLabel } from "./labels.ts";
import type { EdgeLabel, NameFont } from "./layout.ts";
import type { Palette } from "./palette.ts";

type Context = CanvasRenderingContext2D;

/** How wide a name is, in pixels. */
export function nameWidth(context: Context, palette: Palette, text: string, font: NameFont): number {
  context.font = fontOf(palette, font);
  return context.measureText(text).width;
}

/** Names beside their marks. */
export function paintNames(context: Context, palette: Palette, names: readonly PlacedLabel[]): void {
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.strokeStyle = palette.paper;
  context.lineWidth = 4;
  context.fillStyle = palette.ink;
  for (const { label, left, middle } of names) {
    context.font = fontOf(palette, label.isSelected ? "selected" : "name");
    context.strokeText(label.text, left, middle);
    context.fillText(label.text, left, middle);
  }
}

/** Names along the edges of what they name, in the colour of the edge, which they interrupt. */
export function paintEdgeNames(context: Context, palette: Palette, edges: readonly EdgeLabel[]): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.font = fontOf(palette, "edge");
  context.strokeStyle = palette.paper;
  context.lineWidth = 5;
  for (const { text, spot, isSelected } of edges) {
    context.save();
    context.translate(spot.x, spot.y);
    context.rotate(spot.turned);
    context.strokeText(text, 0, 0);
    context.fillStyle = isSelected ? palette["mark-selected"] : palette.mark;
    context.fillText(text, 0, 0);
    context.restore();
  }
  context.textAlign = "left";
}

function fontOf(palette: Palette, font: NameFont): string {
  if (font === "edge") return `500 12px ${palette.font}`;
  return `${font === "selected" ? "600 " : ""}13px ${palette.font}`;
}
