import { type Dataset, type Place, placePrecision } from "@incident-data/core";
import { unrolled } from "../map/unrolled.ts";
import { distanceText } from "../words/fill.ts";
import { quoteView } from "./claims.ts";
import { nameLine, otherNames } from "./names.ts";
import type { PlaceView } from "./protocol.ts";

/** A place in words: all that a map shows of it, and what its record tells besides. */
export function placeView(dataset: Dataset, id: string, lang: string): PlaceView {
  const place = dataset.place(id);
  const precision = placePrecision(place);
  const where = coordinatesOf(place, lang);
  const { partOf = [], adjacentTo = [], ascribedTo = [], memberCount, evidence = [], note } = place;
  const wholes = [...new Set(partOf.map((whole) => whole.place))];
  const nameOf = (each: string) => nameLine(dataset.place(each), lang);
  return {
    id,
    names: [nameLine(place, lang), ...otherNames(place, lang)],
    type: place.type,
    ...(precision === null ? {} : { precision }),
    ...(where === undefined ? {} : { where }),
    partOf: wholes.map(nameOf),
    adjacentTo: adjacentTo.map(nameOf),
    ascribedTo: ascribedTo.map(({ actor, from, to, evidence: quotes }) => ({
      name: nameLine(dataset.actor(actor), lang),
      ...(from === undefined && to === undefined ? {} : { dates: `${from ?? ""}/${to ?? ""}` }),
      quotes: quotes.map(quoteView),
    })),
    ...(memberCount === undefined ? {} : { members: memberCount.words }),
    quotes: [...evidence, ...partOf.flatMap((each) => each.evidence ?? [])].map(quoteView),
    ...(note === undefined ? {} : { note }),
  };
}

/** Degrees, latitude first as people write it, and how far off the place may be: `39.78, 45.66 ± 500 m`. */
export function coordinatesOf({ geometry }: Pick<Place, "geometry">, lang: string): string | undefined {
  if (geometry === undefined) return undefined;
  const radius = geometry.radius === 0 ? "" : ` ± ${distanceText(geometry.radius, lang)}`;
  if (geometry.type === "Point") return `${degrees(geometry.coordinates)}${radius}`;
  // What is within the outline is within its box.
  const outline = geometry.type === "LineString" ? geometry.coordinates : (geometry.coordinates[0] ?? []);
  const longitudes = unrolled(outline);
  const latitudes = outline.map(([, latitude]) => latitude);
  const corner = (of: (...values: number[]) => number): string =>
    degrees([onGlobe(of(...longitudes)), of(...latitudes)]);
  return `${corner(Math.min)} – ${corner(Math.max)}${radius}`;
}

/** Degrees east between -180 and 180: a box over the antimeridian has its west east of its east (RFC 7946, 5.2). */
function onGlobe(longitude: number): number {
  return longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
}

function degrees([longitude, latitude]: readonly [number, number]): string {
  return `${rounded(latitude)}, ${rounded(longitude)}`;
}

/** About ten metres. */
function rounded(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
