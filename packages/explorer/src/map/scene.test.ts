import { describe, expect, it } from "vitest";
import { shownMarks } from "./marks.ts";
import { sceneOf } from "./scene.ts";
import { columnsAt, point } from "./testing.ts";
import { viewportOf } from "./viewport.ts";

const view = viewportOf({ longitude: 38, latitude: 48, zoom: 7 }, { width: 800, height: 500 });

function scene(places: readonly ReturnType<typeof point>[], selected: readonly number[] = []) {
  const columns = columnsAt(
    places,
    places.map((_, i) => [i]),
  );
  const every = Uint32Array.from(places, (_, i) => i);
  return sceneOf(view, columns, shownMarks(columns, every), selected);
}

const town = point("town", 38, 48, 10_000);
const around = point("around the town", 38, 48, 25_000);
const elsewhere = point("elsewhere", 39, 48.5, 25_000);
const far = point("far", 100, 0);

describe("what is drawn in a view", () => {
  it("is each place in sight in its true size, with one sign for those at one spot", () => {
    const { shapes, alone, clusters } = scene([town, around, elsewhere, far]);
    expect(shapes).toEqual([0, 1, 2]);
    expect(alone).toEqual([2]);
    expect([...clusters.places]).toEqual([2, 1]);
    expect([...clusters.incidents]).toEqual([2, 1]);
  });

  it("has what is selected by itself", () => {
    const { shapes, alone, clusters, selected } = scene([town, around, elsewhere], [1]);
    expect(selected).toEqual([1]);
    expect(shapes).toEqual([0, 2]);
    expect(alone).toEqual([0, 2]);
    expect(clusters.count).toBe(2);
  });

  it("is of many places the size of those that stand alone", () => {
    const many = Array.from({ length: 120 }, (_, i) => point(`p${i}`, 38 + (i % 12) / 1000, 48, 25_000));
    const { shapes, alone, clusters } = scene([...many, elsewhere]);
    expect(shapes).toEqual([120]);
    expect(alone).toEqual([120]);
    expect([...clusters.incidents].reduce((sum, each) => sum + each, 0)).toBe(121);
  });
});
