import { expect, test } from "vitest";
import type { CasualtyClaim } from "../claim.ts";
import { resolve } from "../resolve.ts";

const cell = { incident: "clash", side: "a", status: "military", harms: ["killed"] } as const;
function claim(id: string, min: number, max: number | null, more: Partial<CasualtyClaim> = {}): CasualtyClaim {
  const count = { min, max, words: id };
  return { id, claimant: id, about: "clash", side: "a", status: "military", harms: ["killed"], count, ...more };
}

test("takes the greatest lower end, among equals the greatest upper end", () => {
  const claims = [claim("x", 3, 4), claim("y", 3, null), claim("z", 2, 90)];
  expect(resolve(claims, cell, "highest")).toMatchObject({ bound: { min: 3, max: null }, used: ["y"] });
});

test("a wider claim that begins lower is not higher, nor is a narrower one that comes later", () => {
  expect(resolve([claim("x", 3, 4), claim("y", 2, 90)], cell, "highest")).toMatchObject({
    bound: { min: 3, max: 4 },
    used: ["x"],
    dropped: [{ claim: "y", reason: "not-selected", text: "another claim is higher" }],
  });
  expect(resolve([claim("x", 3, null), claim("y", 3, 4)], cell, "highest")).toMatchObject({ used: ["x"] });
});
