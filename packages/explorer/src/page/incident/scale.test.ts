import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { along, axisTexts, scaleOf } from "./scale.ts";

const exactly = (count: number) => ({ min: count, max: count });

describe("scaleOf", () => {
  it("is none where nobody gives a figure", () => {
    expect(scaleOf([])).toBeNull();
  });

  it("leaves room for the arrow of an open end, and none where every end is known", () => {
    expect(scaleOf([exactly(4), { min: 2, max: null }])?.end).toBeGreaterThan(4);
    expect(scaleOf([exactly(4), exactly(2)])?.end).toBe(4);
  });

  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [4, [0, 1, 2, 3, 4]],
    [7, [0, 2, 4, 6]],
    [12, [0, 5, 10]],
    [100, [0, 50, 100]],
    [6900, [0, 2000, 4000, 6000]],
  ])("writes round figures up to %i", (greatest, ticks) => {
    expect(scaleOf([exactly(greatest)])?.ticks).toEqual(ticks);
  });

  it("goes by ratios where figures differ by orders of magnitude", () => {
    const scale = scaleOf([exactly(3), exactly(6900)]);
    expect(scale?.kind).toBe("logarithmic");
    expect(scale?.ticks).toEqual([0, 10, 100, 1000]);
  });

  it("keeps every figure and every order of figures on the scale", () => {
    const count = fc.nat({ max: Number.MAX_SAFE_INTEGER });
    const bound = fc
      .tuple(count, fc.option(count))
      .map(([a, b]) => (b === null ? { min: a, max: null } : { min: Math.min(a, b), max: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(bound, { minLength: 1, maxLength: 8 }), (bounds) => {
        const scale = scaleOf(bounds);
        if (scale === null) throw new Error("no scale");
        expect(scale.ticks.length).toBeLessThanOrEqual(6);
        expect(scale.ticks.every(Number.isInteger)).toBe(true);
        const figures = [...bounds.flatMap(({ min, max }) => [min, ...(max === null ? [] : [max])]), ...scale.ticks];
        figures.sort((a, b) => a - b);
        const places = figures.map((figure) => along(scale, figure));
        expect(places.every((place) => place >= 0 && place <= 1)).toBe(true);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        for (const { min, max } of bounds) if (max === null) expect(along(scale, min)).toBeLessThan(1);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe("axisTexts", () => {
  const textsUpTo = (...counts: readonly number[]) => {
    const scale = scaleOf(counts.map(exactly));
    const english = new Intl.NumberFormat("en");
    return scale === null ? [] : axisTexts(scale, (figure) => english.format(figure));
  };
  const written = (...counts: readonly number[]) => textsUpTo(...counts).map(({ text }) => text);

  it("writes all that has room", () => {
    expect(written(26)).toEqual(["0", "10", "20"]);
    expect(written(4)).toEqual(["0", "1", "2", "3", "4"]);
  });

  it("writes no figure over another or into the next column", () => {
    expect(written(3, 1500)).toEqual(["0", "10", "", "1,000"]);
    expect(textsUpTo(3, 1500).at(-1)).toMatchObject({ tick: 1000, before: true });
    expect(written(6900)).toEqual(["0", "", "", "6,000"]);
    // The greatest says how far the scale goes.
    expect(written(1, 9_876_543_210)).toEqual(["", "", "", "1,000,000,000"]);
  });
});
