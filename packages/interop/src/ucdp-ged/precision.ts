import {
  type Place,
  type PlaceType,
  placePrecision,
  placePrecisions,
  type WherePrec as WherePrecCode,
} from "@incident-data/core";

/** What a code of `where_prec` says of a place (GED codebook 22.1, appendix 3). */
export interface WherePrec {
  readonly code: number;
  readonly type: PlaceType;
  /**
   * Metres within which the place lies. The codebook gives them for 2 alone; the others are wide enough for most of what
   * the code means, so that no point that stands for a province is taken for a place in it.
   */
  readonly radius: number;
  readonly meaning: string;
}

/** Each code with its place in the records. */
export const wherePrec: readonly WherePrec[] = [
  { code: 1, type: "settlement", radius: 10_000, meaning: "the place itself is known" },
  { code: 2, type: "site", radius: 25_000, meaning: "within about 25 km of the point" },
  { code: 3, type: "district", radius: 100_000, meaning: "the second-order division is known" },
  { code: 4, type: "region", radius: 500_000, meaning: "the first-order division is known" },
  { code: 5, type: "region", radius: 250_000, meaning: "a line or an area without clear ends" },
  { code: 6, type: "country", radius: 2_500_000, meaning: "the country is known" },
  { code: 7, type: "water", radius: 1_000_000, meaning: "international waters or airspace" },
];

/**
 * The code for a place by the table of precisions; undefined where the place does not tell how exactly it is known. Several
 * places under one description are an area without clear ends.
 */
export function wherePrecOf(place: Pick<Place, "type" | "geometry">): WherePrecCode | undefined {
  const precision = placePrecision(place) ?? (place.type === "group" ? "line-or-fuzzy-area" : undefined);
  return precision === undefined ? undefined : placePrecisions[precision].ucdp;
}

/** The cell of the PRIO-GRID (half a degree, rows from the south pole) that a point lies in. */
export function priogridOf(latitude: number, longitude: number): number {
  const row = Math.min(359, Math.floor((latitude + 90) * 2));
  const column = Math.min(719, Math.floor((longitude + 180) * 2));
  return row * 720 + column + 1;
}
