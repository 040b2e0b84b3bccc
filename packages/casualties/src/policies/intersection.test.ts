import { expect, test } from "vitest";
import type { CasualtyClaim } from "../claim.ts";
import { resolve } from "../resolve.ts";

const cell = { incident: "clash", side: "a", status: "military", harms: ["killed"] } as const;
function claim(id: string, min: number, max: number | null, more: Partial<CasualtyClaim> = {}): CasualtyClaim {
  const count = { min, max, words: id };
  return { id, claimant: id, about: "clash", side: "a", status: "military", harms: ["killed"], count, ...more };
}

test("is where all agree", () => {
  expect(resolve([claim("x", 2, null), claim("y", 1, 4)], cell, "intersection")).toMatchObject({
    bound: { min: 2, max: 4 },
  });
});

test("names two claims that clash, and no third", () => {
  const claims = [claim("x", 0, null), claim("y", 5, 6), claim("z", 2, 3), claim("w", 4, 5)];
  const resolution = resolve(claims, cell, "intersection");
  expect(resolution).toMatchObject({ kind: "unresolved", why: "clash", clash: ["z", "y"] });
  expect(resolution).not.toHaveProperty("bound");
});
