import { expect, test } from "vitest";
import { isWithin, overlap, squareAround } from "./rectangle.ts";

test("a square reaches as far to each side", () => {
  expect(squareAround(10, 20, 5)).toEqual({ left: 5, top: 15, right: 15, bottom: 25 });
});

test("two overlap that share more than an edge, whichever comes first", () => {
  const one = squareAround(0, 0, 5);
  for (const [other, expected] of [
    [squareAround(9, 9, 5), true],
    [squareAround(10, 0, 5), false],
    [squareAround(0, -10, 5), false],
    [squareAround(0, 0, 1), true],
  ] as const) {
    expect([overlap(one, other), overlap(other, one)]).toEqual([expected, expected]);
  }
});

test("one lies within a frame where it keeps the margin on each side", () => {
  const frame = { width: 100, height: 50 };
  expect(isWithin(squareAround(50, 25, 20), frame, 5)).toBe(true);
  expect(isWithin(squareAround(50, 25, 21), frame, 5)).toBe(false);
  expect(isWithin(squareAround(4, 25, 2), frame, 3)).toBe(false);
  expect(isWithin(squareAround(97, 25, 2), frame, 3)).toBe(false);
});
