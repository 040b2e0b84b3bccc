import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Signs, withoutOverlap } from "./overlap.ts";

type Sign = readonly [x: number, y: number, weight: number, radius: number];

const signsOf = (signs: readonly Sign[]): Signs => ({
  x: Float64Array.from(signs, ([x]) => x),
  y: Float64Array.from(signs, ([, y]) => y),
  weight: Float64Array.from(signs, ([, , weight]) => weight),
  radius: Float64Array.from(signs, ([, , , radius]) => radius),
});
const radiusOf = (weight: number): number => Math.min(28, 10 + weight);
const groups = (signs: readonly Sign[], width = 1e6) =>
  Array.from(withoutOverlap(signsOf(signs), 2, radiusOf, (right) => right - width * Math.round(right / width)));

describe("signs that would cover each other", () => {
  it("become one, and the others stay by themselves", () => {
    expect(
      groups([
        [0, 0, 1, 6],
        [100, 0, 1, 6],
        [5, 0, 1, 6],
      ]),
    ).toEqual([0, 1, 0]);
  });

  it("go on until what they became covers nothing either", () => {
    // The first two together reach the third, which neither of them did.
    expect(
      groups([
        [0, 0, 1, 6],
        [10, 0, 1, 6],
        [24, 0, 1, 6],
      ]),
    ).toEqual([0, 0, 0]);
  });

  it("are found across the antimeridian", () => {
    expect(
      groups(
        [
          [1, 0, 1, 6],
          [999, 0, 1, 6],
        ],
        1000,
      ),
    ).toEqual([0, 0]);
  });

  it("are none where a sign is not drawn", () => {
    expect(
      groups([
        [0, 0, 1, 0],
        [0, 0, 1, 6],
      ]),
    ).toEqual([0, 1]);
  });

  it("are none that are left, wherever they stood", () => {
    const sign = fc.tuple(fc.nat(300), fc.nat(300), fc.integer({ min: 1, max: 40 }), fc.constantFrom(6, 11));
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        const of = groups(signs);
        const discs = [...new Set(of)].map((group) => {
          const own = signs.filter((_, i) => of[i] === group);
          const weight = own.reduce((sum, [, , heavy]) => sum + heavy, 0);
          const mean = (at: 0 | 1) => own.reduce((sum, each) => sum + each[at] * each[2], 0) / weight;
          return { x: mean(0), y: mean(1), radius: own.length === 1 ? (own[0]?.[3] ?? 0) : radiusOf(weight) };
        });
        for (const [i, a] of discs.entries()) {
          for (const b of discs.slice(i + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius);
        }
      }),
      { seed: 20210728, numRuns: 100 },
    );
  });
});
