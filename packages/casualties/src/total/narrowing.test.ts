import { describe, expect, test } from "vitest";
import type { Bound } from "../bound.ts";
import { type Cell, statuses } from "../cell.ts";
import { PartIndex } from "../part-index.ts";
import { randomFrom } from "../random.ts";
import type { Wholes } from "../relate.ts";
import { Sides } from "../sides.ts";
import { entryOf, pick } from "../testing.ts";
import type { Harm } from "../vocabulary.ts";
import type { Entry, Taken } from "./entry.ts";
import { byNarrowing, structureOf } from "./narrowing.ts";
import { type Context, Relations } from "./relations.ts";

const killed = (more: Partial<Cell> = {}): Cell => ({ incident: "i", status: "any", harms: ["killed"], ...more });
const b = (min: number, max: number | null = min): Bound => ({ min, max });
const beside = (cell: Cell, bound: Bound): Entry => entryOf(cell, bound, false);
function contextOf(partOf: Wholes = {}, declared: Context["declared"] = new Map()): Context {
  return { incidents: new PartIndex(partOf.incidents), sides: new Sides(partOf), declared };
}
function narrow(entries: readonly Entry[], context: Context = contextOf()) {
  const taken: Taken = { sameTime: new Set(), incidents: new Set(), overlaps: [] };
  return { ...byNarrowing(entries, context, taken), taken };
}

const military = killed({ status: "military" });
const civilian = killed({ status: "civilian" });
const unknown = killed({ status: "unknown" });
const missing = killed({ harms: ["missing"] });

describe("a whole and its parts", () => {
  const parts = [entryOf(military, b(3)), entryOf(civilian, b(1, 2)), entryOf(unknown, b(0))];
  test.each<[string, readonly Entry[], Bound, boolean]>([
    ["statuses that fill it narrow both its ends", [entryOf(killed(), b(0, null)), ...parts], b(4, 5), true],
    ["two of three raise it", [entryOf(killed(), b(0, null)), ...parts.slice(0, 2)], b(4, null), true],
    ["a narrow whole cuts what it holds", [beside(killed(), b(0, 4)), entryOf(military, b(1, 9))], b(1, 4), true],
    [
      "a whole of one status is filled by that status",
      [
        entryOf({ ...military, harms: ["killed", "wounded"] }, b(0, null)),
        entryOf(military, b(3)),
        entryOf({ ...military, harms: ["wounded"] }, b(4)),
      ],
      b(7),
      true,
    ],
    [
      "harms that fill it, for every status",
      [
        entryOf(killed({ harms: ["killed", "wounded"] }), b(0, null)),
        entryOf(killed(), b(3)),
        entryOf(killed({ harms: ["wounded"] }), b(4, 6)),
      ],
      b(7, 9),
      true,
    ],
    [
      "one harm of two does not fill it",
      [entryOf(killed({ harms: ["killed", "wounded"] }), b(0, null)), entryOf(killed(), b(3))],
      b(3, null),
      true,
    ],
    [
      "parts that may share people fill it, and raise it by no more than the greatest",
      [entryOf(killed({ harms: ["killed", "missing"] }), b(0, null)), entryOf(missing, b(2)), entryOf(killed(), b(3))],
      b(3, 5),
      false,
    ],
    [
      "the whole cuts each of the parts that may share people",
      [beside(killed({ harms: ["killed", "missing"] }), b(0, 4)), beside(killed(), b(3)), entryOf(missing, b(2, null))],
      b(2, 4),
      false,
    ],
    [
      "statuses of one side do not fill what is of all sides",
      [entryOf(killed(), b(0, null)), ...parts.map((each) => entryOf({ ...each.cell, side: "a" }, each.entered))],
      b(4, null),
      true,
    ],
    [
      "a part of a part is no part of its own",
      [entryOf(killed(), b(5, 9)), entryOf(killed({ side: "a" }), b(3, 7)), entryOf({ ...military, side: "a" }, b(6))],
      b(6, 9),
      true,
    ],
  ])("%s", (_, entries, bound, tight) => expect(narrow(entries)).toMatchObject({ kind: "bound", bound, tight }));

  test("statuses of a part of an incident do not fill it", () => {
    const context = contextOf({ incidents: { j: "i" } });
    const inside = parts.map(({ cell, entered }) => entryOf({ ...cell, incident: "j" }, entered));
    expect(narrow([entryOf(killed(), b(0, null)), ...inside], context)).toMatchObject({ bound: b(4, null) });
  });

  test("around several counted ones, of which the whole leaves fewer than they could be, cuts their sum once", () => {
    const [a, other] = [killed({ side: "a" }), killed({ side: "b" })];
    const three = [entryOf({ ...a, status: "military" }, b(1, 4)), entryOf({ ...a, status: "civilian" }, b(1, 4))];
    const sides = [
      beside(a, b(0, 5)),
      ...three,
      beside(other, b(0, 6)),
      entryOf({ ...other, status: "military" }, b(0, 4)),
    ];
    const last = entryOf({ ...other, status: "civilian" }, b(2, 3));
    expect(narrow([...sides, last])).toMatchObject({ bound: b(4, 11), tight: false });
    expect(narrow([beside(killed(), b(0, 8)), ...sides, last])).toMatchObject({ bound: b(4, 8), tight: false });
    expect(narrow([beside(killed(), b(0, 20)), ...sides, last])).toMatchObject({ bound: b(4, 11), tight: false });
    expect(narrow([beside(killed(), b(0, null)), entryOf(a, b(1, null)), entryOf(other, b(2))])).toMatchObject({
      bound: b(3, null),
      tight: false,
    });
  });

  test("with room for all of them cuts nothing, and of two that cross the one that cuts more does", () => {
    const [own, soldiers] = [killed({ side: "a" }), military];
    const parts = [
      entryOf({ ...own, status: "military" }, b(0, 4)),
      entryOf({ ...own, status: "civilian" }, b(0, 4)),
      entryOf({ ...military, side: "b" }, b(0, 4)),
    ];
    expect(narrow([beside(own, b(0, 20)), ...parts])).toMatchObject({ bound: b(0, 12), tight: false });
    expect(narrow([beside(own, b(0, 7)), beside(soldiers, b(0, 5)), ...parts])).toMatchObject({ bound: b(0, 9) });
    expect(narrow([beside(own, b(0, 5)), beside(soldiers, b(0, 5)), ...parts])).toMatchObject({ bound: b(0, 9) });
  });

  test("that do not agree are named, and no cell that has nothing to do with it", () => {
    const [whole, part, other] = [entryOf(killed(), b(2)), entryOf(military, b(3)), entryOf(civilian, b(1))];
    expect(narrow([other, whole, part])).toMatchObject({ kind: "clash", entries: [whole, part] });
  });

  test("of counted cells those inside no other counted one are the outermost", () => {
    const [whole, part, inner] = [killed(), killed({ side: "a" }), { ...military, side: "a" }];
    const outer = (...entries: readonly Entry[]) => {
      const found = narrow(entries);
      return found.kind === "bound" ? found.outer.map((each) => each.cell) : found.kind;
    };
    expect(outer(entryOf(inner), entryOf(part), entryOf(whole))).toEqual([whole]);
    expect(outer(entryOf(inner), entryOf(part), beside(whole, b(1)))).toEqual([part]);
    expect(outer(entryOf(inner), beside(part, b(1)), beside(whole, b(1)))).toEqual([inner]);
    expect(outer(entryOf(part), entryOf(killed({ side: "b" })))).toEqual([part, killed({ side: "b" })]);
  });

  test("a counted cell that is not tight leaves the total so", () => {
    const whole = killed({ side: "a", harms: ["killed", "missing"] });
    const loose = [
      entryOf(whole, b(0, null)),
      entryOf(killed({ side: "a" }), b(3)),
      entryOf({ ...whole, harms: ["missing"] }, b(2)),
    ];
    expect(narrow([entryOf(killed({ side: "b" }), b(1)), ...loose])).toMatchObject({ bound: b(4, 6), tight: false });
  });
});

describe("what may share people", () => {
  const [first, second] = [killed({ asOf: "2020" }), killed({ asOf: "2021" })];

  test("is as many as the greatest at least, as many as all at most, in whichever order", () => {
    for (const entries of [
      [entryOf(first, b(2, 3)), entryOf(second, b(5, 6))],
      [entryOf(second, b(5, 6)), entryOf(first, b(2, 3))],
    ]) {
      expect(narrow(entries)).toMatchObject({ bound: b(5, 9), tight: false });
    }
  });

  test("is noted, without what shares nobody", () => {
    const other = { ...second, status: "military" } as const;
    const apart = { ...first, status: "civilian", side: "b" } as const;
    const cells = [{ ...first, side: "a" }, { ...other, side: "a" }, apart];
    expect(narrow(cells.map((cell) => entryOf(cell))).taken.overlaps).toEqual([cells.slice(0, 2)]);
    expect(narrow([entryOf(military), entryOf(civilian)]).taken.overlaps).toEqual([]);
  });

  test("is no more than one time where killed and wounded state no date", () => {
    const wounded = killed({ harms: ["wounded"] });
    expect([...narrow([entryOf(killed()), entryOf(wounded)]).taken.sameTime]).toEqual([killed(), wounded]);
  });
});

describe("more cells than are compared pair by pair", () => {
  const many = (count: number, cellOf: (index: number) => Cell, bound = b(1, 2)) =>
    Array.from({ length: count }, (_, index) => entryOf(cellOf(index), bound));

  test("sides and their whole narrow each other", () => {
    const sides = many(70, (index) => killed({ side: `${index}` }));
    expect(narrow([beside(killed(), b(0, 100)), ...sides])).toMatchObject({ bound: b(70, 100), tight: false });
    expect(narrow([entryOf(killed(), b(0, 100)), ...sides])).toMatchObject({ bound: b(70, 100), tight: true });
    const clash = narrow([entryOf(killed(), b(0, 69)), ...sides]);
    expect(clash.kind === "clash" && clash.entries).toHaveLength(71);
  });

  test("those that may share people are noted together, and of what state no date those of two harms", () => {
    const dated = many(70, (index) => killed({ asOf: `${1900 + index}` }));
    const found = narrow(dated);
    expect(found).toMatchObject({ bound: b(1, 140), tight: false });
    expect(found.taken.overlaps).toEqual([dated.map((each) => each.cell)]);
    expect(found.taken.sameTime.size).toBe(0);
    const wounded = killed({ harms: ["wounded"] });
    expect(narrow([...dated, entryOf(killed())]).taken.sameTime.size).toBe(0);
    expect([...narrow([...dated, entryOf(killed()), entryOf(wounded)]).taken.sameTime]).toEqual([killed(), wounded]);
  });

  test("those that claims declare to be other people share nobody", () => {
    const dated = many(70, (index) => killed({ asOf: `${1900 + index}` }));
    const all = new Set(dated.map((each) => each.cell));
    const declared = new Map([...all].map((cell) => [cell, all]));
    const found = narrow(dated, contextOf({}, declared));
    expect(found).toMatchObject({ bound: b(70, 140), tight: true, taken: { overlaps: [] } });
  });

  test("hold what each pair of them says, whichever cells they are", () => {
    const random = randomFrom(7);
    const partOf = {
      incidents: { clash: "war", raid: "clash" },
      sides: { army: "a", unit: "army", round: "circle", circle: "round" },
    };
    const context = contextOf(partOf);
    const harmSets: readonly (readonly Harm[])[] = [
      ["killed"],
      ["wounded"],
      ["killed", "wounded"],
      ["missing", "killed"],
    ];
    const cellOf = (): Cell => ({
      ...(random() < 0.1 ? {} : { incident: pick(random, ["war", "clash", "raid", "other"]) }),
      ...(random() < 0.2 ? {} : { side: pick(random, ["a", "army", "unit", "round", "circle"]) }),
      status: pick(random, statuses),
      harms: pick(random, harmSets),
      ...(random() < 0.8 ? {} : { asOf: "2020" }),
    });
    for (let run = 0; run < 2; run += 1) {
      const distinct = new Map(Array.from({ length: 120 }, cellOf).map((cell) => [JSON.stringify(cell), cell]));
      const entries = [...distinct.values()].map((cell) => entryOf(cell));
      expect(entries.length).toBeGreaterThan(64);
      const relations = new Relations(entries, context);
      const pairs = entries.map((_, at) => [...entries.keys()].filter((other) => relations.hides(other, at)));
      const found = structureOf(entries, context).around.map((list) => [...list].sort((x, y) => x - y));
      expect(found).toEqual(pairs);
    }
  });
});
