import { expect, test } from "vitest";
import type { CasualtyClaim } from "../claim.ts";
import { resolve } from "../resolve.ts";

const cell = { incident: "clash", side: "a", status: "military", harms: ["killed"] } as const;
function claim(id: string, min: number, max: number | null, more: Partial<CasualtyClaim> = {}): CasualtyClaim {
  const count = { min, max, words: id };
  return { id, claimant: id, about: "clash", side: "a", status: "military", harms: ["killed"], count, ...more };
}

const own = { claimantSides: ["a"] };

test("believes a side on its own losses", () => {
  const claims = [claim("x", 3, 3, own), claim("y", 10, null, { claimantSides: ["b"] }), claim("z", 2, null, own)];
  expect(resolve(claims, cell, "own-losses")).toMatchObject({
    bound: { min: 3, max: 3 },
    used: ["x", "z"],
    dropped: [{ claim: "y", reason: "not-selected", text: "its claimant did not belong to a" }],
  });
});

test("does not take a side's figure from its opponent", () => {
  const retold = claim("y", 1, 1, { ...own, toldByOpponent: "b" });
  expect(resolve([claim("x", 3, 3, own), retold], cell, "own-losses")).toMatchObject({
    bound: { min: 3, max: 3 },
    dropped: [{ claim: "y", reason: "not-selected", text: "it is b that tells it in its claimant's name" }],
  });
  expect(resolve([retold], cell, "own-losses").kind).toBe("unreported");
});

test("an enemy's claim alone leaves the side silent", () => {
  expect(resolve([claim("y", 10, null)], cell, "own-losses").kind).toBe("unreported");
});

test("nobody is believed on the losses of everybody", () => {
  const everybody = { incident: "clash", status: "military", harms: ["killed"] } as const;
  const { side: _, ...unsided } = claim("x", 3, 3, own);
  expect(resolve([unsided], everybody, "own-losses")).toMatchObject({
    kind: "unreported",
    dropped: [{ claim: "x", reason: "not-selected", text: "the cell is of no one side" }],
  });
});

test("claims of the side that exclude each other are named", () => {
  expect(resolve([claim("x", 3, 3, own), claim("y", 4, 4, own)], cell, "own-losses")).toMatchObject({
    kind: "unresolved",
    clash: ["x", "y"],
  });
});
