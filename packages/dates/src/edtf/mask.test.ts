import { expect, test } from "vitest";
import { bounds } from "./bounds.ts";
import { completes, extreme } from "./mask.ts";
import { parseEdtf } from "./parse.ts";

test.each([
  ["201X", "2010-01-01", "2019-12-31"],
  ["XXXX", "0000-01-01", "9999-12-31"],
  ["1XX3", "1003-01-01", "1993-12-31"],
  ["-01XX", "-0199-01-01", "-0100-12-31"],
  ["-XXXX", "-9999-01-01", "-0001-12-31"],
  ["-00X0", "-0090-01-01", "-0010-12-31"],
  ["-X000", "-9000-01-01", "-1000-12-31"],
  ["XX00-02-29", "0000-02-29", "9600-02-29"],
  ["-XX00-02-29", "-9600-02-29", "-0400-02-29"],
] as const)("%s runs from %s to %s", (text, earliest, latest) => {
  expect(bounds(parseEdtf(text))).toEqual({ earliest, latest });
});

test.each([
  ["0X", 1, 9],
  ["1X", 10, 12],
  ["X1", 1, 11],
  ["X2", 2, 12],
  ["XX", 1, 12],
  ["2X", -1, -1],
  [7, 7, 7],
  [0, -1, -1],
  [13, -1, -1],
] as const)("month %s runs from %s to %s", (month, first, last) => {
  expect([extreme(month, 1, 12, false), extreme(month, 1, 12, true)]).toEqual([first, last]);
});

test("no number lies between bounds that cross", () => {
  expect(extreme("XX", 13, 12, false)).toBe(-1);
});

test("a number longer than the digits does not complete them", () => {
  expect(completes("XX", 99)).toBe(true);
  expect(completes("XX", 100)).toBe(false);
});
