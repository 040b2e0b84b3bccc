import { expect, test } from "vitest";
import type { CasualtyClaim } from "../claim.ts";
import { resolve } from "../resolve.ts";

const cell = { incident: "clash", side: "a", status: "military", harms: ["killed"] } as const;
function claim(id: string, min: number, max: number | null, more: Partial<CasualtyClaim> = {}): CasualtyClaim {
  const count = { min, max, words: id };
  return { id, claimant: id, about: "clash", side: "a", status: "military", harms: ["killed"], count, ...more };
}

const claims = [claim("x", 2, 2), claim("y", 5, 5), claim("z", 7, 7)];

test("takes the first claimant in the order that has a claim", () => {
  expect(resolve(claims, cell, "source-order", { order: ["w", "y", "x"] })).toMatchObject({
    bound: { min: 5, max: 5 },
    used: ["y"],
    dropped: [
      { claim: "x", reason: "not-selected", text: "y stands before its claimant" },
      { claim: "z", reason: "not-selected", text: "y stands before its claimant" },
    ],
  });
});

test("where nobody in the order speaks, nobody is heard", () => {
  const resolution = resolve(claims, cell, "source-order", { order: ["w"] });
  expect(resolution).toMatchObject({ kind: "unreported", used: [] });
  expect(resolution.dropped.map((each) => each.text)).toEqual(Array(3).fill("its claimant is not in the order"));
});

test("needs an order", () => {
  expect(() => resolve(claims, cell, "source-order")).toThrow(
    expect.objectContaining({
      code: "missing_order",
      issues: [expect.objectContaining({ expected: "a list of claimants", received: "none", path: ["order"] })],
    }),
  );
});
