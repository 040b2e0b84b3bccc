import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsInView, scrollHeight, scrollTo, topOfRow } from "./window.ts";

const small = { rows: 100, rowHeight: 50, viewHeight: 500 };

describe("a list of which only some rows are drawn", () => {
  it("draws those that are seen and a few more", () => {
    expect(rowsInView(small, 0)).toEqual({ first: 0, last: 14 });
    expect(rowsInView(small, 1000)).toEqual({ first: 16, last: 34 });
    expect(rowsInView(small, 4500)).toEqual({ first: 86, last: 100 });
  });

  it("draws nothing where there is nothing", () => {
    expect(rowsInView({ ...small, rows: 0 }, 0)).toEqual({ first: 0, last: 0 });
  });

  it("scrolls no further than it must", () => {
    expect(scrollTo(small, 1000, 25)).toBe(1000);
    expect(scrollTo(small, 1000, 3)).toBe(150);
    expect(scrollTo(small, 1000, 40)).toBe(1550);
  });

  it("shows any row of any list whole, at a height that a browser can draw", () => {
    const shape = fc.record({
      rows: fc.integer({ min: 1, max: 5_000_000 }),
      rowHeight: fc.integer({ min: 20, max: 200 }),
      viewHeight: fc.integer({ min: 300, max: 1200 }),
    });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(shape, share, share, (list, at, to) => {
        expect(scrollHeight(list)).toBeLessThanOrEqual(10_000_000);
        const furthest = Math.max(0, scrollHeight(list) - list.viewHeight);
        const row = Math.floor(to * (list.rows - 1));
        const scrolled = Math.min(furthest, scrollTo(list, at * furthest, row));
        const { first, last } = rowsInView(list, scrolled);
        expect(first <= row && row < last).toBe(true);
        const top = topOfRow(list, scrolled, row) - scrolled;
        // A pixel of rounding, times how far a scrolled pixel goes.
        expect(top).toBeGreaterThan(-1);
        expect(top + list.rowHeight).toBeLessThan(Math.max(list.viewHeight, list.rows * list.rowHeight) + 1);
      }),
      { numRuns: 300, seed: 2 },
    );
  });
});
