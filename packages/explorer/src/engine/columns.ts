import type { Dataset, Place } from "@incident-data/core";
import { nameLine } from "./names.ts";
import type { Dated } from "./order.ts";
import type { Columns, PlaceOnMap } from "./protocol.ts";

/** Stands for a bound that is not known. */
const unknown = 2 ** 31 - 1;

/** What the map and the timeline draw, without the names of places, which depend on the reader. */
export interface PlacedColumns extends Omit<Columns, "places"> {
  readonly places: readonly Place[];
}

/** The days and places of incidents by their position in time order. */
export function columnsOf(dataset: Dataset, dated: readonly Dated[]): PlacedColumns {
  const count = dated.length;
  const [beginEarliest, beginLatest] = [new Int32Array(count), new Int32Array(count)];
  const [endEarliest, endLatest] = [new Int32Array(count), new Int32Array(count)];
  const [markIncident, markPlace]: [number[], number[]] = [[], []];
  const places: Place[] = [];
  const positionOfPlace = new Map<string, number>();
  dated.forEach(({ incident, span: { begin, end } }, position) => {
    beginEarliest[position] = begin.earliest ?? -unknown;
    // An end that is open lies before or after every day, one that is not known anywhere.
    beginLatest[position] = begin.latest ?? (begin.open === true ? -unknown : unknown);
    endEarliest[position] = end.earliest ?? (end.open === true ? unknown : -unknown);
    endLatest[position] = end.latest ?? unknown;
    for (const id of new Set(incident.where ?? [])) {
      const place = positionOfPlace.get(id) ?? places.push(dataset.place(id)) - 1;
      positionOfPlace.set(id, place);
      markIncident.push(position);
      markPlace.push(place);
    }
  });
  return {
    count,
    beginEarliest,
    beginLatest,
    endEarliest,
    endLatest,
    markIncident: Uint32Array.from(markIncident),
    markPlace: Uint32Array.from(markPlace),
    places,
  };
}

/** The same with places as they are drawn and called in a language. */
export function namedColumns(columns: PlacedColumns, lang: string): Columns {
  return { ...columns, places: columns.places.map((place) => placeOnMap(place, lang)) };
}

function placeOnMap(place: Place, lang: string): PlaceOnMap {
  const { id, type, geometry } = place;
  const name = nameLine(place, lang);
  if (geometry === undefined) return { id, type, name };
  const { source: _source, ...shape } = geometry;
  return { id, type, name, geometry: shape };
}
