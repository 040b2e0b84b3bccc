import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import article from "@incident-data/armenia-azerbaijan-2021/data.json" with { type: "json" };
import type { DatasetData, Incident, Place } from "@incident-data/core";
import second from "@incident-data/ecuador-peru-1939/data.json" with { type: "json" };
import { generate } from "../bench/generate.mjs";

/** The article's data set, as it is published: no source gives a position of any of its places. */
export const articleData = article as unknown as DatasetData;

type Geometry = Omit<NonNullable<Place["geometry"]>, "source">;

/**
 * Invented positions in a desert, where nobody takes them for those of the places: a sort of mark each. What is not here has none.
 */
const positions: { readonly [place: string]: Geometry } = {
  yeraskh: { type: "Point", coordinates: [10, 22], radius: 500 },
  heydarabad: { type: "Point", coordinates: [11, 22], radius: 25_000 },
  "armenia-azerbaijan-border": {
    type: "LineString",
    radius: 0,
    coordinates: [
      [9, 21],
      [10, 20.8],
      [11, 21.2],
    ],
  },
  "kalbajar-section": {
    type: "LineString",
    radius: 2_000,
    coordinates: [
      [10, 20.8],
      [10.5, 21],
    ],
  },
  kalbajar: {
    type: "Polygon",
    radius: 0,
    coordinates: [
      [
        [10, 19.4],
        [11, 19.4],
        [11, 20.2],
        [10, 20.2],
        [10, 19.4],
      ],
      [
        [10.1, 19.5],
        [10.3, 19.5],
        [10.3, 19.7],
        [10.1, 19.7],
        [10.1, 19.5],
      ],
    ],
  },
  "nagorno-karabakh": {
    type: "Polygon",
    radius: 1_000,
    coordinates: [
      [
        [12, 19],
        [14, 19.5],
        [13, 21],
        [12, 19],
      ],
    ],
  },
};

/** Where each incident is put: at none, at one, at several; two at one place; one of the places without a position. */
const whereabouts: { readonly [incident: string]: readonly string[] } = {
  "2020-44-day-war": ["nagorno-karabakh"],
  "2021-07-28-border-clash": ["armenia-azerbaijan-border", "kalbajar-section"],
  "2021-exchange-of-fire-before-28-july": ["yeraskh", "heydarabad"],
  "2021-07-28-deescalation": ["yeraskh", "kalbajar", "adjacent-districts"],
};

/** A place of which no incident and no claim tells anything. */
export const unusedPlace: Place = {
  id: "unused-place",
  type: "settlement",
  names: [{ text: "Unused Place", lang: "en", source: "global-voices-2021-07-29" }],
};

/** The article's data set with invented positions: a spot, a ring, a border, a section of it, areas, and a number on a spot. */
export const onMapData: DatasetData = {
  ...articleData,
  places: [...articleData.places, unusedPlace].map((place): Place => {
    const geometry = positions[place.id];
    return geometry === undefined
      ? place
      : ({ ...place, geometry: { ...geometry, source: place.names[0]?.source } } as Place);
  }),
  incidents: articleData.incidents.map((incident): Incident => {
    const { where: _, ...others } = incident;
    const where = whereabouts[incident.id];
    return (where === undefined ? others : { ...others, where }) as Incident;
  }),
};

/** Data sets that any test may open, by the name of their folder; the article's own stands beside them. */
export const sharedSites: { readonly [name: string]: DatasetData } = {
  "ecuador-peru-1939": second as unknown as DatasetData,
  "on-map": onMapData,
  "invented-120": generate(120, 7),
  // More than a map draws one by one, and than a list draws at once.
  "invented-400": generate(400, 7),
};

/** Puts a data set, or what is none, into a folder of its own, with the page of another folder around it. */
export function siteFolder(folder: string, like: string, name: string, data: string | Uint8Array): void {
  const site = join(folder, name);
  mkdirSync(site);
  for (const each of readdirSync(join(folder, like))) {
    if (each !== "data.json") symlinkSync(join(folder, like, each), join(site, each));
  }
  writeFileSync(join(site, "data.json"), data);
}
