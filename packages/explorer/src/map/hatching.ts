const hatchings = new Map<string, CanvasPattern | string>();

/** Slanting lines of a colour on a tint of it. */
export function hatching(context: CanvasRenderingContext2D, colour: string): CanvasPattern | string {
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
