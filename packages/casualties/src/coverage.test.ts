import { expect, test } from "vitest";
import { coverage } from "./coverage.ts";

test("a claim on a wider cell is no figure for this one, and a named claimant may be wholly silent", () => {
  const count = { min: 12, max: 12, words: "12 killed or wounded" };
  const claim = { id: "x", claimant: "m", about: "clash", status: "any", harms: ["killed", "wounded"], count } as const;
  const killed = { incident: "clash", status: "any", harms: ["killed"] };
  expect(
    coverage([claim], { incidents: ["clash"], statuses: ["any"], harms: ["killed"], claimants: ["outlet"] }),
  ).toEqual({
    cells: [{ cell: killed, spokenBy: [] }],
    silent: [{ cell: killed, text: "no claim about killed, all sides, any status, clash" }],
    claimants: [
      { claimant: "outlet", spoke: [], silent: [killed] },
      { claimant: "m", spoke: [], silent: [killed] },
    ],
  });
});

test("a running total, or a data set's own estimate, is no silence", () => {
  const count = { min: 3, max: 3, words: "3" };
  const claim = { claimant: "m", about: "clash", status: "any", harms: ["killed"], count } as const;
  const claims = [
    { ...claim, id: "total", asOf: "2021-07-30" },
    { ...claim, id: "estimate", claimant: "ucdp", estimate: "best" },
  ] as const;
  const range = { incidents: ["clash"], statuses: ["any"], harms: ["killed"] } as const;
  const { cells, silent } = coverage(claims, range);
  expect(silent).toEqual([]);
  expect(cells[0]?.spokenBy.map((by) => by.claims)).toEqual([["total"], ["estimate"]]);
  expect(coverage(claims, { ...range, asOf: "2021-07-28" }).silent).toHaveLength(1);
  expect(coverage(claims, { ...range, asOf: "2021-07-30" }).silent).toEqual([]);
});

test("each claimant spoke of the cells of which it did, of an estimate only where it gave that one", () => {
  const count = { min: 3, max: 3, words: "3" };
  const claim = { about: "clash", status: "any", count, estimate: "best" } as const;
  const claims = [
    { ...claim, id: "x", claimant: "m", harms: ["killed"] },
    { ...claim, id: "y", claimant: "n", harms: ["wounded"] },
  ] as const;
  const [killed, wounded] = (["killed", "wounded"] as const).map((harm) => ({
    incident: "clash",
    status: "any",
    harms: [harm],
    estimate: "best",
  }));
  const range = { incidents: ["clash"], statuses: ["any"], harms: ["killed", "wounded"], estimate: "best" } as const;
  expect(coverage(claims, range).claimants).toEqual([
    { claimant: "m", spoke: [killed], silent: [wounded] },
    { claimant: "n", spoke: [wounded], silent: [killed] },
  ]);
  expect(coverage(claims, { ...range, estimate: "low" }).silent).toHaveLength(2);
});
