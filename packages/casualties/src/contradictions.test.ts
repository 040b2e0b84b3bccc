import { expect, test } from "vitest";
import type { CasualtyClaim } from "./claim.ts";
import { contradictions } from "./contradictions.ts";

const say = (id: string, min: number, max: number | null, more: Partial<CasualtyClaim> = {}): CasualtyClaim => ({
  id,
  claimant: id,
  about: "clash",
  status: "any",
  harms: ["killed"],
  count: { min, max, words: "so many" },
  ...more,
});

test("two of three claims on one cell cannot both be true", () => {
  expect(contradictions([say("a", 2, 2), say("b", 0, 9), say("c", 4, null)])).toEqual([
    {
      clash: ["a", "c"],
      cells: [{ incident: "clash", status: "any", harms: ["killed"] }],
      text: "a, c on one cell cannot all be true",
    },
  ]);
  expect(contradictions([say("a", 2, 2), say("b", 0, 9)])).toEqual([]);
});

test("more people in the parts than in the whole", () => {
  const claims = [
    say("all", 5, 5),
    say("army", 3, 3, { status: "military" }),
    say("civilians", 3, null, { status: "civilian" }),
    say("a", 1, 1, { side: "a" }),
  ];
  expect(contradictions(claims)).toMatchObject([{ clash: ["all", "army", "civilians"], cells: [{}, {}, {}] }]);
  expect(contradictions(claims)[0]?.text).toContain("on 3 cells, of which one holds others,");
});

test("a part of the incident is a part of its figure, and says so only with partOf", () => {
  const claims = [say("war", 5, 5, { about: "war" }), say("clash", 7, 7)];
  expect(contradictions(claims)).toEqual([]);
  expect(contradictions(claims, { partOf: { incidents: { clash: "war" } } })).toMatchObject([
    { clash: ["war", "clash"] },
  ]);
});

test("several contradictions are all found, corrected claims are in none", () => {
  const relations = [{ kind: "supersedes", claim: "old", basis: "stated" }] as const;
  const other = { about: "other" };
  const claims = [
    say("a", 2, 2),
    say("b", 3, 3),
    say("c", 4, 4),
    say("d", 5, 5),
    say("old", 1, 1, other),
    say("new", 2, 2, { ...other, relations }),
  ];
  expect(contradictions(claims).map((each) => each.clash)).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
});

test("a vague word contradicts by its profile", () => {
  const claims = [say("a", 15, 15), { ...say("b", 0, 0), count: { vague: "dozens", words: "dozens" } }];
  expect(contradictions(claims)).toHaveLength(1);
  expect(contradictions(claims, { profile: "acled" })).toHaveLength(1);
  expect(contradictions([say("a", 12, 12), ...claims.slice(1)], { profile: "acled" })).toEqual([]);
});
