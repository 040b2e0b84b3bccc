import { describe, expect, it } from "vitest";
import { xOf, yOf } from "./mercator.ts";
import {
  areAlike,
  copiesIn,
  fitted,
  mapViewOf,
  moved,
  resized,
  screenX,
  screenY,
  shiftsInto,
  viewportOf,
  zoomed,
} from "./viewport.ts";

const size = { width: 800, height: 500 };
const yerevan = viewportOf({ longitude: 44.5, latitude: 40.2, zoom: 7 }, size);

describe("a viewport", () => {
  it("has the view's place in its middle", () => {
    expect(screenX(yerevan, xOf(44.5))).toBeCloseTo(400, 6);
    expect(screenY(yerevan, yOf(40.2))).toBeCloseTo(250, 6);
    expect(yerevan.scale).toBe(256 * 128);
  });

  it("comes back from the address within a pixel", () => {
    for (const zoom of [1, 4.37, 9, 12.5, 17]) {
      const view = viewportOf({ longitude: -177.123_456_789, latitude: 61.987_654_321, zoom }, size);
      expect(areAlike(viewportOf(mapViewOf(view), size), view)).toBe(true);
      expect(mapViewOf(viewportOf(mapViewOf(view), size))).toEqual(mapViewOf(view));
    }
  });

  it("follows the hand", () => {
    const x = screenX(yerevan, xOf(45));
    expect(screenX(moved(yerevan, 30, -20), xOf(45))).toBeCloseTo(x + 30, 6);
    expect(screenY(moved(yerevan, 30, -20), yOf(40.2))).toBeCloseTo(230, 6);
  });

  it("zooms about the pointer", () => {
    const at = { x: 600, y: 100 };
    const place = [yerevan.x + 200 / yerevan.scale, yerevan.y - 150 / yerevan.scale] as const;
    const closer = zoomed(yerevan, 2, at);
    expect(closer.scale).toBe(yerevan.scale * 2);
    expect([screenX(closer, place[0]), screenY(closer, place[1])].map(Math.round)).toEqual([600, 100]);
    // Neither beyond the world nor into a single stone.
    expect(zoomed(yerevan, 1e-9).scale).toBe(500);
    expect(zoomed(yerevan, 1e9).scale).toBe(256 * 2 ** 17);
  });

  it("never looks beyond the poles", () => {
    expect(screenY(moved(yerevan, 0, 1e6), 0)).toBeCloseTo(0, 6);
    expect(screenY(moved(yerevan, 0, -1e6), 1)).toBeCloseTo(500, 6);
    expect(fitted(null, { width: 300, height: 900 }).y).toBe(0.5);
  });

  it("holds a box, and stays away from a single point", () => {
    const box = [xOf(40), yOf(45), xOf(50), yOf(38)] as const;
    const view = fitted(box, size);
    expect(screenX(view, box[0])).toBeGreaterThanOrEqual(47);
    expect(screenY(view, box[3])).toBeLessThanOrEqual(453);
    const point = fitted([0.6, 0.4, 0.6, 0.4], size);
    expect([point.x, point.y, point.scale]).toEqual([0.6, 0.4, 256 * 2 ** 8]);
  });

  it("keeps its middle in another frame", () => {
    const narrow = resized(yerevan, { width: 320, height: 240 });
    expect(screenX(narrow, xOf(44.5))).toBeCloseTo(160, 6);
  });

  it("sees the world again beyond the antimeridian", () => {
    const view = viewportOf({ longitude: 179, latitude: 0, zoom: 3 }, size);
    expect(copiesIn(view)).toEqual([0, 1]);
    const box = [xOf(-178), 0.49, xOf(-177), 0.51] as const;
    expect(shiftsInto(view, box)).toEqual([1]);
    expect(shiftsInto(view, [xOf(0), 0.49, xOf(1), 0.51])).toEqual([]);
    expect(shiftsInto(view, [xOf(179), 0.1, xOf(179.5), 0.2])).toEqual([]);
    // Wider than the world, it shows it once.
    const wide = viewportOf({ longitude: 0, latitude: 0, zoom: 0.5 }, { width: 1200, height: 300 });
    expect(shiftsInto(wide, [0.2, 0.4, 0.21, 0.5])).toEqual([0]);
  });
});
