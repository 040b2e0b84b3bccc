import type { Format, Head } from "../format.ts";
import { readGeojson } from "./read.ts";
import { writeGeojson } from "./write.ts";

/** Features on the map. */
export const geojson: Format = {
  name: "geojson",
  title: "GeoJSON (RFC 7946)",
  extensions: ["geojson", "json"],
  detect,
  read: readGeojson,
  write: writeGeojson,
};

/** The types of GeoJSON, in any case: a type in another is told as the fault that it is. */
const types: ReadonlySet<string | undefined> = new Set([
  "feature",
  "featurecollection",
  "geometrycollection",
  "linestring",
  "multilinestring",
  "multipoint",
  "multipolygon",
  "point",
  "polygon",
]);
const members: ReadonlySet<string | undefined> = new Set(["coordinates", "features", "geometries", "geometry"]);

/** An object with a type of GeoJSON's, and what that has. */
function detect({ text }: Head): 0 | 1 | 2 | 3 {
  if (!/^\s*\{/.test(text)) return 0;
  const typed = [...text.matchAll(/"type"\s*:\s*"([A-Za-z]+)"/g)].some(([, type]) => types.has(type?.toLowerCase()));
  return typed && [...text.matchAll(/"([a-z]+)"\s*:/g)].some(([, key]) => members.has(key)) ? 2 : 0;
}
