import { describe, expect, it } from "vitest";
import { edgeSpot } from "./edge-labels.ts";
import { isWithin, overlap, squareAround } from "./rectangle.ts";

const frame = { width: 800, height: 500 };

function circle(x: number, y: number, radius: number, points = 360): number[] {
  return Array.from({ length: 2 * (points + 1) }, (_, i) => {
    const angle = ((i >> 1) / points) * 2 * Math.PI;
    return i % 2 === 0 ? x + radius * Math.cos(angle) : y + radius * Math.sin(angle);
  });
}

const degrees = (turned = Number.NaN): number => Math.abs((turned * 180) / Math.PI);

describe("a name along an edge", () => {
  it("stands where the edge is the least turned, nearest to the middle of the frame", () => {
    const spot = edgeSpot(circle(400, 300, 200), 120, 15, frame, []);
    expect(degrees(spot?.turned)).toBeLessThan(3);
    expect(spot?.x).toBeCloseTo(400, -1.5);
    expect(Math.abs((spot?.y ?? 0) - 100)).toBeLessThan(12);
  });

  it("is on the edge, and all of it in the frame", () => {
    for (const [x, y, radius] of [
      [900, 250, 300],
      [400, -200, 350],
      [-3000, 200, 3200],
      [400, 250, 210],
    ] as const) {
      const spot = edgeSpot(circle(x, y, radius), 140, 15, frame, []);
      expect(Math.abs(Math.hypot((spot?.x ?? 0) - x, (spot?.y ?? 0) - y) - radius)).toBeLessThan(8);
      expect(spot?.covers.every((box) => isWithin(box, frame, 0))).toBe(true);
    }
  });

  it("is never upside down", () => {
    const lower = [squareAround(400, 0, 260)];
    expect(degrees(edgeSpot(circle(400, 250, 200), 100, 15, frame, lower)?.turned)).toBeLessThan(90);
    const line = [700, 400, 100, 100];
    expect(edgeSpot(line, 100, 15, frame, [])?.turned).toBeCloseTo(Math.atan2(300, 600), 6);
    expect(edgeSpot([400, 10, 400, 490], 100, 15, frame, [])?.turned).toBeCloseTo(Math.PI / 2, 6);
  });

  it("covers nothing that is taken", () => {
    const taken = [squareAround(400, 100, 90)];
    const spot = edgeSpot(circle(400, 300, 200), 100, 15, frame, taken);
    expect(spot?.covers.some((box) => taken.some((other) => overlap(box, other)))).toBe(false);
    expect(edgeSpot(circle(400, 300, 200), 100, 15, frame, [squareAround(400, 250, 500)])).toBe(undefined);
  });

  it("is nowhere where the edge is out of sight or too bent", () => {
    expect(edgeSpot(circle(400, 250, 2000), 100, 15, frame, [])).toBe(undefined);
    expect(edgeSpot(circle(400, 250, 30), 120, 15, frame, [])).toBe(undefined);
    expect(edgeSpot([], 100, 15, frame, [])).toBe(undefined);
  });

  it("is found on an edge whose straight pieces are far longer than the frame", () => {
    const spot = edgeSpot([-1e7, 250, 1e7, 250], 100, 15, frame, []);
    expect(spot).toMatchObject({ y: 250, turned: 0 });
    expect(spot?.x).toBeCloseTo(400, -2);
  });
});
