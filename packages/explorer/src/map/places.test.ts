import { describe, expect, it } from "vitest";
import { unitsOf, xOf, yOf } from "./mercator.ts";
import { AREA, extentOf, hullOf, hullOfMost, LINE, NOWHERE, POINT, placeColumns } from "./places.ts";
import { place, point } from "./testing.ts";

const square = [
  [44, 40],
  [46, 40],
  [46, 42],
  [44, 42],
  [44, 40],
] as const;

describe("places on the map", () => {
  it("are points, lines, areas, or nowhere", () => {
    const columns = placeColumns([
      point("spot", 44.85, 39.74, 500),
      place("section", {
        type: "LineString",
        coordinates: [
          [45, 40],
          [45, 40.4],
          [45, 40.5],
        ],
        radius: 1000,
      }),
      place("district", { type: "Polygon", coordinates: [square], radius: 0 }),
      place("somewhere"),
    ]);
    expect([...columns.kind]).toEqual([POINT, LINE, AREA, NOWHERE]);
    expect(columns.x[0]).toBe(xOf(44.85));
    expect(columns.reach[0]).toBe(unitsOf(500, 39.74));
    // Half way along the line, and inside the area.
    expect(columns.y[1]).toBeCloseTo((yOf(40) + yOf(40.5)) / 2, 9);
    expect(columns.x[2]).toBeCloseTo(xOf(45), 9);
  });

  it("have their names inside, also where an area bends around or has a hole", () => {
    const horseshoe = [
      [0, 0],
      [10, 0],
      [10, 10],
      [7, 10],
      [7, 3],
      [3, 3],
      [3, 10],
      [0, 10],
      [0, 0],
    ] as const;
    const hole = [
      [1, 1],
      [1, 9],
      [8, 9],
      [8, 1],
      [1, 1],
    ] as const;
    const whole = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ] as const;
    const columns = placeColumns([
      place("horseshoe", { type: "Polygon", coordinates: [horseshoe], radius: 0 }),
      place("holed", { type: "Polygon", coordinates: [whole, hole], radius: 0 }),
    ]);
    const inArm = (x: number): boolean => (x > xOf(0) && x < xOf(3)) || (x > xOf(7) && x < xOf(10));
    expect(inArm(columns.x[0] as number)).toBe(true);
    expect(columns.x[1] as number).toBeGreaterThan(xOf(8));
  });

  it("go on beyond the antimeridian", () => {
    const columns = placeColumns([
      place("strait", {
        type: "LineString",
        coordinates: [
          [179, 65],
          [-179, 65],
        ],
        radius: 0,
      }),
      place("island", {
        type: "Polygon",
        coordinates: [
          [
            [-179, 10],
            [179, 10],
            [179, 12],
            [-179, 12],
            [-179, 10],
          ],
        ],
        radius: 0,
      }),
    ]);
    for (const box of columns.boxes.values()) expect(box[2] - box[0]).toBeCloseTo(2 / 360, 9);
  });

  it("bend a long edge as the map bends it", () => {
    const [shape] =
      placeColumns([
        place("meridian", {
          type: "LineString",
          coordinates: [
            [0, 0],
            [10, 60],
          ],
          radius: 0,
        }),
      ]).shapes.get(0) ?? [];
    const at = (shape?.length ?? 0) / 2;
    expect(shape?.length).toBeGreaterThan(60);
    // The middle in degrees, not on the screen.
    expect([shape?.[at - 1], shape?.[at]]).toContain(yOf(30));
  });

  it("stay on the map at the poles, whatever their radius", () => {
    const columns = placeColumns([point("pole", 0, 90, 5000), point("world", 0, 0, 30_000_000)]);
    expect(columns.y[0]).toBe(yOf(90));
    expect(extentOf(columns, 0).every(Number.isFinite)).toBe(true);
    const hull = hullOf(columns, [1]);
    expect((hull?.[2] ?? 0) - (hull?.[0] ?? 0)).toBeLessThanOrEqual(1);
  });

  it("leave out a line or an area without points", () => {
    const columns = placeColumns([
      place("empty", { type: "LineString", coordinates: [], radius: 0 }),
      place("none", { type: "Polygon", coordinates: [], radius: 0 }),
    ]);
    expect([...columns.kind]).toEqual([NOWHERE, NOWHERE]);
  });
});

describe("the hull of places", () => {
  it("is none without a place on the map", () => {
    expect(hullOf(placeColumns([]), [])).toBe(null);
    expect(hullOf(placeColumns([place("somewhere")]), [0])).toBe(null);
  });

  it("is a point for one point without a radius", () => {
    const hull = hullOf(placeColumns([point("spot", 44.85, 39.74, 0)]), [0]);
    expect(hull?.[0]).toBeCloseTo(hull?.[2] ?? 0, 12);
    expect((hull?.[0] ?? 0) % 1).toBeCloseTo(xOf(44.85), 12);
  });

  it("of most of them lets no one reach farther than the one in the middle", () => {
    const columns = placeColumns([
      ...[point("spot", 38, 48, 1000), point("town", 37, 48, 5000), point("country", 31, 49, 2_500_000)],
    ]);
    const [west = 0, , east = 0] = hullOfMost(columns, [0, 1, 2]) ?? [];
    expect(west).toBeCloseTo(xOf(31) - unitsOf(5000, 48), 9);
    expect(east).toBeCloseTo(xOf(38) + unitsOf(1000, 48), 9);
    expect(hullOfMost(columns, [2])).toEqual(hullOf(columns, [2]));
    expect(hullOfMost(columns, [])).toBe(null);
  });

  it("takes the short way over the antimeridian", () => {
    const hull = hullOf(placeColumns([point("east", 178, 60, 0), point("west", -178, 62, 0)]), [0, 1]);
    expect((hull?.[2] ?? 0) - (hull?.[0] ?? 0)).toBeCloseTo(4 / 360, 9);
    const around = hullOf(
      placeColumns([point("a", -100, 0, 0), point("b", 10, 0, 0), point("c", 120, 0, 0)]),
      [0, 1, 2],
    );
    expect((around?.[2] ?? 0) - (around?.[0] ?? 0)).toBeCloseTo(220 / 360, 9);
  });
});
