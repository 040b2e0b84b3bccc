import { describe, expect, test } from "vitest";
import { contains } from "./bound.ts";
import type { Cell } from "./cell.ts";
import type { CasualtyClaim } from "./claim.ts";
import { coverage } from "./coverage.ts";
import { drift } from "./drift.ts";
import { boundOf } from "./resolution.ts";
import { resolve } from "./resolve.ts";
import { total } from "./total.ts";

const clash = "2021-07-28-border-clash";
const war = "2020-war";
const military = { about: clash, status: "military" } as const;

const claims: readonly CasualtyClaim[] = [
  {
    ...military,
    id: "tweet#wounded",
    claimant: "azerbaijan-mod",
    claimantSides: ["azerbaijan"],
    side: "azerbaijan",
    harms: ["wounded"],
    count: { min: 2, max: 2, words: "2 servicemen wounded" },
    said: { earliest: 18836, latest: 18836 },
  },
  {
    ...military,
    id: "article#az-wounded",
    claimant: "azerbaijan-mod",
    claimantSides: ["azerbaijan"],
    side: "azerbaijan",
    harms: ["wounded"],
    count: { min: 2, max: null, words: "at least two Azerbaijanian servicemen were wounded" },
    relations: [{ kind: "reports", claim: "tweet#wounded", basis: "inferred" }],
  },
  {
    ...military,
    id: "article#am-killed",
    claimant: "armenia-mod",
    claimantSides: ["armenia"],
    side: "armenia",
    harms: ["killed"],
    count: { min: 3, max: 3, words: "three Armenian servicemen were killed" },
  },
  {
    ...military,
    id: "article#am-wounded",
    claimant: "armenia-mod",
    claimantSides: ["armenia"],
    side: "armenia",
    harms: ["wounded"],
    count: { min: 4, max: 4, words: "four wounded" },
  },
  {
    id: "article#war",
    claimant: "global-voices",
    about: war,
    status: "any",
    harms: ["killed"],
    count: { min: 6900, max: null, words: "at least 6,900 lives" },
  },
];

const cell = (side: string, harm: "killed" | "wounded"): Cell => ({
  incident: clash,
  side,
  status: "military",
  harms: [harm],
});
const warKilled: Cell = { incident: war, status: "any", harms: ["killed"] };
const bothKilled = [cell("armenia", "killed"), cell("azerbaijan", "killed")];

describe("28 July", () => {
  test("Azerbaijan's wounded are [2, 2] by intersection and [2, ∞) by hull", () => {
    const wounded = cell("azerbaijan", "wounded");
    expect(resolve(claims, wounded, "intersection")).toMatchObject({
      kind: "reported",
      bound: { min: 2, max: 2 },
      used: ["tweet#wounded", "article#az-wounded"],
    });
    expect(resolve(claims, wounded, "hull")).toMatchObject({ bound: { min: 2, max: null } });
    expect(resolve(claims, wounded, "own-losses")).toMatchObject({ bound: { min: 2, max: 2 } });
  });

  test("Armenia's wounded are [4, 4]", () => {
    expect(resolve(claims, cell("armenia", "wounded"), "intersection")).toMatchObject({ bound: { min: 4, max: 4 } });
  });

  test("Azerbaijan's killed are unreported, and only a caller makes a number of it", () => {
    const killed = resolve(claims, cell("azerbaijan", "killed"), "lowest");
    expect(killed.kind).toBe("unreported");
    expect(killed).not.toHaveProperty("bound");
    expect(killed.dropped.map((each) => each.reason)).toEqual(["other-cell", "other-cell"]);
    expect(boundOf(killed, { unreported: "unbounded", unresolved: "throw" })).toEqual({ min: 0, max: null });
    expect(boundOf(killed, { unreported: "zero", unresolved: "throw" })).toEqual({ min: 0, max: 0 });
    expect(() => boundOf(killed, { unreported: "throw", unresolved: "throw" })).toThrow(
      expect.objectContaining({ code: "unreported" }),
    );
  });

  test("killed on both sides are [3, ∞), for nobody reported Azerbaijan's", () => {
    const both = total(claims, { over: bothKilled, policy: "intersection" });
    expect(both).toMatchObject({ kind: "reported", bound: { min: 3, max: null }, used: ["article#am-killed"] });
    expect(both.assumptions).toEqual([
      {
        kind: "unreported",
        cell: cell("azerbaijan", "killed"),
        text: `nobody reported killed, side azerbaijan, military, ${clash}: it enters as [0, ∞)`,
      },
    ]);
    expect(total(claims, { over: bothKilled, policy: "intersection", strict: true })).toMatchObject({
      kind: "refused",
      because: [{ kind: "unreported" }],
    });
  });
});

describe("the war", () => {
  test("its killed are [6900, ∞), and the parts known later agree", () => {
    const killed = resolve(claims, warKilled, "intersection");
    expect(killed).toMatchObject({ bound: { min: 6900, max: null } });
    expect(contains(boundOf(killed, { unreported: "throw", unresolved: "throw" }), 3825 + 2906 + 185)).toBe(true);
  });

  test("with the clash they are [6903, ∞), on an assumption", () => {
    const both = total(claims, { over: [warKilled, ...bothKilled], policy: "intersection" });
    expect(both).toMatchObject({ kind: "reported", bound: { min: 6903, max: null } });
    expect(both.assumptions.map((each) => each.text)).toContain(
      `incidents ${war} and ${clash} are taken as disjoint: neither is part of the other`,
    );
  });

  test("a clash that is part of it is not added", () => {
    const partOf = { incidents: { [clash]: war } };
    const both = total(claims, { over: [warKilled, ...bothKilled], policy: "intersection", partOf });
    expect(both).toMatchObject({ kind: "reported", bound: { min: 6900, max: null } });
    expect(both.assumptions.some((each) => each.kind === "incidents-disjoint")).toBe(false);
  });
});

test("coverage names the silence", () => {
  const found = coverage(claims, {
    incidents: [clash],
    sides: ["armenia", "azerbaijan"],
    statuses: ["military"],
    harms: ["killed", "wounded"],
  });
  expect(found.silent).toEqual([
    {
      cell: cell("azerbaijan", "killed"),
      text: `no claim about killed, side azerbaijan, military, ${clash}`,
    },
  ]);
  expect(found.claimants.map((each) => [each.claimant, each.silent.length])).toEqual([
    ["azerbaijan-mod", 3],
    ["armenia-mod", 2],
  ]);
  expect(found.cells[3]?.spokenBy).toEqual([
    { claimant: "azerbaijan-mod", claims: ["tweet#wounded", "article#az-wounded"] },
  ]);
});

test("the article's retelling is weaker than the ministry's words", () => {
  expect(drift(claims)).toEqual([
    {
      claim: "article#az-wounded",
      reports: "tweet#wounded",
      basis: "inferred",
      verdict: "weaker",
      profile: "strict@1",
      bound: { min: 2, max: null },
      reportedBound: { min: 2, max: 2 },
      text: '"2 servicemen wounded" (2) became "at least two Azerbaijanian servicemen were wounded" (at least 2): weaker',
    },
  ]);
});
