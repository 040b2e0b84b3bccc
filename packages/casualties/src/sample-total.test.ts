import { describe, expect, test } from "vitest";
import { randomFrom } from "./random.ts";
import { boundOfDistribution, type Distribution, sampleTotal } from "./sample-total.ts";

const die: Distribution = { kind: "uniform", min: 1, max: 6 };

test("the same seed gives the same total, another seed another", () => {
  const many = Array.from({ length: 20 }, () => die);
  expect(sampleTotal(many, { seed: 7 })).toEqual(sampleTotal(many, { seed: 7 }));
  expect(sampleTotal(many, { seed: 7 }).mean).not.toBe(sampleTotal(many, { seed: 8 }).mean);
  expect([randomFrom(1)(), randomFrom(2)()].map((each) => each.toFixed(6))).toMatchInlineSnapshot(`
    [
      "0.588394",
      "0.704134",
    ]
  `);
});

test("errors of a hundred groups even out: the middle is far narrower than the sum of lows and highs", () => {
  const groups = Array.from({ length: 100 }, () => die);
  const { low, high, mean, median } = sampleTotal(groups, { seed: 1 });
  expect(mean).toBeCloseTo(350, -1);
  expect(Math.abs(median - 350)).toBeLessThan(3);
  expect(low).toBeGreaterThan(310);
  expect(high).toBeLessThan(390);
  expect(high - low).toBeGreaterThan(45);
});

describe("each distribution has its mean and spread", () => {
  test.each<[Distribution, number, number]>([
    [die, 3.5, 35 / 12],
    [{ kind: "triangular", min: 0, mode: 6, max: 12 }, 6, 7.1],
    [{ kind: "triangular", min: 4, mode: 4, max: 4 }, 4, 0],
    [{ kind: "poisson", mean: 3 }, 3, 3],
    [{ kind: "poisson", mean: 600, shift: 100 }, 700, 600],
    [
      {
        kind: "weights",
        values: [
          [1, 3],
          [5, 1],
          [9, 0],
        ],
      },
      2,
      3,
    ],
  ])("%j", (distribution, mean, variance) => {
    const draws = 3_000;
    const spread = Math.sqrt(variance);
    const found = sampleTotal([distribution], { seed: 3, draws });
    expect(Math.abs(found.mean - mean)).toBeLessThanOrEqual((4 * spread) / Math.sqrt(draws) + 1e-9);
    const four = sampleTotal([distribution, distribution, distribution, distribution], {
      seed: 3,
      draws,
      share: 0.6827,
    });
    expect(Math.abs((four.high - four.low) / 2 - 2 * spread)).toBeLessThanOrEqual(Math.max(1, 0.12 * 2 * spread));
    const bound = boundOfDistribution(distribution);
    expect(found.low).toBeGreaterThanOrEqual(bound.min);
    expect(found.high).toBeLessThanOrEqual(bound.max ?? Number.POSITIVE_INFINITY);
  });
});

test("the bound of a distribution is every number that it can give", () => {
  expect(boundOfDistribution(die)).toEqual({ min: 1, max: 6 });
  expect(boundOfDistribution({ kind: "poisson", mean: 3, shift: 2 })).toEqual({ min: 2, max: null });
  expect(boundOfDistribution({ kind: "poisson", mean: 0 })).toEqual({ min: 0, max: 0 });
  expect(
    boundOfDistribution({
      kind: "weights",
      values: [
        [4, 1],
        [2, 1],
        [9, 0],
      ],
    }),
  ).toEqual({ min: 2, max: 4 });
});

test("no groups are nobody, and the ends of the share are draws", () => {
  expect(sampleTotal([], { seed: 1, draws: 3 })).toEqual({
    mean: 0,
    median: 0,
    low: 0,
    high: 0,
    draws: 3,
    seed: 1,
    share: 0.9,
  });
  const found = sampleTotal([die], { seed: 1, draws: 1 });
  expect([found.low, found.median, found.high]).toEqual([found.mean, found.mean, found.mean]);
});

test.each<[Distribution, string]>([
  [{ kind: "uniform", min: 3, max: 2 }, "min_above_max"],
  [{ kind: "uniform", min: -1, max: 2 }, "negative"],
  [{ kind: "triangular", min: 1, mode: 5, max: 3 }, "min_above_max"],
  [{ kind: "triangular", min: 3, mode: 1, max: 5 }, "min_above_max"],
  [{ kind: "poisson", mean: Number.NaN }, "bad_shape"],
  [{ kind: "poisson", mean: -1 }, "bad_shape"],
  [{ kind: "poisson", mean: 1, shift: 0.5 }, "not_whole"],
  [{ kind: "weights", values: [] }, "bad_shape"],
  [{ kind: "weights", values: [[1, -1]] }, "bad_shape"],
  [{ kind: "weights", values: [[1, Number.POSITIVE_INFINITY]] }, "bad_shape"],
  [{ kind: "weights", values: [[0.5, 1]] }, "not_whole"],
])("%j is refused: %s", (distribution, code) => {
  expect(() => sampleTotal([distribution], { seed: 1 })).toThrow(expect.objectContaining({ code }));
});

test("draws, seeds and shares are checked, and what cannot be held exactly is an error", () => {
  for (const options of [
    { seed: 0.5 },
    { seed: 1, draws: 0 },
    { seed: 1, draws: 1.5 },
    { seed: 1, share: 0 },
    { seed: 1, share: 1 },
  ]) {
    expect(() => sampleTotal([die], options)).toThrow(expect.objectContaining({ code: "bad_shape" }));
  }
  const most = { kind: "uniform", min: Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER } as const;
  expect(() => sampleTotal([most, most], { seed: 1, draws: 1 })).toThrow(
    expect.objectContaining({ code: "too_large" }),
  );
});
