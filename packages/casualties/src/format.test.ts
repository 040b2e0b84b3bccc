import { expect, test } from "vitest";
import { formatBound, formatCount, formatResolution } from "./format.ts";
import type { FormatLanguage } from "./formats/index.ts";
import { resolve } from "./resolve.ts";
import { total } from "./total.ts";

test.each([
  [2, 2, "2", "2"],
  [0, 0, "0", "0"],
  [2, null, "≥ 2", "at least 2"],
  [3, 5, "3–5", "3 to 5"],
  [0, 10, "≤ 10", "at most 10"],
  [0, null, "≥ 0", "any number"],
  [6900, null, "≥ 6,900", "at least 6,900"],
])("[%s, %s] is %j and %j", (min, max, compact, words) => {
  expect(formatBound({ min, max })).toBe(compact);
  expect(formatBound({ min, max }, { style: "words" })).toBe(words);
});

test("a count keeps what was said", () => {
  expect(formatCount({ about: 50, words: "some fifty" })).toBe("~ 50");
  expect(formatCount({ about: 50, words: "some fifty" }, { style: "words" })).toBe("about 50");
  expect(formatCount({ vague: "dozens", words: "dozens of soldiers" })).toBe("dozens");
  expect(formatCount({ min: 2, max: null, words: "at least two" }, { style: "words" })).toBe("at least 2");
});

test("silence is written as silence", () => {
  const cell = { status: "any", harms: ["killed"] } as const;
  expect(formatResolution(resolve([], cell, "hull"))).toBe("not reported");
  expect(formatResolution(total([], { over: [cell], policy: "hull" }))).toBe("not reported");
});

test("a language without a table is refused", () => {
  expect(() => formatBound({ min: 2, max: 2 }, { lang: "xx" as FormatLanguage })).toThrow(
    expect.objectContaining({ code: "unknown_language" }),
  );
});
