import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import type { GivenMapping } from "../format.ts";
import { convertedText, inputOf, recordsOf } from "../testing.ts";
import { readMapping } from "./mapping.ts";

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");

async function given(yaml: string): Promise<GivenMapping> {
  const read = await readMapping(new TextEncoder().encode(yaml));
  if (!read.ok) throw read.error;
  return { mapping: read.mapping, place: read.place };
}

const rowsOf = (text: string): readonly { readonly [column: string]: string }[] => parse(text, { columns: true });

test("a table is written as it was read, cell by cell, but for its bad rows and what the mapping does not name", async () => {
  const mapping = await given(fixture("watch.yaml"));
  const { text, report } = await convertedText(inputOf(fixture("watch.csv"), "watch.csv"), { to: "csv", mapping });
  expect(report.losses).toMatchObject([{ direction: "read", field: "Weather" }]);
  const before = parse(fixture("watch.csv"), { columns: true, delimiter: ";" }) as { [column: string]: string }[];
  const missing = new Set(mapping.mapping.missing);
  const expected = before
    .slice(0, 3)
    .map(({ Weather: _, ...row }) =>
      Object.fromEntries(
        Object.entries(row).map(([column, cell]) => [column, missing.has(cell) ? "" : cell.replace(/^=/, "'=")]),
      ),
    );
  expect(rowsOf(text)).toEqual(expected);
});

test("a header that stands lower is written lower", async () => {
  const yaml = fixture("watch.yaml");
  const { text } = await convertedText(inputOf(fixture("watch.csv"), "watch.csv"), {
    to: "csv",
    mapping: await given(yaml),
  });
  const lower = await given(`${yaml}header: 3\n`);
  const { records } = await recordsOf(inputOf(text, "watch.csv"), { mapping: await given(yaml), escaped: true });
  const asLines = records.map((each) => JSON.stringify(each)).join("\n");
  const again = await convertedText(inputOf(asLines), { from: "ndjson", to: "csv", mapping: lower });
  expect(again.text.split("\r\n").slice(2).join("\r\n")).toBe(text);
  expect((await recordsOf(inputOf(again.text, "watch.csv"), { mapping: lower, escaped: true })).records).toEqual(
    records,
  );
});

const yaml = `
source: { title: Ford watch }
speaker: { name: Ford watch, type: organisation }
lang: en
dates: iso
numbers: plain
missing: ["0"]
incident:
  id: id
  title: title
  type: { column: kind, values: { fight: clash } }
  date: day
  parties: [{ column: side, type: state }]
place: { type: settlement, name: town, latitude: y, longitude: x, radius: 500 }
counts:
  - { column: dead, harms: [killed], status: any }
  - { min: hurt, max: hurt most, harms: [wounded], status: military, side: 1 }
`;
const quote = { source: "paper", text: "Two, three or 4 fell, dozens were hurt, none was missing.", lang: "en" };
const casualties = (more: object) => ({
  kind: "casualties",
  about: "clash",
  status: "any",
  harms: ["killed"],
  ...more,
});
const claims = {
  fell: casualties({ count: { min: 3, max: 3, words: "three" } }),
  more: casualties({ count: { min: 4, max: 4, words: "4" } }),
  hurt: casualties({
    status: "military",
    harms: ["wounded"],
    side: "east",
    count: { min: 2, max: null, words: "Two" },
  }),
  gone: casualties({ harms: ["missing"], count: { min: 0, max: 0, words: "none" } }),
  blame: {
    kind: "responsibility",
    about: "clash",
    accused: "east",
    act: "started",
    extent: "full",
    intent: "unstated",
  },
};
const name = (text: string) => [{ text, lang: "en", source: "paper" }];
const records = [
  { kind: "source", id: "paper", type: "article" },
  { kind: "actor", id: "east", type: "state", names: name("East") },
  { kind: "actor", id: "guard", type: "armed-force", names: name("Guard") },
  {
    kind: "place",
    id: "ford",
    type: "site",
    names: name("Ford"),
    geometry: { type: "Point", coordinates: [46, 40], radius: 25, source: "paper" },
  },
  ...["clash", "shelling"].map((type) => ({
    kind: "incident",
    id: type,
    type,
    title: { en: "At the ford" },
    when: [{ edtf: "2021-07-28" }],
    where: ["ford"],
    parties: ["guard", "east"],
    evidence: [quote],
  })),
  {
    kind: "statement",
    id: "told",
    speaker: "east",
    said: [{ edtf: "2021" }],
    acts: ["report"],
    evidence: [quote],
    claims,
  },
];

test("of other records all is told that the mapping has no column for, and no cell says more than a record does", async () => {
  const file = records.map((each) => JSON.stringify(each)).join("\n");
  const mapping = await given(yaml);
  const { text, report } = await convertedText(inputOf(file), { from: "ndjson", to: "csv", mapping });
  expect(rowsOf(text)).toEqual([
    {
      id: "clash",
      title: "At the ford",
      kind: "fight",
      day: "2021-07-28",
      side: "East",
      town: "Ford",
      y: "40",
      x: "46",
      dead: "3",
      hurt: "2",
      "hurt most": "",
    },
  ]);
  const told = report.losses.flatMap(({ field, spots }) => spots.map(({ record }) => `${field} ${record}`));
  expect(told).toEqual(
    expect.arrayContaining([
      "incidents shelling",
      "incidents.id clash",
      "incidents.parties clash",
      "incidents.evidence clash",
      "places.type ford",
      "places.geometry ford",
      "claims.killed told#more",
      "claims.count.words told#fell",
      "claims.count.words told#hurt",
      "claims.missing told#gone",
      "claims.responsibility told#blame",
      "statements.speaker told",
      "sources.type paper",
    ]),
  );
  const { records: read, report: again } = await recordsOf(inputOf(text, "ford.csv"), { mapping });
  expect(again).toMatchObject({ badRows: [], losses: [] });
  expect(read.find(({ kind }) => kind === "statement")).toMatchObject({
    claims: {
      killed: { count: { min: 3, max: 3 } },
      "wounded-military-1": { count: { min: 2, max: null }, side: expect.any(String) },
    },
  });
});
