import type { Columns, PlaceOnMap } from "../engine/protocol.ts";
import { packLines, packTexts } from "../engine/texts.ts";
import { placeIndex } from "./marks.ts";
import { placeColumns } from "./places.ts";

type Geometry = NonNullable<PlaceOnMap["geometry"]>;

/** A place of a test; its id is its name. */
export function place(id: string, geometry?: Geometry): PlaceOnMap {
  const base = { id, type: "site" } as const;
  return geometry === undefined ? base : { ...base, geometry };
}

/** A place that is a point with a radius in metres. */
export function point(id: string, longitude: number, latitude: number, radius = 100): PlaceOnMap {
  return place(id, { type: "Point", coordinates: [longitude, latitude], radius });
}

/** Columns of incidents at these places, by their positions; without dates. */
export function columnsAt(places: readonly PlaceOnMap[], incidents: readonly (readonly number[])[]): Columns {
  const days = new Int32Array(incidents.length);
  const marks = incidents.flatMap((at, incident) => at.map((each) => [incident, each] as const));
  const columns = {
    markIncident: Uint32Array.from(marks, ([incident]) => incident),
    markPlace: Uint32Array.from(marks, ([, at]) => at),
  };
  return {
    count: incidents.length,
    beginEarliest: days,
    beginLatest: days,
    endEarliest: days,
    endLatest: days,
    ...columns,
    index: placeIndex(columns, places.length),
    places: placeColumns(places),
    placeIds: packTexts(places.map(({ id }) => id)),
    placeNames: packLines(places.map(({ id }) => ({ text: id, lang: "en" }))),
    placePrecisions: packTexts(places.map(() => "")),
  };
}
