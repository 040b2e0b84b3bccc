import { geoDistance } from "d3-geo";
import { describe, expect, it } from "vitest";
import { EARTH_RADIUS, latitudeOf, longitudeOf, xOf, yOf } from "./mercator.ts";
import { clusterRadius, markForm, ringShape, ringTint } from "./paint-marks.ts";
import { placeColumns } from "./places.ts";
import { place, point } from "./testing.ts";

const columns = placeColumns([
  point("spot", 45, 40, 10),
  point("village", 45, 40, 1000),
  point("near", 45, 40, 20_000),
  place("line", {
    type: "LineString",
    coordinates: [
      [45, 40],
      [45.2, 40],
    ],
    radius: 0,
  }),
  place("area", {
    type: "Polygon",
    coordinates: [
      [
        [45, 40],
        [45.2, 40],
        [45.2, 40.2],
        [45, 40],
      ],
    ],
    radius: 0,
  }),
]);

describe("the form of a mark", () => {
  it("is the place's own shape where it can be seen, and a sign that tells the same where it cannot", () => {
    const forms = (zoom: number) => [0, 1, 2, 3, 4].map((each) => markForm(columns, each, 256 * 2 ** zoom));
    expect(forms(3)).toEqual(["dot", "dot", "ring-sign", "line-sign", "area-sign"]);
    expect(forms(11)).toEqual(["dot", "ring", "ring", "line", "area"]);
  });
});

describe("a ring", () => {
  it.each([
    [44.85, 39.74, 25_000],
    [0, 0, 300_000],
    [20, 70, 100_000],
    [179.9, 60, 200_000],
  ])("at %d, %d is %d metres wide within 1 %", (longitude, latitude, metres) => {
    const ring = ringShape(xOf(longitude), yOf(latitude), metres);
    expect(ring.length).toBeGreaterThan(200);
    for (let i = 0; i < ring.length; i += 2) {
      const there: [number, number] = [longitudeOf(ring[i] as number), latitudeOf(ring[i + 1] as number)];
      expect(Math.abs((geoDistance([longitude, latitude], there) * EARTH_RADIUS) / metres - 1)).toBeLessThan(0.01);
      if (i > 0) expect(Math.abs((ring[i] as number) - (ring[i - 2] as number))).toBeLessThan(0.1);
    }
  });
});

describe("the tint of rings", () => {
  it.each([1, 7, 8, 100, 5000])("lets the land be seen through %d that cross", (rings) => {
    expect(ringTint(rings)).toBeGreaterThan(0);
    expect(1 - (1 - ringTint(rings)) ** rings).toBeLessThan(0.7);
  });
});

describe("the mark of a cluster", () => {
  it("grows with its number, and not without end", () => {
    const sizes = [1, 10, 1000, 1e9].map(clusterRadius);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(sizes.at(-1)).toBeLessThanOrEqual(28);
  });
});
