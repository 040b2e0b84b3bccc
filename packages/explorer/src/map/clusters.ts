import type { Columns } from "../engine/protocol.ts";
import type { ShownMarks } from "./marks.ts";
import { NOWHERE, type PlaceColumns } from "./places.ts";

/** Marks that stand close together at some scale, taken together by a grid on the map. */
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

/** The clusters of what is shown, in cells of so many units of the map. */
export function clustersOf(columns: Columns, places: PlaceColumns, shown: ShownMarks, cell: number): Clusters {
  const of = new Uint32Array(places.count).fill(NO_CLUSTER);
  const clusterOfCell = new Map<number, number>();
  const acrossCells = Math.ceil(1 / cell) + 1;
  const cells: number[] = [];
  for (const place of shown.places) {
    const row = Math.floor((places.y[place] as number) / cell);
    const key = row * acrossCells + Math.floor((places.x[place] as number) / cell);
    let cluster = clusterOfCell.get(key);
    if (cluster === undefined) {
      cluster = cells.length;
      clusterOfCell.set(key, cluster);
      cells.push(key);
    }
    of[place] = cluster;
  }
  const inCells = means(places, shown, of, cells.length);
  const merged = mergeNear(cells, clusterOfCell, inCells, acrossCells, NEAREST * cell);
  for (const place of shown.places) of[place] = merged.of[of[place] as number] as number;

  const { count } = merged;
  const { x, y } = means(places, shown, of, count);
  const [incidents, placesIn] = [new Uint32Array(count), new Uint32Array(count)];
  const first = new Uint32Array(count);
  for (const place of shown.places) {
    const cluster = of[place] as number;
    placesIn[cluster] = (placesIn[cluster] as number) + 1;
    first[cluster] = place;
  }
  // The marks of an incident stand together, so one look back is enough to count it once.
  const last = new Uint32Array(count).fill(NO_CLUSTER);
  for (let i = 0; i < columns.markIncident.length; i++) {
    const [incident, place] = [columns.markIncident[i] as number, columns.markPlace[i] as number];
    if (shown.isShown[incident] === 0 || places.kind[place] === NOWHERE) continue;
    const cluster = of[place] as number;
    if (last[cluster] === incident) continue;
    last[cluster] = incident;
    incidents[cluster] = (incidents[cluster] as number) + 1;
  }
  return { count, x, y, incidents, places: placesIn, first, of };
}

interface Means {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array;
}

function means(places: PlaceColumns, shown: ShownMarks, of: Uint32Array, count: number): Means {
  const [x, y, weight] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  for (const place of shown.places) {
    const [cluster, heavy] = [of[place] as number, shown.counts[place] as number];
    x[cluster] = (x[cluster] as number) + (places.x[place] as number) * heavy;
    y[cluster] = (y[cluster] as number) + (places.y[place] as number) * heavy;
    weight[cluster] = (weight[cluster] as number) + heavy;
  }
  for (let cluster = 0; cluster < count; cluster++) {
    x[cluster] = (x[cluster] as number) / (weight[cluster] as number);
    y[cluster] = (y[cluster] as number) / (weight[cluster] as number);
  }
  return { x, y, weight };
}

/** Cells whose middles would cover each other become one: the heavier takes the lighter of its eight neighbours. */
function mergeNear(
  cells: readonly number[],
  clusterOfCell: ReadonlyMap<number, number>,
  { x, y, weight }: Means,
  acrossCells: number,
  nearest: number,
): { readonly of: Uint32Array; readonly count: number } {
  const of = new Uint32Array(cells.length).fill(NO_CLUSTER);
  const heaviestFirst = Uint32Array.from(cells, (_, i) => i).sort(
    (a, b) => (weight[b] as number) - (weight[a] as number),
  );
  let count = 0;
  for (const cluster of heaviestFirst) {
    if (of[cluster] !== NO_CLUSTER) continue;
    of[cluster] = count;
    for (const down of [-acrossCells, 0, acrossCells]) {
      for (const right of [-1, 0, 1]) {
        const other = clusterOfCell.get((cells[cluster] as number) + down + right);
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
