import { describe, expect, it } from "vitest";
import { type Label, labelText, placeLabels } from "./labels.ts";
import { squareAround } from "./rectangle.ts";

const frame = { width: 400, height: 300 };
const label = (text: string, x: number, y: number, isSelected = false): Label => ({ text, x, y, clear: 6, isSelected });
const placed = (labels: readonly Label[]) =>
  placeLabels(
    labels,
    ({ text }) => text.length * 7,
    16,
    frame,
    labels.map(({ x, y, clear }) => squareAround(x, y, clear)),
  );

describe("names on the map", () => {
  it("stand to the right of their marks, or where there is room", () => {
    expect(placed([label("Yeraskh", 100, 100)])).toMatchObject([{ left: 110, middle: 100 }]);
    expect(placed([label("Yeraskh", 390, 100)])).toMatchObject([{ left: 390 - 10 - 49 }]);
  });

  it("cover neither each other nor another mark", () => {
    const all = placed([label("Yeraskh", 100, 100), label("Heydarabad", 112, 104), label("Paruyr Sevak", 120, 96)]);
    const boxes = all.map(
      ({ label: { text }, left, middle }) => [left, middle - 8, left + text.length * 7, middle + 8] as const,
    );
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) expect(a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]).toBe(false);
    }
  });

  it("stand at a corner where both sides, above and below are taken", () => {
    const beside = [squareAround(150, 100, 30), squareAround(60, 100, 30), squareAround(100, 70, 15)];
    const taken = [...beside, squareAround(100, 130, 15)];
    const [one] = placeLabels([label("Yer", 100, 100)], () => 21, 16, frame, taken);
    expect(one).toBe(undefined);
    const [other] = placeLabels([label("Yer", 100, 100)], () => 12, 8, frame, taken);
    expect(other?.covers.left).toBeGreaterThan(100);
    expect(other?.middle).not.toBe(100);
  });

  it("are left out where there is no room, unless they are selected", () => {
    const crowd = Array.from({ length: 40 }, (_, i) => label(`Place ${i}`, 200 + (i % 7) * 6, 150 + (i % 5) * 6));
    const names = (labels: readonly Label[]) => placed(labels).map(({ label: { text } }) => text);
    expect(names(crowd)).not.toContain("Place 39");
    expect(names([...crowd.slice(0, 39), label("Place 39", 210, 160, true)])).toContain("Place 39");
  });
});

describe("the text of a name", () => {
  it("is one line without what cannot be seen, apart from its neighbours", () => {
    expect(labelText("Քարվաճառ")).toBe("\u2068Քարվաճառ\u2069");
    expect(labelText("a\u202eb\nc\u0000d\u200be")).toBe("\u2068a b c d e\u2069");
    expect(labelText("")).toBe("\u2068\u2069");
  });

  it("is cut where it is long, by whole letters", () => {
    expect([...labelText("𝒜".repeat(100))]).toHaveLength(42);
    expect(labelText("𝒜".repeat(100)).endsWith("…\u2069")).toBe(true);
  });
});
