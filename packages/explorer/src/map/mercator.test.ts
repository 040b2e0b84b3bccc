import { geoDistance } from "d3-geo";
import { describe, expect, it } from "vitest";
import { EARTH_RADIUS, latitudeOf, longitudeOf, MAX_LATITUDE, unitsOf, xOf, yOf } from "./mercator.ts";

describe("the map's projection", () => {
  it.each([
    [0, 0, 0.5, 0.5],
    [-180, MAX_LATITUDE, 0, 0],
    [180, -MAX_LATITUDE, 1, 1],
    // Half way from the equator to the edge is 66.51°, as every map in this projection has it.
    [90, 66.513_260_44, 0.75, 0.25],
  ])("puts %d, %d at %d, %d", (longitude, latitude, x, y) => {
    expect(xOf(longitude)).toBeCloseTo(x, 9);
    expect(yOf(latitude)).toBeCloseTo(y, 9);
  });

  it("comes back", () => {
    for (let latitude = -85; latitude <= 85; latitude += 5) expect(latitudeOf(yOf(latitude))).toBeCloseTo(latitude, 9);
    for (let longitude = -180; longitude < 180; longitude += 7)
      expect(longitudeOf(xOf(longitude))).toBeCloseTo(longitude, 9);
    expect(longitudeOf(1.25)).toBe(-90);
    expect(longitudeOf(-0.25)).toBe(90);
  });

  it("keeps the poles on the edge", () => {
    expect([yOf(90), yOf(-90)]).toEqual([yOf(MAX_LATITUDE), yOf(-MAX_LATITUDE)]);
    expect(unitsOf(1, 90)).toBeLessThan(1e-6);
  });

  it.each([0, 39.77, -54, 70, 80])("measures metres within 1 % at %d degrees", (latitude) => {
    const metres = 5000;
    const units = unitsOf(metres, latitude);
    const east = geoDistance([0, latitude], [longitudeOf(0.5 + units), latitude]) * EARTH_RADIUS;
    const north = geoDistance([0, latitude], [0, latitudeOf(yOf(latitude) - units)]) * EARTH_RADIUS;
    expect(Math.abs(east / metres - 1)).toBeLessThan(0.01);
    expect(Math.abs(north / metres - 1)).toBeLessThan(0.01);
  });
});
