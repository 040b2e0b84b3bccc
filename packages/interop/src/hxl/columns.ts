import type { CasualtiesClaim } from "@incident-data/core";

/** The columns of a frame that are written, in their order, each by its tag. */
export const frame = [
  "#event+id+incident_data",
  "#event+type",
  "#event+name",
  "#date+start",
  "#date+end",
  "#date+reported",
  "#region+name",
  "#country+name",
  "#country+code",
  "#adm1+name",
  "#adm2+name",
  "#adm3+name",
  "#loc+name",
  "#loc+type",
  "#geo+lat",
  "#geo+lon",
  "#geo+radius+m",
  "#group+name+first",
  "#group+name+second",
  "#meta+source",
  "#description",
] as const;

const harms = {
  killed: "killed",
  wounded: "injured",
  missing: "missing",
  captured: "captured",
  displaced: "displaced",
} as const;

const groups: readonly (readonly [attributes: string, status: CasualtiesClaim["status"], side?: 0 | 1])[] = [
  ["", "any"],
  ["+civilians", "civilian"],
  ["+military", "military"],
  ["+unknown", "unknown"],
  ["+first", "any", 0],
  ["+second", "any", 1],
  ["+military+first", "military", 0],
  ["+military+second", "military", 1],
  ["+civilians+first", "civilian", 0],
  ["+civilians+second", "civilian", 1],
];

/** A pair of columns for the least and the most of a count. */
export interface CountColumns {
  readonly harm: CasualtiesClaim["harms"][number];
  readonly status: CasualtiesClaim["status"];
  readonly side?: 0 | 1;
  readonly min: string;
  readonly max: string;
}

/** The columns of counts that are written: each harm for each group of people, as a range. */
export const countColumns: readonly CountColumns[] = (Object.keys(harms) as (keyof typeof harms)[]).flatMap((harm) =>
  groups.map(([attributes, status, side]) => ({
    harm,
    status,
    ...(side === undefined ? {} : { side }),
    min: `#affected+${harms[harm]}${attributes}+min`,
    max: `#affected+${harms[harm]}${attributes}+max`,
  })),
);

/** Every column that is written. */
export const columns: readonly string[] = [...frame, ...countColumns.flatMap(({ min, max }) => [min, max])];

/** A header for people, from a tag: `#affected+killed+min` is `affected killed min`. */
export function headerOf(column: string): string {
  return column.replace(/^#/, "").replaceAll("+", " ");
}
