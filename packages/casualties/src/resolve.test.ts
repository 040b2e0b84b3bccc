import fc from "fast-check";
import { expect, test } from "vitest";
import { contains } from "./bound.ts";
import type { CasualtyClaim } from "./claim.ts";
import type { PolicyName } from "./policies/index.ts";
import { policies } from "./policies/index.ts";
import { resolve, resolveAll } from "./resolve.ts";
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

test("several cells at once: each as by itself, the others of them not listed as dropped", () => {
  const wounded = { ...cell, harms: ["wounded"] } as const;
  const missing = { ...cell, harms: ["missing"] } as const;
  const claims = [
    claim("x", 2, 2),
    claim("y", 4, 4, { harms: ["wounded"] }),
    claim("z", 6, 6, { harms: ["captured"] }),
  ];
  const all = resolveAll(claims, [cell, wounded, missing], "hull");
  expect(all.map((each) => (each.kind === "reported" ? each.bound : each.kind))).toEqual([
    { min: 2, max: 2 },
    { min: 4, max: 4 },
    "unreported",
  ]);
  const besides = [{ claim: "z", reason: "other-cell", text: "it is of captured, side a, military, clash" }];
  expect(all.map((each) => each.dropped)).toEqual([besides, besides, besides]);
  expect(resolve(claims, cell, "hull").dropped.map((each) => each.claim)).toEqual(["y", "z"]);
  const order = [claims[2], claims[1], claims[0]].flatMap((each) => each ?? []);
  expect(resolve(order, cell, "hull").dropped.map((each) => each.claim)).toEqual(["z", "y"]);
  expect(() => resolveAll(claims, [{ ...cell, harms: [] }], "hull")).toThrow(
    expect.objectContaining({ code: "empty_harms" }),
  );
});

test("a policy that is none is answered with those there are", () => {
  expect(() => resolve([], cell, "best" as PolicyName)).toThrow(
    expect.objectContaining({ issues: [expect.objectContaining({ expected: names.join(", "), path: ["policy"] })] }),
  );
  expect(() => resolve([], cell, ["hull"] as unknown as PolicyName)).toThrow(
    expect.objectContaining({ code: "unknown_policy" }),
  );
});

test("what counts people beyond others says what it was added to, once", () => {
  const claims = [claim("y", 5, 5), claim("x", 3, 4, link("additionalTo", "y"))];
  expect(resolve(claims, cell, "hull")).toMatchObject({
    bound: { min: 8, max: 9 },
    used: ["x"],
    dropped: [{ claim: "y", reason: "part-of-another", by: "x", text: "x was added to it" }],
    assumptions: [
      {
        kind: "added-to-claim",
        claim: "x",
        to: "y",
        bound: { min: 8, max: 9 },
        text: "x counts people beyond those of y: together 8 to 9",
      },
    ],
  });
});

test.each(["additionalTo", "disjointFrom", "subsetOf"] as const)(
  "%s a claim that is missing or was superseded gives a lower end, and says so",
  (kind) => {
    const part = {
      kind: "part-of-cell",
      claim: "x",
      bound: { min: 3, max: null },
      text: "x counts a part of killed, side a, military, clash: at least 3",
    };
    expect(resolve([claim("x", 3, 3, link(kind, "lost"))], cell, "hull")).toMatchObject({
      bound: { min: 3, max: null },
      assumptions: [part],
    });
    const claims = [claim("y", 5, 5), claim("x", 3, 3, link(kind, "y")), claim("z", 9, 9, link("supersedes", "y"))];
    expect(resolve(claims, cell, "lowest")).toMatchObject({ bound: { min: 3, max: null }, assumptions: [part] });
  },
);

test("claims added to each other in a ring are not counted for ever", () => {
  const claims = [claim("x", 3, 3, link("additionalTo", "y")), claim("y", 5, 5, link("additionalTo", "x"))];
  expect(resolve(claims, cell, "hull").kind).toBe("unreported");
  const three = [
    claim("x", 3, 3, link("additionalTo", "y")),
    claim("y", 5, 5, link("additionalTo", "z")),
    claim("z", 7, 7, link("additionalTo", "y")),
  ];
  expect(resolve(three, cell, "hull")).toMatchObject({ bound: { min: 15, max: null }, used: ["x"] });
});

test("a relation to a claim on another cell does not make a part of this one", () => {
  const claims = [claim("x", 3, 3, link("subsetOf", "y")), claim("y", 9, 9, { harms: ["wounded"] })];
  expect(resolve(claims, cell, "hull")).toMatchObject({ bound: { min: 3, max: 3 }, assumptions: [] });
});

test("a retelling of vague words is a retelling", () => {
  const vague = { count: { vague: "dozens", words: "dozens" } };
  const claims = [claim("x", 0, 0, vague), claim("y", 0, 0, { ...vague, ...link("reports", "x") }), claim("z", 1, 1)];
  expect(resolve(claims, cell, "majority")).toMatchObject({ kind: "unresolved", why: "tie" });
});
