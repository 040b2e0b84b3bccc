import { describe, expect, test } from "vitest";
import { type CountSystem, type GroupClaim, type GroupRelation, solveCounts } from "./solve-counts.ts";

const say = (group: string, min: number, max: number | null = min, id = `${group} claim`): GroupClaim => ({
  id,
  group,
  bound: { min, max },
});
const sum = (whole: string, ...parts: string[]): GroupRelation => ({ kind: "sum", whole, parts });
function bounds(system: CountSystem, effort = 2_000) {
  const found = solveCounts(system, { effort });
  if (found.kind !== "solved") return found;
  return Object.fromEntries(found.groups.map(({ group, bound, tight }) => [group, [bound.min, bound.max, tight]]));
}

describe("a whole and its parts sharpen each other", () => {
  test("three of four groups and the total bound the fourth", () => {
    const claims = [say("all", 20, 22), say("a", 5), say("b", 3, 4), say("c", 7)];
    expect(bounds({ claims, relations: [sum("all", "a", "b", "c", "d")] })).toEqual({
      all: [20, 22, true],
      a: [5, 5, true],
      b: [3, 4, true],
      c: [7, 7, true],
      d: [4, 7, true],
    });
  });

  test("parts that may leave somebody out raise the whole and are cut by it", () => {
    const parts: GroupRelation = { kind: "parts", whole: "all", parts: ["a", "b"] };
    expect(bounds({ claims: [say("all", 0, 9), say("a", 4, null), say("b", 3, null)], relations: [parts] })).toEqual({
      all: [7, 9, true],
      a: [4, 6, true],
      b: [3, 5, true],
    });
    expect(bounds({ claims: [say("a", 1, 2)], relations: [parts] })).toMatchObject({ all: [1, null, true] });
  });

  test("parts that may share people give the largest and the sum", () => {
    const relations: GroupRelation[] = [{ kind: "union", whole: "all", parts: ["a", "b"] }];
    expect(bounds({ claims: [say("a", 3, 5), say("b", 2, 4)], relations })).toMatchObject({ all: [3, 9, true] });
    expect(bounds({ claims: [say("a", 3, 5), say("all", 7)], relations })).toMatchObject({ b: [2, 7, true] });
  });

  test("a subset and groups of one size", () => {
    const relations: GroupRelation[] = [
      { kind: "subset", part: "children", whole: "civilians" },
      { kind: "same", groups: ["civilians", "villagers"] },
    ];
    expect(bounds({ claims: [say("children", 2, null), say("villagers", 0, 5)], relations })).toEqual({
      children: [2, 5, true],
      villagers: [2, 5, true],
      civilians: [2, 5, true],
    });
  });

  test("totals by side and by status are a table with two ways to add up", () => {
    const relations = [
      sum("all", "army a", "army b", "civilians a", "civilians b"),
      sum("side a", "army a", "civilians a"),
      sum("side b", "army b", "civilians b"),
      sum("armies", "army a", "army b"),
    ];
    const claims = [say("all", 12), say("side a", 7), say("armies", 9), say("army a", 6)];
    const table = {
      "civilians a": [1, 1, true],
      "side b": [5, 5, true],
      "army b": [3, 3, true],
      "civilians b": [2, 2, true],
    };
    expect(bounds({ claims, relations })).toMatchObject(table);
    expect(bounds({ claims, relations }, 0)).toMatchObject({ "army b": [3, 3, false] });
  });

  test("what propagation leaves open, the exact solution closes", () => {
    const relations = [sum("x", "a", "b"), sum("y", "a", "c"), sum("z", "b", "c")];
    const claims = [say("x", 10), say("y", 10), say("z", 10)];
    expect(bounds({ claims, relations }, 0)).toMatchObject({ a: [0, 10, false] });
    expect(bounds({ claims, relations })).toMatchObject({ a: [5, 5, true], b: [5, 5, true], c: [5, 5, true] });
  });

  test("people come whole", () => {
    const relations = [sum("x", "a", "b"), sum("y", "a", "c"), sum("z", "b", "c")];
    expect(bounds({ claims: [say("x", 1), say("y", 1), say("z", 1)], relations })).toMatchObject({
      kind: "contradiction",
      clash: ["x claim", "y claim", "z claim"],
      irreducible: true,
    });
    expect(bounds({ claims: [say("x", 1), say("y", 1), say("z", 0, 1)], relations })).toMatchObject({
      z: [0, 0, true],
      a: [1, 1, true],
    });
  });

  test("nothing said leaves everything open", () => {
    expect(bounds({ claims: [], relations: [sum("all", "a", "b")] })).toMatchObject({ all: [0, null, true] });
    expect(solveCounts({ claims: [] })).toEqual({ kind: "solved", groups: [] });
    const circle = [sum("all", "a", "b"), sum("more", "a", "b", "c")];
    expect(bounds({ claims: [say("a", 2, 3)], relations: circle })).toMatchObject({
      a: [2, 3, true],
      all: [2, null, true],
      more: [2, null, true],
    });
  });
});

describe("claims that cannot all be true", () => {
  test("an irreducible few of many are named, in the order given", () => {
    const claims = [say("a", 1, 9), say("all", 5), say("b", 4, null), say("c", 2), say("d", 1, 3), say("else", 7)];
    expect(solveCounts({ claims, relations: [sum("all", "a", "b", "c", "d")] })).toEqual({
      kind: "contradiction",
      clash: ["all claim", "b claim", "c claim"],
      irreducible: true,
    });
  });

  test("two claims on one group", () => {
    const claims = [say("a", 2, 2, "first"), say("a", 2, 5, "second"), say("a", 4, null, "third")];
    expect(solveCounts({ claims })).toMatchObject({ clash: ["first", "third"], irreducible: true });
  });

  test("a relation that somebody claims can be what clashes", () => {
    const relations: GroupRelation[] = [{ kind: "subset", part: "a", whole: "b", claim: "including" }];
    const claims = [say("a", 3), say("b", 2)];
    expect(solveCounts({ claims, relations })).toMatchObject({ clash: ["a claim", "b claim", "including"] });
  });

  test("a circle that lets somebody appear from nowhere has no world, however large", () => {
    const claims = [say("extra", 1, null)];
    const relations = [sum("a", "b", "extra"), sum("b", "a")];
    expect(solveCounts({ claims, relations })).toEqual({
      kind: "contradiction",
      clash: ["extra claim"],
      irreducible: true,
    });
    expect(bounds({ claims, relations }, 0)).toMatchObject({ extra: [1, null, false] });
  });
});

test("many groups in a tree are exact without search", () => {
  const parts = Array.from({ length: 2_000 }, (_, index) => `g${index}`);
  const claims = [say("all", 5_000), ...parts.slice(1).map((part) => say(part, 1, 3))];
  expect(bounds({ claims, relations: [sum("all", ...parts)] }, 0)).toMatchObject({
    g0: [0, 3_001, true],
    g1: [1, 3, true],
  });
});

test("numbers that cannot be held exactly are an error", () => {
  const most = Number.MAX_SAFE_INTEGER;
  const relations = [sum("all", "a", "b")];
  expect(() => solveCounts({ claims: [say("a", most), say("b", 1)], relations })).toThrow(
    expect.objectContaining({ code: "too_large" }),
  );
  expect(bounds({ claims: [say("all", most), say("b", 1)], relations })).toMatchObject({
    a: [most - 1, most - 1, true],
  });
});

test("what is not a system is an error", () => {
  expect(() => solveCounts({ claims: [say("a", 3, 2)] })).toThrow(expect.objectContaining({ code: "min_above_max" }));
  for (const relation of [sum("a", "a"), sum("a", "b", "b")]) {
    expect(() => solveCounts({ claims: [], relations: [relation] })).toThrow(
      expect.objectContaining({ code: "bad_shape" }),
    );
  }
});

test("a relation that cannot be is refused with its place", () => {
  const relations = [
    { kind: "subset", part: "a", whole: "b" },
    { kind: "sum", whole: "b", parts: ["a", "a"] },
  ] as const;
  expect(() => solveCounts({ claims: [], relations })).toThrow(
    expect.objectContaining({
      code: "bad_shape",
      issues: [
        expect.objectContaining({
          path: ["relations", 1, "parts"],
          expected: "parts that differ from each other and the whole",
        }),
      ],
    }),
  );
  const claims = [{ id: "x", group: "a", bound: { min: 2, max: 1 } }];
  expect(() => solveCounts({ claims })).toThrow(
    expect.objectContaining({ issues: [expect.objectContaining({ path: ["claims", 0, "bound"] })] }),
  );
});

test("a clash is found among what hangs together, whatever else there is", () => {
  const claim = (id: string, group: string, min: number, max: number | null) => ({ id, group, bound: { min, max } });
  const claims = [
    claim("far", "far", 1, 1),
    claim("whole", "whole", 0, 4),
    claim("a", "a", 2, null),
    claim("b", "b", 2, null),
    claim("c", "c", 1, null),
    claim("far too", "far", 0, 3),
  ];
  const relations = [{ kind: "parts", whole: "whole", parts: ["a", "b", "c"] }] as const;
  expect(solveCounts({ claims, relations })).toEqual({
    kind: "contradiction",
    clash: ["whole", "a", "b", "c"],
    irreducible: true,
  });
});

test("a tangle is solved exactly, and left open where no effort is allowed", () => {
  // Two ways to split the same four people: who is a soldier, and who was on the road.
  const claims = [
    { id: "all", group: "all", bound: { min: 4, max: 4 } },
    { id: "ab", group: "ab", bound: { min: 1, max: 1 } },
    { id: "bc", group: "bc", bound: { min: 1, max: 1 } },
    { id: "ac", group: "ac", bound: { min: 1, max: 2 } },
  ];
  const relations = [
    { kind: "sum", whole: "all", parts: ["a", "b", "c", "rest"] },
    { kind: "sum", whole: "ab", parts: ["a", "b"] },
    { kind: "sum", whole: "bc", parts: ["b", "c"] },
    { kind: "sum", whole: "ac", parts: ["a", "c"] },
  ] as const;
  const exact = solveCounts({ claims, relations });
  expect(exact.kind === "solved" && exact.groups).toEqual([
    { group: "all", bound: { min: 4, max: 4 }, tight: true },
    { group: "ab", bound: { min: 1, max: 1 }, tight: true },
    { group: "bc", bound: { min: 1, max: 1 }, tight: true },
    { group: "ac", bound: { min: 2, max: 2 }, tight: true },
    { group: "a", bound: { min: 1, max: 1 }, tight: true },
    { group: "b", bound: { min: 0, max: 0 }, tight: true },
    { group: "c", bound: { min: 1, max: 1 }, tight: true },
    { group: "rest", bound: { min: 2, max: 2 }, tight: true },
  ]);
  const narrowed = solveCounts({ claims, relations }, { effort: 0 });
  expect(narrowed.kind === "solved" && narrowed.groups.some(({ tight }) => tight)).toBe(false);
  // Odd sums round a circle: no whole numbers, though halves would do.
  const odd = claims.map((each) => (each.id === "ac" ? { ...each, bound: { min: 1, max: 1 } } : each));
  expect(solveCounts({ claims: odd, relations })).toEqual({
    kind: "contradiction",
    clash: ["ab", "bc", "ac"],
    irreducible: true,
  });
});
