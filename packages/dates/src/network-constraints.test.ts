import { describe, expect, test } from "vitest";
import { openNetwork } from "./network.ts";
import type { Constraint, Counting, DayCount } from "./network-constraints.ts";

describe("each kind of constraint", () => {
  const world = { earliest: 0, latest: 20 };
  const begin = <Event extends string>(event: Event) => ({ event, end: "begin" }) as const;
  const end = <Event extends string>(event: Event) => ({ event, end: "end" }) as const;
  // From the end of a to the begin of b, and from the begin of a to the end of b.
  test.each<
    [Constraint["kind"], Constraint, readonly [number | null, number | null], readonly [number | null, number | null]]
  >([
    ["before", { id: "x", kind: "before", a: "a", b: "b" }, [1, null], [1, null]],
    ["begins-after", { id: "x", kind: "begins-after", a: "b", b: "a" }, [null, null], [1, null]],
    ["during", { id: "x", kind: "during", a: "b", b: "a" }, [null, 0], [0, null]],
    ["same-day", { id: "x", kind: "same-day", a: "a", b: "b" }, [0, 0], [0, 0]],
    ["days-before", { id: "x", kind: "days-before", a: "a", b: "b", days: { min: 2, max: 3 } }, [2, 3], [2, null]],
    [
      "distance",
      { id: "x", kind: "distance", from: begin("a"), to: end("b"), days: { min: -4, max: 5 } },
      [null, 5],
      [-4, 5],
    ],
  ])("%s", (_, constraint, [min, max], [widestMin, widestMax]) => {
    const network = openNetwork<string, string>([constraint]);
    if (network.kind !== "solved") throw new Error("contradiction");
    expect(network.daysBetween(end("a"), begin("b"))).toEqual({ min, max });
    expect(network.daysBetween(begin("a"), end("b"))).toEqual({ min: widestMin, max: widestMax });
  });

  test.each<[Counting, number | null, number | null]>([
    ["inclusive", 2, 4],
    ["elapsed", 3, 5],
    ["unstated", 2, 5],
  ])("lasted, counted %s", (counting, min, max) => {
    const lasted = (days: DayCount) => openNetwork([{ id: "x", kind: "lasted", event: "a", days, counting }]);
    const length = (days: DayCount) => {
      const network = lasted(days);
      return network.kind === "solved" ? network.daysBetween(begin("a"), end("a")) : null;
    };
    expect(length({ min: 3, max: 5 })).toEqual({ min, max });
    expect(length({ min: null, max: 5 })).toEqual({ min: 0, max });
    expect(length({ min: 3, max: null })).toEqual({ min, max: null });
  });

  test("dated", () => {
    const network = openNetwork([
      { id: "x", kind: "dated", event: "a", begin: world, end: { earliest: 5, latest: 9 } },
      { id: "y", kind: "dated", event: "b", begin: { earliest: 12, latest: 14 }, end: { earliest: null, latest: 20 } },
    ]);
    if (network.kind !== "solved") throw new Error("contradiction");
    expect(network.events).toEqual({
      a: { begin: { earliest: 0, latest: 9 }, end: { earliest: 5, latest: 9 } },
      b: { begin: { earliest: 12, latest: 14 }, end: { earliest: 12, latest: 20 } },
    });
    expect(network.daysBetween(end("a"), begin("b"))).toEqual({ min: 3, max: 9 });
    expect(network.daysBetween(begin("b"), end("a"))).toEqual({ min: -9, max: -3 });
  });
});
