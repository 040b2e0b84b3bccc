import { type Dataset, type Place, placePrecision } from "@incident-data/core";
import { placeIndex } from "../map/marks.ts";
import { placeColumns } from "../map/places.ts";
import { nameLine } from "./names.ts";
import type { Dated } from "./order.ts";
import type { Columns } from "./protocol.ts";
import { packLines, packTexts } from "./texts.ts";
import { unknownDay } from "./unknown-day.ts";

/** What the map and the timeline draw, with the records of places in place of their names, which depend on the reader. */
export interface PlacedColumns extends Omit<Columns, "placeNames"> {
  readonly records: readonly Place[];
}

/** The days and places of incidents by their position in time order. */
export function columnsOf(dataset: Dataset, dated: readonly Dated[]): PlacedColumns {
  const count = dated.length;
  const [beginEarliest, beginLatest] = [new Int32Array(count), new Int32Array(count)];
  const [endEarliest, endLatest] = [new Int32Array(count), new Int32Array(count)];
  const [markIncident, markPlace]: [number[], number[]] = [[], []];
  const records: Place[] = [];
  const positionOfPlace = new Map<string, number>();
  dated.forEach(({ incident, span: { begin, end } }, position) => {
    beginEarliest[position] = begin.earliest ?? -unknownDay;
    // An end that is open lies before or after every day, one that is not known anywhere.
    beginLatest[position] = begin.latest ?? (begin.open === true ? -unknownDay : unknownDay);
    endEarliest[position] = end.earliest ?? (end.open === true ? unknownDay : -unknownDay);
    endLatest[position] = end.latest ?? unknownDay;
    for (const id of new Set(incident.where ?? [])) {
      const place = positionOfPlace.get(id) ?? records.push(dataset.place(id)) - 1;
      positionOfPlace.set(id, place);
      markIncident.push(position);
      markPlace.push(place);
    }
  });
  const places = placeColumns(records);
  const marks = { markIncident: Uint32Array.from(markIncident), markPlace: Uint32Array.from(markPlace) };
  return {
    count,
    beginEarliest,
    beginLatest,
    endEarliest,
    endLatest,
    ...marks,
    index: placeIndex(marks, places.count),
    places,
    placeIds: packTexts(records.map(({ id }) => id)),
    placePrecisions: packTexts(records.map((place) => placePrecision(place) ?? "")),
    records,
  };
}

/** The same with places as they are called in a language. */
export function namedColumns({ records, ...columns }: PlacedColumns, lang: string): Columns {
  return { ...columns, placeNames: packLines(records.map((place) => nameLine(place, lang))) };
}
