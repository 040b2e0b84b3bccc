import { describe, expect, test } from "vitest";
import { randomFrom } from "../random.ts";
import { deep, pick } from "../testing.ts";
import { clashOf } from "./clash.ts";
import { endsOf, hasSolution } from "./ends.ts";
import { endOf, findSolution } from "./integer.ts";
import { propagate } from "./propagate.ts";
import { maximise } from "./simplex.ts";
import { componentsOf, exact, Families, openDomains, type Row, type System } from "./system.ts";

const row = (factors: readonly number[], min: number | null, max: number | null, claim?: string): Row => ({
  terms: factors.flatMap((factor, index) => (factor === 0 ? [] : [[index, factor] as const])),
  min,
  max,
  ...(claim === undefined ? {} : { claim }),
});
const system = (size: number, ...rows: Row[]): System => ({ size, rows });
// Each pair of three adds up to one: halves do, people do not.
const odd = system(3, row([1, 1, 0], 1, 1, "x"), row([1, 0, 1], 1, 1, "y"), row([0, 1, 1], 1, 1, "z"));
const even = system(3, row([1, 1, 0], 2, 2), row([1, 0, 1], 2, 2), row([0, 1, 1], 2, 2));
const wide = (size: number) => {
  const rows = Array.from({ length: size }, (_, at) =>
    row(
      Array.from({ length: size }, (_e, i) => (i === at || i === (at + 1) % size ? 1 : 0)),
      1,
      1,
    ),
  );
  return system(size, ...rows);
};

describe("whether there is a solution", () => {
  test("by propagation, as a tree, by search, or not known", () => {
    expect(hasSolution(system(1, row([1], 2, 3), row([1], 4, null)), 0)).toBe(false);
    expect(hasSolution(system(2, row([1, -1], 0, 0), row([1], 1, 2)), 0)).toBe(true);
    expect(hasSolution(odd, 100)).toBe(false);
    expect(hasSolution(even, 100)).toBe(true);
    expect(hasSolution(odd, 0)).toBe(null);
    expect(hasSolution(even, 0)).toBe(null);
    expect(hasSolution(wide(33), 100)).toBe(null);
    expect(hasSolution(wide(31), 1_000)).toBe(false);
  });

  test("one part without a solution is enough, one unknown leaves it unknown", () => {
    const both = (first: System, second: System) =>
      system(
        first.size + second.size,
        ...first.rows,
        ...second.rows.map((each) => ({ ...each, terms: each.terms.map(([v, f]) => [v + first.size, f] as const) })),
      );
    expect(hasSolution(both(even, odd), 100)).toBe(false);
    expect(hasSolution(both(odd, even), 100)).toBe(false);
    expect(hasSolution(both(odd, system(1, row([1], 2, 2))), 0)).toBe(null);
    expect(endsOf(both(even, odd), 100)).toBe(null);
    expect(clashOf(both(even, odd), 100)).toEqual({ clash: ["x", "y", "z"], irreducible: true });
  });
});

describe("the ends", () => {
  test("exact with effort, propagated and not tight without", () => {
    const one = { bound: { min: 1, max: 1 }, tight: true };
    const open = { bound: { min: 0, max: 2 }, tight: false };
    expect(endsOf(even, 100)).toEqual([one, one, one]);
    expect(endsOf(even, 0)).toEqual([open, open, open]);
    expect(endsOf(odd, 100)).toBe(null);
    expect(endsOf(odd, 0)?.every((each) => !each.tight)).toBe(true);
    expect(endsOf(wide(33), 1_000)?.[0]).toEqual({ bound: { min: 0, max: 1 }, tight: false });
  });

  test("too little work leaves what propagation knew", () => {
    const tangle = system(3, row([1, 1, 0], 5, 9), row([1, 0, 1], 5, 9), row([0, 1, 1], 5, 9), row([1, 1, 1], 8, 13));
    expect(endsOf(tangle, 1)?.[0]).toMatchObject({ tight: false });
    expect(endsOf(tangle, 100)?.[0]).toEqual({ bound: { min: 1, max: 6 }, tight: true });
  });

  test("a tree is exact without effort, and a number too large in it is an error", () => {
    expect(endsOf(system(3, row([1, -1, -1], 0, 0), row([0, 1], 2, 3), row([0, 0, 1], 1, null)), 0)).toEqual([
      { bound: { min: 3, max: null }, tight: true },
      { bound: { min: 2, max: 3 }, tight: true },
      { bound: { min: 1, max: null }, tight: true },
    ]);
    const most = Number.MAX_SAFE_INTEGER;
    const large = system(3, row([1, -1, -1], 0, 0), row([0, 1], most, most), row([0, 0, 1], 1, 1));
    expect(() => endsOf(large, 0)).toThrow(expect.objectContaining({ code: "too_large" }));
  });

  test("an end over whole numbers, none, open or unknown", () => {
    const half = system(2, row([2, 1], 0, 7), row([1], 0, 9), row([0, 1], 0, 9));
    const ask = (of: System, variable: number, side: 1 | -1, left = 100) =>
      endOf(of, openDomains(of.size), variable, side, { left });
    expect(ask(half, 0, 1)).toEqual({ kind: "end", value: 3 });
    expect(ask(half, 0, -1)).toEqual({ kind: "end", value: 0 });
    expect(ask(half, 1, 1)).toEqual({ kind: "end", value: 7 });
    expect(ask(odd, 0, 1)).toEqual({ kind: "none" });
    expect(ask(half, 0, 1, 0)).toEqual({ kind: "unknown" });
    expect(ask(system(2, row([1, -1], 0, 0)), 0, 1)).toEqual({ kind: "open" });
    expect(ask(system(2, row([1, -1], 0, 0), row([1], 4, null)), 0, -1)).toEqual({ kind: "end", value: 4 });
    expect(ask(system(1, row([1], 3, 3), row([1], 4, 4)), 0, 1)).toEqual({ kind: "none" });
    expect(ask(system(2, row([1, -1], 0, 0)), 0, 1, 1)).toEqual({ kind: "unknown" });
    expect(findSolution(even, openDomains(3), { left: 9 })).toBe(true);
    expect(findSolution(odd, openDomains(3), { left: 9 })).toBe(false);
    expect(findSolution(even, openDomains(3), { left: 0 })).toBe(null);
  });

  test("the domains given are left as they were", () => {
    const domains = openDomains(3);
    endOf(even, domains, 0, 1, { left: 9 });
    findSolution(even, domains, { left: 9 });
    expect(domains).toEqual(openDomains(3));
  });
});

describe("propagation", () => {
  test("factors other than one are divided, downwards for upper ends and upwards for lower ones", () => {
    const domains = openDomains(2);
    expect(propagate(system(2, row([2, 3], 7, 12)), domains)).toBe("stable");
    expect(domains).toEqual({ min: [0, 0], max: [6, 4] });
    const low = openDomains(1);
    expect(propagate(system(1, row([2], 7, 12)), low)).toBe("stable");
    expect(low).toEqual({ min: [4], max: [6] });
    const minus = openDomains(1);
    expect(propagate(system(1, row([-2], -12, -7)), minus)).toBe("stable");
    expect(minus).toEqual({ min: [4], max: [6] });
  });

  test("it stops when the steps run out, and says when there is nothing left", () => {
    const circle = system(3, row([1, -1, -1], 0, 0), row([-1, 1, 0], 0, 0), row([0, 0, 1], 1, null));
    expect(propagate(circle, openDomains(3), 50)).toBe("stopped");
    expect(propagate(system(1, row([2], 3, 3)), openDomains(1))).toBe("empty");
    expect(propagate(system(2, row([1, 1], 5, null), row([1], 0, 2), row([0, 1], 0, 2)), openDomains(2))).toBe("empty");
    expect(propagate(system(2, row([1, 1], null, 3), row([1], 2, null), row([0, 1], 2, null)), openDomains(2))).toBe(
      "empty",
    );
  });

  test("a number too large to hold narrows nothing", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const domains = openDomains(2);
    expect(propagate(system(2, row([1], most, null), row([-1, 1], 1, null)), domains)).toBe("large");
    expect(domains.min).toEqual([most, 0]);
  });
});

describe("the simplex method over fractions", () => {
  const limit = (factors: readonly number[], most: number) => ({ factors, limit: BigInt(most) });
  test("an optimum with its point, nothing possible, no end", () => {
    const found = maximise([3, 2], [limit([1, 1], 4), limit([1, 3], 6), limit([2, 0], 3)]);
    expect(found).toMatchObject({ kind: "optimal" });
    if (found.kind !== "optimal") return;
    expect(Number(found.value.top) / Number(found.value.bottom)).toBe(7.5);
    expect(found.point.map(({ top, bottom }) => Number(top) / Number(bottom))).toEqual([1.5, 1.5]);
    expect(found.value.bottom > 0n).toBe(true);
    expect(maximise([1], [limit([1], 2), limit([-1], -3)])).toEqual({ kind: "infeasible" });
    expect(maximise([1, 0], [limit([0, 1], 2)])).toEqual({ kind: "unbounded" });
    expect(maximise([1, 0], [limit([0, 1], 2), limit([0, -1], -3)])).toEqual({ kind: "infeasible" });
    expect(maximise([0], [])).toMatchObject({ kind: "optimal", value: { top: 0n } });
    expect(maximise([-1, -1], [limit([-1, -2], -5), limit([-2, -1], -4)])).toMatchObject({
      kind: "optimal",
      value: { top: -9n, bottom: 3n },
    });
  });
});

test("every answer is that of all numbers tried one by one", () => {
  const random = randomFrom(21);
  const most = 4;
  const factors = [-2, -1, 0, 1, 1, 1, 2];
  const numbers = Array.from({ length: most + 1 }, (_, n) => n);
  let [solved, empty] = [0, 0];
  for (let run = 0; run < (deep ? 4_000 : 60); run += 1) {
    const size = pick(random, [2, 3]);
    const ranges = Array.from({ length: size }, (_, at) => {
      const min = pick(random, [0, 0, 1, 2]);
      return row(
        numbers.slice(0, size).map((n) => (n === at ? 1 : 0)),
        min,
        pick(random, [2, 3, most]),
      );
    });
    const sums = Array.from({ length: pick(random, [1, 2, 3]) }, (_, at) => {
      const min = pick(random, [null, -2, 0, 1, 3]);
      const max = pick(random, [null, min ?? 2, (min ?? 0) + 1]);
      return row(
        numbers.slice(0, size).map(() => pick(random, factors)),
        min,
        max,
        `sum ${at}`,
      );
    });
    const asked = system(size, ...ranges, ...sums.filter(({ terms }) => terms.length > 0));
    const worlds = numbers.flatMap((a) =>
      numbers.flatMap((c) => (size === 2 ? [[a, c]] : numbers.map((d) => [a, c, d]))),
    );
    const holds = (rows: readonly Row[]) =>
      worlds.filter((world) =>
        rows.every(({ terms, min, max }) => {
          const total = terms.reduce((sum, [variable, factor]) => sum + factor * (world[variable] ?? 0), 0);
          return (min === null || total >= min) && (max === null || total <= max);
        }),
      );
    const found = holds(asked.rows);
    const why = JSON.stringify(asked.rows);
    expect(hasSolution(asked, 500), why).toBe(found.length > 0);
    const exactEnds = endsOf(asked, 500);
    const rough = endsOf(asked, 0);
    if (found.length === 0) {
      empty += 1;
      expect(exactEnds, why).toBe(null);
      const { clash, irreducible } = clashOf(asked, 500);
      const kept = (ids: readonly string[]) =>
        holds([...ranges, ...asked.rows.filter(({ claim = "" }) => ids.includes(claim))]);
      expect(kept(clash), why).toEqual([]);
      expect(irreducible, why).toBe(true);
      continue;
    }
    solved += 1;
    for (let variable = 0; variable < size; variable += 1) {
      const values = found.map((world) => world[variable] ?? 0);
      const [min, max] = [Math.min(...values), Math.max(...values)];
      expect(exactEnds?.[variable], why).toEqual({ bound: { min, max }, tight: true });
      const propagated = rough?.[variable] ?? { bound: { min: 1, max: 0 }, tight: true };
      expect(propagated.bound.min, why).toBeLessThanOrEqual(min);
      expect(propagated.bound.max, why).toBeGreaterThanOrEqual(max);
      if (propagated.tight) expect(propagated.bound, why).toEqual({ min, max });
      for (const side of [1, -1] as const) {
        const end = endOf(asked, openDomains(size), variable, side, { left: 500 });
        expect(end, why).toEqual({ kind: "end", value: side === 1 ? max : min });
      }
    }
  }
  expect(Math.min(solved, empty)).toBeGreaterThan(10);
});

test("effort is what decides whether a clash is known to be as small as can be", () => {
  const more = { ...odd, rows: [...odd.rows, row([1], 0, 1, "w")] };
  expect(clashOf(more, 100)).toEqual({ clash: ["x", "y", "z"], irreducible: true });
  const ring = even.rows.map((each, at) => ({ ...each, claim: `${at}` }));
  const two = system(3, ...ring, row([1], 2, null, "two"));
  expect(clashOf(two, 100)).toEqual({ clash: ["0", "1", "2", "two"], irreducible: true });
  expect(clashOf(two, 0)).toEqual({ clash: ["0", "1", "2", "two"], irreducible: false });
});

test("a tangle of 32 variables and 96 rows is solved, one of more is propagated", () => {
  // A ring of whole sums, with rows that say the same again.
  const rows = (count: number) => [...even.rows, ...Array.from({ length: count - 3 }, () => row([1, 1, 1], 0, 9))];
  expect(endsOf(system(3, ...rows(96)), 100)?.[0]).toEqual({ bound: { min: 1, max: 1 }, tight: true });
  expect(endsOf(system(3, ...rows(97)), 100)?.[0]).toMatchObject({ tight: false });
  expect(hasSolution(wide(32), 1_000)).toBe(true);
});

describe("parts of a system", () => {
  test("variables that share no row are apart, trees are seen", () => {
    const parts = componentsOf(system(4, row([1, 0, -1], 0, 0, "a"), row([0, 1], 1, 1, "b"), row([0, 0, 0, 1], 2, 2)));
    expect(parts.map(({ variables, rows, tree }) => [variables, rows.map(({ terms }) => terms), tree])).toEqual([
      [
        [0, 2],
        [
          [
            [0, 1],
            [1, -1],
          ],
        ],
        true,
      ],
      [[1], [[[0, 1]]], true],
      [[3], [[[0, 1]]], true],
    ]);
    expect(componentsOf(even).map(({ tree }) => tree)).toEqual([false]);
    expect(componentsOf(system(2, row([1, -2], 0, 0))).map(({ tree }) => tree)).toEqual([false]);
    expect(componentsOf(system(1, row([2], 0, 4))).map(({ tree }) => tree)).toEqual([true]);
  });

  test("families grow together once", () => {
    const families = new Families(5);
    expect([families.join(0, 1), families.join(1, 2), families.join(2, 0)]).toEqual([true, true, false]);
    expect([0, 1, 2].map((each) => families.of(each) === families.of(0))).toEqual([true, true, true]);
    expect(families.of(3)).toBe(3);
    expect(exact(7)).toBe(7);
    expect(() => exact(2 ** 53)).toThrow(expect.objectContaining({ code: "too_large" }));
  });
});
