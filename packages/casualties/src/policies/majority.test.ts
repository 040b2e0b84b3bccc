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
  expect(resolve(claims, cell, "majority")).toMatchObject({
    kind: "unresolved",
    why: "tie",
    clash: ["x", "z"],
    used: ["x", "z"],
  });
});

test("retellings of a claim that is missing are one voice", () => {
  const claims = [claim("x", 2, 2, reports("lost")), claim("y", 2, 2, reports("lost")), claim("z", 7, 7)];
  expect(resolve(claims, cell, "majority")).toMatchObject({ kind: "unresolved", why: "tie" });
});

test("a plurality says that it is none", () => {
  const claims = [claim("x", 2, 2), claim("y", 2, 2), claim("z", 7, 7), claim("w", 9, null)];
  expect(resolve(claims, cell, "majority")).toMatchObject({
    bound: { min: 2, max: 2 },
    assumptions: [
      {
        kind: "plurality",
        covering: 2,
        claimants: 4,
        text: "2 of 4 claimants cover it: the most, but not more than half",
      },
    ],
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
    assumptions: [
      {
        kind: "voice-divided",
        claims: ["x", "y"],
        text: "x, y are one claimant's and disagree: it is taken to cover them all",
      },
    ],
  });
});

test("one claim is its own majority, open end included", () => {
  expect(resolve([claim("x", 2, null)], cell, "majority")).toMatchObject({ bound: { min: 2, max: null } });
});

test("a tie names claims in the tied intervals alone, and a retelling is dropped with its reason", () => {
  const claims = [
    claim("low", 0, 1),
    claim("x", 4, 4),
    claim("y", 4, 4),
    claim("z", 7, 7),
    claim("w", 7, 7),
    claim("again", 7, 7, reports("w")),
    claim("high", 9, 9),
  ];
  expect(resolve(claims, cell, "majority")).toMatchObject({
    why: "tie",
    clash: ["x", "z"],
    dropped: [{ claim: "again", text: "it retells a claim that is counted already" }],
  });
});

test("intervals that meet are one, whoever speaks first", () => {
  const claims = [claim("x", 4, 5), claim("y", 2, 3), claim("z", 0, 0)];
  expect(resolve(claims, cell, "majority")).toMatchObject({ why: "tie", clash: ["z", "x"] });
  expect(resolve([claim("x", 3, 5), claim("y", 5, 9), claim("z", 1, 2)], cell, "majority")).toMatchObject({
    bound: { min: 5, max: 5 },
    used: ["x", "y"],
  });
});
