import { expect, test } from "vitest";
import { putFirst } from "./trust.ts";

test.each([
  [[], ["a", "b", "c"], "b", ["b", "a", "c"]],
  [["b", "a", "c"], ["a", "b", "c"], "c", ["c", "b", "a"]],
  [["elsewhere", "b"], ["a", "b"], "a", ["a", "elsewhere", "b"]],
])("of %j, with %j at hand and %s first", (order, claimants, first, put) => {
  expect(putFirst(order, claimants, first)).toEqual(put);
});
