import { expect, test } from "vitest";
import type { CasualtyClaim } from "./claim.ts";
import { type SeriesKind, series } from "./series.ts";
import type { Count, Harm } from "./vocabulary.ts";

const cell = { incident: "war", status: "any", harms: ["killed"] } as const;

function say(
  day: string | undefined,
  count: number | Omit<Count, "words">,
  more: Partial<CasualtyClaim> = {},
): CasualtyClaim {
  const stated = typeof count === "number" ? { min: count, max: count } : count;
  return {
    id: `${day} ${JSON.stringify(count)}`,
    claimant: "ministry",
    about: "war",
    status: "any",
    harms: ["killed"],
    ...(day === undefined ? {} : { asOf: day }),
    count: { ...stated, words: "so many" } as Count,
    ...more,
  };
}
function read(claims: readonly CasualtyClaim[], kind: SeriesKind = "cumulative") {
  const [found] = series(claims, { cell, kind });
  if (found === undefined) throw new Error("no series");
  return found;
}

test("a cumulative series gives what was added between its days, in their order", () => {
  const found = read([say("2023-10-09", 12), say("2023-10-07", 4), say("2023-10-08", { min: 6, max: null })]);
  expect(found.points.map(({ asOf, added, until }) => [asOf, added, until])).toEqual([
    ["2023-10-07", { min: 4, max: 4 }, { min: 4, max: 4 }],
    ["2023-10-08", { min: 2, max: null }, { min: 6, max: null }],
    ["2023-10-09", { min: 0, max: 6 }, { min: 12, max: 12 }],
  ]);
  expect(found).toMatchObject({ claimant: "ministry", kind: "cumulative", findings: [] });
});

test("a daily series adds up, and may fall", () => {
  const found = read([say("2023-10-07", 4), say("2023-10-08", 2)], "daily");
  expect(found.points.map(({ added, until }) => [added?.min, until?.min])).toEqual([
    [4, 4],
    [2, 6],
  ]);
  expect(found.findings).toEqual([]);
});

test("those who still are missing may become fewer", () => {
  const harms: readonly Harm[] = ["missing"];
  const claims = [say("2020-11-14", 187, { harms }), say("2021-07-28", 9, { harms })];
  const [found] = series(claims, { cell: { ...cell, harms }, kind: "current" });
  expect(found?.findings).toEqual([]);
  expect(found?.points.map(({ added, until }) => [added, until])).toEqual([
    [null, null],
    [null, null],
  ]);
});

test("a cumulative fall is found, with the exchange of digits that explains it", () => {
  const found = read([
    say("2023-10-07", 1417),
    say("2023-10-08", 1573),
    say("2023-10-09", 1537),
    say("2023-10-10", 1590),
  ]);
  expect(found.findings).toEqual([
    {
      kind: "fall",
      claims: ["2023-10-08 1573", "2023-10-09 1537"],
      maybe: 1573,
      text: "1,573 until 2023-10-08 became 1,537 until 2023-10-09, and no claim corrects it",
    },
  ]);
  expect(found.points[2]).toMatchObject({ added: null, bound: { min: 1537, max: 1537 } });
  const early = read([say("2023-10-07", 121), say("2023-10-08", 211), say("2023-10-09", 130)]);
  expect(early.findings).toMatchObject([{ kind: "fall", maybe: 121 }]);
  expect(read([say("2023-10-07", 99), say("2023-10-08", 11)]).findings[0]).not.toHaveProperty("maybe");
});

test("a fall that the claimant corrected is none", () => {
  const wrong = say("2023-10-08", 1573);
  const relations = [{ kind: "supersedes", claim: wrong.id, basis: "stated" }] as const;
  const found = read([say("2023-10-07", 1417), wrong, say("2023-10-08", 1437, { relations }), say("2023-10-09", 1439)]);
  expect(found.findings).toEqual([]);
  expect(found.points.map((each) => each.bound.min)).toEqual([1417, 1437, 1439]);
});

test("rounded figures cannot carry a cumulative, and say so", () => {
  const found = read([say("2023-10-07", 1600), say("2023-10-08", { about: 1650 }), say("2023-10-09", 1703)]);
  expect(found.findings.map(({ kind, claims }) => [kind, ...claims])).toEqual([
    ["rounded", "2023-10-07 1600"],
    ["rounded", '2023-10-08 {"about":1650}'],
  ]);
  expect(read([say("2023-10-07", 0)]).findings).toEqual([]);
});

test("a figure that came after that of a later day is late", () => {
  const at = (day: number) => ({ said: { earliest: day, latest: day } });
  const found = read([say("2023-10-07", 4, at(9)), say("2023-10-08", 6, at(8)), say("2023-10-09", 7)]);
  expect(found.findings).toEqual([
    {
      kind: "late",
      claims: ["2023-10-07 4", "2023-10-08 6"],
      text: "the figure for 2023-10-07 came after that for 2023-10-08",
    },
  ]);
});

test("two figures for a day that disagree give no point, those that agree one", () => {
  const found = read([
    say("2023-10-07", 4),
    say("2023-10-07", 5),
    say("2023-10-08", 6),
    say("2023-10-08", { min: 5, max: null }),
  ]);
  expect(found.findings).toMatchObject([{ kind: "clash", text: "two figures for 2023-10-07 disagree" }]);
  expect(found.points).toMatchObject([{ asOf: "2023-10-08", bound: { min: 6, max: 6 } }]);
});

test("each claimant has a series, retellings and other cells none, and a figure needs one day", () => {
  const first = say("2023-10-07", 4);
  const relations = [{ kind: "reports", claim: first.id, basis: "stated" }] as const;
  const claims = [
    first,
    say("2023-10-07", 4, { claimant: "agency", id: "told", relations }),
    say("2023-10-07", 2, { claimant: "rival", id: "r" }),
    say("2023-10-07", 9, { claimant: "other", id: "o", side: "a" }),
    say("2023-10-01/2023-10-08", 9),
    say(undefined, 9),
  ];
  const found = series(claims, { cell, kind: "cumulative" });
  expect(found.map((each) => each.claimant)).toEqual(["ministry", "rival"]);
  expect(found[0]?.points).toHaveLength(1);
  expect(found[0]?.findings.map(({ kind, claims: [id] }) => [kind, id])).toEqual([
    ["undated", "2023-10-01/2023-10-08 9"],
    ["undated", "undefined 9"],
  ]);
});
