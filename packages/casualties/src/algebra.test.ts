import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { complement, difference, hull, intersect, nest, sum, transfer, union } from "./algebra.ts";
import { type Bound, contains, implies } from "./bound.ts";
import { CasualtyError } from "./issue.ts";

const top = 6;
const bounds: fc.Arbitrary<Bound> = fc
  .tuple(fc.nat(top), fc.option(fc.nat(top), { nil: null }))
  .map(([a, b]) => (b === null ? { min: a, max: null } : { min: Math.min(a, b), max: Math.max(a, b) }));
const all = Array.from({ length: 2 * top + 2 }, (_, n) => n);

function members(bound: Bound): number[] {
  return all.filter((n) => contains(bound, n));
}

/** Holds when the operation's bound is exactly the range of what the members give, as far as the domain reaches. */
function expectTight(actual: Bound | null, possible: readonly number[], open: boolean) {
  if (possible.length === 0) {
    expect(actual).toBeNull();
    return;
  }
  expect(actual).not.toBeNull();
  for (const n of possible) expect(actual !== null && contains(actual, n)).toBe(true);
  expect(actual?.min).toBe(Math.min(...possible));
  if (open) expect(actual?.max).toBeNull();
  else expect(actual?.max).toBe(Math.max(...possible));
}

describe("by enumeration", () => {
  test("sum, intersection, complement and part hold every possible number, and no other end", () => {
    fc.assert(
      fc.property(bounds, bounds, (a, b) => {
        const pairs = members(a).flatMap((x) => members(b).map((y) => [x, y] as const));
        const open = a.max === null || b.max === null;
        expectTight(
          sum([a, b]),
          pairs.map(([x, y]) => x + y),
          open,
        );
        const common = members(a).filter((x) => contains(b, x));
        expectTight(intersect([a, b]), common, a.max === null && b.max === null);
        const nested = pairs.filter(([x, y]) => x <= y);
        expectTight(
          complement(b, a),
          nested.map(([x, y]) => y - x),
          b.max === null,
        );
        const both = nest(a, b);
        expectTight(
          both?.part ?? null,
          nested.map(([x]) => x),
          open && a.max === null && b.max === null,
        );
        expectTight(
          both?.whole ?? null,
          nested.map(([, y]) => y),
          b.max === null,
        );
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test("a union of unknown overlap lies between the larger group and the sum", () => {
    fc.assert(
      fc.property(bounds, bounds, (a, b) => {
        const sizes = members(a).flatMap((x) =>
          members(b).flatMap((y) => all.filter((n) => n >= Math.max(x, y) && n <= x + y)),
        );
        expect(sizes.every((n) => contains(union([a, b]), n))).toBe(true);
        expect(union([a, b]).min).toBe(Math.min(...sizes));
        expect(implies(sum([a, b]), union([a, b]))).toBe(true);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  test("a transfer loses nobody", () => {
    fc.assert(
      fc.property(bounds, bounds, bounds, (from, to, moved) => {
        const moves = members(from).flatMap((w) =>
          members(moved)
            .filter((t) => t <= w)
            .map((t) => [w, t] as const),
        );
        const result = transfer(from, to, moved);
        if (moves.length === 0) {
          expect(result).toBeNull();
          return;
        }
        for (const [w, t] of moves) {
          expect(result !== null && contains(result.from, w - t)).toBe(true);
          for (const k of members(to)) expect(result !== null && contains(result.to, k + t)).toBe(true);
        }
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});

test("laws", () => {
  fc.assert(
    fc.property(bounds, bounds, bounds, (a, b, c) => {
      for (const op of [sum, union] as const) {
        expect(op([a, b])).toEqual(op([b, a]));
        expect(op([op([a, b]), c])).toEqual(op([a, b, c]));
        expect(op([a, { min: 0, max: 0 }])).toEqual(a);
      }
      expect(hull([a, a])).toEqual(a);
      expect(hull([a, b])).toEqual(hull([b, a]));
      expect(implies(a, hull([a, b]))).toBe(true);
      expect(intersect([a, hull([a, b])])).toEqual(a);
      expect(intersect([a, { min: 0, max: null }])).toEqual(a);
      expect(difference(a, b)).toEqual(complement(a, b));
    }),
    { seed: 4, numRuns: 300 },
  );
});

test("no groups are nobody", () => {
  expect(sum([])).toEqual({ min: 0, max: 0 });
  expect(union([])).toEqual({ min: 0, max: 0 });
});

test("what cannot be held exactly is an error", () => {
  const most = { min: Number.MAX_SAFE_INTEGER, max: null };
  expect(() => sum([most, { min: 1, max: 1 }])).toThrow(CasualtyError);
  expect(() => sum([most, { min: 1, max: 1 }])).toThrow(expect.objectContaining({ code: "too_large" }));
});
