import type { Place } from "./place.ts";

/** How exactly a place is known, from a spot to a country. */
export type PlacePrecision =
  /** Within 10 metres. */
  | "exact"
  /** Within 100 metres. */
  | "vicinity"
  /** Within a kilometre. */
  | "locality"
  /** A village, a town, or some part of one. */
  | "settlement"
  /** Within 25 kilometres of a known point: "near", "in the area of". */
  | "surroundings"
  /** A division of the second order (ADM2). */
  | "district"
  /** A division of the first order (ADM1). */
  | "region"
  /** A line or an area without sharp bounds: a border, a road, a river, "the south". */
  | "line-or-fuzzy-area"
  | "country"
  /** International waters or airspace. */
  | "sea-or-air";

/** UCDP's `where_prec`. */
export type WherePrec = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** ACLED's `geo_precision`. */
export type GeoPrecision = 1 | 2 | 3;

/** GTD's `specificity`. */
export type Specificity = 1 | 2 | 3 | 4 | 5;

/** What other systems call a precision; of several codes the finer comes first, and of none the system has no such places. */
export interface PlacePrecisionMapping {
  /** UCDP GED codebook 22.1, `where_prec`. */
  readonly ucdp: WherePrec;
  /** ACLED codebook, `geo_precision`. Where two codes are listed, its text decides neither. */
  readonly acled: readonly GeoPrecision[];
  /** GTD codebook, `specificity`: approximate, since it codes how coordinates were found rather than how far they hold. */
  readonly gtd: readonly Specificity[];
  /** Atlos, the precision of a geolocation. */
  readonly atlos: "Exact" | "Vicinity" | "Locality" | null;
}

/** Each precision of a place in the codes of UCDP, ACLED, GTD and Atlos. */
export const placePrecisions: { readonly [P in PlacePrecision]: PlacePrecisionMapping } = {
  exact: { ucdp: 1, acled: [1], gtd: [1], atlos: "Exact" },
  vicinity: { ucdp: 1, acled: [1], gtd: [1], atlos: "Vicinity" },
  locality: { ucdp: 1, acled: [1], gtd: [1], atlos: "Locality" },
  settlement: { ucdp: 1, acled: [1], gtd: [1], atlos: "Locality" },
  surroundings: { ucdp: 2, acled: [2], gtd: [3], atlos: null },
  district: { ucdp: 3, acled: [2, 3], gtd: [2], atlos: null },
  region: { ucdp: 4, acled: [3], gtd: [4], atlos: null },
  "line-or-fuzzy-area": { ucdp: 5, acled: [2, 3], gtd: [3, 4], atlos: null },
  country: { ucdp: 6, acled: [], gtd: [5], atlos: null },
  "sea-or-air": { ucdp: 7, acled: [], gtd: [], atlos: null },
};

/** A precision in one code a system; null where a system has no such places. */
export interface PlaceCodes {
  readonly where_prec: WherePrec;
  readonly geo_precision: GeoPrecision | null;
  readonly specificity: Specificity | null;
}

/**
 * The codes of a precision. Where a system has two for it and its codebook does not decide, `of` says which is meant.
 *
 * @example
 * placeCodes("district", { of: "coarser" }); // => { where_prec: 3, geo_precision: 3, specificity: 2 }
 */
export function placeCodes(precision: PlacePrecision, { of }: { readonly of: "finer" | "coarser" }): PlaceCodes {
  const { ucdp, acled, gtd } = placePrecisions[precision];
  const index = of === "finer" ? 0 : -1;
  return { where_prec: ucdp, geo_precision: acled.at(index) ?? null, specificity: gtd.at(index) ?? null };
}

/**
 * The precisions that a code of another system can mean, the finest first; none where there is no such code.
 *
 * @example
 * placePrecisionsOf({ where_prec: 5 }); // => ["line-or-fuzzy-area"]
 */
export function placePrecisionsOf(
  code: { readonly where_prec: number } | { readonly geo_precision: number } | { readonly specificity: number },
): readonly PlacePrecision[] {
  const has = ({ ucdp, acled, gtd }: PlacePrecisionMapping): boolean => {
    if ("where_prec" in code) return ucdp === code.where_prec;
    const [codes, own]: readonly [readonly number[], number] =
      "geo_precision" in code ? [acled, code.geo_precision] : [gtd, code.specificity];
    return codes.includes(own);
  };
  return (Object.keys(placePrecisions) as PlacePrecision[]).filter((precision) => has(placePrecisions[precision]));
}

/**
 * How exactly the record of a place says where something was: by the sort of place, and for a point without other bounds by
 * its radius. Null where the record does not tell: a site without a geometry, a group of places, waters of which it is not
 * said whose.
 *
 * @example
 * placePrecision({ type: "border-section" }); // => "line-or-fuzzy-area"
 */
export function placePrecision({ type, geometry }: Pick<Place, "type" | "geometry">): PlacePrecision | null {
  switch (type) {
    case "country":
    case "region":
    case "district":
    case "settlement":
      return type;
    case "border":
    case "border-section":
      return "line-or-fuzzy-area";
    default:
      if (geometry === undefined) return null;
      return geometry.type === "Point" ? withinMetres(geometry.radius) : "line-or-fuzzy-area";
  }
}

/** The precision of a point that lies so many metres at most from the one that is given. */
function withinMetres(radius: number): PlacePrecision {
  if (radius <= 10) return "exact";
  if (radius <= 100) return "vicinity";
  if (radius <= 1000) return "locality";
  return radius <= 25_000 ? "surroundings" : "line-or-fuzzy-area";
}
