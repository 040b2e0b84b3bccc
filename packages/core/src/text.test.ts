import { expect, test } from "vitest";
import { contains, normalise } from "./text.ts";

test.each([
  ["  a \n\t b  ", "a b"],
  ["a\u00a0b", "a b"],
  ["e\u0301", "é"],
  ["", ""],
])("%j is compared as %j", (text, expected) => {
  expect(normalise(text)).toBe(expected);
});

test.each([
  ["at least two\n were", "least two were", true],
  ["at least two", "At least", false],
  ["cafe\u0301", "café", true],
  ["cafe", "café", false],
  ["“two”", '"two"', false],
])("%j contains %j: %s", (whole, part, expected) => {
  expect(contains(whole, part)).toBe(expected);
});
