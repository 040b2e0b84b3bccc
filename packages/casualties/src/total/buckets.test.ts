import { describe, expect, test } from "vitest";
import type { Cell } from "../cell.ts";
import { PartIndex } from "../part-index.ts";
import { type Random, randomFrom } from "../random.ts";
import type { Wholes } from "../relate.ts";
import { Sides } from "../sides.ts";
import { entryOf, pick } from "../testing.ts";
import type { Status } from "../vocabulary.ts";
import { bucketsOf, takeIncidents } from "./buckets.ts";
import type { Entry, Taken } from "./entry.ts";
import { type Context, relateIn } from "./relations.ts";

const killed = (more: Partial<Cell> = {}): Cell => ({ status: "any", harms: ["killed"], ...more });
function contextOf(partOf: Wholes = {}): Context {
  return { incidents: new PartIndex(partOf.incidents), sides: new Sides(partOf), declared: new Map() };
}

describe("groups of cells that share nobody", () => {
  const ids = (found: readonly (readonly Entry[])[]) =>
    found.map((group) => group.map(({ cell }) => [cell.incident, cell.side].filter(Boolean).join(" ")));
  const of = (cells: readonly Cell[], partOf: Wholes = {}) =>
    ids(
      bucketsOf(
        cells.map((cell) => entryOf(cell)),
        contextOf(partOf),
      ),
    );
  const sides = (count: number) =>
    Array.from({ length: count }, (_, index) => killed({ incident: "i", side: `${index}` }));

  test("are those of each incident with its parts, in the order given", () => {
    const cells = ["i", "j", "k", "i", "part of j"].map((incident, at) => killed({ incident, side: `${at}` }));
    expect(of(cells)).toEqual([["i 0", "i 3"], ["j 1"], ["k 2"], ["part of j 4"]]);
    const partOf = { incidents: { "part of j": "j" } };
    expect(of(cells, partOf)).toEqual([["i 0", "i 3"], ["j 1", "part of j 4"], ["k 2"]]);
    const shared = { incidents: { both: ["i", "k"] } };
    expect(of(cells, shared)).toEqual([["i 0", "k 2", "i 3"], ["j 1"], ["part of j 4"]]);
  });

  test("are one where a cell is of every incident, which has victims in common with each", () => {
    expect(of([killed({ incident: "i" }), killed({ incident: "j" }), killed()])).toEqual([["i", "j", ""]]);
  });

  test("are parted by sides too where more than eight cells are of one incident", () => {
    expect(of(sides(8))).toHaveLength(1);
    expect(of(sides(9))).toHaveLength(9);
    expect(of([...sides(9), killed({ incident: "i", side: "3", status: "civilian" })])[3]).toEqual(["i 3", "i 3"]);
    expect(of([...sides(9), killed({ incident: "i" })])).toHaveLength(1);
    expect(of(sides(9), { sides: { "8": "2", "7": "2" } })).toHaveLength(7);
  });

  test("hold every cell once, and no two share anybody", () => {
    const random = randomFrom(3);
    const partOf = {
      incidents: { clash: "war", raid: ["war", "campaign"] },
      sides: { army: "a", militia: ["a", "b"] },
    };
    const context = contextOf(partOf);
    for (let run = 0; run < 12; run += 1) {
      const entries = Array.from({ length: 24 }, () =>
        entryOf(
          killed({
            incident: pick(random, ["war", "clash", "raid", "campaign", "other", "third"]),
            ...(random() < 0.05 ? {} : { side: pick(random, ["a", "army", "militia", "b", "c", "d"]) }),
          }),
        ),
      );
      const groups = bucketsOf(entries, context);
      expect(new Set(groups.flat())).toEqual(new Set(entries));
      expect(groups.flat()).toHaveLength(entries.length);
      groups.forEach((group, at) => {
        for (const other of groups.slice(at + 1).flat()) {
          for (const { cell } of group) expect(relateIn(context, cell, other.cell).relation).toBe("disjoint");
        }
      });
    }
  });
});

describe("incidents that are taken to be disjoint among many cells", () => {
  /** Those of every pair of cells that only their incidents keep apart. */
  function byPairs(entries: readonly Entry[], context: Context): Set<string> {
    const found = new Set<string>();
    for (const { cell: a } of entries) {
      for (const { cell: b } of entries) {
        if (relateIn(context, a, b).because === "incidents-disjoint") found.add(a.incident ?? "").add(b.incident ?? "");
      }
    }
    return found;
  }
  function taken(entries: readonly Entry[], context: Context): Set<string> {
    const all: Taken = { sameTime: new Set(), incidents: new Set(), overlaps: [] };
    const groups = new Map<string, Entry[]>();
    for (const entry of entries) {
      const incident = entry.cell.incident ?? "";
      groups.set(incident, [...(groups.get(incident) ?? []), entry]);
    }
    takeIncidents([...groups.values()], context, all);
    return all.incidents;
  }
  const statuses: readonly Status[] = ["military", "civilian", "unknown"];
  function many(random: Random, count: number, more: (index: number) => Partial<Cell> = () => ({})): Entry[] {
    // Few of so many sides come twice, so that some incidents meet others and some do not.
    const sides = pick(random, [60, 200, 1000]);
    const everybody = pick(random, [0, 0, 0.02]);
    const any = pick(random, [0, 0, 0.3]);
    return Array.from({ length: count }, (_, index) =>
      entryOf(
        killed({
          incident: `i${Math.floor(random() * count)}`,
          status: random() < any ? "any" : pick(random, statuses),
          ...(random() < everybody ? {} : { side: `${Math.floor(random() * sides)}` }),
          ...more(index),
        }),
      ),
    );
  }

  test("are those of the pairs that nothing else keeps apart, for few cells and for many", () => {
    const random = randomFrom(4);
    for (let run = 0; run < 20; run += 1) {
      const some = many(random, pick(random, [60, 64, 65, 90]));
      // Two figures of one side and incident are no figures of two incidents.
      const again = run % 2 === 0 ? [] : some.map(({ cell }) => entryOf({ ...cell, asOf: "2020" }));
      const entries = [...some, ...again];
      expect(taken(entries, contextOf())).toEqual(byPairs(entries, contextOf()));
    }
  });

  test("are fewer by those that claims declare to be other people", () => {
    const random = randomFrom(5);
    for (let run = 0; run < 10; run += 1) {
      const entries = many(random, 80);
      const declared = new Map(entries.map(({ cell }) => [cell, new Set<Cell>()]));
      const told = entries.filter(() => random() < 0.4).map((entry) => entry.cell);
      for (const a of told) {
        for (const { cell: b } of entries) {
          if (random() < 0.02) continue;
          declared.get(a)?.add(b);
          declared.get(b)?.add(a);
        }
      }
      const context = { ...contextOf(), declared };
      expect(taken(entries, context)).toEqual(byPairs(entries, context));
    }
  });

  test("hold those of sides that are parts of one another, and none too few of several harms", () => {
    const random = randomFrom(6);
    const partOf = { sides: Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`${at}`, `${at % 90}`])) };
    const context = contextOf(partOf);
    for (let run = 0; run < 10; run += 1) {
      const entries = many(random, 80, () => ({
        harms: pick(random, [["killed"], ["wounded"], ["missing"]] as const),
      }));
      const found = taken(entries, context);
      for (const incident of byPairs(entries, context)) expect(found).toContain(incident);
    }
  });
});
