import { expect, test } from "vitest";
import type { CasualtyClaim } from "../claim.ts";
import { resolve } from "../resolve.ts";

const cell = { incident: "clash", side: "a", status: "military", harms: ["killed"] } as const;
function claim(id: string, min: number, max: number | null, more: Partial<CasualtyClaim> = {}): CasualtyClaim {
  const count = { min, max, words: id };
  return { id, claimant: id, about: "clash", side: "a", status: "military", harms: ["killed"], count, ...more };
}

const day = (earliest: number | null, latest: number | null) => ({ said: { earliest, latest } });

test("takes what was said last", () => {
  expect(resolve([claim("x", 4, 4, day(9, 9)), claim("y", 2, 2, day(8, 8))], cell, "latest")).toMatchObject({
    bound: { min: 4, max: 4 },
    used: ["x"],
    dropped: [{ claim: "y", reason: "not-selected", text: "another claim was said later" }],
    assumptions: [],
  });
});

test("holds all that may be the last, and says so", () => {
  const claims = [claim("x", 4, 4, day(8, 9)), claim("y", 2, 2, day(9, 9)), claim("z", 1, 1, day(1, 7))];
  expect(resolve(claims, cell, "latest")).toMatchObject({
    bound: { min: 2, max: 4 },
    assumptions: [
      {
        kind: "order-unknown",
        claims: ["x", "y"],
        text: "which of x, y was said last is not known: the range holds them all",
      },
    ],
  });
});

test("a claim of unknown day may be the last", () => {
  const claims = [claim("x", 4, 4, day(8, 9)), claim("y", 2, 2), claim("z", 7, 7, day(null, 3))];
  expect(resolve(claims, cell, "latest")).toMatchObject({ bound: { min: 2, max: 4 }, used: ["x", "y"] });
});
