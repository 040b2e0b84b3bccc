import type { Columns } from "../engine/protocol.ts";
import { clusterRadius, markForm, signRadius } from "./mark-form.ts";
import type { ShownMarks } from "./marks.ts";
import { withoutOverlap } from "./overlap.ts";
import type { PlaceColumns } from "./places.ts";

/** The signs of a view: of a place by itself, or of several that stand so close together that their signs would cover each other. */
export interface Clusters {
  readonly count: number;
  /** The mean of its places, each as heavy as it has incidents. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** How many incidents it has: one at two of its places counts once. */
  readonly incidents: Uint32Array;
  /** How many places. */
  readonly places: Uint32Array;
  /** One of its places. */
  readonly first: Uint32Array;
  /** The cluster of each place; none: 2 ** 32 - 1. */
  readonly of: Uint32Array;
}

const NO_CLUSTER = 0xff_ff_ff_ff;

/** How near the middles of two may be, in cells: nearer ones are one. */
const NEAREST = 0.62;

/** Pixels between two signs, at least. */
const GAP = 2;

/**
 * The clusters of some places with an incident shown, those in sight, at a scale in pixels for the width of the world. No sign covers
 * another.
 *
 * @param cell of how many units of the map the cells are in which places become one at first; 0 where all may be seen that have room.
 */
export function clustersOf(
  columns: Pick<Columns, "markIncident" | "markPlace" | "places" | "index">,
  marks: ShownMarks,
  inSight: Uint32Array,
  scale: number,
  cell: number,
): Clusters {
  const { places } = columns;
  const shown = { ...marks, places: inSight };
  const of = new Uint32Array(places.count).fill(NO_CLUSTER);
  const near = cell === 0 ? eachAlone(inSight, of) : nearEachOther(places, shown, of, cell);
  const apart = withoutOverlap(signsOf(places, shown, of, near, scale), GAP, clusterRadius, (right) => {
    return right - scale * Math.round(right / scale);
  });
  const count = apart.reduce((most, group) => Math.max(most, group + 1), 0);
  for (const place of inSight) of[place] = apart[of[place] as number] as number;
  const { x, y } = means(places, shown, of, count);
  const [incidents, placesIn] = [new Uint32Array(count), new Uint32Array(count)];
  const first = new Uint32Array(count);
  for (const place of shown.places) {
    const cluster = of[place] as number;
    placesIn[cluster] = (placesIn[cluster] as number) + 1;
    incidents[cluster] = (incidents[cluster] as number) + (shown.counts[place] as number);
    first[cluster] = place;
  }
  // An incident at two places of one cluster was counted twice. Its marks stand together: one look back finds that.
  const last = new Uint32Array(count).fill(NO_CLUSTER);
  for (const i of columns.index.shared) {
    const [incident, place] = [columns.markIncident[i] as number, columns.markPlace[i] as number];
    const cluster = of[place] as number;
    if (cluster === NO_CLUSTER || shown.isShown[incident] === 0) continue;
    if (last[cluster] === incident) incidents[cluster] = (incidents[cluster] as number) - 1;
    last[cluster] = incident;
  }
  return { count, x, y, incidents, places: placesIn, first, of };
}

/** Each place is a cluster. How many there are. */
function eachAlone(inSight: Uint32Array, of: Uint32Array): number {
  inSight.forEach((place, i) => {
    of[place] = i;
  });
  return inSight.length;
}

/** Places of one cell are a cluster, and cells whose middles are near each other. How many there are. */
function nearEachOther(places: PlaceColumns, shown: ShownMarks, of: Uint32Array, cell: number): number {
  const grid = gridOf(places, shown.places, cell);
  const cells: number[] = [];
  for (const place of shown.places) {
    const key = grid.cellOf(place);
    let cluster = grid.get(key);
    if (cluster === undefined) {
      cluster = cells.length;
      grid.set(key, cluster);
      cells.push(key);
    }
    of[place] = cluster;
  }
  const merged = mergeNear(cells, grid, means(places, shown, of, cells.length), NEAREST * cell);
  for (const place of shown.places) of[place] = merged.of[of[place] as number] as number;
  return merged.count;
}

/** The sign of each cluster in pixels, from the corner of the world. */
function signsOf(places: PlaceColumns, shown: ShownMarks, of: Uint32Array, count: number, scale: number) {
  const { x, y, weight } = means(places, shown, of, count);
  const [held, radius] = [new Uint32Array(count), new Float64Array(count)];
  for (const place of shown.places) {
    const cluster = of[place] as number;
    held[cluster] = (held[cluster] as number) + 1;
    radius[cluster] =
      held[cluster] === 1
        ? signRadius(markForm(places, place, scale), weight[cluster] as number)
        : clusterRadius(weight[cluster] as number);
  }
  const inPixels = (units: number): number => units * scale;
  return { x: x.map(inPixels), y: y.map(inPixels), weight, radius };
}

/** The cells of some places, row by row with one to spare on each side, and the cluster of each cell. */
interface Grid {
  readonly across: number;
  cellOf(place: number): number;
  get(cell: number): number | undefined;
  set(cell: number, cluster: number): void;
}

/** Up to so many cells an array is faster than a map. */
const MOST_CELLS = 1_000_000;

function gridOf({ x, y }: PlaceColumns, places: Uint32Array, cell: number): Grid {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const place of places) {
    const atX = x[place] as number;
    const atY = y[place] as number;
    if (atX < west) west = atX;
    if (atX > east) east = atX;
    if (atY < north) north = atY;
    if (atY > south) south = atY;
  }
  const [firstColumn, firstRow] = [Math.floor(west / cell), Math.floor(north / cell)];
  const across = Math.max(0, Math.floor(east / cell) - firstColumn) + 3;
  const cellOf = (place: number): number => {
    const row = Math.floor((y[place] as number) / cell) - firstRow + 1;
    return row * across + Math.floor((x[place] as number) / cell) - firstColumn + 1;
  };
  const size = across * (Math.max(0, Math.floor(south / cell) - firstRow) + 3);
  if (size > MOST_CELLS) {
    const clusters = new Map<number, number>();
    return { across, cellOf, get: (at) => clusters.get(at), set: (at, cluster) => clusters.set(at, cluster) };
  }
  const clusters = new Int32Array(size);
  return {
    across,
    cellOf,
    get: (at) => (clusters[at] === 0 ? undefined : (clusters[at] as number) - 1),
    set: (at, cluster) => {
      clusters[at] = cluster + 1;
    },
  };
}

interface Means {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array;
}

function means(
  places: PlaceColumns,
  shown: Pick<ShownMarks, "places" | "counts">,
  of: Uint32Array,
  count: number,
): Means {
  const [x, y, weight] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const from = new Float64Array(count);
  // This is run for every place in sight: nothing is made in it.
  for (const place of shown.places) {
    const cluster = of[place] as number;
    const heavy = shown.counts[place] as number;
    const at = places.x[place] as number;
    if (weight[cluster] === 0) from[cluster] = at;
    // The short way from the first, also across the antimeridian.
    const right = at - (from[cluster] as number);
    x[cluster] = (x[cluster] as number) + (right - Math.round(right)) * heavy;
    y[cluster] = (y[cluster] as number) + (places.y[place] as number) * heavy;
    weight[cluster] = (weight[cluster] as number) + heavy;
  }
  for (let cluster = 0; cluster < count; cluster++) {
    x[cluster] = (from[cluster] as number) + (x[cluster] as number) / (weight[cluster] as number);
    y[cluster] = (y[cluster] as number) / (weight[cluster] as number);
  }
  return { x, y, weight };
}

/** Cells whose middles would cover each other become one: the first takes those of its eight neighbours that are too near. */
function mergeNear(
  cells: readonly number[],
  grid: Grid,
  { x, y }: Means,
  nearest: number,
): { readonly of: Uint32Array; readonly count: number } {
  const of = new Uint32Array(cells.length).fill(NO_CLUSTER);
  let count = 0;
  for (let cluster = 0; cluster < cells.length; cluster++) {
    if (of[cluster] !== NO_CLUSTER) continue;
    of[cluster] = count;
    for (const down of [-grid.across, 0, grid.across]) {
      for (const right of [-1, 0, 1]) {
        const other = grid.get((cells[cluster] as number) + down + right);
        if (other === undefined || of[other] !== NO_CLUSTER) continue;
        const apart = Math.hypot(
          (x[other] as number) - (x[cluster] as number),
          (y[other] as number) - (y[cluster] as number),
        );
        if (apart < nearest) of[other] = count;
      }
    }
    count++;
  }
  return { of, count };
}

/** The places of a cluster. */
export function placesIn({ of }: Clusters, { places }: ShownMarks, cluster: number): readonly number[] {
  return Array.from(places.filter((place) => of[place] === cluster));
}
