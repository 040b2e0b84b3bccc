import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contains } from "./bound.ts";
import { type Cell, statuses } from "./cell.ts";
import { type CasualtyClaim, cellOf } from "./claim.ts";
import { sampleTotal } from "./sample-total.ts";
import { total } from "./total.ts";
import type { Harm } from "./vocabulary.ts";

const killed = (more: Partial<Cell> = {}): Cell => ({ incident: "i", status: "any", harms: ["killed"], ...more });

let made = 0;
function say(cell: Cell, min: number, max: number | null, more: Partial<CasualtyClaim> = {}): CasualtyClaim {
  made += 1;
  const { incident = "i", ...rest } = cell;
  return { id: `c${made}`, claimant: "x", about: incident, ...rest, count: { min, max, words: "so many" }, ...more };
}
function sumUp(figures: readonly (readonly [Cell, number, number | null])[], more = {}) {
  const claims = figures.map(([cell, min, max]) => say(cell, min, max));
  return total(claims, { over: figures.map(([cell]) => cell), policy: "intersection", ...more });
}

describe("combining", () => {
  test.each<[string, readonly (readonly [Cell, number, number | null])[], number, number | null]>([
    [
      "disjoint sides add",
      [
        [killed({ side: "a" }), 3, 3],
        [killed({ side: "b" }), 2, 4],
      ],
      5,
      7,
    ],
    [
      "a part narrows its whole",
      [
        [killed(), 5, 9],
        [killed({ side: "a" }), 7, 7],
      ],
      7,
      9,
    ],
    [
      "statuses that fill a whole narrow both its ends",
      [
        [killed(), 0, null],
        [killed({ status: "military" }), 3, 3],
        [killed({ status: "civilian" }), 1, 2],
        [killed({ status: "unknown" }), 0, 0],
      ],
      4,
      5,
    ],
    [
      "unknown overlap widens",
      [
        [killed(), 3, 3],
        [killed({ harms: ["missing"] }), 2, 2],
      ],
      3,
      5,
    ],
    [
      "other dates overlap",
      [
        [killed({ asOf: "2021-07" }), 3, 3],
        [killed({ asOf: "2021-08" }), 4, 4],
      ],
      4,
      7,
    ],
    [
      "killed and wounded add",
      [
        [killed(), 3, 3],
        [killed({ harms: ["wounded"] }), 4, 4],
      ],
      7,
      7,
    ],
    [
      "a cell given twice counts once",
      [
        [killed(), 3, 3],
        [killed(), 3, 3],
      ],
      3,
      3,
    ],
  ])("%s", (_, figures, min, max) => {
    expect(sumUp(figures)).toMatchObject({ kind: "reported", bound: { min, max } });
  });

  test("a part larger than its whole names the claims", () => {
    const found = sumUp([
      [killed(), 2, 2],
      [killed({ side: "a" }), 3, 3],
    ]);
    expect(found).toMatchObject({ kind: "unresolved", why: "parts-exceed-whole" });
    expect(found.kind === "unresolved" && found.clash).toHaveLength(2);
    expect(found).not.toHaveProperty("bound");
  });

  test("sides joined by partOf are not added", () => {
    const figures = [
      [killed({ side: "a" }), 3, 3],
      [killed({ side: "army" }), 2, 2],
    ] as const;
    expect(sumUp(figures)).toMatchObject({ bound: { min: 5, max: 5 } });
    expect(sumUp(figures, { partOf: { sides: { army: "a" } } })).toMatchObject({ bound: { min: 3, max: 3 } });
    const shared = { partOf: { sides: { joint: ["a", "army"] } } };
    expect(sumUp(figures, shared)).toMatchObject({ bound: { min: 3, max: 5 } });
  });

  test("silence in every cell is silence, and a clash enters as [0, ∞)", () => {
    expect(total([], { over: [killed()], policy: "hull" }).kind).toBe("unreported");
    const clash = [say(killed(), 2, 2), say(killed(), 3, 3)];
    expect(total(clash, { over: [killed()], policy: "intersection" })).toMatchObject({
      bound: { min: 0, max: null },
      assumptions: [{ kind: "unresolved" }],
    });
  });
});

test("somebody who says at least none has spoken, though it bounds nothing", () => {
  const open = say(killed(), 0, null);
  const over = [killed(), killed({ incident: "j" })];
  expect(total([open], { over, policy: "hull" })).toMatchObject({ kind: "reported", bound: { min: 0, max: null } });
  expect(total([open], { over: over.slice(1), beside: over, policy: "hull" }).kind).toBe("unreported");
});

test("one loose group of cells makes the total loose, wherever it stands", () => {
  const exact = say(killed({ incident: "j" }), 2, 2);
  const loose = Array.from({ length: 9 }, (_, index) => say(killed({ asOf: `${2000 + index}` }), 1, 1));
  const over = [...loose, exact].map(cellOf);
  for (const cells of [over, [...over].reverse()]) {
    expect(total([...loose, exact], { over: cells, policy: "hull" })).toMatchObject({
      bound: { min: 3, max: 11 },
      tight: false,
    });
  }
});

describe("the claims of a total", () => {
  const military = killed({ status: "military" });
  const civilian = killed({ status: "civilian" });

  test("that one of its cells uses are not listed as dropped by another", () => {
    const claims = [say(killed(), 5, 9), say(military, 3, 3), say(civilian, 1, 1)];
    const [all, soldiers, others] = claims.map((claim) => claim.id);
    const found = total(claims, { over: [killed(), military], policy: "hull" });
    expect(found.used).toEqual([all, soldiers]);
    expect(found.dropped).toEqual([
      { claim: others, reason: "other-cell", text: "it is of killed, all sides, civilian, i" },
    ]);
  });

  test("that a cell of its own drops are listed with that reason, once", () => {
    const [low, high] = [say(military, 2, 2), say(military, 4, 4)];
    const found = total([low, high], { over: [military, killed()], policy: "lowest" });
    expect(found.used).toEqual([low.id]);
    expect(found.dropped).toMatchObject([{ claim: high.id, reason: "not-selected" }]);
  });

  test("that the policy does not hear leave the cell as if nobody had spoken, and that is told", () => {
    const enemy = say(killed({ side: "a" }), 4, 4, { claimantSides: ["b"] });
    const found = total([enemy], { over: [killed({ side: "a" })], policy: "own-losses" });
    expect(found).toMatchObject({
      kind: "unreported",
      assumptions: [{ text: "nobody the policy hears reported killed, side a, any status, i: it enters as [0, ∞)" }],
    });
  });

  test("that clash are named where their cell enters as [0, ∞)", () => {
    const [two, three] = [say(killed(), 2, 2), say(killed(), 3, 3)];
    expect(total([two, three], { over: [killed()], policy: "intersection" }).assumptions).toEqual([
      {
        kind: "unresolved",
        cell: killed(),
        clash: [two.id, three.id],
        text: `killed, all sides, any status, i is unresolved (clash: ${two.id}, ${three.id}): it enters as [0, ∞)`,
      },
    ]);
  });
});

describe("strict", () => {
  const wounded = killed({ harms: ["wounded"] });
  const missing = killed({ harms: ["missing"] });
  test.each<[string, readonly CasualtyClaim[], readonly Cell[]]>([
    ["unreported", [say(killed(), 3, 3)], [killed(), killed({ status: "civilian" })]],
    ["unresolved", [say(killed(), 2, 2), say(killed(), 3, 3)], [killed()]],
    [
      "incidents-disjoint",
      [say(killed(), 2, 2), say(killed({ incident: "j" }), 3, 3)],
      [killed(), killed({ incident: "j" })],
    ],
    ["same-time", [say(killed(), 2, 2), say(wounded, 3, 3)], [killed(), wounded]],
    ["overlap-unknown", [say(killed(), 2, 2), say(missing, 3, 3)], [killed(), missing]],
  ])("refuses %s, and nothing else", (kind, claims, over) => {
    const found = total(claims, { over, policy: "intersection", strict: true });
    expect(found.kind === "refused" && found.because.map((each) => each.kind)).toEqual([kind]);
  });

  test("takes how the profile reads a count, which the caller chose", () => {
    const vague = say(killed(), 0, 0, { count: { vague: "dozens", words: "dozens" } });
    const found = total([vague], { over: [killed()], policy: "hull", strict: true });
    expect(found).toMatchObject({ bound: { min: 24, max: null }, assumptions: [{ kind: "read-by-profile" }] });
    const silent = total([vague], { over: [killed(), killed({ side: "a" })], policy: "hull", strict: true });
    expect(silent).toMatchObject({ kind: "refused", because: [{ kind: "unreported" }] });
  });

  test("refuses an assumption and lists it", () => {
    const figures = [
      [killed(), 3, 3],
      [killed({ incident: "j" }), 2, 2],
    ] as const;
    expect(sumUp(figures, { strict: true })).toMatchObject({
      kind: "refused",
      because: [{ kind: "incidents-disjoint", incidents: ["i", "j"] }],
    });
  });

  test("takes disjointness that a claim declares, and figures that need none", () => {
    const one = say(killed(), 3, 3);
    const relations = [{ kind: "disjointFrom", claim: one.id, basis: "stated" }] as const;
    const two = say(killed({ incident: "j" }), 2, 2, { relations });
    const over = [killed(), killed({ incident: "j" })];
    expect(total([one, two], { over, policy: "hull", strict: true })).toMatchObject({ bound: { min: 5, max: 5 } });
  });
});

describe("more cells than are compared pair by pair", () => {
  const many = 70;
  const apart = (cellOf: (index: number) => Cell, leaveOut = false) => {
    const over = Array.from({ length: many }, (_, index) => cellOf(index));
    const claims = over.map((cell, index) => {
      const others = over.slice(0, index).map((_, other) => `many ${other}`);
      // The last two say nothing of each other.
      if (leaveOut && index === many - 1) others.pop();
      const relations = others.map((claim) => ({ kind: "disjointFrom", claim, basis: "stated" }) as const);
      return { ...say(cell, 2, 3), id: `many ${index}`, relations };
    });
    return total(claims, { over, policy: "hull", strict: true });
  };

  test("incidents that claims declare disjoint take no assumption", () => {
    expect(apart((index) => killed({ incident: `i${index}` }))).toMatchObject({
      kind: "reported",
      bound: { min: 140, max: 210 },
      tight: true,
    });
  });

  test("two incidents of which no claim says so are the only ones assumed disjoint", () => {
    expect(apart((index) => killed({ incident: `i${index}` }), true)).toMatchObject({
      kind: "refused",
      because: [{ kind: "incidents-disjoint", incidents: ["i68", "i69"] }],
    });
  });

  test("cells of one incident that claims declare disjoint add, all of them", () => {
    const found = apart((index) => killed({ asOf: `${2000 + index}` }));
    expect(found).toMatchObject({ kind: "reported", bound: { min: 140, max: 210 }, tight: true });
  });

  test("a part that a claim declares to be of other people is added to what would hold it", () => {
    const whole = say(killed(), 5, 5);
    const sides = Array.from({ length: many }, (_, index) => say(killed({ side: `s${index}` }), 1, 1));
    const relations = [{ kind: "disjointFrom", claim: whole.id, basis: "stated" }] as const;
    const told = sides.map((claim) => ({ ...claim, relations }));
    const over = [killed(), ...sides.map(({ side = "" }) => killed({ side }))];
    expect(total([whole, ...told], { over, policy: "hull" })).toMatchObject({ bound: { min: 75, max: 75 } });
    expect(total([whole, ...sides], { over, policy: "hull" })).toMatchObject({ kind: "unresolved" });
  });
});

describe("a total drawn from the claims' own distributions", () => {
  const die = { kind: "uniform", min: 1, max: 6 } as const;
  const sides = Array.from({ length: 30 }, (_, index) => killed({ side: `s${index}` }));
  const dice = sides.map((cell) => say(cell, 1, 6, { distribution: die }));
  const draw = (claims: readonly CasualtyClaim[], over: readonly Cell[], more = {}) => {
    const found = total(claims, { over, policy: "hull", sample: { seed: 1 }, ...more });
    return found.kind === "reported" ? found.sampled : found.kind;
  };

  test("errors of cells are independent: the middle is far narrower than low and high ends added", () => {
    expect(total(dice, { over: sides, policy: "hull" })).not.toHaveProperty("sampled");
    const found = draw(dice, sides);
    if (typeof found !== "object" || found.kind !== "drawn") throw new Error("nothing was drawn");
    expect(found).toEqual({ kind: "drawn", ...sampleTotal(Array(30).fill(die), { seed: 1 }) });
    expect(found.low).toBeGreaterThan(60);
    expect(found.high).toBeLessThan(150);
  });

  test("one number without a distribution is that number, a range without one is not drawn", () => {
    const [first, second] = sides;
    if (first === undefined || second === undefined) throw new Error("two");
    const known = draw([say(first, 4, 4)], [first]);
    expect(known).toMatchObject({ kind: "drawn", low: 4, high: 4 });
    const open = [say(first, 4, 4), say(second, 2, 5)];
    expect(draw(open, [first, second])).toEqual({
      kind: "undrawn",
      cells: [second],
      text: "no distribution says how many killed, side s1, any status, i may be",
    });
    expect(draw([say(first, 4, 4)], sides)).toMatchObject({
      kind: "undrawn",
      text: "no distribution says how many killed, side s1, any status, i and 28 more may be",
    });
    const vague = say(first, 0, 0, { count: { vague: "dozens", words: "dozens" } });
    expect(draw([vague], [first])).toMatchObject({ kind: "undrawn", cells: [first] });
  });

  test("of rival claims each draw takes one, and a retelling is no rival", () => {
    const [first] = sides;
    if (first === undefined) throw new Error("one");
    const two = say(first, 2, 2);
    const retelling = say(first, 2, null, { relations: [{ kind: "reports", claim: two.id, basis: "stated" }] });
    expect(draw([two, retelling], [first])).toMatchObject({ kind: "drawn", low: 2, high: 2 });
    expect(draw([two, say(first, 8, 8)], [first])).toMatchObject({ kind: "drawn", low: 2, high: 8 });
    const found = draw([two, say(first, 8, 8)], [first]);
    expect(typeof found === "object" && found.kind === "drawn" && found.mean).toBeCloseTo(5, 0);
  });

  test("what is said to be the same is no rival; a retelling of a claim that was not used is one", () => {
    const [first] = sides;
    if (first === undefined) throw new Error("one");
    const two = say(first, 2, 2);
    const link = (kind: "sameAs" | "reports", claim: string) =>
      ({ relations: [{ kind, claim, basis: "stated" }] }) as const;
    expect(draw([two, say(first, 1, 9, link("sameAs", two.id))], [first])).toMatchObject({ kind: "drawn", high: 2 });
    expect(draw([two, say(first, 8, 8, link("reports", "gone"))], [first])).toMatchObject({
      kind: "drawn",
      low: 2,
      high: 8,
    });
    expect(draw([two, say(first, 1, 9, link("reports", "gone"))], [first])).toMatchObject({ kind: "undrawn" });
  });

  test("an approximate figure is drawn from its distribution", () => {
    const [first] = sides;
    if (first === undefined) throw new Error("one");
    const claim = say(first, 0, 0, { count: { about: 50, words: "about 50" }, distribution: die });
    expect(draw([claim], [first])).toMatchObject({ kind: "drawn" });
  });

  test("a part inside a counted whole is not drawn beside it; cells that may share people are not added", () => {
    const claims = [say(killed(), 5, 5), say(killed({ side: "a" }), 2, 2)];
    expect(draw(claims, [killed(), killed({ side: "a" })])).toMatchObject({ kind: "drawn", mean: 5 });
    const missing = killed({ harms: ["missing"] });
    expect(draw([say(killed(), 5, 5), say(missing, 2, 2)], [killed(), missing])).toEqual({
      kind: "undrawn",
      cells: [killed(), missing],
      text: "killed, all sides, any status, i may share people with another: draws cannot be added",
    });
  });

  test("a claim on a part of its cell, and one that was added to another, say nothing of the whole cell", () => {
    const [first] = sides;
    if (first === undefined) throw new Error("one");
    const part = (kind: "subsetOf" | "additionalTo", claim: string) =>
      say(first, 1, 6, { distribution: die, relations: [{ kind, claim, basis: "stated" }] });
    const five = say(first, 5, 5);
    expect(draw([five, part("subsetOf", five.id)], [first])).toMatchObject({ kind: "undrawn" });
    expect(draw([five, part("additionalTo", five.id)], [first])).toMatchObject({ kind: "undrawn" });
  });
});

test("the number of victims lies in the total of true claims, whatever the cells", () => {
  const incidents = ["war", "clash", "other"];
  const harmSets: readonly (readonly Harm[])[] = [["killed"], ["wounded"], ["killed", "wounded"], ["missing"]];
  const victim = fc.record({
    incident: fc.constantFrom(...incidents),
    side: fc.constantFrom("a", "army", "b"),
    status: fc.constantFrom("military", "civilian", "unknown"),
    harms: fc.constantFrom<readonly Harm[]>(["killed"], ["wounded"], ["killed", "missing"], ["missing", "wounded"]),
  });
  const cell: fc.Arbitrary<Cell> = fc.record(
    {
      incident: fc.constantFrom(...incidents),
      side: fc.constantFrom("a", "army", "b"),
      status: fc.constantFrom(...statuses),
      harms: fc.constantFrom(...harmSets),
    },
    { requiredKeys: ["incident", "status", "harms"] },
  );
  const inside = (child: string, whole: string) =>
    child === whole || (child === "clash" && whole === "war") || (child === "army" && whole === "a");
  fc.assert(
    fc.property(
      fc.array(victim, { maxLength: 12 }),
      fc.array(fc.tuple(cell, fc.nat(2), fc.option(fc.nat(2), { nil: null }), fc.boolean()), {
        minLength: 1,
        maxLength: 7,
      }),
      (victims, asked) => {
        const counted = (each: Cell) =>
          victims.filter(
            (one) =>
              inside(one.incident, each.incident ?? "") &&
              (each.side === undefined || inside(one.side, each.side)) &&
              (each.status === "any" || each.status === one.status) &&
              one.harms.some((harm) => each.harms.includes(harm)),
          );
        const claims = asked.flatMap(([each, below, above, silent]) => {
          const truth = counted(each).length;
          return silent ? [] : [say(each, Math.max(0, truth - below), above === null ? null : truth + above)];
        });
        const over = asked.map(([each]) => each);
        const partOf = { incidents: { clash: "war" }, sides: { army: "a" } };
        const found = total(claims, { over, policy: "intersection", partOf });
        const truth = new Set(over.flatMap(counted)).size;
        expect(found.kind).toBe(claims.length === 0 ? "unreported" : "reported");
        if (found.kind === "reported") expect(contains(found.bound, truth)).toBe(true);
      },
    ),
    { seed: 5, numRuns: 1000 },
  );
});
