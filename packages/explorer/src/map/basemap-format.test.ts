/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { decodePiece, type LayerKind, type Piece, type Shape } from "./basemap-format.ts";
import { xOf, yOf } from "./mercator.ts";

const folder = fileURLToPath(new URL("../../basemap/", import.meta.url));
const read = (name: string): Piece => decodePiece(readFileSync(`${folder}${name}`));

/** Even-odd, as the map is filled. */
function isIn(shapes: readonly Shape[], [longitude, latitude]: readonly [number, number]): boolean {
  const [x, y] = [xOf(longitude), yOf(latitude)];
  let inside = false;
  for (const shape of shapes) {
    for (let i = 0, j = shape.length - 2; i < shape.length; j = i, i += 2) {
      const [x1, y1, x2, y2] = [shape[j], shape[j + 1], shape[i], shape[i + 1]] as [number, number, number, number];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    }
  }
  return inside;
}

/** Of a file or, at 50m, of the square that a place is in. */
function covers(scale: "110m" | "50m", kind: LayerKind, place: readonly [number, number]): boolean {
  const square = `${Math.floor((place[0] + 180) / 30)}-${Math.floor((place[1] + 90) / 30)}`;
  return isIn(read(scale === "110m" ? "land-110m.bin" : `land-50m/${square}.bin`).layers[kind] ?? [], place);
}

const YERASKH = [44.85, 39.74] as const;
const LAKE_SEVAN = [45.35, 40.35] as const;
const MID_CASPIAN = [50.5, 41.5] as const;

describe.each(["110m", "50m"] as const)("land and water at %s", (scale) => {
  it.each([
    ["Yeraskh", YERASKH, true],
    ["Quito", [-78.5, -0.2], true],
    ["Antarctica", [10, -84], true],
    ["the Sahara", [10, 24], true],
    ["Chukotka, west of the antimeridian", [178, 67], true],
    ["Chukotka, east of it", [-175, 66.5], true],
    ["the middle of the Caspian Sea", MID_CASPIAN, false],
    ["the Gulf of Guinea", [2, 1], false],
    ["the Black Sea", [35, 43], false],
  ] as const)("has %s on the right side of the coast", (_, place, onLand) => {
    expect(covers(scale, "land", place)).toBe(onLand);
  });
});

describe("the basemap", () => {
  it("has Sevan as a lake on land", () => {
    expect(covers("50m", "land", LAKE_SEVAN)).toBe(true);
    expect(covers("50m", "lakes", LAKE_SEVAN)).toBe(true);
    expect(covers("50m", "lakes", YERASKH)).toBe(false);
  });

  it("has no border in the files of land, and nothing else in those of borders", () => {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".bin"));
    expect(names.length).toBeGreaterThan(60);
    for (const name of names) {
      const kinds = Object.keys(read(name).layers);
      expect([name, kinds.some((kind) => kind.toLowerCase().includes("border"))]).toEqual([
        name,
        name.startsWith("borders"),
      ]);
      expect([name, kinds.includes("land")]).toEqual([name, name.startsWith("land")]);
    }
  });

  it("keeps every point inside its square", () => {
    const { box, layers } = read("land-50m/7-4.bin");
    expect([box[0], box[2]]).toEqual([xOf(29.752), xOf(60.252)]);
    const points = Object.values(layers).flatMap((shapes) => shapes.flatMap((shape) => [...shape]));
    const outside = points.filter((value, i) =>
      i % 2 === 0 ? value < box[0] || value > box[2] : value < box[1] || value > box[3],
    );
    expect(points.length).toBeGreaterThan(2000);
    expect(outside).toEqual([]);
  });

  it("draws the boundary of Somaliland, which has no code, apart from the others", () => {
    const { layers } = read("borders-50m/7-3.bin");
    const near = (shapes: readonly Shape[] = []): boolean =>
      shapes.some((shape) =>
        shape.some(
          (x, i) =>
            i % 2 === 0 && Math.abs(x - xOf(49)) < 0.002 && Math.abs((shape[i + 1] as number) - yOf(9.5)) < 0.006,
        ),
      );
    expect([near(layers.borders), near(layers.disputedBorders)]).toEqual([false, true]);
  });

  it.each([
    ["nothing", [], "no NEB1"],
    ["another file", [0x7b, 0x7d], "no NEB1"],
    ["half of a number", [0x4e, 0x45, 0x42, 0x31, 0x80], "ends in a number"],
    ["a layer that there is not", [0x4e, 0x45, 0x42, 0x31, 2, 0, 0, 0, 0, 40], "unknown layer"],
  ])("is not read from %s", (_, bytes, message) => {
    expect(() => decodePiece(Uint8Array.from(bytes))).toThrow(message);
  });
});
