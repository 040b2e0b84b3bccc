import { describe, expect, it } from "vitest";
import { clustersOf } from "./clusters.ts";
import { placesInView } from "./in-view.ts";
import { shownMarks } from "./marks.ts";
import { xOf, yOf } from "./mercator.ts";
import { clusterAt, placesAt } from "./nearby.ts";
import { placeColumns } from "./places.ts";
import { columnsAt, place, point } from "./testing.ts";
import { screenX, screenY, viewportOf } from "./viewport.ts";

const size = { width: 800, height: 500 };
const view = viewportOf({ longitude: 45, latitude: 40, zoom: 8 }, size);
const places = [
  point("spot", 45, 40, 10),
  point("near", 45.3, 40.2, 20_000),
  place("area", {
    type: "Polygon",
    coordinates: [
      [
        [44, 39.7],
        [44.6, 39.7],
        [44.6, 40],
        [44, 40],
        [44, 39.7],
      ],
    ],
    radius: 0,
  }),
  place("line", {
    type: "LineString",
    coordinates: [
      [45.5, 39.7],
      [46, 39.9],
    ],
    radius: 0,
  }),
  point("far", 100, 0, 10),
];
const columns = placeColumns(places);
const at = (longitude: number, latitude: number, right = 0) => ({
  x: screenX(view, xOf(longitude)) + right,
  y: screenY(view, yOf(latitude)),
});
const found = (point: { x: number; y: number }) =>
  placesAt(view, columns, [0, 1, 2, 3, 4], point, 12).map((i) => places[i]?.id);

describe("what is under the pointer", () => {
  it.each([
    ["a dot, a little beside it", at(45, 40, 8), ["spot"]],
    ["nothing, farther off", at(45, 40, 30), []],
    ["a ring, anywhere in it", at(45.4, 40.25), ["near"]],
    ["an area, anywhere in it", at(44.1, 39.95), ["area"]],
    ["nothing beside the area", at(43.95, 39.95), []],
    ["a line, anywhere along it", at(45.75, 39.8, 4), ["line"]],
  ])("is %s", (_, where, ids) => {
    expect(found(where)).toEqual(ids);
  });

  it("is the small mark rather than the ring around it", () => {
    const both = placeColumns([point("ring", 45, 40, 20_000), point("dot", 45.15, 40, 10)]);
    expect(placesAt(view, both, [0, 1], at(45.15, 40), 12)).toEqual([1]);
    expect(placesAt(view, both, [0, 1], at(45.05, 40.1), 12)).toEqual([0]);
  });

  it("is everything at one place", () => {
    const same = placeColumns([point("a", 45, 40), point("b", 45, 40), point("c", 45, 40)]);
    expect(placesAt(view, same, [0, 1, 2], at(45, 40), 12)).toHaveLength(3);
  });

  it("is found beyond the antimeridian", () => {
    const over = viewportOf({ longitude: 180, latitude: 0, zoom: 6 }, size);
    const east = placeColumns([point("fiji", -179.5, 0)]);
    expect(placesAt(over, east, [0], { x: screenX(over, xOf(-179.5)), y: 250 }, 12)).toEqual([0]);
    const marks = columnsAt([point("fiji", -179.5, 0)], [[0]]);
    const clusters = clustersOf(marks, shownMarks(marks, Uint32Array.of(0)), Uint32Array.of(0), over.scale, 0.1);
    expect(clusterAt(over, clusters, { x: screenX(over, xOf(-179.5)) + 5, y: 250 }, () => 12)).toBe(0);
    expect(clusterAt(over, clusters, { x: 5, y: 250 }, () => 12)).toBe(undefined);
  });
});

describe("what is in sight", () => {
  it("leaves out what is not", () => {
    expect(placesInView(view, columns, Uint32Array.of(0, 1, 2, 3, 4))).toEqual([0, 1, 2, 3]);
    const closer = viewportOf({ longitude: 44.3, latitude: 39.8, zoom: 11 }, size);
    expect(placesInView(closer, columns, Uint32Array.of(0, 1, 2, 3, 4))).toEqual([2]);
  });

  it("reaches over the antimeridian", () => {
    const over = viewportOf({ longitude: 179.9, latitude: 0, zoom: 8 }, size);
    expect(placesInView(over, placeColumns([point("fiji", -179.5, 0)]), Uint32Array.of(0))).toEqual([0]);
  });
});
