import { isWithin, overlap, type Rectangle, squareAround } from "./rectangle.ts";

/** A name that is written along a line: its middle, and by how much it is turned, in radians. */
export interface EdgeSpot {
  readonly x: number;
  readonly y: number;
  readonly turned: number;
  /** What it covers. */
  readonly covers: readonly Rectangle[];
}

/** Pixels between two points at which a name is tried. */
const STEP = 12;

/** Pixels between a name and the edge of the frame, at least. */
const MARGIN = 4;

/** How much shorter than its part of the line a name may be: it is written straight, and stands on a line that is nearly so. */
const STRAIGHT = 0.955;

/**
 * Where along a line there is room for a name so many pixels wide and high: where the line is nearly straight and all of the name is
 * in the frame and covers nothing that is taken. Of several spots the one where it is the least turned, and the nearest to the middle of
 * the frame. Undefined where there is none.
 *
 * @param points of the line in pixels, x and y in turn.
 */
export function edgeSpot(
  points: ArrayLike<number>,
  width: number,
  height: number,
  frame: { readonly width: number; readonly height: number },
  taken: readonly Rectangle[],
): EdgeSpot | undefined {
  let best: { readonly spot: EdgeSpot; readonly cost: number } | undefined;
  for (const run of runsIn(points, frame)) {
    const half = Math.max(1, Math.ceil(width / 2 / STEP));
    for (let i = half; i + half < run.length; i++) {
      const [from, at, to] = [run[i - half], run[i], run[i + half]];
      if (from === undefined || at === undefined || to === undefined) continue;
      const [right, down] = [to[0] - from[0], to[1] - from[1]];
      const chord = Math.hypot(right, down);
      if (chord < STRAIGHT * 2 * half * STEP) continue;
      // Never upside down.
      const steep = Math.atan2(down, right);
      const turned = steep > Math.PI / 2 ? steep - Math.PI : steep <= -Math.PI / 2 ? steep + Math.PI : steep;
      // Half way between the line and the straight line through its ends, so that it is in the middle of both.
      const [x, y] = [(at[0] + (from[0] + to[0]) / 2) / 2, (at[1] + (from[1] + to[1]) / 2) / 2];
      const away = Math.hypot(x / frame.width - 0.5, y / frame.height - 0.5);
      const cost = Math.abs(turned) + away / 2;
      if (best !== undefined && cost >= best.cost) continue;
      const covers = boxesAlong(x, y, turned, width, height);
      if (!covers.every((box) => isWithin(box, frame, MARGIN) && !taken.some((other) => overlap(box, other)))) continue;
      best = { spot: { x, y, turned, covers }, cost };
    }
  }
  return best?.spot;
}

type Point = readonly [x: number, y: number];

/** The parts of a line that are in the frame or near it, as points at equal distances. */
function runsIn(
  points: ArrayLike<number>,
  frame: { readonly width: number; readonly height: number },
): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  let run: Point[] = [];
  let left = 0;
  const around = { left: -STEP, top: -STEP, right: frame.width + STEP, bottom: frame.height + STEP };
  for (let i = 2; i + 1 < points.length; i += 2) {
    const [x1, y1] = [points[i - 2] as number, points[i - 1] as number];
    const [x2, y2] = [points[i] as number, points[i + 1] as number];
    const box = { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) };
    if (!touch(box, around)) {
      if (run.length > 0) runs.push(run);
      [run, left] = [[], 0];
      continue;
    }
    const length = Math.hypot(x2 - x1, y2 - y1);
    // A straight piece may be thousands of times as long as the frame: of it no more than what is seen is walked.
    const [first, last] = seen([x1, y1], [x2, y2], length, around);
    if (first > 0 && run.length > 0) {
      runs.push(run);
      [run, left] = [[], 0];
    }
    for (let along = Math.max(left, first); along <= Math.min(length, last); along += STEP) {
      const share = length === 0 ? 0 : along / length;
      run.push([x1 + (x2 - x1) * share, y1 + (y2 - y1) * share]);
      left = along + STEP;
    }
    left = Math.max(0, left - length);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** From where to where, in pixels along it, a straight piece is in a rectangle. */
function seen([x1, y1]: Point, [x2, y2]: Point, length: number, area: Rectangle): readonly [number, number] {
  let [first, last] = [0, 1];
  for (const [start, step, low, high] of [
    [x1, x2 - x1, area.left, area.right],
    [y1, y2 - y1, area.top, area.bottom],
  ] as const) {
    if (step === 0) continue;
    const [a, b] = [(low - start) / step, (high - start) / step];
    first = Math.max(first, Math.min(a, b));
    last = Math.min(last, Math.max(a, b));
  }
  return [first * length, last * length];
}

function touch(a: Rectangle, b: Rectangle): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** Squares as high as a turned text, one beside the other along it. */
function boxesAlong(x: number, y: number, turned: number, width: number, height: number): readonly Rectangle[] {
  const count = Math.max(1, Math.ceil(width / height));
  const [right, down] = [Math.cos(turned), Math.sin(turned)];
  return Array.from({ length: count }, (_, i) => {
    const along = count === 1 ? 0 : (width - height) * (i / (count - 1) - 0.5);
    return squareAround(x + right * along, y + down * along, height / 2);
  });
}
