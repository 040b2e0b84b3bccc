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

/** An object with a type of GeoJSON's, and what that has. */
function detect({ text }: Head): 0 | 1 | 2 | 3 {
  if (!/^\s*\{/.test(text)) return 0;
  const type =
    /"type"\s*:\s*"(?:FeatureCollection|Feature|(?:Multi)?(?:Point|LineString|Polygon)|GeometryCollection)"/i;
  return type.test(text) && /"(?:features|geometry|coordinates|geometries)"\s*:/.test(text) ? 2 : 0;
}
