import { expect, test } from "vitest";
import { indexOfText, lineAt, packLines, packTexts, textAt } from "./texts.ts";

const some = ["ab", "", "a", "Քարվաճառ", "b", "a"];

test("texts come back as they were, also empty ones", () => {
  const packed = packTexts(some);
  expect(some.map((_, position) => textAt(packed, position))).toEqual(some);
  expect(textAt(packed, some.length)).toBe("");
  expect(textAt(packTexts([]), 0)).toBe("");
});

test("a text is found where it is whole", () => {
  const packed = packTexts(some);
  expect(some.map((text) => indexOfText(packed, text))).toEqual([0, 1, 2, 3, 4, 2]);
  expect(["aba", "Քար", "c"].map((text) => indexOfText(packed, text))).toEqual([-1, -1, -1]);
});

test("lines come back with their languages", () => {
  const lines = [
    { text: "Kəlbəcər", lang: "az" },
    { text: "", lang: "und" },
    { text: "Քարվաճառ", lang: "hy" },
  ];
  expect(lines.map((_, position) => lineAt(packLines(lines), position))).toEqual(lines);
});
