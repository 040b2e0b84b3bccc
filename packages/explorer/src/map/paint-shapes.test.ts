import { describe, expect, it } from "vitest";
import { edgeTint, ringTint } from "./paint-shapes.ts";

describe("the tint of rings", () => {
  it.each([1, 7, 8, 100, 5000])("lets the land be seen through %d that cross", (rings) => {
    expect(ringTint(rings)).toBeGreaterThan(0);
    expect(1 - (1 - ringTint(rings)) ** rings).toBeLessThan(0.7);
  });

  it("of edges is full where they are few, and never so faint that they are not seen", () => {
    expect([0, 1, 10].map(edgeTint)).toEqual([1, 1, 1]);
    expect(edgeTint(20)).toBeLessThan(1);
    expect(edgeTint(5000)).toBeGreaterThan(0.3);
  });
});
