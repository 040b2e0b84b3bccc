import { expect, test } from "vitest";
import { stepAfter } from "./steps.tsx";

test.each([
  ["from none to the first", -1, 1, 0],
  ["from none back to the last", -1, -1, 4],
  ["to the next", 1, 1, 2],
  ["from the last around to the first", 4, 1, 0],
  ["from the first back to the last", 0, -1, 4],
] as const)("goes %s", (_, step, by, next) => {
  expect(stepAfter(step, by, 5)).toBe(next);
});
