import { describe, expect, test } from "vitest";
import { type Bound, contains } from "../bound.ts";
import type { Cell } from "../cell.ts";
import { PartIndex } from "../part-index.ts";
import { type Random, randomFrom } from "../random.ts";
import type { Wholes } from "../relate.ts";
import { Sides } from "../sides.ts";
import { deep, entryOf, pick } from "../testing.ts";
import type { Harm, Status } from "../vocabulary.ts";
import type { Entry, Taken } from "./entry.ts";
import { byNarrowing } from "./narrowing.ts";
import type { Context } from "./relations.ts";
import { together } from "./together.ts";

const killed = (more: Partial<Cell> = {}): Cell => ({ incident: "i", status: "any", harms: ["killed"], ...more });
const b = (min: number, max: number | null = min): Bound => ({ min, max });
function contextOf(partOf: Wholes = {}): Context {
  return { incidents: new PartIndex(partOf.incidents), sides: new Sides(partOf), declared: new Map() };
}
function count(entries: readonly Entry[], context: Context = contextOf()) {
  const taken: Taken = { sameTime: new Set(), incidents: new Set(), overlaps: [] };
  return { ...together(entries, context, taken), taken };
}

describe("a few cells", () => {
  const [a, other] = [killed({ side: "a" }), killed({ side: "b" })];

  test("that share nobody add, and so do groups of them, each exact for itself", () => {
    expect(count([entryOf(a, b(1, 2)), entryOf(other, b(3, null))])).toMatchObject({
      bound: b(4, null),
      tight: true,
      outer: [{ cell: a }, { cell: other }],
    });
    const military = { ...a, status: "military" } as const;
    const found = count([entryOf(a, b(1, 5)), entryOf(military, b(3)), entryOf(other, b(2))]);
    expect(found).toMatchObject({ bound: b(5, 7), tight: true, outer: [{ cell: a }, { cell: other }] });
  });

  test("that only stand beside hold nobody of the total", () => {
    expect(count([entryOf(a, b(1, 2), false), entryOf(other, b(3))])).toMatchObject({
      bound: b(3),
      tight: true,
      outer: [{ cell: other }],
    });
  });

  test("that do not agree are named, without those that have nothing to do with it", () => {
    const [whole, part] = [entryOf(killed(), b(2)), entryOf(a, b(3))];
    expect(count([entryOf(other, b(0)), whole, part])).toMatchObject({ kind: "clash", entries: [whole, part] });
    const far = killed({ incident: "j" });
    expect(count([entryOf(far, b(1)), whole, part])).toMatchObject({ kind: "clash", entries: [whole, part] });
  });

  test("note what they are taken for: one time, other incidents, an overlap", () => {
    const wounded = killed({ harms: ["wounded"] });
    expect([...count([entryOf(killed()), entryOf(wounded)]).taken.sameTime]).toEqual([killed(), wounded]);
    const far = killed({ incident: "j" });
    expect([...count([entryOf(killed()), entryOf(far)]).taken.incidents]).toEqual(["i", "j"]);
    const both = count([entryOf(killed()), entryOf(a), entryOf(wounded), entryOf(far)]).taken;
    expect([...both.sameTime]).toEqual([killed(), wounded, far]);
    expect([...both.incidents]).toEqual(["i", "j"]);
    const dated = killed({ asOf: "2020" });
    expect(count([entryOf(killed()), entryOf(dated), entryOf(other)]).taken.overlaps).toEqual([[killed(), dated]]);
  });

  test("are exact up to eight of them, and bounded beyond", () => {
    // Two harms in common, so that only the kinds of victim tell how many there can be.
    const [one, two] = [killed({ harms: ["killed", "missing"] }), killed({ harms: ["killed", "captured"] })];
    const sides = (some: number) => Array.from({ length: some }, (_, at) => entryOf(killed({ side: `${at}` }), b(1)));
    const pair = [entryOf(one, b(9)), entryOf(two, b(9))];
    expect(count([...pair, ...sides(6)])).toMatchObject({ bound: b(9, 12), tight: true });
    expect(count([...pair, ...sides(7)])).toMatchObject({ bound: b(9, 18), tight: false });
    expect(count([...pair, ...sides(30)].slice(0, 32))).toMatchObject({ kind: "clash" });
  });

  test("that cross hold those whom both hold: an army's dead of a war and a country's of a clash", () => {
    const partOf = { incidents: { clash: "war" }, sides: { army: "country" } };
    const cell = (incident: string, side: string) => killed({ incident, side });
    const inner = entryOf(cell("clash", "army"), b(0, null));
    const entries = [
      entryOf(cell("war", "army"), b(1), false),
      entryOf(cell("clash", "country"), b(2), false),
      entryOf(cell("war", "country"), b(2), false),
      inner,
    ];
    expect(count(entries, contextOf(partOf))).toMatchObject({ bound: b(1), tight: true });
  });

  test("of which a claim says that one is apart from what would hold it are counted so, beside what crosses both", () => {
    const [whole, part] = [killed(), a];
    const missing = killed({ harms: ["missing"] });
    const declared = new Map([
      [whole, new Set([part])],
      [part, new Set([whole])],
    ]);
    const entries = [entryOf(whole, b(5)), entryOf(part, b(1)), entryOf(missing, b(2))];
    expect(count(entries, { ...contextOf(), declared })).toMatchObject({ bound: b(6, 8), tight: true });
  });

  test("of another date make up for none: nobody is in a part on a day on which nobody is in the whole", () => {
    const on = (asOf: string, more: Partial<Cell> = {}) => killed({ asOf, ...more });
    const entries = [
      entryOf(on("2021", { side: "a" }), b(0, 3)),
      entryOf(on("2021"), b(0), false),
      entryOf(on("2020"), b(0, 9), false),
    ];
    expect(count(entries)).toMatchObject({ bound: b(0), tight: true });
  });

  test("that tell too many kinds of victim apart are bounded", () => {
    const dated = (some: number) =>
      Array.from({ length: some }, (_, at) => entryOf(killed({ asOf: `${2000 + at}` }), b(at, 2 * at)));
    expect(count(dated(5))).toMatchObject({ bound: b(4, 20), tight: true });
    expect(count(dated(6))).toMatchObject({ bound: b(5, 30), tight: false });
  });
});

/** Worlds of a few kinds of victim, and cells that hold some of them. */
interface Setting {
  readonly partOf: Wholes;
  readonly kinds: readonly Omit<Cell, "asOf">[];
  readonly cellOf: (random: Random) => Cell;
}
const harms = (...list: readonly Harm[]) => list;
const settings: Readonly<Record<string, Setting>> = {
  "harms of one side": {
    partOf: {},
    kinds: [
      harms("killed"),
      harms("wounded"),
      harms("missing"),
      harms("killed", "missing"),
      harms("wounded", "missing"),
    ].map((each) => killed({ status: "military", harms: each })),
    cellOf: (random) =>
      killed({
        status: "military",
        harms: pick(random, [
          ["killed"],
          ["wounded"],
          ["missing"],
          ["killed", "wounded"],
          ["wounded", "missing"],
          ["missing", "killed"],
        ] as const),
      }),
  },
  "incidents, sides and statuses": {
    partOf: { incidents: { clash: "war" }, sides: { army: "a" } },
    kinds: ["war", "clash"].flatMap((incident) =>
      ["a", "army"].flatMap((side) =>
        (["military", "civilian", "unknown"] as const).map((status) => killed({ incident, side, status })),
      ),
    ),
    cellOf: (random) =>
      killed({
        incident: pick(random, ["war", "clash"]),
        side: pick(random, ["a", "army"]),
        status: pick<Status>(random, ["military", "civilian", "unknown", "any"]),
      }),
  },
};

/** Every way to give some people kinds. */
function* worlds(kinds: number, people: number): Generator<readonly number[]> {
  if (kinds === 0) {
    yield [];
    return;
  }
  for (let first = 0; first <= people; first += 1) {
    for (const rest of worlds(kinds - 1, people - first)) yield [first, ...rest];
  }
}

test.each(Object.entries(settings))("the total has its ends in some world and in no other: %s", (_, setting) => {
  const { kinds, partOf, cellOf } = setting;
  const context = contextOf(partOf);
  const isWithin = (part: string | undefined, whole: string | undefined, child: string, parent: string) =>
    part === whole || (part === child && whole === parent);
  const isIn = (cell: Cell, kind: Cell) =>
    isWithin(kind.incident, cell.incident, "clash", "war") &&
    isWithin(kind.side, cell.side, "army", "a") &&
    (cell.status === "any" || cell.status === kind.status) &&
    kind.harms.some((harm) => cell.harms.includes(harm));
  const everything = killed({
    ...(kinds[0]?.incident === "war" ? { incident: "war", side: "a" } : { status: "military" }),
    harms: ["killed", "wounded", "missing"],
  });
  const random = randomFrom(12);
  const most = 2;
  const all = [...worlds(kinds.length, most)];
  let [exact, clashes] = [0, 0];
  for (let run = 0; run < (deep ? 3_000 : 40); run += 1) {
    const cells = new Map(
      Array.from({ length: 2 + Math.floor(random() * 3) }, () => cellOf(random)).map((cell) => [
        JSON.stringify(cell),
        cell,
      ]),
    );
    const entries = [...cells.values()].map((cell) => {
      const min = Math.floor(random() * (most + 1));
      return entryOf(cell, b(min, random() < 0.3 ? null : min + Math.floor(random() * 2)), random() < 0.7);
    });
    // Of all there are so few that every world can be told.
    entries.push(entryOf(everything, b(0, most), false));
    const numbers = (of: readonly Entry[], world: readonly number[]) =>
      of.map(({ cell }) => world.reduce((sum, n, at) => sum + (isIn(cell, kinds[at] ?? cell) ? n : 0), 0));
    const holds = (of: readonly Entry[]) => (world: readonly number[]) =>
      numbers(of, world).every((n, at) => contains(of[at]?.entered ?? b(0), n));
    const counted = entries.filter((entry) => entry.counted);
    const totals = all
      .filter(holds(entries))
      .map((world) =>
        world.reduce((sum, n, at) => sum + (counted.some(({ cell }) => isIn(cell, kinds[at] ?? cell)) ? n : 0), 0),
      );
    const why = JSON.stringify(entries.map(({ cell, entered, counted }) => [cell, entered, counted]));
    const found = count(entries, context);
    const bounded = byNarrowing(entries, context, { sameTime: new Set(), incidents: new Set(), overlaps: [] });
    if (totals.length === 0) {
      clashes += 1;
      expect(found.kind, why).toBe("clash");
      if (found.kind === "clash") expect(all.filter(holds(found.entries)), why).toEqual([]);
      continue;
    }
    exact += 1;
    const ends = b(Math.min(...totals), Math.max(...totals));
    expect(found, why).toMatchObject({ kind: "bound", bound: ends, tight: true });
    if (bounded.kind === "clash") throw new Error(`narrowing finds a clash where there is a world: ${why}`);
    for (const n of totals) expect(contains(bounded.bound, n), why).toBe(true);
    if (bounded.tight) expect(bounded.bound, why).toEqual(ends);
  }
  expect(Math.min(exact, clashes)).toBeGreaterThan(3);
});
