import { expect, test } from "vitest";
import type { CasualtyClaim } from "../claim.ts";
import { resolve } from "../resolve.ts";

const cell = { incident: "clash", side: "a", status: "military", harms: ["killed"] } as const;
function claim(id: string, min: number, max: number | null, more: Partial<CasualtyClaim> = {}): CasualtyClaim {
  const count = { min, max, words: id };
  return { id, claimant: id, about: "clash", side: "a", status: "military", harms: ["killed"], count, ...more };
}

test("holds every claim", () => {
  expect(resolve([claim("x", 3, 4), claim("y", 7, 9)], cell, "hull")).toMatchObject({
    bound: { min: 3, max: 9 },
    used: ["x", "y"],
    dropped: [],
  });
});
