import { readFileSync } from "node:fs";
import type { RecordLine } from "@incident-data/core/schema";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { records, runs } from "../arbitrary.test-util.ts";
import { convertedText, inputOf, recordsOf } from "../testing.ts";
import { claimsTable } from "./claims-table.ts";

const asLines = (made: readonly RecordLine[]) => made.map((each) => `${JSON.stringify(each)}\n`).join("");

const toCsv = async (made: readonly RecordLine[], options = {}) =>
  convertedText(inputOf(asLines(made), "made.ndjson"), { from: "ndjson", to: "csv", ...options });

const cellsOf = (text: string): readonly { readonly [column: string]: string }[] =>
  parse(text, { columns: true, bom: true });

const claim = (more: object = {}) => ({
  kind: "casualties",
  about: "clash",
  side: "east",
  status: "military",
  harms: ["killed", "wounded"],
  count: { min: 2, max: null, words: "at least two" },
  ...more,
});
const quote = { source: "paper", text: "They said that at least two fell; dozens fled.", lang: "en" };
const said: readonly RecordLine[] = [
  { kind: "source", id: "paper", type: "article", title: { und: "=The Paper" }, url: "https://example.org/1" },
  { kind: "actor", id: "east", type: "state", names: [{ text: "East", lang: "und", source: "paper" }] },
  { kind: "actor", id: "gazette", type: "outlet", names: [{ text: "Gazette", lang: "und", source: "paper" }] },
  {
    kind: "place",
    id: "ford",
    type: "settlement",
    names: [{ text: "Old Ford", lang: "und", source: "paper" }],
    geometry: { type: "Point", coordinates: [46.5, 1e-7], radius: 500, source: "paper" },
  },
  {
    kind: "incident",
    id: "clash",
    type: "clash",
    title: { und: "Clash at the ford" },
    when: [{ edtf: "2021-07-01/2021-07-27", sense: "within" }],
    where: ["ford"],
    parties: [],
    evidence: [quote],
  },
  {
    kind: "statement",
    id: "told",
    speaker: "gazette",
    said: [{ edtf: "2021-07-29" }],
    acts: ["report"],
    evidence: [quote],
    claims: {
      fell: claim({ attributedTo: "east", asOf: "2021-07-28", note: "Counted twice." }),
      fled: claim({
        harms: ["displaced"],
        status: "any",
        side: "gazette",
        count: { vague: "dozens", words: "dozens" },
      }),
    },
  } as RecordLine<"statement">,
];

describe("a claim of casualties a row", () => {
  test("has whose claim it is, of whom, how many in which words, when and where, and the quote", async () => {
    const { text, report } = await toCsv(said);
    expect(cellsOf(text)).toEqual([
      {
        incident_id: "clash",
        incident: "Clash at the ford",
        incident_type: "clash",
        when: "2021-07-01/2021-07-27",
        when_sense: "within",
        incident_note: "",
        place_id: "ford",
        place: "Old Ford",
        place_type: "settlement",
        latitude: "1e-7",
        longitude: "46.5",
        radius_metres: "500",
        statement_id: "told",
        claim_key: "fell",
        said: "2021-07-29",
        speaker_id: "gazette",
        speaker: "Gazette",
        speaker_type: "outlet",
        claimant_id: "east",
        claimant: "East",
        claimant_type: "state",
        side_id: "east",
        side: "East",
        side_type: "state",
        status: "military",
        harms: "killed;wounded",
        min: "2",
        max: "",
        about: "",
        vague: "",
        words: "at least two",
        as_of: "2021-07-28",
        estimate: "",
        note: "Counted twice.",
        quote: "They said that at least two fell; dozens fled.",
        quote_lang: "en",
        source_id: "paper",
        source: "'=The Paper",
        source_type: "article",
        source_url: "https://example.org/1",
      },
      expect.objectContaining({ claim_key: "fled", min: "", vague: "dozens", harms: "displaced", claimant: "Gazette" }),
    ]);
    expect(report.losses.map(({ field }) => field)).toEqual(["incidents.evidence"]);
  });

  test("is known again by its header, with the same ids, bounds and words", async () => {
    const { text } = await toCsv(said);
    const { records: read, report } = await recordsOf(inputOf(text, "claims.csv"));
    expect(report).toMatchObject({ from: "csv", badRows: [], losses: [], rows: { read: 2, accepted: 2 } });
    const [file] = read;
    expect(file).toMatchObject({ kind: "source", id: "mapped-claims" });
    const source = said.find(({ kind }) => kind === "source");
    expect(read).toContainEqual(source);
    expect(read).toContainEqual(
      expect.objectContaining({ id: "clash", when: [{ edtf: "2021-07-01/2021-07-27", sense: "within" }] }),
    );
    expect(read.find(({ kind }) => kind === "statement")).toMatchObject({
      id: "told",
      speaker: "gazette",
      evidence: [quote],
      claims: {
        fell: claim({ attributedTo: "east", asOf: "2021-07-28", note: "Counted twice." }),
        fled: { count: { vague: "dozens", words: "dozens" } },
      },
    });
  });

  test("for Excel has a byte order mark, and an apostrophe before what Excel would change, but not before its numbers", async () => {
    const { text } = await toCsv(said, { byteOrderMark: true });
    expect(text.startsWith("\uFEFFincident_id,")).toBe(true);
    expect(cellsOf(text)[0]).toMatchObject({ min: "2", latitude: "1e-7", said: "'2021-07-29", source: "'=The Paper" });
    const [plain, excel] = [(await toCsv(said)).text, text].map((each) => recordsOf(inputOf(each, "claims.csv")));
    expect((await excel)?.records).toEqual((await plain)?.records);
  });

  test("is read in whatever order its columns and rows stand, and with the delimiter of a spreadsheet", async () => {
    const { text } = await toCsv(said);
    const rows = parse(text) as string[][];
    const [header = [], ...body] = rows.map((row) => row.toReversed());
    const turned = [header, ...body].map((row) => `${row.map((each) => JSON.stringify(each)).join(";")}\n`).join("");
    const { records: read, report } = await recordsOf(inputOf(turned, "claims.csv"));
    expect(report).toMatchObject({ badRows: [], losses: [] });
    expect(read).toEqual((await recordsOf(inputOf(text, "claims.csv"))).records);
  });

  test("in which rows contradict each other tells which, and of what", async () => {
    const { text } = await toCsv(said);
    const wrong = text
      .replace(/Old Ford(?=.*fled)/s, "Old Ford")
      .split("\r\n")
      .map((line) =>
        line.includes("fled,2021") ? line.replace("Old Ford", "New Ford").replace(/^clash,Clash/, "clash,Brawl") : line,
      );
    const { report } = await recordsOf(inputOf(wrong.join("\r\n"), "claims.csv"));
    expect(report.badRows).toMatchObject([
      {
        line: 3,
        faults: [
          { code: "bad_cell", field: "place ford › names", received: expect.stringContaining("New Ford") },
          { field: "incident clash › title", expected: expect.stringMatching(/^what row 1 says of it: .*Clash/) },
        ],
      },
    ]);
  });

  test.each<[string, readonly [RegExp, string], object]>([
    ["no count", [/,2,,,,at least two/, ",,,,,at least two"], { field: "min", received: "none" }],
    ["two counts", [/,2,,,,at least two/, ",2,,5,,at least two"], { field: "min", received: "several" }],
    ["no words", [/,at least two,/, ",,"], { field: "words" }],
    ["a harm that is none", [/killed;wounded/, "killed;hurt"], { field: "harms" }],
    ["a status that is none", [/,military,/, ",soldiers,"], { field: "status" }],
    ["a sense that is none", [/,within,/, ",during,"], { field: "when_sense" }],
    ["no statement", [/,told,fell,/, ",,fell,"], { field: "statement_id" }],
    ["a quote without a source", [/,paper,'=The Paper,article,https:\S+/, ",,,,"], { field: "source_id" }],
    ["a type that is none", [/,outlet,/, ",newspaper,"], { code: "not_allowed", field: "type" }],
  ])("with %s is set aside", async (_, [from, to], fault) => {
    const { text } = await toCsv(said);
    const { report } = await recordsOf(inputOf(text.replace(from, to), "claims.csv"));
    expect(report.badRows[0]?.faults).toContainEqual(expect.objectContaining(fault));
    expect(report.rows).toMatchObject({ read: 2, bad: 1 });
  });
});

describe("an incident of which nobody claims casualties", () => {
  const unreported: RecordLine = {
    kind: "incident",
    id: "silence",
    type: "shelling",
    title: { und: "Shelling of the ford" },
    when: [{ edtf: "2021-08~" }],
    where: ["ford"],
    parties: [],
    evidence: [quote],
    note: "No figure was given.",
  };
  const withIt = [...said, unreported];

  test("is a row that says nothing of a claim: no number stands in it, not even a zero", async () => {
    const { text, report } = await toCsv(withIt);
    const rows = cellsOf(text);
    expect(rows).toHaveLength(3);
    const row = rows.find(({ incident_id: id }) => id === "silence") ?? {};
    expect(Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ""))).toEqual({
      incident_id: "silence",
      incident: "Shelling of the ford",
      incident_type: "shelling",
      when: "2021-08~",
      incident_note: "No figure was given.",
      place_id: "ford",
      place: "Old Ford",
      place_type: "settlement",
      latitude: "1e-7",
      longitude: "46.5",
      radius_metres: "500",
    });
    expect(report.losses.map(({ field }) => field)).toEqual(["incidents.evidence"]);
  });

  test("is read again as the same incident, without a statement", async () => {
    for (const options of [{}, { byteOrderMark: true }]) {
      const { text } = await toCsv(withIt, options);
      const { records: read, report } = await recordsOf(inputOf(text, "claims.csv"));
      expect(report).toMatchObject({ badRows: [], losses: [], rows: { read: 3, accepted: 3 } });
      const { evidence: _, ...frame } = unreported;
      expect(read.find(({ id }) => id === "silence")).toEqual({
        ...frame,
        evidence: [{ source: "mapped-claims", row: expect.any(Number), column: "incident_id", text: "silence" }],
      });
      expect(read.filter(({ kind }) => kind === "statement").map(({ id }) => id)).toEqual(["told"]);
    }
  });

  test("does not come of a row that says anything of a claim", async () => {
    const { text } = await toCsv(withIt);
    const half = text.replace(/(?<=^silence,.*500,)(?=,)/m, "told");
    const { records: read, report } = await recordsOf(inputOf(half, "claims.csv"));
    expect(report.rows).toMatchObject({ read: 3, bad: 1 });
    expect(report.badRows[0]?.faults.map(({ field }) => field)).toContain("words");
    expect(read.map(({ id }) => id)).not.toContain("silence");
  });
});

test("a table of one statement has a row for each passage that a statement may have, and no more", async () => {
  const { text } = await toCsv(said);
  const [header, first = ""] = text.split("\r\n");
  const row = (i: number) => first.replace(",fell,", `,fell-${i},`).replace("They said", `In ${i} they said`);
  const rows = Array.from({ length: 1_001 }, (_, i) => row(i));
  const { records: read, report } = await recordsOf(inputOf([header, ...rows].join("\n"), "claims.csv"));
  expect(report.rows).toEqual({ read: 1_001, accepted: 1_000, bad: 1 });
  expect(report.badRows).toMatchObject([{ line: 1_002, faults: [{ code: "too_large", field: "statement_id" }] }]);
  const statement = read.find((each) => each.kind === "statement");
  expect(Object.keys(statement?.claims ?? {})).toHaveLength(1_000);
});

test("the article's claims are read, and written as they stand", async () => {
  const table = readFileSync(new URL("fixtures/claims.csv", import.meta.url), "utf8");
  const { text, report } = await convertedText(inputOf(table, "claims.csv"), { to: "csv" });
  expect(report).toMatchObject({ badRows: [], losses: [], rows: { read: 5 } });
  expect(text.replaceAll("\r\n", "\n")).toBe(table.replaceAll("\r\n", "\n"));
});

test("whatever is written is read again without loss, and written again it is the same text", async () => {
  for (const made of fc.sample(records, { numRuns: runs(20), seed: 20210728 })) {
    const { text } = await toCsv(made);
    const { records: read, report } = await recordsOf(inputOf(text, "claims.csv"), {
      mapping: { mapping: claimsTable },
      escaped: true,
    });
    expect(report).toMatchObject({ badRows: [], losses: [] });
    const claims = made
      .flatMap((each) => (each.kind === "statement" ? Object.values(each.claims ?? {}) : []))
      .filter(({ kind }) => kind === "casualties");
    const counted = new Set(claims.map(({ about }) => about));
    const incidents = made.filter(({ kind }) => kind === "incident");
    expect(report.rows.read).toBe(claims.length + incidents.filter(({ id }) => !counted.has(id)).length);
    const ids = (some: readonly RecordLine[]) =>
      some.flatMap(({ kind, id }) => (kind === "incident" ? [id] : [])).sort();
    expect(ids(read)).toEqual(ids(made));
    const again = await toCsv(read);
    expect(again.text).toBe(text);
    expect(again.report.losses).toEqual([]);
    expect((await recordsOf(inputOf(again.text, "claims.csv"))).records).toEqual(read);
  }
});
