import { expect, test } from "vitest";
import type { CasualtyClaim } from "../claim.ts";
import { resolve } from "../resolve.ts";

const cell = { incident: "clash", side: "a", status: "military", harms: ["killed"] } as const;
function claim(id: string, min: number, max: number | null, more: Partial<CasualtyClaim> = {}): CasualtyClaim {
  const count = { min, max, words: id };
  return { id, claimant: id, about: "clash", side: "a", status: "military", harms: ["killed"], count, ...more };
}

const reports = (id: string) => ({ relations: [{ kind: "reports", claim: id, basis: "stated" }] }) as const;

test("takes the interval that most claimants cover", () => {
  const claims = [claim("x", 2, 2), claim("y", 1, 4), claim("z", 7, 7)];
  expect(resolve(claims, cell, "majority")).toMatchObject({
    bound: { min: 2, max: 2 },
    used: ["x", "y"],
    dropped: [{ claim: "z", text: "fewer claimants cover it" }],
    assumptions: [],
  });
});

test("a retelling adds no voice", () => {
  const claims = [claim("x", 2, 2), claim("y", 2, 2, reports("x")), claim("z", 7, 7)];
  expect(resolve(claims, cell, "majority")).toMatchObject({ kind: "unresolved", why: "tie", clash: ["x", "z"] });
});

test("retellings of a claim that is missing are one voice", () => {
  const claims = [claim("x", 2, 2, reports("lost")), claim("y", 2, 2, reports("lost")), claim("z", 7, 7)];
  expect(resolve(claims, cell, "majority")).toMatchObject({ kind: "unresolved", why: "tie" });
});

test("a plurality says that it is none", () => {
  const claims = [claim("x", 2, 2), claim("y", 2, 2), claim("z", 7, 7), claim("w", 9, null)];
  expect(resolve(claims, cell, "majority")).toMatchObject({
    bound: { min: 2, max: 2 },
    assumptions: [{ kind: "plurality", covering: 2, claimants: 4 }],
  });
});

test("one claimant's own claims are one voice", () => {
  const claims = [
    claim("x", 2, 2, { claimant: "m" }),
    claim("y", 4, 4, { claimant: "m" }),
    claim("z", 3, null),
    claim("w", 4, null),
  ];
  expect(resolve(claims, cell, "majority")).toMatchObject({
    bound: { min: 4, max: 4 },
    assumptions: [{ kind: "voice-divided", claims: ["x", "y"] }],
  });
});

test("one claim is its own majority, open end included", () => {
  expect(resolve([claim("x", 2, null)], cell, "majority")).toMatchObject({ bound: { min: 2, max: null } });
});
