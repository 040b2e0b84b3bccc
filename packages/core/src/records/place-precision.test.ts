import { describe, expect, test } from "vitest";
import type { Geometry } from "./place.ts";
import {
  type PlacePrecision,
  placeCodes,
  placePrecision,
  placePrecisions,
  placePrecisionsOf,
} from "./place-precision.ts";

/** Precision, where_prec, geo_precision (finer, coarser), specificity (finer, coarser), Atlos. */
const ROWS: readonly (readonly [PlacePrecision, number, readonly number[], readonly number[], string | null])[] = [
  ["exact", 1, [1, 1], [1, 1], "Exact"],
  ["vicinity", 1, [1, 1], [1, 1], "Vicinity"],
  ["locality", 1, [1, 1], [1, 1], "Locality"],
  ["settlement", 1, [1, 1], [1, 1], "Locality"],
  ["surroundings", 2, [2, 2], [3, 3], null],
  ["district", 3, [2, 3], [2, 2], null],
  ["region", 4, [3, 3], [4, 4], null],
  ["line-or-fuzzy-area", 5, [2, 3], [3, 4], null],
  ["country", 6, [], [5, 5], null],
  ["sea-or-air", 7, [], [], null],
];

describe("a precision in the codes of other systems", () => {
  test.each(ROWS)("%s: where_prec %i", (precision, where_prec, acled, gtd, atlos) => {
    expect(placeCodes(precision, { of: "finer" })).toEqual({
      where_prec,
      geo_precision: acled[0] ?? null,
      specificity: gtd[0] ?? null,
    });
    expect(placeCodes(precision, { of: "coarser" })).toEqual({
      where_prec,
      geo_precision: acled[1] ?? null,
      specificity: gtd[1] ?? null,
    });
    expect(placePrecisions[precision].atlos).toBe(atlos);
  });

  test("every precision is in the table, in its order", () => {
    expect(Object.keys(placePrecisions)).toEqual(ROWS.map(([precision]) => precision));
  });

  test.each([
    [{ where_prec: 1 }, ["exact", "vicinity", "locality", "settlement"]],
    [{ where_prec: 2 }, ["surroundings"]],
    [{ where_prec: 5 }, ["line-or-fuzzy-area"]],
    [{ where_prec: 7 }, ["sea-or-air"]],
    [{ where_prec: 8 }, []],
    [{ geo_precision: 2 }, ["surroundings", "district", "line-or-fuzzy-area"]],
    [{ geo_precision: 3 }, ["district", "region", "line-or-fuzzy-area"]],
    [{ geo_precision: 0 }, []],
    [{ specificity: 2 }, ["district"]],
    [{ specificity: 4 }, ["region", "line-or-fuzzy-area"]],
    [{ specificity: 5 }, ["country"]],
  ])("%o can be %j", (code, precisions) => {
    expect(placePrecisionsOf(code)).toEqual(precisions);
  });

  test("each code of a precision leads back to it", () => {
    for (const [precision] of ROWS) {
      for (const of of ["finer", "coarser"] as const) {
        const { where_prec, geo_precision, specificity } = placeCodes(precision, { of });
        expect(placePrecisionsOf({ where_prec })).toContain(precision);
        if (geo_precision !== null) expect(placePrecisionsOf({ geo_precision })).toContain(precision);
        if (specificity !== null) expect(placePrecisionsOf({ specificity })).toContain(precision);
      }
    }
  });
});

describe("the precision of a place's record", () => {
  const point = (radius: number): Geometry => ({ source: "map", radius, type: "Point", coordinates: [45, 40] });
  const line: Geometry = {
    source: "map",
    radius: 10,
    type: "LineString",
    coordinates: [
      [45, 40],
      [46, 40],
    ],
  };

  test.each([
    ["country", "country"],
    ["region", "region"],
    ["district", "district"],
    ["settlement", "settlement"],
    // "Kalbajar section of the state border": the sort of place counts, however narrow the line.
    ["border", "line-or-fuzzy-area"],
    ["border-section", "line-or-fuzzy-area"],
    ["site", null],
    ["water", null],
    ["group", null],
  ] as const)("%s without a geometry: %s", (type, precision) => {
    expect(placePrecision({ type })).toBe(precision);
  });

  test.each([
    [0, "exact"],
    [10, "exact"],
    [11, "vicinity"],
    [100, "vicinity"],
    [101, "locality"],
    [1000, "locality"],
    [1001, "surroundings"],
    [25_000, "surroundings"],
    [25_001, "line-or-fuzzy-area"],
  ])("a site within %i metres: %s", (radius, precision) => {
    expect(placePrecision({ type: "site", geometry: point(radius) })).toBe(precision);
  });

  test("a point on the map does not make a district or a village finer", () => {
    expect(placePrecision({ type: "district", geometry: point(10) })).toBe("district");
    expect(placePrecision({ type: "settlement", geometry: point(3000) })).toBe("settlement");
    expect(placePrecision({ type: "border-section", geometry: point(10) })).toBe("line-or-fuzzy-area");
  });

  test("a river is a line", () => {
    expect(placePrecision({ type: "water", geometry: line })).toBe("line-or-fuzzy-area");
  });
});
