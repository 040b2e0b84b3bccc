import { xOf, yOf } from "./mercator.ts";

/** What a piece of the basemap holds; the order is that of the files (basemap/README.md). */
const layerKinds = ["land", "lakes", "rivers", "borders", "disputedBorders"] as const;

export type LayerKind = (typeof layerKinds)[number];

/** A ring or a line: x and y of each point in turn, in units of the map. */
export type Shape = Float64Array;

/** West, north, east, south in units of the map. */
export type Box = readonly [west: number, north: number, east: number, south: number];

/** A piece of the basemap, or the whole. */
export interface Piece {
  /** What it covers; a line along its edge is a cut and no coast. */
  readonly box: Box;
  /** The part of it that is its own: over the rest it overlaps its neighbours. */
  readonly square: Box;
  readonly layers: { readonly [K in LayerKind]?: readonly Shape[] };
}

/** Degrees of a square's side. */
const SQUARE = 30;

const MAGIC = [0x4e, 0x45, 0x42, 0x31];

/**
 * The land, water or borders of a file of the basemap.
 *
 * @throws RangeError where the bytes are no such file, or not all of it.
 */
export function decodePiece(bytes: Uint8Array): Piece {
  if (MAGIC.some((byte, i) => bytes[i] !== byte))
    throw new RangeError("not a file of the basemap: no NEB1 at its head");
  let at = MAGIC.length;
  const next = (): number => {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError(`a file of the basemap ends in a number, at byte ${bytes.length}`);
      value += (byte & 127) * factor;
      if (byte < 128) break;
      factor *= 128;
    }
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  };

  const degrees = 1 / next();
  const [west, south, east, north] = [next(), next(), next(), next()];
  const boxOf = (side: (units: number) => number): Box => [
    xOf(side(west)),
    yOf(side(north)),
    xOf(side(east)),
    yOf(side(south)),
  ];
  const box = boxOf((units) => units * degrees);
  const square = boxOf((units) => Math.round((units * degrees) / SQUARE) * SQUARE);
  const layers: { [K in LayerKind]?: readonly Shape[] } = {};
  while (at < bytes.length) {
    const kind = layerKinds[next()];
    if (kind === undefined) throw new RangeError(`a file of the basemap has an unknown layer before byte ${at}`);
    const shapes: Shape[] = [];
    for (let left = next(); left > 0; left--) {
      const shape = new Float64Array(2 * next());
      let [longitude, latitude] = [0, 0];
      for (let i = 0; i < shape.length; i += 2) {
        longitude += next();
        latitude += next();
        shape[i] = xOf(longitude * degrees);
        shape[i + 1] = yOf(latitude * degrees);
      }
      shapes.push(shape);
    }
    layers[kind] = shapes;
  }
  return { box, square, layers };
}
