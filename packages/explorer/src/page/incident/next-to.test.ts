import { expect, test } from "vitest";
import { nextTo } from "./next-to.ts";

const shown = Uint32Array.of(2, 3, 7);

test.each([
  [3, { before: 2, after: 7 }],
  [5, { before: 3, after: 7 }],
  [2, { before: undefined, after: 3 }],
  [7, { before: 3, after: undefined }],
])("next to %d", (position, neighbours) => {
  expect(nextTo(shown, position)).toEqual(neighbours);
});

test("nothing is next to what is shown alone", () => {
  expect(nextTo(Uint32Array.of(4), 4)).toEqual({ before: undefined, after: undefined });
});
