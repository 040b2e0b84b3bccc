import { describe, expect, test } from "vitest";
import { characterName, escaped, isPlain, oddCharacters } from "./characters.ts";

const kindsIn = (text: string) => [...oddCharacters(text)].map(({ position, kind }) => `${position} ${kind}`);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe("what stands out", () => {
  test.each([
    ["C0", [...range(0, 8), 0x0b, 0x0c, ...range(0x0e, 0x1f), 0x7f], "control_character"],
    ["C1", [...range(0x80, 0x84), ...range(0x86, 0x9f)], "control_character"],
    ["directions", [0x61c, 0x200e, 0x200f, ...range(0x202a, 0x202e), ...range(0x2066, 0x2069)], "hidden_character"],
    ["no ink", [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0x2028, 0x2029, 0xfeff, 0x3164], "hidden_character"],
    ["tags", [0xe0001, 0xe0041, 0xe007f], "hidden_character"],
    ["lone surrogates", [0xd800, 0xdbff, 0xdc00, 0xdfff], "lone_surrogate"],
  ])("%s", (_name, codes, kind) => {
    for (const code of codes) {
      const text = `a${String.fromCodePoint(code)}b`;
      expect([code.toString(16), isPlain(text), kindsIn(text)]).toEqual([code.toString(16), false, [`1 ${kind}`]]);
    }
  });

  test.each([
    "",
    "plain",
    "\t\r\n\u0085",
    "Հայաստան",
    "Naxçıvan",
    "גבול",
    "نخجوان",
    "e\u0301",
    "\u00a0",
    "👍🏽",
    "❤\ufe0f",
  ])("nothing in %j", (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  test("joiners are seen where spelling wants them, and only there", () => {
    expect(kindsIn("می\u200cخواهم")).toEqual([]);
    expect(kindsIn("क्\u200dष")).toEqual([]);
    expect(kindsIn("👩\u200d👩\u200d👧")).toEqual([]);
    expect(kindsIn("👩🏽\u200d🚒")).toEqual([]);
    expect(kindsIn("Er\u200devan")).toEqual(["2 hidden_character"]);
    expect(kindsIn("Ер\u200cеван")).toEqual(["2 hidden_character"]);
    expect(kindsIn("\u200c")).toEqual(["0 hidden_character"]);
    expect(kindsIn("می\u200c")).toEqual(["2 hidden_character"]);
  });

  test("in a long text, in time linear in it", () => {
    expect([...oddCharacters("\u202e".repeat(100_000))]).toHaveLength(100_000);
    expect([...oddCharacters("\u200d".repeat(100_000))]).toHaveLength(100_000);
  });
});

test("names", () => {
  expect(characterName(0x202e)).toBe("U+202E right-to-left override");
  expect(characterName(0)).toBe("U+0000");
  expect(characterName(0xe0041)).toBe("U+E0041");
  expect(characterName(0xd800)).toBe("U+D800 half a surrogate pair");
});

test("escapes that JSON and JavaScript read back", () => {
  for (const text of ["plain", "a\u202eb\u0000c", "\u{e0041}x", "\ud800", "👍 \u2028"]) {
    expect(JSON.parse(`"${escaped(text)}"`)).toBe(text);
    if (!/[\ud83d]/.test(text)) expect(isPlain(escaped(text))).toBe(true);
  }
});
