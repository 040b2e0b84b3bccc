import { expect, test } from "vitest";
import { unrolled } from "./unrolled.ts";

test.each([
  ["stays where it is", [10, 20, 15], [10, 20, 15]],
  ["goes on beyond 180 degrees", [170, -170, -160, 175], [170, 190, 200, 175]],
  ["goes on beyond -180 degrees", [-170, 170, -175], [-170, -190, -175]],
  ["of nothing is nothing", [], []],
])("a line %s", (_what, longitudes, expected) => {
  expect(unrolled(longitudes.map((longitude) => [longitude, 0] as const))).toEqual(expected);
});
