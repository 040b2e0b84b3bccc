import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALLEN_RELATIONS, type AllenRelation, allen } from "./allen.ts";
import { runs } from "./deep.test-util.ts";
import { after, before, during, overlaps, type Relation, sameDay } from "./relations.ts";
import type { EmptySpan, Span } from "./span.ts";

type Ask = (a: Span | EmptySpan, b: Span | EmptySpan) => Relation;

/** All pairs of begin and end that a small span allows. */
function pairsOf({ begin, end }: Span): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  for (let b = begin.earliest ?? 0; b <= (begin.latest ?? 0); b++) {
    for (let e = Math.max(b, end.earliest ?? 0); e <= (end.latest ?? 0); e++) pairs.push([b, e]);
  }
  return pairs;
}

const day = fc.integer({ min: 0, max: 6 });
const span = fc
  .tuple(day, day, day, day)
  .map(([b1, b2, e1, e2]) => {
    const begin = [Math.min(b1, b2), Math.max(b1, b2)] as const;
    const end = [Math.max(Math.min(e1, e2), begin[0]), Math.max(e1, e2)] as const;
    return { begin: [begin[0], Math.min(begin[1], end[1])] as const, end };
  })
  .filter(({ begin, end }) => begin[0] <= begin[1] && end[0] <= end[1])
  .map(
    ({ begin, end }): Span => ({
      kind: "span",
      begin: { earliest: begin[0], latest: begin[1] },
      end: { earliest: end[0], latest: end[1] },
      qualifier: null,
      hull: false,
    }),
  );

type Pair = readonly [number, number];

function allenOf([ab, ae]: Pair, [bb, be]: Pair): AllenRelation {
  if (ae + 1 < bb) return "before";
  if (ae + 1 === bb) return "meets";
  if (be + 1 < ab) return "after";
  if (be + 1 === ab) return "met-by";
  if (ab === bb) return ae === be ? "equals" : ae < be ? "starts" : "started-by";
  if (ae === be) return ab > bb ? "finishes" : "finished-by";
  if (ab > bb && ae < be) return "during";
  if (ab < bb && ae > be) return "contains";
  return ab < bb ? "overlaps" : "overlapped-by";
}

describe("exact against all pairs of days", () => {
  const questions: readonly (readonly [string, Ask, (a: Pair, b: Pair) => boolean])[] = [
    ["before", before, (a, b) => a[1] < b[0]],
    ["after", after, (a, b) => a[0] > b[1]],
    ["during", during, (a, b) => b[0] <= a[0] && a[1] <= b[1]],
    ["overlaps", overlaps, (a, b) => a[0] <= b[1] && b[0] <= a[1]],
    ["sameDay", sameDay, (a, b) => a[0] === a[1] && b[0] === b[1] && a[0] === b[0]],
  ];
  test.each(questions)("%s", (_, ask, holds) => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const answers = pairsOf(a).flatMap((x) => pairsOf(b).map((y) => holds(x, y)));
        const expected = answers.every(Boolean) ? "yes" : answers.some(Boolean) ? "maybe" : "no";
        expect(ask(a, b).answer).toBe(expected);
      }),
      { seed: 1, numRuns: runs(500) },
    );
  });
  test("allen", () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const found = new Set(pairsOf(a).flatMap((x) => pairsOf(b).map((y) => allenOf(x, y))));
        expect(allen(a, b).possible).toEqual(ALLEN_RELATIONS.filter((relation) => found.has(relation)));
      }),
      { seed: 1, numRuns: runs(500) },
    );
  });
});
