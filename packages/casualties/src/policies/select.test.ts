import { expect, test } from "vitest";
import type { CasualtyClaim } from "../claim.ts";
import { resolve } from "../resolve.ts";

test("of several pairs that clash the first of each end is named", () => {
  const cell = { status: "military", harms: ["killed"] } as const;
  const claims = [
    [2, 3],
    [1, 3],
    [6, 9],
    [6, 7],
  ].map(([min = 0, max = 0], index): CasualtyClaim => {
    const id = `c${index}`;
    return { id, claimant: id, about: "clash", ...cell, count: { min, max, words: id } };
  });
  expect(resolve(claims, { incident: "clash", ...cell }, "intersection")).toMatchObject({ clash: ["c0", "c2"] });
});
