import type { Shape } from "./basemap-format.ts";
import { screenX, screenY, type Viewport } from "./viewport.ts";

/** Adds a circle to a path. */
export function circle(path: Path2D, x: number, y: number, radius: number): void {
  path.moveTo(x + radius, y);
  path.arc(x, y, radius, 0, 2 * Math.PI);
}

/** Adds the middle of a ring, which is no place. */
export function plus(path: Path2D, x: number, y: number): void {
  path.moveTo(x - 4, y);
  path.lineTo(x + 4, y);
  path.moveTo(x, y - 4);
  path.lineTo(x, y + 4);
}

/** Adds a line or a ring of the map as it is in a view, moved by so many worlds. */
export function addShape(path: Path2D, view: Viewport, shape: Shape, shift: number, isClosed: boolean): void {
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
