import { describe, expect, it } from "vitest";
import { numbersCollide } from "./in-view.ts";
import { xOf, yOf } from "./mercator.ts";
import { placeColumns } from "./places.ts";
import { point } from "./testing.ts";

const columns = placeColumns([
  point("town", 38.4, 48.33, 10_000),
  point("around the town", 38.4, 48.33, 25_000),
  point("elsewhere", 45, 40, 10_000),
]);
const view = (zoom: number) => ({ x: xOf(38.4), y: yOf(48.33), scale: 256 * 2 ** zoom, width: 800, height: 500 });

describe("the numbers of places", () => {
  it("collide where two signs with a number stand at one point", () => {
    expect(numbersCollide(view(4), columns, Uint32Array.of(74, 10, 2), [0, 1, 2])).toBe(true);
  });

  it("do not where one of the two has none", () => {
    expect(numbersCollide(view(4), columns, Uint32Array.of(74, 1, 2), [0, 1, 2])).toBe(false);
  });

  it("do not where they stand apart", () => {
    expect(numbersCollide(view(4), columns, Uint32Array.of(74, 10, 2), [0, 2])).toBe(false);
  });

  it("leave places that are drawn in their true size alone", () => {
    expect(numbersCollide(view(10), columns, Uint32Array.of(74, 10, 2), [0, 1, 2])).toBe(false);
  });
});
