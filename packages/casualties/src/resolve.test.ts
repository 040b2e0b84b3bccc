import fc from "fast-check";
import { expect, test } from "vitest";
import { contains } from "./bound.ts";
import type { CasualtyClaim } from "./claim.ts";
import type { PolicyName } from "./policies/index.ts";
import { policies } from "./policies/index.ts";
import { resolve } from "./resolve.ts";
import type { RelationKind } from "./vocabulary.ts";

const cell = { incident: "clash", side: "a", status: "military", harms: ["killed"] } as const;
const names = Object.keys(policies) as PolicyName[];

function claim(id: string, min: number, max: number | null, more: Partial<CasualtyClaim> = {}): CasualtyClaim {
  const count = { min, max, words: id };
  return { id, claimant: id, about: "clash", side: "a", status: "military", harms: ["killed"], count, ...more };
}
function link(kind: RelationKind, id: string): Partial<CasualtyClaim> {
  return { relations: [{ kind, claim: id, basis: "stated" }] };
}

test.each(names)("%s drops superseded and retracted claims, and their retellings", (policy) => {
  const options = { order: ["x", "y", "z"] };
  const own = { claimantSides: ["a"] };
  const claims = [
    claim("x", 2, 2, own),
    claim("y", 4, 4, { ...own, ...link("supersedes", "x") }),
    claim("z", 2, 2, { ...own, ...link("reports", "x") }),
    claim("v", 9, 9, own),
    claim("w", 4, 4, { ...own, ...link("retracts", "v") }),
  ];
  const resolution = resolve(claims, cell, policy, options);
  expect(resolution).toMatchObject({ kind: "reported", bound: { min: 4, max: 4 } });
  expect(resolution.dropped).toEqual(
    expect.arrayContaining([
      { claim: "x", reason: "superseded", by: "y", text: "superseded by y" },
      { claim: "z", reason: "superseded", by: "y", text: "superseded by y" },
      { claim: "v", reason: "retracted", by: "w", text: "retracted by w" },
    ]),
  );
});

test("an expression unknown to the profile leaves the cell unresolved, not unreported and not [0, ∞)", () => {
  const claims = [claim("x", 0, 0, { count: { vague: "scores", words: "scores" } })];
  expect(resolve(claims, cell, "hull", { profile: "acled@1" })).toMatchObject({
    kind: "unresolved",
    why: "unread",
    clash: ["x"],
    profile: "acled@1",
    dropped: [{ claim: "x", reason: "unread" }],
  });
  expect(resolve(claims, cell, "hull")).toMatchObject({
    bound: { min: 40, max: null },
    assumptions: [{ kind: "read-by-profile", profile: "strict@1", text: 'strict@1 reads "scores" as at least 40' }],
  });
});

test("a part gives a lower end, an addition is added", () => {
  expect(resolve([claim("x", 2, 2, link("subsetOf", "y")), claim("y", 5, 5)], cell, "intersection")).toMatchObject({
    bound: { min: 5, max: 5 },
    assumptions: [{ kind: "part-of-cell", claim: "x", bound: { min: 2, max: null } }],
  });
  const more = [
    claim("y", 5, 5),
    claim("x", 3, 3, link("additionalTo", "y")),
    claim("z", 1, 1, link("additionalTo", "x")),
  ];
  expect(resolve(more, cell, "intersection")).toMatchObject({ bound: { min: 9, max: 9 }, used: ["z"] });
  expect(resolve([claim("y", 5, 5), claim("x", 3, 3, link("disjointFrom", "y"))], cell, "highest")).toMatchObject({
    bound: { min: 8, max: null },
  });
});

test("claims that differ in estimate or date never meet", () => {
  const claims = [claim("x", 2, 2, { estimate: "low" }), claim("y", 5, 5, { estimate: "high" })];
  expect(resolve(claims, { ...cell, estimate: "low" }, "intersection")).toMatchObject({ bound: { min: 2, max: 2 } });
  expect(resolve(claims, cell, "intersection").kind).toBe("unreported");
  expect(resolve([claim("x", 2, 2, { asOf: "2021-07-28" })], cell, "intersection").kind).toBe("unreported");
});

test("every claim is used or dropped once, and where all hold the truth so do hull, intersection and majority", () => {
  const random = fc.array(fc.tuple(fc.nat(6), fc.option(fc.nat(6), { nil: null })), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(random, fc.constantFrom(...names), (ends, policy) => {
      const claims = ends.map(([below, above], index) =>
        claim(`c${index}`, 6 - below, above === null ? null : 6 + above, { claimantSides: ["a"] }),
      );
      const resolution = resolve(claims, cell, policy, { order: ["c0"] });
      const seen = [...resolution.used, ...resolution.dropped.map((each) => each.claim)].sort();
      expect(seen).toEqual(claims.map((each) => each.id));
      expect(resolution.kind === "reported" && contains(resolution.bound, 6)).toBe(true);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test.each([
  [{ ...cell, harms: [] }, "lowest", "empty_harms"],
  [cell, "best", "unknown_policy"],
] as const)("%j by %s is refused: %s", (asked, policy, code) => {
  expect(() => resolve([], asked, policy as PolicyName)).toThrow(expect.objectContaining({ code }));
});
