import { expect, test } from "vitest";
import type { CasualtyClaim } from "../claim.ts";
import { resolve } from "../resolve.ts";

const cell = { incident: "clash", side: "a", status: "military", harms: ["killed"] } as const;
function claim(id: string, min: number, max: number | null, more: Partial<CasualtyClaim> = {}): CasualtyClaim {
  const count = { min, max, words: id };
  return { id, claimant: id, about: "clash", side: "a", status: "military", harms: ["killed"], count, ...more };
}

test("takes the least lower end, among equals the least upper end", () => {
  const claims = [claim("x", 2, null), claim("y", 2, 5), claim("z", 3, 3), claim("w", 2, 5)];
  expect(resolve(claims, cell, "lowest")).toMatchObject({
    kind: "reported",
    bound: { min: 2, max: 5 },
    used: ["y", "w"],
    dropped: [
      { claim: "x", reason: "not-selected", text: "another claim is lower" },
      { claim: "z", reason: "not-selected" },
    ],
  });
});
