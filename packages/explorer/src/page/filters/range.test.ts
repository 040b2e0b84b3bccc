import { expect, it } from "vitest";
import { typedRange } from "./range.ts";

it.each([
  ["", " ", undefined],
  ["2", "", { min: 2, max: null }],
  ["", "0", { min: null, max: 0 }],
  ["1 000", "1\u202f000", { min: 1000, max: 1000 }],
])("reads %j and %j", (least, most, range) => {
  expect(typedRange(least, most)).toEqual({ success: true, range });
});

it.each([
  ["9", "3", "reversed"],
  ["two", "3", "not_whole"],
  ["", "1,000", "not_whole"],
  ["-1", "", "not_whole"],
  ["2.5", "", "not_whole"],
  ["", "1".repeat(16), "not_whole"],
])("takes no range from %j and %j", (least, most, fault) => {
  expect(typedRange(least, most)).toEqual({ success: false, fault });
});
