import { readFileSync } from "node:fs";
import type { CasualtiesClaim } from "@incident-data/core";
import type { RecordLine } from "@incident-data/core/schema";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { unstatedRadius } from "../rows/event.ts";
import { convertedText, inputOf, recordsOf } from "../testing.ts";
import { columns } from "./columns.ts";
import { tagsOf } from "./tags.ts";

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const incidentsOf = (records: readonly RecordLine[]) => records.filter((each) => each.kind === "incident");
const claimsOf = (records: readonly RecordLine[], about: string): { readonly [key: string]: CasualtiesClaim } =>
  Object.assign(
    {},
    ...records.flatMap((each) => (each.kind === "statement" && each.id === about ? [each.claims] : [])),
  );
const placeOf = (records: readonly RecordLine[], id: string | undefined) =>
  records.find((each) => each.kind === "place" && each.id === id);

describe("counts by harm and group, dates and places", async () => {
  const { records, report } = await recordsOf(inputOf(fixture("invented.csv"), "invented.csv", 64));
  const incidents = incidentsOf(records);

  test("every row is accepted or told", () => {
    expect(report.from).toBe("hxl");
    expect(report.rows).toEqual({ read: 6, accepted: 4, bad: 2 });
    expect(report.badRows.map(({ line, faults }) => [line, faults.map(({ field }) => field)])).toEqual([
      [7, ["#affected+killed", "#date+start"]],
      [8, [""]],
    ]);
  });

  test("a row is an incident with its frame", () => {
    expect(incidents[0]).toMatchObject({
      id: "hxl-invented-n-1",
      type: "clash",
      title: { en: "Clash at Gatehouse, in the morning" },
      when: [{ edtf: "2031-05-03" }],
      parties: [expect.any(String), expect.any(String)],
    });
    expect(records.find((each) => each.id === "hxl-invented-n-1" && each.kind === "statement")).toMatchObject({
      speaker: "hxl-invented-maker",
      said: [{ edtf: "2031-05-04" }],
    });
  });

  test("each harm of each group is a claim; a sex and an age are none that is told apart, and are told", () => {
    const claims = claimsOf(records, "hxl-invented-n-1");
    expect(
      Object.fromEntries(
        Object.entries(claims).map(([key, { harms, status, side, count }]) => [
          key,
          [harms, status, side === undefined ? "" : "sided", count],
        ]),
      ),
    ).toEqual({
      killed: [["killed"], "any", "", { min: 3, max: 3, words: "3" }],
      "killed-civilian": [["killed"], "civilian", "", { min: 1, max: 1, words: "1" }],
      wounded: [["wounded"], "any", "", { min: 2, max: 2, words: "2" }],
      "wounded-military-second": [["wounded"], "military", "sided", { min: 2, max: 2, words: "2" }],
      missing: [["missing"], "any", "", { min: 1, max: 4, words: "1" }],
    });
    expect(claims["wounded-military-second"]?.side).toBe(incidents[0]?.parties[1]);
    expect(report.losses.map(({ field, count }) => [field, count])).toEqual([
      ["#affected+killed+f+children", 1],
      ["#sector", 1],
    ]);
  });

  test("a bound is a bound, a word a word, and 0 is somebody's 0", () => {
    expect(claimsOf(records, "hxl-invented-n-2")["killed"]?.count).toEqual({ min: 2, max: null, words: "at least 2" });
    expect(claimsOf(records, "hxl-invented-n-2")["wounded"]?.count).toEqual({ vague: "dozens", words: "dozens" });
    expect(claimsOf(records, "hxl-invented-n-3")["killed"]?.count).toEqual({ min: 0, max: 0, words: "0" });
    expect(claimsOf(records, "hxl-invented-row-4")["missing"]?.count).toEqual({ min: 5, max: null, words: "5" });
  });

  test("dates may be partial, in words, or missing", () => {
    expect(incidents.slice(1).map(({ when }) => when[0])).toEqual([
      { edtf: "2031-05/2031-07", sense: "within" },
      { edtf: "2031-03-01", words: "1 March 2031", profile: "plain@1" },
      { edtf: "XXXX-XX-XX" },
    ]);
  });

  test("places stand in their divisions, and a point of which nobody says how exact it is may be anywhere", () => {
    const place = placeOf(records, incidents[0]?.where?.[0]);
    expect(place).toMatchObject({
      names: [{ text: "Gatehouse" }],
      geometry: { coordinates: [-3.2501, 12.5004], radius: unstatedRadius },
    });
    expect(report.findings).toMatchObject([{ code: "no_radius" }]);
    const [upper, country] = [
      records.find((each) => each.kind === "place" && /-adm1-/.test(each.id)),
      records.find((each) => each.kind === "place" && /-country-/.test(each.id)),
    ];
    expect(upper).toMatchObject({
      names: [{ text: "Upper March" }],
      ids: [{ scheme: "p-code", id: "N01" }],
      partOf: [{ place: country?.id }],
    });
    expect(country).toMatchObject({ ids: [{ scheme: "iso3", id: "XNR" }] });
  });

  test("sources and words are kept as cells", () => {
    expect(records.find((each) => each.kind === "statement")?.evidence).toContainEqual({
      source: "hxl-invented",
      row: 1,
      column: "#meta+source",
      text: 'Norland Post; "Radio" Sud',
    });
  });
});

test("a count in words is written as numbers, and that its words are lost is told", async () => {
  const table = `Date,Killed,Wounded\n#date,#affected+killed,#affected+injured\n2021-07-28,at least 3,4\n`;
  const { text } = await convertedText(inputOf(table, "h.csv"), { to: "ndjson" });
  const { report } = await convertedText(inputOf(text, "h.ndjson"), { to: "hxl" });
  expect(report.losses.map(({ field, count }) => [field, count])).toEqual([["claims.count", 1]]);
  expect(JSON.stringify(report.losses)).toContain("at least 3");
});

describe("other tables", () => {
  test.each([
    ["multiple-headers.csv", { read: 2, accepted: 2, bad: 0 }, ["#affected", "#org", "No hashtag"]],
    ["two-tables.json", { read: 2, accepted: 2, bad: 0 }, ["#affected"]],
    ["valid.ssv", { read: 4, accepted: 0, bad: 4 }, []],
    ["fuzzy.csv", { read: 4, accepted: 0, bad: 4 }, []],
    ["valid.xlsx", { read: 4, accepted: 0, bad: 4 }, []],
  ])("%s: every row is accepted or told, and every column without a field", async (name, rows, lost) => {
    const { report } = await recordsOf(inputOf(fixture(name), name));
    expect([report.from, report.rows]).toEqual(["hxl", rows]);
    expect(report.losses.map(({ field }) => field).toSorted()).toEqual(lost);
  });

  test("sums of years are what they say, and no event of UCDP's or ACLED's", async () => {
    const sums = readFileSync(new URL("../ucdp-ged/fixtures/qc_conflict_data_BGD.csv", import.meta.url));
    const { records, report } = await recordsOf(inputOf(sums, "qc.csv"));
    expect(report.rows).toMatchObject({ bad: 0 });
    expect(new Set(incidentsOf(records).map(({ type }) => type))).toEqual(new Set(["other"]));
    for (const to of ["ucdp-ged", "acled"]) {
      expect((await convertedText(inputOf(sums, "qc.csv"), { to })).report.written).toBe(0);
    }
  });

  test("a file without tags is refused, whatever it is", async () => {
    for (const text of ["a,b\n1,2\n", "#a headline,b\n1,2\n", "[[1,2]]", ""]) {
      await expect(recordsOf(inputOf(text), { from: "hxl" })).rejects.toMatchObject({ name: "InteropError" });
    }
  });

  test.each([
    ["#affected+killed", ["killed"]],
    ["#Affected +Killed +Civilians", ["killed", "civilians"]],
    ["#adm1 + name", ["name"]],
    ["# adm1", undefined],
    ["#1", undefined],
    ["#a b", undefined],
  ])("%j has the attributes %j", (spec, attributes) => {
    expect(tagsOf([spec])?.[0]?.attributes).toEqual(attributes);
  });
});

test("what is written has a row of tags, and counts the same people", async () => {
  const { text } = await convertedText(inputOf(fixture("invented.csv"), "invented.csv"), { to: "hxl" });
  const [, tags, ...rows] = parse(text) as string[][];
  expect(tags).toEqual(columns);
  const cell = (row: number, tag: string) => rows[row]?.[columns.indexOf(tag)];
  expect(rows).toHaveLength(4);
  expect(
    [
      "#affected+killed+min",
      "#affected+killed+max",
      "#affected+missing+max",
      "#affected+injured+military+second+min",
    ].map((tag) => cell(0, tag)),
  ).toEqual(["3", "3", "4", "2"]);
  expect(["#date+start", "#date+end"].map((tag) => cell(1, tag))).toEqual(["2031-05", "2031-07"]);
  expect(cell(1, "#affected+killed+max")).toBe("");
  expect(cell(2, "#date+start")).toBe("1 March 2031");
});
