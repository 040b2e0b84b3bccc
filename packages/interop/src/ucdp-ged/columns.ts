import { type BoundHeader, bindColumns } from "../table/header.ts";

/** The columns of the files from 20.1 on, in their order (GED codebook 22.1, section 3): what is written, and what a file without a header has. */
export const columns = [
  "id",
  "relid",
  "year",
  "active_year",
  "code_status",
  "type_of_violence",
  "conflict_dset_id",
  "conflict_new_id",
  "conflict_name",
  "dyad_dset_id",
  "dyad_new_id",
  "dyad_name",
  "side_a_dset_id",
  "side_a_new_id",
  "side_a",
  "side_b_dset_id",
  "side_b_new_id",
  "side_b",
  "number_of_sources",
  "source_article",
  "source_office",
  "source_date",
  "source_headline",
  "source_original",
  "where_prec",
  "where_coordinates",
  "where_description",
  "adm_1",
  "adm_2",
  "latitude",
  "longitude",
  "geom_wkt",
  "priogrid_gid",
  "country",
  "country_id",
  "region",
  "event_clarity",
  "date_prec",
  "date_start",
  "date_end",
  "deaths_a",
  "deaths_b",
  "deaths_civilians",
  "deaths_unknown",
  "best",
  "high",
  "low",
  "gwnoa",
  "gwnob",
] as const;

/** A column of UCDP's, or the one that HDX adds. */
export type Column = (typeof columns)[number] | "iso3";

/** Without these a row is no event. */
const required = ["id", "type_of_violence", "side_a", "date_start", "date_end", "best", "low", "high"] as const;

/** How the codebook, or a file, also calls a column. */
const otherNames: { readonly [name: string]: Column } = {
  where_decription: "where_description",
  best_est: "best",
  high_est: "high",
  low_est: "low",
};

/** Where each column stands in a row. */
export type Places = BoundHeader<Column>["at"];

/** A header read: where the columns stand, and which are not UCDP's. */
export type Header = BoundHeader<Column>;

/** Binds columns by their names, wherever they stand. */
export function bindHeader(names: readonly string[]): Header {
  return bindColumns(names, [...columns, "iso3" as const], columnOf, required);
}

function columnOf(name: string): Column | undefined {
  const plain = name.trim().toLowerCase();
  const own = [...columns, "iso3" as const].find((column) => column === plain);
  return own ?? (Object.hasOwn(otherNames, plain) ? otherNames[plain] : undefined);
}

/** How many of the names are columns of UCDP's events. */
export function known(names: readonly string[]): number {
  return names.filter((name) => columnOf(name) !== undefined).length;
}

/** Whether a row is one of a file without a header, as a monthly Candidate file was once published. */
export function isHeadless(cells: readonly string[]): boolean {
  const at = (column: Column) => cells[columns.indexOf(column as (typeof columns)[number])] ?? "";
  return (
    cells.length === columns.length &&
    /^\d+$/.test(at("id")) &&
    /^[123]$/.test(at("type_of_violence")) &&
    /^\d{4}-\d{2}-\d{2}/.test(at("date_start")) &&
    /^\d+$/.test(at("best"))
  );
}
