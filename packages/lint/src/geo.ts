import type { Geometry, Place, Position } from "@incident-data/core";

const earth = 6_371_008.8;
const degree = Math.PI / 180;

/** Metres between two positions on a sphere of the earth's mean radius: the haversine formula. */
export function metresBetween([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const a =
    Math.sin(((lat2 - lat1) * degree) / 2) ** 2 +
    Math.cos(lat1 * degree) * Math.cos(lat2 * degree) * Math.sin(((lon2 - lon1) * degree) / 2) ** 2;
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(a)));
}

/** The positions of a geometry. */
export function positionsOf(geometry: Geometry): readonly Position[] {
  switch (geometry.type) {
    case "Point":
      return [geometry.coordinates];
    case "LineString":
      return geometry.coordinates;
    default:
      return geometry.coordinates.flat();
  }
}

/** The position of a place that is a point. */
export function pointOf(place: Place | undefined): Position | undefined {
  return place?.geometry?.type === "Point" ? place.geometry.coordinates : undefined;
}

/** So many places of one cell of the grid are looked at: a cell with more holds one place over and over. */
const mostInCell = 16;

/** Pairs of things nearer to each other than some metres, each once, by a grid of cells of that size. Linear in the things. */
export function* nearPairs<T>(
  things: readonly { readonly thing: T; readonly at: Position }[],
  metres: number,
): Generator<readonly [T, T, number]> {
  const height = metres / 111_000;
  const cells = new Map<string, { readonly thing: T; readonly at: Position }[]>();
  for (const entry of things) {
    const [longitude, latitude] = entry.at;
    const row = Math.floor(latitude / height);
    // Degrees of longitude shrink towards the poles; a row's cells are as wide as at its border that is nearer to one.
    const width = (at: number) => height / Math.max(0.01, Math.cos((Math.abs(at) + 1) * height * degree));
    for (let r = row - 1; r <= row + 1; r++) {
      const column = Math.floor(longitude / width(r));
      for (let c = column - 1; c <= column + 1; c++) {
        for (const other of cells.get(`${r} ${c}`) ?? []) {
          const distance = metresBetween(entry.at, other.at);
          if (distance < metres) yield [other.thing, entry.thing, distance];
        }
      }
    }
    const own = `${row} ${Math.floor(longitude / width(row))}`;
    const cell = cells.get(own);
    if (cell === undefined) cells.set(own, [entry]);
    else if (cell.length < mostInCell) cell.push(entry);
  }
}
