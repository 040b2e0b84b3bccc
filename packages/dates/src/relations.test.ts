import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALLEN_RELATIONS, type AllenRelation, allen, relates } from "./allen.ts";
import { runs } from "./deep.test-util.ts";
import { reasonText } from "./reason.ts";
import { type Answer, after, before, during, overlaps, type Relation, sameDay } from "./relations.ts";
import { type EmptySpan, type Span, spanOf } from "./span.ts";
import type { When } from "./when.ts";

const WAR: When = { edtf: "2020-09-27/2020-11-09", sense: "throughout" };
type Ask = (a: Span | EmptySpan, b: Span | EmptySpan) => Relation;

describe("questions of order", () => {
  const cases: readonly (readonly [string, Ask, When, When, Answer])[] = [
    ["before", before, { edtf: "2020-11" }, { edtf: "2021-07-28" }, "yes"],
    ["before", before, { edtf: "2021-07-28" }, { edtf: "2021-07-28" }, "no"],
    ["before", before, { edtf: "2021-07" }, { edtf: "2021-07-28" }, "maybe"],
    ["before", before, { edtf: "2021-07-28~" }, { edtf: "2021-07-29" }, "maybe"],
    ["before", before, { edtf: "2021-07-01/2021-07-27", sense: "within" }, { edtf: "2021-07-28" }, "yes"],
    ["after", after, { edtf: "2021-07-28T03:40:00+04:00" }, { edtf: "2021-07-28T00:00:00Z" }, "no"],
    ["after", after, { edtf: "../2021-07-28", sense: "throughout" }, { edtf: "2021-07-27" }, "no"],
    ["after", after, { edtf: "/2021-07-28" }, { edtf: "2021-07-27" }, "maybe"],
    ["during", during, { edtf: "2021-07-27" }, { edtf: "../2021-07-28", sense: "throughout" }, "yes"],
    ["during", during, { edtf: "2020-10-04" }, WAR, "yes"],
    ["during", during, { edtf: "2020-10" }, WAR, "yes"],
    ["during", during, { edtf: "2020-11" }, WAR, "maybe"],
    ["during", during, { edtf: "2021" }, WAR, "no"],
    ["during", during, { edtf: "2021-07-28" }, { edtf: "2021-07" }, "maybe"],
    ["overlaps", overlaps, { edtf: "2020-09/2020-10", sense: "throughout" }, WAR, "yes"],
    ["overlaps", overlaps, { edtf: "2020-11" }, WAR, "maybe"],
    ["overlaps", overlaps, { edtf: "2020" }, { edtf: "2021" }, "no"],
    ["sameDay", sameDay, { edtf: "2021-07-28" }, { edtf: "2021-07-28T03:40:00+04:00" }, "yes"],
    ["sameDay", sameDay, { edtf: "2021-07-28?" }, { edtf: "2021-07-28" }, "maybe"],
    ["sameDay", sameDay, { edtf: "2021-07" }, { edtf: "2021-07-28" }, "maybe"],
    ["sameDay", sameDay, { edtf: "2021-07-XX" }, { edtf: "2021-08-01" }, "no"],
    ["before", before, { edtf: "{2021-07-01,2021-07-09}" }, { edtf: "2021-07-05" }, "maybe"],
    ["after", after, { edtf: "{2021-07-01,2021-07-09}" }, { edtf: "2021-07-05" }, "maybe"],
  ];
  test.each(cases)("%s: %#", (_, ask, a, b, answer) => {
    expect(ask(spanOf(a), spanOf(b)).answer).toBe(answer);
  });
});

describe("reasons", () => {
  function reasonOf(relation: Relation): string {
    return relation.answer === "maybe"
      ? reasonText(relation.reason, { a: "the fire", b: "the clash" })
      : relation.answer;
  }
  test("name the ends that are not known", () => {
    expect(reasonOf(before(spanOf({ edtf: "2021-07" }), spanOf({ edtf: "2021-07-28" })))).toBe(
      "the fire ended between 2021-07-01 and 2021-07-31",
    );
    expect(reasonOf(after(spanOf({ edtf: "/2021-07-28" }), spanOf({ edtf: "2021-07-27" })))).toBe(
      "the fire began on or before 2021-07-28",
    );
    expect(reasonOf(before(spanOf([]), spanOf({ edtf: "2021-07-27/" })))).toBe(
      "the fire ended on an unknown day and the clash began on or after 2021-07-27",
    );
  });
  test("name the dates that are marked, and the answer that they would give", () => {
    const relation = before(spanOf({ edtf: "2021-07-01~" }), spanOf({ edtf: "2021-07-28?" }));
    expect(relation).toMatchObject({ reason: { code: "marked", otherwise: "yes" } });
    expect(reasonOf(relation)).toBe(
      "the date of the fire is marked approximate and the date of the clash is marked uncertain",
    );
  });
  test("name gaps that were filled", () => {
    expect(reasonOf(before(spanOf({ edtf: "[2020,2022]" }), spanOf({ edtf: "2021" })))).toContain(
      "the dates of the fire have gaps that were not used",
    );
  });
  test("name a span without days", () => {
    const empty = spanOf([{ edtf: "2020" }, { edtf: "2021" }]);
    expect(reasonOf(overlaps(empty, spanOf({ edtf: "2021" })))).toBe("the dates of the fire contradict each other");
    expect(allen(empty, spanOf({ edtf: "2021" }))).toEqual({ possible: [], reason: { code: "empty", of: ["a"] } });
    expect(relates("before", empty, spanOf({ edtf: "2021" }))).toMatchObject({ answer: "maybe" });
  });
});

describe("allen", () => {
  test.each([
    ["2021-07-26", "2021-07-28", ["before"]],
    ["2021-07-27", "2021-07-28", ["meets"]],
    ["2021-07-28", "2021-07-28", ["equals"]],
    ["2021-07-28", "2021-07", ["starts", "during", "finishes", "equals", "met-by", "after", "before", "meets"]],
  ])("%s and %s", (a, b, possible) => {
    const found = allen(spanOf({ edtf: a }), spanOf({ edtf: b })).possible;
    expect([...found].sort()).toEqual([...possible].sort());
  });
  test("open ends finish together and overlap nothing beyond", () => {
    const open = spanOf({ edtf: "2021-01-01/..", sense: "throughout" });
    const later = spanOf({ edtf: "2021-02-01/..", sense: "throughout" });
    expect(allen(later, open)).toEqual({ possible: ["finishes"] });
    expect(allen(open, spanOf({ edtf: "2022" })).possible).toEqual(["contains"]);
    expect(relates("contains", open, spanOf({ edtf: "2022" }))).toEqual({ answer: "yes" });
    expect(relates("before", open, spanOf({ edtf: "2022" }))).toEqual({ answer: "no" });
    expect(relates("contains", open, spanOf({ edtf: "2022?" }))).toMatchObject({ answer: "maybe" });
  });
});

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
