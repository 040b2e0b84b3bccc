import { expect, test } from "vitest";
import type { CasualtyClaim } from "./claim.ts";
import { drift } from "./drift.ts";
import type { Count } from "./vocabulary.ts";

const cell = { about: "clash", side: "a", status: "military", harms: ["wounded"], claimant: "m" } as const;
const words = "as said";

function pair(original: Count, retold: Count, more: Partial<CasualtyClaim> = {}): readonly CasualtyClaim[] {
  const relations = [{ kind: "reports", claim: "x", basis: "stated" }] as const;
  return [
    { ...cell, id: "x", count: original },
    { ...cell, id: "y", count: retold, relations, ...more },
  ];
}

test.each<[string, Count, Count]>([
  ["same", { min: 2, max: 2, words }, { min: 2, max: 2, words }],
  ["weaker", { min: 2, max: 2, words }, { min: 2, max: null, words }],
  ["stronger", { min: 2, max: null, words }, { min: 2, max: 2, words }],
  ["different", { min: 2, max: 4, words }, { min: 3, max: 5, words }],
  ["weaker", { min: 30, max: 30, words }, { vague: "dozens", words }],
  ["unknown", { min: 30, max: 30, words }, { vague: "umpteen", words }],
])("%s: %j became %j", (verdict, original, retold) => {
  expect(drift(pair(original, retold)).map((each) => each.verdict)).toEqual([verdict]);
});

test("the profile decides on vague words", () => {
  const claims = pair({ min: 30, max: 30, words }, { vague: "dozens", words });
  expect(drift(claims, { profile: "acled@1" })).toMatchObject([{ verdict: "different", bound: { min: 12, max: 12 } }]);
});

test("a retelling of another cell, or of a claim that is missing, is not compared", () => {
  const claims = pair({ min: 2, max: 2, words }, { min: 2, max: 2, words }, { harms: ["killed"] });
  expect(drift(claims)).toMatchObject([
    { verdict: "other-cell", text: "wounded, side a, military, clash became killed, side a, military, clash" },
  ]);
  expect(drift(claims.slice(1))).toMatchObject([{ verdict: "unknown", text: "x is not among the claims" }]);
});

test("a sentence says how a retelling stands to what it retells", () => {
  const told = (original: Count, retold: Count) => drift(pair(original, retold)).map((each) => each.text);
  const two = { min: 2, max: 2, words };
  const vague = { vague: "umpteen", words: "umpteen" };
  expect(told(vague, two)).toEqual(["x has no bound under strict@1"]);
  expect(told(two, vague)).toEqual(["y has no bound under strict@1"]);
  expect(told(two, { ...two, max: null }).join()).toContain("at least 2");
  expect(told(two, two).join()).toContain('"as said" keeps');
});

test("only a claim that reports another drifts", () => {
  const [x, y] = pair({ min: 2, max: 2, words }, { min: 2, max: null, words });
  const relations = [{ kind: "supersedes", claim: "x", basis: "stated" }] as const;
  expect(
    drift([x, { ...y, relations }].flatMap((each) => (each === undefined ? [] : [each as CasualtyClaim]))),
  ).toEqual([]);
});
