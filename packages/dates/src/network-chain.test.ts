import { describe, expect, test } from "vitest";
import { solveNetwork } from "./network.ts";

/** Constraints that put each event of a chain before the next. */
const chain = (length: number) =>
  Array.from({ length }, (_, i) => ({ id: `c${i}`, kind: "before" as const, a: `e${i}`, b: `e${i + 1}` }));
const dated = (event: string, earliest: number | null, latest: number | null) =>
  ({ id: `dated ${event}`, kind: "dated", event, begin: { earliest, latest }, end: { earliest, latest } }) as const;

describe("a long chain", () => {
  const length = 10_000;
  const links = chain(length);
  test.each([
    ["in its order", links],
    ["against it", links.toReversed()],
    ["odd links first", [...links.filter((_, i) => i % 2 === 1), ...links.filter((_, i) => i % 2 === 0)]],
  ])("%s is narrowed from both ends", (_, constraints) => {
    const result = solveNetwork<string, string>([
      dated("e0", 0, 5),
      ...constraints,
      dated(`e${length}`, null, length + 1),
    ]);
    expect(result).toMatchObject({ kind: "solved", events: { e100: { begin: { earliest: 100, latest: 101 } } } });
  });

  test("that is too long for its days clashes as a whole", () => {
    const all = [dated("e0", 0, null), ...links, dated(`e${length}`, null, length - 1)];
    const expected = { kind: "contradiction", clash: all.map(({ id }) => id) };
    expect(solveNetwork<string, string>(all)).toEqual(expected);
    expect(solveNetwork<string, string>([...all, dated("e7", null, null)])).toEqual(expected);
  });

  test("with a contradiction in it names that alone", () => {
    const wrong = { id: "wrong", kind: "before", a: "e5001", b: "e5000" } as const;
    expect(solveNetwork<string, string>([...links, wrong])).toEqual({
      kind: "contradiction",
      clash: ["c5000", "wrong"],
    });
  });
});
