import { type BoundHeader, bindColumns } from "../table/header.ts";

/** The columns of an export since 2023, in their order (ACLED codebook): what is written. */
export const columns = [
  "event_id_cnty",
  "event_date",
  "year",
  "time_precision",
  "disorder_type",
  "event_type",
  "sub_event_type",
  "actor1",
  "assoc_actor_1",
  "inter1",
  "actor2",
  "assoc_actor_2",
  "inter2",
  "interaction",
  "civilian_targeting",
  "iso",
  "region",
  "country",
  "admin1",
  "admin2",
  "admin3",
  "location",
  "latitude",
  "longitude",
  "geo_precision",
  "source",
  "source_scale",
  "notes",
  "fatalities",
  "tags",
  "timestamp",
  "population_1km",
  "population_2km",
  "population_5km",
  "population_best",
] as const;

/** Columns that files had until March 2023, and HDX's copies still have. */
const older = ["data_id", "event_id_no_cnty", "iso3"] as const;

/** A column of ACLED's that is written, or one of older files. */
export type Column = (typeof columns)[number] | (typeof older)[number];

/** Every column, in the order in which cells are looked at. */
export const everyColumn: readonly Column[] = [...columns, ...older];

/** Without these a row is no event. HDX's copies have no fatalities. */
const required = ["event_id_cnty", "event_date", "event_type", "actor1"] as const;

export type Header = BoundHeader<Column>;

/** Binds columns by their names, wherever they stand and in whatever case. */
export function bindHeader(names: readonly string[]): Header {
  return bindColumns(names, everyColumn, columnOf, required);
}

function columnOf(name: string): Column | undefined {
  const plain = name.trim().toLowerCase();
  return everyColumn.find((column) => column === plain);
}

/** How many of the names are columns of ACLED's. */
export function known(names: readonly string[]): number {
  return names.filter((name) => columnOf(name) !== undefined).length;
}
