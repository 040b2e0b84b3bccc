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
  /** The first of its places. */
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
  let groups = eachOf(places, marks.counts, inSight);
  const steps: Uint32Array[] = [];
  const join = ({ of, count }: Grouping): void => {
    steps.push(of);
    groups = together(groups, of, count);
  };
  if (cell > 0) {
    const inCells = byCell(groups, cell);
    join(inCells);
    join(mergeNear(groups, inCells, NEAREST * cell));
  }
  const around = (right: number): number => right - scale * Math.round(right / scale);
  const apart = withoutOverlap(signsOf(places, groups, scale), GAP, clusterRadius, around);
  join({ of: apart, count: apart.reduce((most, group) => Math.max(most, group + 1), 0) });

  const of = new Uint32Array(places.count).fill(NO_CLUSTER);
  for (let i = 0; i < inSight.length; i++) {
    let at = i;
    for (const step of steps) at = step[at] as number;
    of[inSight[i] as number] = at;
  }
  const count = groups.x.length;
  const incidents = Uint32Array.from(groups.weight);
  // An incident at two places of one cluster was counted twice. Its marks stand together: one look back finds that.
  const last = new Uint32Array(count).fill(NO_CLUSTER);
  for (const i of columns.index.shared) {
    const [incident, place] = [columns.markIncident[i] as number, columns.markPlace[i] as number];
    const cluster = of[place] as number;
    if (cluster === NO_CLUSTER || marks.isShown[incident] === 0) continue;
    if (last[cluster] === incident) incidents[cluster] = (incidents[cluster] as number) - 1;
    last[cluster] = incident;
  }
  return { count, x: groups.x, y: groups.y, incidents, places: groups.places, first: groups.first, of };
}

/** Groups of places, numbered: the middle of each, how heavy it is, how many places it has, and the first of them. */
interface Groups {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array;
  readonly places: Uint32Array;
  readonly first: Uint32Array;
}

/** Of each of several groups, into which of fewer it goes. */
interface Grouping {
  readonly of: Uint32Array;
  readonly count: number;
}

function noGroups(count: number): Groups {
  const [x, y, weight] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  return { x, y, weight, places: new Uint32Array(count), first: new Uint32Array(count) };
}

/** Each place is a group, as heavy as it has incidents. */
function eachOf(places: PlaceColumns, counts: Uint32Array, inSight: Uint32Array): Groups {
  const groups = noGroups(inSight.length);
  for (let i = 0; i < inSight.length; i++) {
    const place = inSight[i] as number;
    groups.x[i] = places.x[place] as number;
    groups.y[i] = places.y[place] as number;
    groups.weight[i] = counts[place] as number;
    groups.places[i] = 1;
    groups.first[i] = place;
  }
  return groups;
}

/** Groups put together. The middle is the mean of the middles, each as heavy as it is. */
function together(groups: Groups, of: Uint32Array, count: number): Groups {
  const whole = noGroups(count);
  const { x, y, weight, places, first } = whole;
  const from = new Float64Array(count);
  // This is run for every place in sight: nothing is made in it.
  for (let i = 0; i < of.length; i++) {
    const group = of[i] as number;
    const heavy = groups.weight[i] as number;
    const at = groups.x[i] as number;
    if (places[group] === 0) {
      from[group] = at;
      first[group] = groups.first[i] as number;
    }
    // The short way from the first, also across the antimeridian.
    const right = at - (from[group] as number);
    x[group] = (x[group] as number) + (right - Math.round(right)) * heavy;
    y[group] = (y[group] as number) + (groups.y[i] as number) * heavy;
    weight[group] = (weight[group] as number) + heavy;
    places[group] = (places[group] as number) + (groups.places[i] as number);
  }
  for (let group = 0; group < count; group++) {
    x[group] = (from[group] as number) + (x[group] as number) / (weight[group] as number);
    y[group] = (y[group] as number) / (weight[group] as number);
  }
  return whole;
}

/** The sign of each group in pixels, from the corner of the world. */
function signsOf(places: PlaceColumns, { x, y, weight, places: held, first }: Groups, scale: number) {
  const inPixels = (units: number): number => units * scale;
  const radius = weight.map((heavy, group) =>
    held[group] === 1 ? signRadius(markForm(places, first[group] as number, scale), heavy) : clusterRadius(heavy),
  );
  return { x: x.map(inPixels), y: y.map(inPixels), weight, radius };
}

/** Groups of one cell are together; with the cell of each that comes of it. */
function byCell(groups: Groups, cell: number): Grouping & { readonly grid: Grid; readonly cells: readonly number[] } {
  const grid = gridOf(groups, cell);
  const [of, cells] = [new Uint32Array(groups.x.length), [] as number[]];
  for (let i = 0; i < of.length; i++) {
    const key = grid.cellOf(i);
    let group = grid.get(key);
    if (group === undefined) {
      group = cells.length;
      grid.set(key, group);
      cells.push(key);
    }
    of[i] = group;
  }
  return { of, count: cells.length, grid, cells };
}

/** Cells whose middles would cover each other become one: the first takes those of its eight neighbours that are too near. */
function mergeNear(
  { x, y }: Groups,
  { grid, cells }: { readonly grid: Grid; readonly cells: readonly number[] },
  nearest: number,
): Grouping {
  const of = new Uint32Array(cells.length).fill(NO_CLUSTER);
  let count = 0;
  for (let one = 0; one < cells.length; one++) {
    if (of[one] !== NO_CLUSTER) continue;
    of[one] = count;
    for (const down of [-grid.across, 0, grid.across]) {
      for (const right of [-1, 0, 1]) {
        const other = grid.get((cells[one] as number) + down + right);
        if (other === undefined || of[other] !== NO_CLUSTER) continue;
        const apart = Math.hypot((x[other] as number) - (x[one] as number), (y[other] as number) - (y[one] as number));
        if (apart < nearest) of[other] = count;
      }
    }
    count++;
  }
  return { of, count };
}

/** Cells row by row with one to spare on each side, and the group of each cell. */
interface Grid {
  readonly across: number;
  /** The cell in which a group has its middle. */
  cellOf(group: number): number;
  get(cell: number): number | undefined;
  set(cell: number, group: number): void;
}

/** Up to so many cells an array is faster than a map. */
const MOST_CELLS = 1_000_000;

function gridOf({ x, y }: Groups, cell: number): Grid {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    const atX = x[i] as number;
    const atY = y[i] as number;
    if (atX < west) west = atX;
    if (atX > east) east = atX;
    if (atY < north) north = atY;
    if (atY > south) south = atY;
  }
  const [firstColumn, firstRow] = [Math.floor(west / cell), Math.floor(north / cell)];
  const across = Math.max(0, Math.floor(east / cell) - firstColumn) + 3;
  const cellOf = (group: number): number => {
    const row = Math.floor((y[group] as number) / cell) - firstRow + 1;
    return row * across + Math.floor((x[group] as number) / cell) - firstColumn + 1;
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

/** The places of a cluster. */
export function placesIn({ of }: Clusters, { places }: ShownMarks, cluster: number): readonly number[] {
  return Array.from(places.filter((place) => of[place] === cluster));
}
