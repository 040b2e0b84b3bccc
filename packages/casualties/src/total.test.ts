import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contains } from "./bound.ts";
import { type Cell, statuses } from "./cell.ts";
import type { CasualtyClaim } from "./claim.ts";
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

describe("strict", () => {
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
