import { expect, it } from "vitest";
import { rowAfter } from "./keys.ts";

it.each([
  ["ArrowDown", 3, 4],
  ["ArrowDown", 9, 9],
  ["ArrowUp", 3, 2],
  ["ArrowUp", 0, 0],
  ["PageDown", 3, 7],
  ["PageDown", 8, 9],
  ["PageUp", 3, 0],
  ["Home", 7, 0],
  ["End", 2, 9],
])("%s leads from row %i to %i of ten", (key, from, to) => {
  expect(rowAfter(key, from, 10, 4)).toBe(to);
});

it("leaves other keys, and an empty list, to the browser", () => {
  expect(rowAfter("Tab", 3, 10, 4)).toBeUndefined();
  expect(rowAfter("constructor", 3, 10, 4)).toBeUndefined();
  expect(rowAfter("ArrowDown", 0, 0, 4)).toBeUndefined();
});
