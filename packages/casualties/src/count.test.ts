import { expect, test } from "vitest";
import { checkCount, isApproximateCount, isBoundedCount, isCount, isVagueCount } from "./count.ts";

const words = "as said";

test.each([
  [{ min: 5, max: 2, words }, ["min_above_max"]],
  [{ min: -1, max: null, words }, ["negative"]],
  [{ min: 1.5, max: 2, words }, ["not_whole"]],
  [{ min: 0, max: 2 ** 53, words }, ["too_large"]],
  [{ min: "2", max: 2, words }, ["bad_shape"]],
  [{ min: 2, max: 2, words: " " }, ["empty_words"]],
  [{ about: -3, words }, ["negative"]],
  [{ vague: "", words: "" }, ["empty_words", "empty_words"]],
  [{ min: 2, words }, ["bad_shape"]],
  [{ min: 2, max: 2, about: 2, words }, ["bad_shape"]],
  [2, ["bad_shape"]],
  [null, ["bad_shape"]],
  [[], ["bad_shape"]],
])("%j has the issues %j", (count, codes) => {
  expect(checkCount(count).map((each) => each.code)).toEqual(codes);
  expect(isCount(count)).toBe(false);
});

test("an issue carries what was expected and received", () => {
  expect(checkCount({ min: 5, max: 2, words })).toEqual([
    {
      code: "min_above_max",
      path: [],
      expected: "a lower end of at most 2",
      received: "5",
      message: "the lower end is above the upper end (expected a lower end of at most 2, received 5)",
    },
  ]);
});

test("each shape is one of three", () => {
  const counts = [
    { min: 2, max: null, words },
    { about: 50, words },
    { vague: "dozens", words },
  ];
  expect(counts.every(isCount)).toBe(true);
  expect(counts.map(isBoundedCount)).toEqual([true, false, false]);
  expect(counts.map(isApproximateCount)).toEqual([false, true, false]);
  expect(counts.map(isVagueCount)).toEqual([false, false, true]);
});

test.each([
  [7, [], "one of { min, max, words }, { about, words }, { vague, words }", "7"],
  [{ max: 2, words }, [], "one of { min, max, words }, { about, words }, { vague, words }", "{ max, words }"],
  [{ about: -3, words }, ["about"], "0 or more", "-3"],
  [{ vague: 2, words }, ["vague"], "words as they were said", "2"],
  [{ about: 3, words: "" }, ["words"], "words as they were said", '""'],
])("%j: what was expected where", (count, path, expected, received) => {
  expect(checkCount(count)).toMatchObject([{ path, expected, received }]);
});
