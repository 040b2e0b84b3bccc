import { describe, expect, test } from "vitest";
import { unifiedDiff } from "./unified-diff.ts";

describe("a unified diff", () => {
  test("shows what changed with three lines around it", () => {
    const before = "a\nb\nc\nd\ne\nf\ng\n";
    expect(unifiedDiff("actors/x y.yaml", before, before.replace("e", "é"))).toBe(
      "--- a/actors/x y.yaml\n+++ b/actors/x y.yaml\n@@ -2,6 +2,6 @@\n b\n c\n d\n-e\n+é\n f\n g\n",
    );
  });

  test("tells of the last line end, and of line ends of another kind", () => {
    expect(unifiedDiff("x", "a", "a\n")).toBe(
      "--- a/x\n+++ b/x\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n",
    );
    expect(unifiedDiff("x", "a\r\n", "a\n")).toContain("-a\r\n+a\n");
  });

  test("is empty where nothing changed", () => {
    expect(unifiedDiff("x", "a", "a")).toBe("");
  });
});
