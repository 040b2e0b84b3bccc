import { expect, test } from "vitest";
import { bound, contains, exactly, implies, isBound } from "./bound.ts";

test.each([
  [3, 2, "min_above_max"],
  [-1, 2, "negative"],
  [0, -1, "negative"],
  [0.5, 2, "not_whole"],
  [Number.NaN, null, "not_whole"],
  [Number.POSITIVE_INFINITY, null, "too_large"],
  [0, Number.MAX_SAFE_INTEGER + 1, "too_large"],
] as const)("[%s, %s] is refused: %s", (min, max, code) => {
  expect(() => bound(min, max)).toThrow(expect.objectContaining({ name: "CasualtyError", code }));
  expect(isBound({ min, max })).toBe(false);
});

test("an error lists every issue with its data", () => {
  expect(() => bound(-1, 0.5)).toThrow(
    expect.objectContaining({
      message:
        "min: a count of people below zero (expected 0 or more, received -1); " +
        "max: not a whole number (expected a whole number of people, received 0.5)",
      issues: [expect.objectContaining({ path: ["min"] }), expect.objectContaining({ path: ["max"] })],
    }),
  );
});

test.each([null, undefined, 2, "2", {}, { min: 2 }])("%j is no bound", (value) => expect(isBound(value)).toBe(false));

test("what a bound holds and says", () => {
  expect(isBound(exactly(0))).toBe(true);
  expect(contains(bound(2, null), 1)).toBe(false);
  expect(contains(bound(2, null), 9)).toBe(true);
  expect(implies(bound(2, 2), bound(2, null))).toBe(true);
  expect(implies(bound(2, null), bound(2, 2))).toBe(false);
});
