import { acled } from "./acled/format.ts";
import { csv } from "./csv/format.ts";
import type { Format } from "./format.ts";
import { geojson } from "./geojson/format.ts";
import { hxl } from "./hxl/format.ts";
import { json } from "./json/format.ts";
import { ndjson } from "./ndjson/format.ts";
import { ucdpGed } from "./ucdp-ged/format.ts";

/** Every format, in the order in which they are told. */
export const formats: readonly Format[] = [ndjson, json, ucdpGed, acled, hxl, geojson, csv];
