import { describe, expect, it } from "vitest";
import { clustersOf, placesIn } from "./clusters.ts";
import { incidentsAt, shownMarks } from "./marks.ts";
import { atAll } from "./selected-places.ts";
import { columnsAt, place, point } from "./testing.ts";

const places = [point("a", 10, 10), point("b", 10.001, 10.001), point("c", 50, 20), place("somewhere")];
// Incident 0 at a and b, 1 at a, 2 at c, 3 at no known position, 4 nowhere at all, 5 at a and at the unknown one.
const columns = columnsAt(places, [[0, 1], [0], [2], [3], [], [0, 3]]);
const { places: onMap, index } = columns;
const all = shownMarks(columns, Uint32Array.of(0, 1, 2, 3, 4, 5));

describe("what is shown on the map", () => {
  it("counts incidents at each place, and those that are nowhere", () => {
    expect([...all.counts]).toEqual([3, 1, 1, 0]);
    expect([...all.places]).toEqual([0, 1, 2]);
    expect([...all.placed]).toEqual([0, 1, 2, 5]);
    expect(all.unplaced).toBe(2);
  });

  it("follows the filter", () => {
    const some = shownMarks(columns, Uint32Array.of(1, 3));
    expect([...some.counts]).toEqual([1, 0, 0, 0]);
    expect([some.unplaced, [...some.places]]).toEqual([1, [0]]);
    expect([...incidentsAt(index, some, [0])]).toEqual([1]);
    expect(shownMarks(columns, new Uint32Array()).unplaced).toBe(0);
  });

  it("gives the incidents of places, each once, in time order", () => {
    expect([...incidentsAt(index, all, [1, 0])]).toEqual([0, 1, 5]);
    expect([...atAll(index, [0, 1])]).toEqual([0]);
    expect([...atAll(index, [0])]).toEqual([0, 1, 5]);
    expect([...atAll(index, [])]).toEqual([]);
  });
});

describe("clusters", () => {
  it("take together what is close, and count an incident once", () => {
    const clusters = clustersOf(columns, all, all.places, 72 * 256, 1 / 256);
    expect(clusters.count).toBe(2);
    const [near, far] = [clusters.of[0] as number, clusters.of[2] as number];
    expect(clusters.of[1]).toBe(near);
    expect([clusters.incidents[near], clusters.places[near]]).toEqual([3, 2]);
    expect([clusters.incidents[far], clusters.places[far]]).toEqual([1, 1]);
    expect(placesIn(clusters, all, near)).toEqual([0, 1]);
  });

  it("are each place by itself where all may be seen, but for those whose signs would cover each other", () => {
    const count = (scale: number) => clustersOf(columns, all, all.places, scale, 0).count;
    expect([count(256 * 2 ** 16), count(256)]).toEqual([3, 2]);
  });

  it("stand together across the antimeridian", () => {
    const both = [point("east", 179.99, 0), point("west", -179.99, 0)];
    const apart = columnsAt(both, [[0], [1]]);
    const shown = shownMarks(apart, Uint32Array.of(0, 1));
    const { count, x } = clustersOf(apart, shown, shown.places, 256, 0);
    expect(count).toBe(1);
    expect((x[0] as number) % 1).toBeCloseTo(0, 6);
  });

  it("take only what is in sight", () => {
    const clusters = clustersOf(columns, all, Uint32Array.of(2), 72 * 256, 1 / 256);
    expect([clusters.count, clusters.incidents[0], clusters.of[0]]).toEqual([1, 1, 2 ** 32 - 1]);
    expect(clustersOf(columns, all, new Uint32Array(), 72 * 256, 1 / 256).count).toBe(0);
  });

  it("stand at the mean of their incidents", () => {
    const clusters = clustersOf(columns, all, all.places, 72 * 256, 1 / 256);
    const near = clusters.of[0] as number;
    const [a, b] = [onMap.x[0] as number, onMap.x[1] as number];
    expect(clusters.x[near]).toBeCloseTo((3 * a + b) / 4, 12);
  });

  it("lose nothing at any scale", () => {
    for (const cell of [1, 0.1, 1e-3, 1e-6, 1e-7]) {
      const { of, places: held } = clustersOf(columns, all, all.places, 72 / cell, cell);
      expect([...held].reduce((sum, each) => sum + each, 0)).toBe(3);
      expect([...all.places].every((each) => (of[each] as number) < held.length)).toBe(true);
    }
  });

  it("count every one of many incidents", () => {
    const many = Array.from({ length: 5000 }, (_, i) =>
      point(`p${i}`, ((i * 7919) % 36_000) / 100 - 180, ((i * 104_729) % 16_000) / 100 - 80),
    );
    const wide = columnsAt(
      many,
      many.map((_, i) => [i]),
    );
    const shown = shownMarks(
      wide,
      Uint32Array.from(many, (_, i) => i),
    );
    const clusters = clustersOf(wide, shown, shown.places, 1024, 72 / 1024);
    expect([...clusters.incidents].reduce((sum, each) => sum + each, 0)).toBe(5000);
    expect(clusters.count).toBeLessThan(250);
  });
});
