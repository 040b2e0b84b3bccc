import { expect, test } from "vitest";
import { bounds } from "./bounds.ts";
import { allows, completion, yearOf } from "./mask.ts";
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
  ["X9", 9, 9],
  ["XX", 1, 12],
  [7, 7, 7],
] as const)("month %s allows %s to %s", (part, first, last) => {
  const months = Array.from({ length: 12 }, (_, i) => i + 1).filter((month) => allows(part, month));
  expect([months[0], months.at(-1)]).toEqual([first, last]);
});

test.each([
  ["2X", 19, false],
  ["2X", 20, true],
  ["X1", 30, false],
  ["X1", 31, true],
  [28, 28, true],
  [28, 29, false],
] as const)("%s allows %i: %s", (part, number, allowed) => {
  expect(allows(part, number)).toBe(allowed);
});

test.each([
  ["1X5X", 23, 1253],
  ["XXXX", 9999, 9999],
  ["-0XXX", 0, 0],
  ["-0XXX", 12, -12],
  [-44, 7, -44],
] as const)("%s completed with %i is %i", (part, filling, number) => {
  expect(completion(part, filling)).toBe(number);
});

test.each([
  ["20X1", false, false, 2001],
  ["20X1", true, false, 2091],
  ["-000X", true, false, -1],
  ["-000X", false, false, -9],
  ["-000X", true, true, -4],
  ["-000X", false, true, -8],
  ["000X", false, true, 0],
  ["XX00", true, true, 9600],
  ["20X1", true, true, 1],
  [2021, true, true, 2021],
] as const)("year %s, latest: %s, leap: %s, is %i", (part, latest, leap, year) => {
  expect(yearOf(part, latest, leap)).toBe(year);
});
