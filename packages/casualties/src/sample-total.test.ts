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
    // With half a person at both ends: (99.5 + 110 + 140.5) / 3 and the variance of the triangle.
    [{ kind: "triangular", min: 100, mode: 110, max: 140 }, 116.67, 76.2],
    [{ kind: "poisson", mean: 3 }, 3, 3],
    [{ kind: "poisson", mean: 600, shift: 100 }, 700, 600],
    [
      {
        kind: "weights",
        values: [
          [0, 0],
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

test("half of the draws of a triangle lie below the median of its distribution function", () => {
  const { median } = sampleTotal([{ kind: "triangular", min: 100, mode: 110, max: 140 }], { seed: 5 });
  expect(Math.abs(median - (140.5 - Math.sqrt((41 * 30.5) / 2)))).toBeLessThan(1);
  const left = sampleTotal([{ kind: "triangular", min: 100, mode: 130, max: 140 }], { seed: 5 });
  expect(Math.abs(left.median - (99.5 + Math.sqrt((41 * 30.5) / 2)))).toBeLessThan(1);
});

test("each number is drawn as often as its weight says, and one of no weight never", () => {
  const values = [7, 1, 2, 3, 9].map((value) => [value, value > 3 ? 0 : value] as const);
  const drawn = Array.from(
    { length: 300 },
    (_, seed) => sampleTotal([{ kind: "weights", values }], { seed, draws: 1 }).mean,
  );
  const often = [1, 2, 3].map((value) => drawn.filter((each) => each === value).length);
  expect(often.reduce((a, b) => a + b)).toBe(300);
  for (const [index, times] of often.entries()) expect(Math.abs(times - 50 * (index + 1))).toBeLessThan(30);
});

test("a single distribution costs one number a draw: its rank is that of the number", () => {
  const first = randomFrom(1)();
  expect(sampleTotal([die], { seed: 1, draws: 1 }).mean).toBe(Math.ceil(first * 6));
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

test.each<[Distribution, string, string]>([
  [{ kind: "uniform", min: 3, max: 2 }, "min_above_max", "the lower end is above the upper end"],
  [{ kind: "uniform", min: -1, max: 2 }, "negative", "a count of people below zero"],
  [{ kind: "triangular", min: 1, mode: 5, max: 3 }, "min_above_max", "the lower end is above"],
  [{ kind: "triangular", min: 3, mode: 1, max: 5 }, "min_above_max", "the lower end is above"],
  [{ kind: "poisson", mean: Number.NaN }, "bad_shape", "mean: not a value of this kind (expected a mean from 0 to"],
  [{ kind: "poisson", mean: -1 }, "bad_shape", "1,000,000, received -1)"],
  [{ kind: "poisson", mean: 1_000_001 }, "bad_shape", "1,000,000, received 1000001)"],
  [{ kind: "poisson", mean: 1, shift: 0.5 }, "not_whole", "not a whole number"],
  [{ kind: "weights", values: [] }, "bad_shape", "values: not a value of this kind (expected weights of more than 0"],
  [{ kind: "weights", values: [[1, 0]] }, "bad_shape", "together, received 0)"],
  [
    {
      kind: "weights",
      values: [
        [2, 3],
        [1, -1],
      ],
    },
    "bad_shape",
    "values: not a value of this kind (expected weights of 0 or more",
  ],
  [{ kind: "weights", values: [[1, Number.POSITIVE_INFINITY]] }, "bad_shape", "together, received Infinity)"],
  [{ kind: "weights", values: [[0.5, 1]] }, "not_whole", "not a whole number"],
])("%j is refused: %s", (distribution, code, message) => {
  const refused = expect.objectContaining({ code, message: expect.stringContaining(message) });
  expect(() => sampleTotal([distribution], { seed: 1 })).toThrow(refused);
  expect(() => boundOfDistribution(distribution)).toThrow(refused);
});

test("a mean of a million is drawn", () => {
  const found = sampleTotal([{ kind: "poisson", mean: 1_000_000 }], { seed: 1, draws: 1 });
  expect(Math.abs(found.mean - 1_000_000)).toBeLessThan(5_000);
});

test.each([
  [{ seed: 0.5 }, "seed: not a value of this kind (expected a whole number, received 0.5)"],
  [{ seed: 1, draws: 0 }, "draws: not a value of this kind (expected a whole number of draws, received 0)"],
  [{ seed: 1, draws: 1.5 }, "draws: not a value of this kind (expected a whole number of draws, received 1.5)"],
  [{ seed: 1, share: 0 }, "share: not a value of this kind (expected a share between 0 and 1, received 0)"],
  [{ seed: 1, share: 1 }, "share: not a value of this kind (expected a share between 0 and 1, received 1)"],
])("%j is refused", (options, message) => {
  expect(() => sampleTotal([die], options)).toThrow(expect.objectContaining({ code: "bad_shape", message }));
});

test("a total that cannot be held exactly is an error", () => {
  const most = { kind: "uniform", min: Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER } as const;
  expect(() => sampleTotal([most, most], { seed: 1, draws: 1 })).toThrow(
    expect.objectContaining({ code: "too_large", message: expect.stringContaining("at most 9007199254740991") }),
  );
});
