import { describe, expect, it } from "vitest";
import { clusterRadius, DOT, formsOf, markForm, NUMBERED, signRadius } from "./mark-form.ts";
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

  it("is of one kind for each that the legend tells of", () => {
    expect([...formsOf(columns, [0, 1, 2])]).toEqual(["dot", "ring-sign"]);
  });
});

describe("the size of a sign", () => {
  it("has room for a number where there is one, and none is drawn on a shape that is seen", () => {
    expect([signRadius("dot", 1), signRadius("ring", 2), signRadius("area", 2)]).toEqual([DOT, NUMBERED, NUMBERED]);
    expect([signRadius("area", 1), signRadius("line", 1), signRadius("line-sign", 1)]).toEqual([0, 0, DOT]);
  });

  it("grows with the number of a cluster, and not without end", () => {
    const sizes = [1, 10, 1000, 1e9].map(clusterRadius);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(sizes.at(-1)).toBeLessThanOrEqual(28);
  });
});
