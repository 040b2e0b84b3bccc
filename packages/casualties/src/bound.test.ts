import { expect, test } from "vitest";
import { bound, checkEnds, checkPeople, contains, exactly, implies, isBound, sameBound } from "./bound.ts";

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

test("a bound is the same, holds or says more by both ends", () => {
  expect(sameBound(bound(2, 5), bound(2, 5))).toBe(true);
  expect(sameBound(bound(1, 5), bound(2, 5))).toBe(false);
  expect(sameBound(bound(2, 5), bound(2, null))).toBe(false);
  expect(contains(bound(2, 5), 5)).toBe(true);
  expect(contains(bound(2, 5), 6)).toBe(false);
  expect(implies(bound(2, 5), bound(2, 5))).toBe(true);
  expect(implies(bound(1, 5), bound(2, 5))).toBe(false);
  expect(implies(bound(2, 6), bound(2, 5))).toBe(false);
});

test.each([
  [Number.NaN, "a whole number of people", "NaN"],
  [Number.POSITIVE_INFINITY, "at most 9007199254740991", "Infinity"],
  ["2", "a whole number of people", '"2"'],
])("%s: what was expected", (value, expected, received) => {
  expect(checkPeople(value)).toMatchObject([{ path: [], expected, received }]);
  expect(checkEnds(value, 1)).toMatchObject([{ path: ["min"], expected, received }]);
});
