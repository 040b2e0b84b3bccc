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

test("the first may be the lowest, and one that ends lower but begins higher is not", () => {
  expect(resolve([claim("x", 2, 9), claim("y", 3, 4)], cell, "lowest")).toMatchObject({ used: ["x"] });
  expect(resolve([claim("x", 2, 5), claim("y", 2, 9)], cell, "lowest")).toMatchObject({ used: ["x"] });
  expect(resolve([claim("x", 3, 4), claim("y", 2, 9)], cell, "lowest")).toMatchObject({ used: ["y"] });
});
