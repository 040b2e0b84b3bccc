import { boxesInView } from "./basemap.ts";
import type { LayerKind, Piece, Shape } from "./basemap-format.ts";
import { latitudeOf, unitsOf } from "./mercator.ts";
import { type DegreeWords, paintGrid } from "./paint-grid.ts";
import type { Palette } from "./palette.ts";
import { halfWidthOf, screenX, screenY, type Viewport } from "./viewport.ts";

type Context = CanvasRenderingContext2D;

/** The paths of a piece, from its north-western corner, so that few digits are enough. */
interface PiecePaths {
  readonly fill: { readonly [K in LayerKind]?: Path2D };
  readonly edge: { readonly [K in LayerKind]?: Path2D };
}

const pathsOfPiece = new WeakMap<Piece, PiecePaths>();

/** Land, lakes and rivers, and the borders where they are asked for. */
export function paintBase(
  context: Context,
  view: Viewport,
  palette: Palette,
  land: readonly Piece[],
  borders: readonly Piece[],
  words: DegreeWords,
): void {
  // Where the frame is wider than the world, there is nothing beside it.
  const half = halfWidthOf(view) * view.scale;
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, view.width, view.height);
  context.save();
  context.beginPath();
  context.rect(view.width / 2 - half, 0, 2 * half, view.height);
  context.clip();
  context.fillStyle = palette.water;
  context.fillRect(0, 0, view.width, view.height);
  inPieces(context, view, land, (paths, pixel) => {
    if (paths.fill.land !== undefined) {
      context.fillStyle = palette.land;
      context.fill(paths.fill.land, "evenodd");
    }
    if (paths.fill.lakes !== undefined) {
      context.fillStyle = palette.water;
      context.fill(paths.fill.lakes, "evenodd");
    }
    // What was painted last leaves its own: the same view is the same picture, whatever was painted before.
    context.lineJoin = "round";
    context.lineCap = "round";
    context.strokeStyle = palette.line;
    context.lineWidth = pixel;
    for (const path of [paths.edge.land, paths.edge.lakes]) if (path !== undefined) context.stroke(path);
    if (paths.edge.rivers !== undefined && view.scale > 2000) {
      context.strokeStyle = palette.water;
      context.lineWidth = 1.5 * pixel;
      context.stroke(paths.edge.rivers);
    }
  });
  paintGrid(context, view, palette, words);
  inPieces(context, view, borders, (paths, pixel) => {
    context.strokeStyle = palette.muted;
    context.lineWidth = pixel;
    context.lineCap = "butt";
    for (const [path, dash] of [
      [paths.edge.borders, [7, 4]],
      [paths.edge.disputedBorders, [1.5, 3]],
    ] as const) {
      context.setLineDash(dash.map((length) => length * pixel));
      if (path !== undefined) context.stroke(path);
    }
    context.setLineDash([]);
  });
  context.restore();
}

/** A bar as long as a round number of metres in the middle of the view, with that number. */
export function paintScale(
  context: Context,
  view: Viewport,
  palette: Palette,
  written: (metres: number) => string,
): void {
  const perMetre = unitsOf(1, latitudeOf(view.y)) * view.scale;
  const longest = Math.min(110, view.width / 3) / perMetre;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = ([5, 2, 1].find((step) => step * power <= longest) ?? 1) * power;
  const [left, bottom, width] = [12, view.height - 12, metres * perMetre];
  context.font = `12px ${palette.font}`;
  context.textBaseline = "alphabetic";
  const text = written(metres);
  context.lineJoin = "round";
  for (const [colour, line] of [
    [palette.paper, 5],
    [palette.ink, 1.5],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = line;
    context.beginPath();
    context.moveTo(left, bottom - 5);
    context.lineTo(left, bottom);
    context.lineTo(left + width, bottom);
    context.lineTo(left + width, bottom - 5);
    context.stroke();
  }
  context.lineWidth = 3;
  context.strokeStyle = palette.paper;
  context.strokeText(text, left + 5, bottom - 5);
  context.fillStyle = palette.ink;
  context.fillText(text, left + 5, bottom - 5);
}

/** Draws each piece in each world that is in sight, in its own square, `pixel` being a pixel's width there. */
function inPieces(
  context: Context,
  view: Viewport,
  pieces: readonly Piece[],
  draw: (paths: PiecePaths, pixel: number) => void,
): void {
  const ratio = context.getTransform().a;
  for (const piece of pieces) {
    const paths = pathsOf(piece);
    for (const [west, north, east, south] of boxesInView(view, piece.box)) {
      const [left, top] = [screenX(view, west), screenY(view, north)];
      const [right, bottom] = [screenX(view, east), screenY(view, south)];
      if (left > view.width || right < 0 || top > view.height || bottom < 0) continue;
      context.save();
      // On whole pixels, so that no seam is seen between two squares.
      const whole = (value: number): number => Math.round(value * ratio) / ratio;
      const shift = west - piece.box[0];
      const [x, y] = [whole(screenX(view, piece.square[0] + shift)), whole(screenY(view, piece.square[1]))];
      const [endX, endY] = [whole(screenX(view, piece.square[2] + shift)), whole(screenY(view, piece.square[3]))];
      context.beginPath();
      context.rect(x, y, endX - x, endY - y);
      context.clip();
      context.translate(left, top);
      context.scale(view.scale, view.scale);
      draw(paths, 1 / view.scale);
      context.restore();
    }
  }
}

function pathsOf(piece: Piece): PiecePaths {
  const known = pathsOfPiece.get(piece);
  if (known !== undefined) return known;
  const fill: { [K in LayerKind]?: Path2D } = {};
  const edge: { [K in LayerKind]?: Path2D } = {};
  for (const [kind, shapes] of Object.entries(piece.layers) as [LayerKind, readonly Shape[]][]) {
    const isFilled = kind === "land" || kind === "lakes";
    if (isFilled) fill[kind] = new Path2D();
    edge[kind] = new Path2D();
    for (const shape of shapes) {
      if (isFilled) addRing(fill[kind] as Path2D, shape, piece);
      addEdge(edge[kind] as Path2D, shape, piece, isFilled);
    }
  }
  const paths = { fill, edge };
  pathsOfPiece.set(piece, paths);
  return paths;
}

function addRing(path: Path2D, shape: Shape, { box: [west, north] }: Piece): void {
  for (let i = 0; i < shape.length; i += 2) {
    const [x, y] = [(shape[i] as number) - west, (shape[i + 1] as number) - north];
    if (i === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  }
  path.closePath();
}

/** The line of a shape without what runs along the edge of its piece: there it was cut. */
function addEdge(path: Path2D, shape: Shape, { box: [west, north, east, south] }: Piece, isRing: boolean): void {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;
  const last = shape.length - 2;
  let isDown = false;
  for (let i = isRing ? 0 : 2; i <= last; i += 2) {
    const before = i === 0 ? last : i - 2;
    const [x1, y1, x2, y2] = [shape[before], shape[before + 1], shape[i], shape[i + 1]] as [
      number,
      number,
      number,
      number,
    ];
    const isCut =
      isRing &&
      ((x1 === x2 && (near(x1, west) || near(x1, east))) || (y1 === y2 && (near(y1, north) || near(y1, south))));
    if (!isCut) {
      if (!isDown) path.moveTo(x1 - west, y1 - north);
      path.lineTo(x2 - west, y2 - north);
    }
    isDown = !isCut;
  }
}
