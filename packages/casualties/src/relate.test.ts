import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cell, estimates, harms, statuses } from "./cell.ts";
import { type CellRelation, PartIndex } from "./part-index.ts";
import { incidentsDisjoint, overlapUnknown, relateCells, sameTime } from "./relate.ts";

const killed: Cell = { incident: "i", side: "a", status: "military", harms: ["killed"] };
const { side: _, ...everybody } = killed;

test.each<[string, Cell, Cell, CellRelation]>([
  ["itself", killed, killed, "same"],
  ["everybody", killed, everybody, "inside"],
  ["another side", killed, { ...killed, side: "b" }, "disjoint"],
  ["any status", { ...killed, status: "any" }, killed, "contains"],
  ["another status", killed, { ...killed, status: "unknown" }, "disjoint"],
  ["killed or wounded", killed, { ...killed, harms: ["wounded", "killed"] }, "inside"],
  ["wounded", killed, { ...killed, harms: ["wounded"] }, "disjoint"],
  ["wounded at another date", killed, { ...killed, harms: ["wounded"], asOf: "2021" }, "unknown"],
  ["wounded, from the other end", { ...killed, harms: ["wounded"] }, killed, "disjoint"],
  ["wounded or missing", killed, { ...killed, harms: ["wounded", "missing"] }, "unknown"],
  [
    "the same two harms",
    { ...killed, harms: ["killed", "missing"] },
    { ...killed, harms: ["missing", "killed"] },
    "same",
  ],
  ["missing", killed, { ...killed, harms: ["missing"] }, "unknown"],
  ["another estimate", killed, { ...killed, estimate: "low" }, "unknown"],
  ["another incident", killed, { ...killed, incident: "j" }, "disjoint"],
  ["wider in one way, narrower in another", { ...killed, status: "any" }, everybody, "unknown"],
])("%s", (_name, a, b, relation) => expect(relateCells(a, b).relation).toBe(relation));

test("what had to be assumed is said", () => {
  expect(relateCells(killed, { ...killed, incident: "j" }).assumptions).toMatchObject([
    { kind: "incidents-disjoint", incidents: ["i", "j"] },
  ]);
  expect(relateCells(killed, { ...killed, harms: ["wounded"] }).assumptions).toMatchObject([{ kind: "same-time" }]);
  const dated = { ...killed, asOf: "2021" };
  expect(relateCells(dated, { ...dated, harms: ["wounded"] }).assumptions).toEqual([]);
});

test("an assumption names two cells or incidents, or the first of them and how many more", () => {
  const wounded: Cell = { ...killed, harms: ["wounded"] };
  const missing: Cell = { ...killed, harms: ["missing"] };
  const [first, second] = ["killed, side a, military, i", "wounded, side a, military, i"];
  const texts = [
    sameTime([killed, wounded]),
    sameTime([killed, wounded, missing]),
    incidentsDisjoint(["i", "j"]),
    incidentsDisjoint(["i", "j", "k"]),
    overlapUnknown([killed, wounded]),
    overlapUnknown([killed, wounded, missing]),
  ];
  expect(texts.map((each) => each.text)).toEqual([
    `${first} and ${second} state no date: they are taken to hold at one time`,
    `${first} and 2 more state no date: they are taken to hold at one time`,
    "incidents i and j are taken as disjoint: neither is part of the other",
    "incidents i, j and 1 more are taken as disjoint where none is part of another",
    `how many people are in both ${first} and ${second} is not known`,
    `how many people are in several of ${first}, ${second} and 1 more is not known`,
  ]);
});

test("wholes are followed to any distance, around a cycle and past inherited names", () => {
  expect([...new PartIndex({ x: ["y"], y: "z", z: "x" }).wholesOf("x")].sort()).toEqual(["x", "y", "z"]);
  expect(new PartIndex({}).wholesOf("constructor").size).toBe(0);
});

test("a relation seen from the other side is its converse", () => {
  const cell: fc.Arbitrary<Cell> = fc.record(
    {
      incident: fc.constantFrom("i", "j", "k"),
      side: fc.constantFrom("a", "b", "c"),
      status: fc.constantFrom(...statuses),
      harms: fc.uniqueArray(fc.constantFrom(...harms), { minLength: 1, maxLength: 3 }),
      asOf: fc.constantFrom("2020", "2021"),
      estimate: fc.constantFrom(...estimates),
    },
    { requiredKeys: ["status", "harms"] },
  );
  const converse = { inside: "contains", contains: "inside", same: "same", disjoint: "disjoint", unknown: "unknown" };
  const partOf = { incidents: { i: "j" }, sides: { a: ["b", "c"] } };
  fc.assert(
    fc.property(cell, cell, (a, b) => {
      expect(relateCells(b, a, partOf).relation).toBe(converse[relateCells(a, b, partOf).relation]);
      expect(relateCells(a, a, partOf).relation).toBe("same");
    }),
    { seed: 1, numRuns: 500 },
  );
});
