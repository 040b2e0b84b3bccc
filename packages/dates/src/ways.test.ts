import { describe, expect, test } from "vitest";
import { graphOf, type Step, waysThrough } from "./ways.ts";

const step = (from: number, to: number, weight: number, source = -1): Step => ({ from, to, weight, source });
const { POSITIVE_INFINITY: FAR } = Number;
const from = (start: number, points: number) =>
  Float64Array.from({ length: points }, (_, point) => (point === start ? 0 : FAR));
const everywhere = (points: number) => new Float64Array(points);

describe("shortest ways", () => {
  const steps = [step(0, 1, 5, 0), step(1, 2, -1, 1), step(0, 2, 9, 2), step(2, 3, 2, 3), step(4, 0, 1, 4)];

  test("from a point, and the last step of each", () => {
    const ways = waysThrough(graphOf(5, steps), from(0, 5));
    expect(ways.shorten([0])).toBeUndefined();
    expect([...ways.lengths]).toEqual([0, 5, 4, 6, FAR]);
    expect([0, 1, 2, 3, 4].map((point) => ways.lastStep(point)?.source)).toEqual([undefined, 0, 1, 3, undefined]);
  });

  test("to a point, where steps are turned around", () => {
    const ways = waysThrough(graphOf(5, steps, true), from(3, 5));
    expect(ways.shorten([3])).toBeUndefined();
    expect([...ways.lengths]).toEqual([6, 1, 2, 0, 7]);
    expect(ways.lastStep(0)).toEqual(step(1, 0, 5, 0));
  });

  test("from everywhere at once", () => {
    const ways = waysThrough(graphOf(5, steps), everywhere(5));
    expect(ways.shorten([0, 1, 2, 3, 4])).toBeUndefined();
    expect([...ways.lengths]).toEqual([0, 0, -1, 0, 0]);
  });

  test("of two of one length the one that was found first stays", () => {
    const ways = waysThrough(graphOf(3, [step(0, 2, 4, 0), step(0, 1, 3, 1), step(1, 2, 1, 2)]), from(0, 3));
    ways.shorten([0]);
    expect(ways.lastStep(2)?.source).toBe(0);
  });

  test("over a point that grows nearer after others were reached over it", () => {
    // Point 1 is reached at once and then twice nearer, each time with all that hangs on it.
    const ways = waysThrough(
      graphOf(7, [
        step(0, 1, 10),
        step(0, 2, 1),
        step(0, 3, 1),
        step(2, 1, 5),
        step(3, 4, 0),
        step(4, 1, 1),
        step(1, 5, -2),
        step(5, 6, 1),
        step(6, 2, 4),
      ]),
      from(0, 7),
    );
    expect(ways.shorten([0])).toBeUndefined();
    expect([...ways.lengths]).toEqual([0, 2, 1, 1, 1, 0, 1]);
    expect(ways.lastStep(1)?.from).toBe(4);
  });

  test("until enough is known", () => {
    const chain = Array.from({ length: 9 }, (_, i) => step(i, i + 1, 1));
    const ways = waysThrough(graphOf(10, chain), from(0, 10));
    ways.shorten([0], undefined, () => (ways.lengths[3] ?? FAR) < FAR);
    expect(ways.lengths[3]).toBe(3);
    expect(ways.lengths[9]).toBe(FAR);
    ways.shorten([3]);
    expect(ways.lengths[9]).toBe(9);
  });

  test("without the steps of one constraint", () => {
    const ways = waysThrough(graphOf(5, steps), from(0, 5));
    expect(ways.shorten([0], 1)).toBeUndefined();
    expect([...ways.lengths]).toEqual([0, 5, 9, 11, FAR]);
    // With them again only the points that they leave need be looked at.
    expect(ways.shorten([1])).toBeUndefined();
    expect([...ways.lengths]).toEqual([0, 5, 4, 6, FAR]);
  });
});

describe("round trips of negative length", () => {
  const round = [step(0, 1, 5, 0), step(1, 2, -1, 1), step(2, 1, 0, 2), step(1, 0, 9, 3)];

  test.each([
    ["everywhere", everywhere(3), [0, 1, 2]],
    ["a point", from(0, 3), [0]],
  ])("are found from %s, with their steps in order", (_, lengths, starts) => {
    const found = waysThrough(graphOf(3, round), lengths).shorten(starts) ?? [];
    expect(found.map(({ source }) => source).sort()).toEqual([1, 2]);
    for (const [i, { to }] of found.entries()) expect(found[(i + 1) % found.length]?.from).toBe(to);
  });

  test("of one step", () => {
    expect(waysThrough(graphOf(2, [step(1, 1, -1, 7)]), everywhere(2)).shorten([0, 1])).toEqual([step(1, 1, -1, 7)]);
  });

  test("of many steps", () => {
    const circle = Array.from({ length: 50 }, (_, i) => step(i, (i + 1) % 50, i === 0 ? -1 : 0, i));
    const found = waysThrough(graphOf(50, circle), everywhere(50)).shorten(circle.keys()) ?? [];
    expect(found.map(({ source }) => source).sort((a, b) => a - b)).toEqual([...circle.keys()]);
  });

  test("are none where the length is 0, or where a step of them is left out", () => {
    expect(waysThrough(graphOf(2, [step(0, 1, -3), step(1, 0, 3)]), everywhere(2)).shorten([0, 1])).toBeUndefined();
    expect(waysThrough(graphOf(3, round), everywhere(3)).shorten([0, 1, 2], 2)).toBeUndefined();
  });
});
