import article from "@incident-data/armenia-azerbaijan-2021/data.json" with { type: "json" };
import type { DatasetData, Incident } from "@incident-data/core";
import { beforeAll, expect, test } from "vitest";
import { openEngine } from "./engine.ts";
import type { Engine } from "./protocol.ts";
import { jsonStream } from "./testing.ts";

const request = { language: "en", profile: "strict@1", order: [] } as const;
const [war, clash] = ["2020-44-day-war", "2021-07-28-border-clash"];
const terms = [{ source: "global-voices-2021-07-29", text: "The ceasefire signed in November", lang: "en" }];
const data = article as unknown as DatasetData;
const changed: { readonly [id: string]: Partial<Incident> } = {
  [clash]: { partOf: [war] },
  "2021-exchange-of-fire-before-28-july": { partOf: [war] },
  "2020-11-ceasefire": { proposedBy: ["armenia"], terms },
};

let engine: Engine;
beforeAll(async () => {
  engine = openEngine();
  const incidents = data.incidents.map((each) => ({ ...each, ...changed[each.id] }));
  // Without what is said of it, nothing of the war leads to what ended it.
  const statements = data.statements.filter((each) => !JSON.stringify(each).includes(war));
  await engine.open(jsonStream({ ...data, incidents, statements }), "en");
});

const idsAt = async (positions: readonly number[]) =>
  (await engine.rows(Uint32Array.from(positions), "en")).map(({ id }) => id);

test("parts and wholes, both ways, the earliest first", async () => {
  expect(await idsAt((await engine.incident(clash, request)).related.partOf)).toEqual([war]);
  const { parts, partOf } = (await engine.incident(war, request)).related;
  expect(await idsAt(parts)).toEqual(["2021-exchange-of-fire-before-28-july", clash]);
  expect(partOf).toEqual([]);
});

test("an agreement and what it ended, both ways; who brokered and proposed it, and its words", async () => {
  const view = await engine.incident("2020-11-ceasefire", request);
  expect(await idsAt(view.related.ends)).toEqual([war]);
  expect(view.agreement).toEqual({
    broker: [{ text: "Russia", lang: "en" }],
    proposedBy: [{ text: "Armenia", lang: "en" }],
    terms,
  });
  expect(await idsAt((await engine.incident(war, request)).related.endedBy)).toEqual(["2020-11-ceasefire"]);
});

test("what ended an incident narrows its days, also where nothing of the incident leads to it", async () => {
  const { narrowed } = await engine.incident(war, request);
  expect(narrowed?.text).toContain("it was ended by: The ceasefire agreement of November 2020");
});
