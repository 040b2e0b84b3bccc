import { expect, test } from "vitest";
import { didYouMean, nearest } from "./nearest.ts";

const known = ["clash", "ceasefire", "war", "2021-07-28-border-clash"];

test.each([
  ["clash", "clash"],
  ["clahs", "clash"], // neighbours swapped
  ["clsh", "clash"], // a letter left out
  ["claash", "clash"], // a letter too many
  ["clish", "clash"], // another letter
  ["clxyz", undefined], // three others are too many
  ["cxxsh", "clash"], // two are not
  ["2021-07-28-boarder-clashes", "2021-07-28-border-clash"], // a long text may have more
  ["wra", "war"],
  ["", undefined],
  ["skirmish", undefined],
  ["x".repeat(201), undefined],
])("%j is nearest to %j", (text, expected) => {
  expect(nearest(text, known)).toBe(expected);
});

test("of two as near the first", () => {
  expect(nearest("cat", ["bat", "hat"])).toBe("bat");
  expect(nearest("hat", ["bat", "hat"])).toBe("hat");
});

test("the hint", () => {
  expect(didYouMean("clahs", known)).toBe('Did you mean "clash"?');
  expect(didYouMean("skirmish", known)).toBeUndefined();
});
