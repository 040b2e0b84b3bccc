import type { Columns } from "../engine/protocol.ts";
import type { Box } from "./basemap-format.ts";
import { hullOfMost, NOWHERE } from "./places.ts";

/** Which incidents are at a place, for every place at once. */
export interface PlaceIndex {
  /** The incidents of place `p` are `incidents.subarray(starts[p], starts[p + 1])`. */
  readonly starts: Uint32Array;
  readonly incidents: Uint32Array;
  /** Which marks are of incidents at several places. */
  readonly shared: Uint32Array;
}

/** What of the incidents shown is on the map. */
export interface ShownMarks {
  /** 1 for each incident that is shown. */
  readonly isShown: Uint8Array;
  /** How many incidents shown are at each place. */
  readonly counts: Uint32Array;
  /** Places with a position and an incident shown. */
  readonly places: Uint32Array;
  /** Positions of incidents that are somewhere on the map, in time order. */
  readonly placed: Uint32Array;
  /** How many shown are nowhere on it. */
  readonly unplaced: number;
  /** What shows most of them; null where there are none. */
  readonly hull: Box | null;
}

/** What incidents are at what places, as in `Columns`. */
type Marks = Pick<Columns, "markIncident" | "markPlace">;

/** The incidents at each of so many places. */
export function placeIndex({ markIncident, markPlace }: Marks, places: number): PlaceIndex {
  const starts = new Uint32Array(places + 1);
  for (const place of markPlace) starts[place + 1] = (starts[place + 1] as number) + 1;
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const next = starts.slice();
  const incidents = new Uint32Array(markPlace.length);
  markPlace.forEach((place, i) => {
    const at = next[place] as number;
    incidents[at] = markIncident[i] as number;
    next[place] = at + 1;
  });
  // The marks of an incident stand together.
  const shared: number[] = [];
  markIncident.forEach((incident, i) => {
    if (markIncident[i - 1] === incident || markIncident[i + 1] === incident) shared.push(i);
  });
  return { starts, incidents, shared: Uint32Array.from(shared) };
}

/** What of some incidents is on the map. */
export function shownMarks(columns: Marks & Pick<Columns, "count" | "places">, positions: Uint32Array): ShownMarks {
  const { markIncident, markPlace, places } = columns;
  const isShown = new Uint8Array(columns.count);
  for (const position of positions) isShown[position] = 1;
  const counts = new Uint32Array(places.count);
  const isPlaced = new Uint8Array(columns.count);
  for (let i = 0; i < markIncident.length; i++) {
    const incident = markIncident[i] as number;
    const place = markPlace[i] as number;
    if (isShown[incident] === 0 || places.kind[place] === NOWHERE) continue;
    counts[place] = (counts[place] as number) + 1;
    isPlaced[incident] = 1;
  }
  const placed = positions.filter((position) => isPlaced[position] === 1);
  const withMarks: number[] = [];
  counts.forEach((count, place) => {
    if (count > 0) withMarks.push(place);
  });
  const hull = hullOfMost(places, withMarks);
  const unplaced = positions.length - placed.length;
  return { isShown, counts, places: Uint32Array.from(withMarks), placed, unplaced, hull };
}

/** The incidents shown at any of some places, in time order, each once. */
export function incidentsAt(index: PlaceIndex, { isShown }: ShownMarks, places: readonly number[]): Uint32Array {
  const found = new Set<number>();
  for (const place of places) {
    for (const incident of index.incidents.subarray(index.starts[place], index.starts[place + 1])) {
      if (isShown[incident] === 1) found.add(incident);
    }
  }
  return Uint32Array.from(found).sort();
}
