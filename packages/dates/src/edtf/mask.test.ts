import { expect, test } from "vitest";
import { bounds } from "./bounds.ts";
import { completion, seek } from "./mask.ts";
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
  ["2X", Infinity, Infinity],
  [7, 7, 7],
  [0, Infinity, Infinity],
  [13, Infinity, Infinity],
] as const)("month %s runs from %s to %s", (part, first, last) => {
  const month = (n: number) => (n < 1 || n > 12 ? Infinity : n);
  expect([seek(part, false, month), seek(part, true, month)]).toEqual([first, last]);
});

test("all completions are offered once, in order of time", () => {
  const offered = (part: string, latest: boolean) => {
    const numbers: number[] = [];
    seek(part, latest, (n) => {
      numbers.push(n);
      return Infinity;
    });
    return numbers;
  };
  expect(offered("1X", false)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
  expect(offered("X3", true)).toEqual([93, 83, 73, 63, 53, 43, 33, 23, 13, 3]);
  expect(offered("-000X", false)).toEqual([-9, -8, -7, -6, -5, -4, -3, -2, -1, -0]);
  expect(offered("X1X", false)).toHaveLength(100);
});

test.each([
  ["1X5X", 23, 1253],
  ["XXXX", 9999, 9999],
  ["-0XXX", 0, -0],
  ["-0XXX", 12, -12],
  [-44, 7, -44],
] as const)("%s completed with %i is %i", (part, filling, number) => {
  expect(completion(part, filling)).toBe(number);
});
