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

test.each<[string, readonly (number | Omit<Count, "words">)[], number | undefined]>([
  ["the later figure, where it is not above the next", [333, 324, 342], 342],
  ["not the later figure, where it would be above the next", [333, 324, 341], undefined],
  ["the later figure, where there is no next", [333, 324], 342],
  ["not the earlier figure, where it would be below the one before", [150, 201, 180], 810],
  ["the earlier figure, where it would not", [20, 201, 180], 21],
  ["nothing in a range", [333, { min: 324, max: 330 }], undefined],
])("an exchange of digits may explain a fall: %s", (_, figures, maybe) => {
  const days = figures.map((figure, at) => say(`2023-10-0${at + 1}`, figure));
  const falls = read(days).findings.filter(({ kind }) => kind === "fall");
  expect(falls.map((each) => each.maybe)).toEqual([maybe]);
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

test("figures that came in the order of their days, or on one day, are not late", () => {
  const at = (day: number) => ({ said: { earliest: day, latest: day } });
  const days = [3, 4, 4].map((said, index) => say(`2023-10-0${index + 7}`, index + 4, at(said)));
  expect(read(days).findings).toEqual([]);
});

test("a day is late only where all its figures came after all of the later day", () => {
  const at = (id: string, day: number) => ({ id, said: { earliest: day, latest: day } });
  const late = (first: readonly number[], second: readonly number[]) => {
    const claims = [first, second].flatMap((days, day) =>
      days.map((said) => say(`2023-10-0${day + 7}`, day + 4, at(`${day} ${said}`, said))),
    );
    return read(claims).findings.map((each) => each.claims);
  };
  expect(late([9, 7], [8])).toEqual([]);
  expect(late([9], [8, 10])).toEqual([]);
  expect(late([9, 10], [7, 8])).toEqual([["0 9", "0 10", "1 7", "1 8"]]);
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
  expect(found[0]?.findings.map(({ kind, claims: [id], text }) => [kind, id, text])).toEqual([
    ["undated", "2023-10-01/2023-10-08 9", "2023-10-01/2023-10-08 9 states no single day"],
    ["undated", "undefined 9", "undefined 9 states no single day"],
  ]);
});
