import { describe, expect, it } from "vitest";
import { layOut } from "./layout.ts";
import { shownMarks } from "./marks.ts";
import { overlap, type Rectangle } from "./rectangle.ts";
import { sceneOf } from "./scene.ts";
import { columnsAt, point } from "./testing.ts";
import { viewportOf } from "./viewport.ts";

const size = { width: 900, height: 500 };
type Place = ReturnType<typeof point>;

function layout(zoom: number, places: readonly Place[], selected: readonly number[] = [], longitude = 38) {
  const view = viewportOf({ longitude, latitude: 48, zoom }, size);
  const columns = columnsAt(
    places,
    places.map((_, i) => [i]),
  );
  const { places: onMap } = columns;
  const every = Uint32Array.from(places, (_, i) => i);
  const scene = sceneOf(view, columns, shownMarks(columns, every), selected);
  const { names, edges, outlined } = layOut(view, scene, {
    nameOf: (each) => places[each]?.id ?? "",
    radiusOf: (each) => `± ${(onMap.radius[each] ?? 0) / 1000} km`,
    widthOf: (text) => text.length * 7,
  });
  const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, "");
  return {
    names: names.map(({ label }) => plain(label.text)),
    edges: edges.map(({ text }) => plain(text)),
    outlined: [...outlined].map((each) => places[each]?.id),
    covers: [...names.map(({ covers }): Rectangle[] => [covers]), ...edges.map(({ spot }) => [...spot.covers])],
  };
}

const town = point("town", 38, 48, 10_000);
const province = point("province", 38, 48, 80_000);
const country = point("country", 38.02, 48, 300_000);

describe("the names of a view", () => {
  it("are beside the signs of small rings, whose edges are drawn without another name", () => {
    const { names, edges, outlined } = layout(8, [town, point("village", 38.6, 48.2, 10_000)]);
    expect(names).toEqual(["town", "village"]);
    expect(edges).toEqual([]);
    expect(outlined).toEqual(["town", "village"]);
  });

  it("are along the edges of rings too wide to be read from their middle", () => {
    const { edges, outlined } = layout(8, [town, province]);
    expect(edges).toEqual(["province ± 80 km"]);
    expect(outlined).toEqual(["town", "province"]);
  });

  it("are along edges that cross a view far from their middle, and no line is without one", () => {
    const { names, edges, outlined } = layout(8, [province, country], [], 38.9);
    expect(names).toEqual([]);
    expect(edges).toContain("province ± 80 km");
    expect(outlined).toEqual(edges.map((text) => text.split(" ")[0]));
  });

  it("are none of a ring that holds all of the view, nor is its edge", () => {
    const { edges, outlined } = layout(11, [town, country]);
    expect(edges).toEqual(["town ± 10 km"]);
    expect(outlined).toEqual(["town"]);
  });

  it("are none where several places with different names have one sign, and one where they have one name", () => {
    expect(layout(8, [town, province]).names).toEqual([]);
    expect(layout(8, [town, { ...town }]).names).toEqual(["town"]);
  });

  it("are first of all that of what is selected", () => {
    expect(layout(8, [town, province], [1]).names[0]).toBe("province");
    expect(layout(8, [town, province], [1]).outlined).toContain("province");
  });

  it("cover neither each other nor the names along edges", () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      point(`place ${i}`, 36 + ((i * 37) % 60) / 15, 47 + ((i * 23) % 60) / 30, 5000 + ((i * 7919) % 60_000)),
    );
    const { covers } = layout(8, many);
    expect(covers.length).toBeGreaterThan(12);
    for (const [i, boxes] of covers.entries()) {
      for (const others of covers.slice(i + 1))
        expect(boxes.some((a) => others.some((b) => overlap(a, b)))).toBe(false);
    }
  });
});
