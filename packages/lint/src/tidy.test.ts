import { expect, test } from "vitest";
import { tidy } from "./tidy.ts";

test.each([
  ["  two  words\t", "two words"],
  ["a \u00a0b\tc", "a b c"],
  ["one\u00a0space stays", "one\u00a0space stays"],
  ["a list:\n  - stays indented  \n\tso does this", "a list:\n  - stays indented  \n\tso does this"],
  ["caf\u0065\u0301  bar", "café bar"],
  ["😀  😀", "😀 😀"],
  [" \t\n", ""],
])("%j becomes %j", (text, tidied) => {
  expect(tidy(text)).toBe(tidied);
});

test("so much white space takes no time", () => {
  expect(tidy(`a${" \u00a0\t".repeat(100_000)}\nb${" ".repeat(300_000)}c`)).toHaveLength(300_005);
});
