import type { Columns } from "../engine/protocol.ts";
import { type Clusters, clustersOf } from "./clusters.ts";
import { placesInView } from "./in-view.ts";
import type { ShownMarks } from "./marks.ts";
import type { PlaceColumns } from "./places.ts";
import type { Viewport } from "./viewport.ts";

/** What is drawn above the land in a view. */
export interface MapScene {
  readonly columns: PlaceColumns;
  /** How many incidents shown are at each place. */
  readonly counts: Uint32Array;
  /** A sign each: of a place by itself, or of several. */
  readonly clusters: Clusters;
  /** The places that have a sign by themselves, but for those that are selected. */
  readonly alone: readonly number[];
  /** The places that are drawn in their true size, but for those that are selected. */
  readonly shapes: readonly number[];
  /** The places of the incident that is looked at, above all others. */
  readonly selected: readonly number[];
}

/** Up to so many places in sight all are drawn in their true size, and are together only where their signs would cover each other. */
export const MOST_SHAPES = 100;

/** Of more, those within so many pixels are together: more marks would cover each other. */
const CELL = 72;

/** What of the incidents shown is in a view. */
export function sceneOf(
  view: Viewport,
  columns: Pick<Columns, "markIncident" | "markPlace" | "places" | "index">,
  marks: ShownMarks,
  selected: readonly number[],
): MapScene {
  const { places } = columns;
  const isSelected = new Set(selected);
  const inSight = placesInView(view, places, marks.places).filter((place) => !isSelected.has(place));
  const isFew = inSight.length <= MOST_SHAPES;
  // A power of two, so that while the map is moved what is together stays so.
  const cell = isFew ? 0 : CELL / 2 ** Math.floor(Math.log2(view.scale));
  const clusters = clustersOf(columns, marks, Uint32Array.from(inSight), view.scale, cell);
  const alone = Array.from(clusters.first).filter((_, cluster) => clusters.places[cluster] === 1);
  return { columns: places, counts: marks.counts, clusters, alone, shapes: isFew ? inSight : alone, selected };
}
