import article from "@incident-data/armenia-azerbaijan-2021/data.json" with { type: "json" };
import type { Claim, DatasetData, Statement } from "@incident-data/core";
import { expect, test } from "vitest";
import { openEngine } from "./engine.ts";
import type { IncidentView } from "./protocol.ts";
import { jsonStream } from "./testing.ts";

const clash = "2021-07-28-border-clash";
const data = article as unknown as DatasetData;
const sources = [...data.sources, { id: "table", type: "data-file" }];
const cell = (column: string, text: string) => ({ source: "table", row: 3, column, text });
const claims = {
  killed: {
    kind: "casualties",
    about: clash,
    status: "any",
    harms: ["killed"],
    estimate: "best",
    count: { min: 4, max: 4, words: "4" },
    evidence: [cell("deaths", "4")],
  },
} satisfies { [key: string]: Claim };
const statement: Statement = {
  id: "row-3",
  speaker: "global-voices",
  said: [{ edtf: "2021-07-29" }],
  acts: ["report"],
  evidence: [cell("deaths", "4"), cell("named", "a ministry, two witnesses")],
  claims,
};

/** The view of the clash with one statement more. */
async function viewWith(more: Statement): Promise<IncidentView> {
  const engine = openEngine();
  await engine.open(jsonStream({ ...data, sources, statements: [...data.statements, more] }), "en");
  return engine.incident(clash, { language: "en", profile: "strict@1", order: [] });
}

test("words of a statement that no claim of it rests on are shown, with the row and the column of each cell", async () => {
  const { accounts, statements } = await viewWith(statement);
  expect(statements.find(({ id }) => id === "row-3")?.quotes).toEqual([
    { text: "a ministry, two witnesses", lang: "und", source: "table", cell: { row: 3, column: "named" } },
  ]);
  const own = accounts.flatMap((account) => account.claims).find(({ id }) => id === "row-3#killed");
  expect(own?.quotes).toEqual([{ text: "4", lang: "und", source: "table", cell: { row: 3, column: "deaths" } }]);
});

test("a claim tells when it was said, by whoever spoke", async () => {
  const { accounts } = await viewWith(statement);
  const own = accounts.flatMap((account) => account.claims).find(({ id }) => id === "row-3#killed");
  expect(own?.chains.map((chain) => chain.map((link) => ("said" in link ? link.said : undefined)))).toEqual([
    ["29 July 2021", undefined],
  ]);
});

test("a statement whose claims show all of it is not shown twice", async () => {
  const { statements } = await viewWith({ ...statement, evidence: [cell("deaths", "4")] });
  expect(statements.map(({ id }) => id)).not.toContain("row-3");
});

test.each([
  { paraphrase: { text: "four died", lang: "en" } },
  { text: { text: "4", lang: "en" } },
  { cut: "end" },
  { damaged: "a footnote" },
] satisfies Partial<Statement>[])("what a statement has beside its claims: %j", async (beside) => {
  const { statements } = await viewWith({ ...statement, evidence: [cell("deaths", "4")], ...beside });
  expect(statements.find(({ id }) => id === "row-3")).toMatchObject({ quotes: [], ...beside });
});

test("whom a statement speaks to", async () => {
  const { statements } = await viewWith({ ...statement, addressees: ["armenia", "azerbaijan"] });
  const names = statements.find(({ id }) => id === "row-3")?.addressees.map(({ text }) => text);
  expect(names).toEqual(["Armenia", "Azerbaijan"]);
});

test("words under a claim about no incident stand with the statement: the claim is shown nowhere else", async () => {
  const control = { kind: "control", place: "yeraskh", to: "armenia", extent: "whole" } satisfies Claim;
  const engine = openEngine();
  const said = { ...statement, evidence: [cell("held", "yes")], claims: { control } };
  await engine.open(jsonStream({ ...data, sources, statements: [...data.statements, said] }), "en");
  const found = (await engine.statements("en")).find(({ id }) => id === "row-3");
  expect(found?.quotes.map(({ text }) => text)).toEqual(["yes"]);
});
