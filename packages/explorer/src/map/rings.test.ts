import { geoDistance } from "d3-geo";
import { describe, expect, it } from "vitest";
import { EARTH_RADIUS, latitudeOf, longitudeOf, xOf, yOf } from "./mercator.ts";
import { placeColumns } from "./places.ts";
import { distortedRing, isRound, ringInView, ringShape } from "./rings.ts";
import { point } from "./testing.ts";
import { screenX, screenY, viewportOf } from "./viewport.ts";

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

  const columns = placeColumns([point("town", 45, 40, 20_000), point("island", 20, 75, 500_000)]);

  it("of a place is a circle on the map where it looks like one, and else what it is there", () => {
    expect([isRound(columns, 0), isRound(columns, 1)]).toEqual([true, false]);
    const other = distortedRing(columns, 1);
    const ys = other.filter((_, i) => i % 2 === 1);
    const [north, south] = [Math.min(...ys), Math.max(...ys)];
    expect((columns.y[1] as number) - north).toBeGreaterThan(1.2 * (south - (columns.y[1] as number)));
    expect(distortedRing(columns, 1)).toBe(other);
  });

  it.each([
    ["whole", 45, 40, 8, 2 * Math.PI],
    ["what is near the frame, where it is huge", 45.235, 40, 15, 0.4],
  ])("in pixels is %s", (_, longitude, latitude, zoom, most) => {
    const view = viewportOf({ longitude, latitude, zoom }, { width: 800, height: 500 });
    const ring = ringInView(view, columns, 0, 0);
    const [x, y] = [screenX(view, columns.x[0] as number), screenY(view, columns.y[0] as number)];
    const radius = (columns.reach[0] as number) * view.scale;
    const angles: number[] = [];
    for (let i = 0; i < ring.length; i += 2) {
      const [right, down] = [(ring[i] as number) - x, (ring[i + 1] as number) - y];
      expect(Math.hypot(right, down) / radius).toBeCloseTo(1, 9);
      angles.push(Math.atan2(down, right));
    }
    expect(Math.max(...angles) - Math.min(...angles)).toBeLessThanOrEqual(most);
    // No two points are so far apart that the straight line between them leaves the circle by a pixel.
    const step = Math.hypot((ring[2] as number) - (ring[0] as number), (ring[3] as number) - (ring[1] as number));
    expect(step ** 2 / 8 / radius).toBeLessThan(1);
  });

  it("in pixels is where it is on the map, also where it is no circle there", () => {
    const view = viewportOf({ longitude: 20, latitude: 75, zoom: 3 }, { width: 800, height: 500 });
    const ring = ringInView(view, columns, 1, 1);
    expect(ring[0]).toBeCloseTo(screenX(view, (distortedRing(columns, 1)[0] as number) + 1), 9);
  });
});
