import { readFileSync } from "node:fs";
import { workbookBytes } from "@incident-data/authoring/sheet";
import type { CasualtiesClaim } from "@incident-data/core";
import type { RecordLine } from "@incident-data/core/schema";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import type { GivenMapping } from "../format.ts";
import { previewRows } from "../preview.ts";
import { unstatedRadius } from "../rows/event.ts";
import { convertedText, inputOf, recordsOf } from "../testing.ts";
import { readMapping } from "./mapping.ts";
import { proposeMapping } from "./propose.ts";

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
const table = fixture("watch.csv");
const yaml = fixture("watch.yaml");

async function given(text: string): Promise<GivenMapping> {
  const read = await readMapping(new TextEncoder().encode(text));
  if (!read.ok) throw read.error;
  return { mapping: read.mapping, place: read.place };
}

async function faultsOf(text: string): Promise<readonly string[]> {
  const read = await readMapping(new TextEncoder().encode(text));
  return read.ok ? [] : read.error.message.split("\n");
}

const claimsOf = (records: readonly RecordLine[], id: string): { readonly [key: string]: CasualtiesClaim } =>
  Object.assign({}, ...records.flatMap((each) => (each.kind === "statement" && each.id === id ? [each.claims] : [])));

describe("a table by its mapping", () => {
  test("becomes what the mapping states, and each row is accepted or told", async () => {
    const { records, report } = await recordsOf(inputOf(table, "watch.csv", 100), { mapping: await given(yaml) });
    expect(report).toMatchObject({ from: "csv", licence: "CC0-1.0", rows: { read: 6, accepted: 3, bad: 3 } });
    expect(records.filter(({ kind }) => kind === "incident")).toMatchObject([
      {
        id: "mapped-watch-7",
        type: "clash",
        when: [{ edtf: "2031-05-03" }],
        note: "=at night; foggy",
        parties: [expect.any(String), expect.any(String)],
      },
      { id: "mapped-watch-8", type: "shelling", when: [{ edtf: "2031-05-13/2031-05-15", sense: "within" }] },
      { id: "mapped-watch-9", type: "clash", when: [{ edtf: "2031-05" }] },
    ]);
    expect(claimsOf(records, "mapped-watch-7")).toMatchObject({
      killed: { status: "any", count: { min: 1234, max: 1234, words: "1.234" } },
      "wounded-military-2": { side: expect.any(String), count: { min: 2, max: 2 } },
      missing: { count: { min: 1, max: 4, words: "1" } },
    });
    // n/a and -99 are missing, by the mapping: nobody said anything.
    expect(Object.keys(claimsOf(records, "mapped-watch-7"))).not.toContain("killed-civilian");
    expect(claimsOf(records, "mapped-watch-8")["killed"]?.count).toEqual({ min: 2, max: null, words: "at least 2" });
    expect(claimsOf(records, "mapped-watch-9")["killed"]?.count).toEqual({ min: 0, max: 0, words: "0" });
    expect(records.find((each) => each.kind === "statement")).toMatchObject({
      said: [{ edtf: "2031-05-04" }],
      evidence: expect.arrayContaining([{ source: "mapped-watch", row: 1, column: "Source", text: "Norland Post" }]),
    });
    const radii = records.flatMap((each) =>
      each.kind === "place" && each.geometry !== undefined ? [each.geometry.radius] : [],
    );
    expect(radii).toEqual([500, unstatedRadius]);
    expect(report.losses).toMatchObject([{ field: "Weather", count: 1, spots: [{ line: 2, value: "fog" }] }]);
  });

  test("a bad row has all its faults, each with its column", async () => {
    const { report } = await recordsOf(inputOf(table, "watch.csv"), { mapping: await given(yaml) });
    expect(report.badRows.map(({ line, faults }) => [line, faults.map(({ field }) => field).toSorted()])).toEqual([
      [5, ["Date", "Exact to", "Killed", "Lat", "Missing to"]],
      [6, ["id"]],
      [7, ["Kind"]],
    ]);
  });

  test.each<[string, string, string]>([
    ["day-month-year", "04/05/2031", "2031-05-04"],
    ["month-day-year", "04/05/2031", "2031-04-05"],
    ["day-month-year", "4.5.2031", "2031-05-04"],
    ["day-month-year", "2031-05-04", "2031-05-04"],
    ["iso", "2031-05", "2031-05"],
    ["iso", "2031-05-04 00:00:00", "2031-05-04"],
  ])("dates are %s: %s is %s", async (order, cell, edtf) => {
    const mapping = await given(yaml.replace("day-month-year", order));
    const text = table.split("\n").slice(0, 2).join("\n").replaceAll("03/05/2031", cell).replace("04/05/2031", "");
    const { records } = await recordsOf(inputOf(text), { mapping });
    expect(records.find((each) => each.kind === "incident")).toMatchObject({ when: [{ edtf }] });
  });

  test.each<[string, string, number | undefined]>([
    ["plain", "1234", 1234],
    ["plain", "1.234", undefined],
    ["plain", "1,234", undefined],
    ["1,234", "1,234", 1234],
    ["1,234", "1,23", undefined],
    ["1.234", "12.345.678", 12345678],
    ["1 234", "1\u00a0234", 1234],
  ])("numbers are %s: %j is %j", async (numbers, cell, people) => {
    const mapping = await given(yaml.replace('"1.234"', JSON.stringify(numbers)));
    const text = table.split("\n").slice(0, 2).join("\n").replace("1.234", cell);
    const { records, report } = await recordsOf(inputOf(text), { mapping });
    if (people === undefined) expect(report.badRows[0]?.faults[0].field).toBe("Killed");
    else expect(claimsOf(records, "mapped-file-7")["killed"]?.count).toMatchObject({ min: people, max: people });
  });

  test("a workbook, a list of objects and a GeoJSON are the same table", async () => {
    const rows: string[][] = parse(table, { delimiter: ";" });
    const mapping = await given(yaml);
    const { records: expected } = await recordsOf(inputOf(table, "watch.csv"), { mapping });
    const book = workbookBytes([
      { name: "other", rows: [["x"]] },
      { name: "events", rows },
    ]);
    const inBook = await given(`${yaml}sheet: events\n`);
    const plain = (records: readonly RecordLine[]) => records.filter(({ kind }) => kind !== "source");
    expect(plain((await recordsOf(inputOf(book, "watch.xlsx"), { mapping: inBook })).records)).toEqual(plain(expected));
    const [header = [], ...own] = rows;
    const objects = own.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
    const json = await recordsOf(inputOf(JSON.stringify(objects), "watch.json"), { mapping });
    expect(json.report.from).toBe("json");
    expect(plain(json.records)).toEqual(plain(expected));
    const features = objects.map((properties) => ({ type: "Feature", geometry: null, properties }));
    const map = await recordsOf(inputOf(JSON.stringify({ type: "FeatureCollection", features }), "watch.geojson"), {
      mapping,
    });
    expect(plain(map.records)).toEqual(plain(expected));
  });

  test("is converted to whatever is written", async () => {
    const { text } = await convertedText(inputOf(table, "watch.csv"), { to: "geojson", mapping: await given(yaml) });
    expect(JSON.parse(text)).toMatchObject({ licence: "CC0-1.0", features: [{ id: "mapped-watch-7" }, {}, {}] });
  });

  test("needs a mapping", async () => {
    await expect(recordsOf(inputOf(table), { from: "csv" })).rejects.toMatchObject({ code: "missing_mapping" });
    await expect(recordsOf(inputOf(table))).rejects.toMatchObject({
      code: "undetected",
      message: expect.stringContaining("--propose"),
    });
  });
});

describe("a mapping", () => {
  test("that is wrong has all its faults at once, each with line and column", async () => {
    const wrong = yaml
      .replace("day-month-year", "european")
      .replace("lang: en\n", "")
      .replace("speaker:", "speakers:")
      .replace("[wounded]", "[hurt]")
      .replace("side: 2", "side: 3");
    expect(await faultsOf(wrong)).toEqual([
      expect.stringMatching(/^line 2: column 1 of the mapping, speaker: /),
      expect.stringMatching(/^line 2: column 1 of the mapping, lang: /),
      expect.stringMatching(
        /^line 4: column 8 of the mapping, dates: expected iso, day-month-year, month-day-year, found "european"/,
      ),
      expect.stringMatching(/^line 26: column 37 of the mapping, counts › 2 › harms › 0: expected killed, wounded/),
      expect.stringMatching(/^line 3: column 1 of the mapping, speakers: .*Did you mean speaker\?/),
    ]);
    expect(await faultsOf(yaml.replace("side: 2", "side: 3"))).toEqual([
      expect.stringMatching(/^line 27: .*counts › 2 › side/),
    ]);
    expect(await faultsOf(yaml.replace("  end: Until\n", ""))).toEqual([
      expect.stringMatching(/incident: expected start and end together/),
    ]);
    expect(await faultsOf("a: [1")).toEqual([expect.stringMatching(/^line 1: /)]);
    expect(await faultsOf("__proto__: { x: 1 }")).not.toEqual([]);
  });

  test("that names a column which the table does not have says which, where, and what it may be", async () => {
    const mapping = await given(yaml.replace("name: Town", "name: Twon"));
    await expect(recordsOf(inputOf(table), { mapping })).rejects.toMatchObject({
      code: "missing_column",
      message: expect.stringMatching(/^line 19: column 9 of the mapping, place › name: .*Did you mean "Town"\?/),
    });
  });

  test("is drafted from a header, and refused until what nobody can know is stated", async () => {
    const draft = await proposeMapping(inputOf(table, "watch.csv"));
    const faults = await faultsOf(draft);
    for (const field of ["speaker › name", "lang", "dates", "numbers"])
      expect(faults.some((each) => each.includes(`${field}: `))).toBe(true);
    expect(faults).toHaveLength(4);
    const finished = draft
      .replace("  name:\n", "  name: Norland Watch\n")
      .replace("lang:", "lang: en")
      .replace("dates:", "dates: day-month-year")
      .replace("numbers:", 'numbers: "1.234"');
    const { report } = await recordsOf(inputOf(table, "watch.csv"), { mapping: await given(finished) });
    expect(report.rows.read).toBe(6);
    // Every column of the header stands in the draft, as something or as what is not read.
    for (const column of table.split("\n")[0]?.split(";") ?? []) expect(draft).toContain(JSON.stringify(column));
  });
});

test("ten rows are shown as they would be read", async () => {
  const mapping = await given(yaml);
  const { lines, bad } = await previewRows(inputOf(table, "watch.csv"), { mapping });
  expect(bad).toBe(3);
  expect(lines).toMatchInlineSnapshot(`
    [
      "mapped-watch-7: clash; 2031-05-03; Gatehouse; killed "1.234", wounded military "2", missing 1 to 4 "1"",
      "mapped-watch-8: shelling; 2031-05-13/2031-05-15; Lower Ferry; killed 2 or more "at least 2", killed civilian "3"",
      "mapped-watch-9: clash; 2031-05; no place; killed "0"",
      "set aside: line 5: Date: expected a date, day-month-year, or in ISO 8601, found "31/02/2031".",
      "set aside: line 5: Exact to: expected metres, found "x".",
      "set aside: line 5: Lat: expected degrees from -90 to 90, found "92".",
      "set aside: line 5: Killed: expected a number of people, as 1.234 is written, found "12,5". Under "missing" stands what means nothing.",
      "set aside: line 5: Missing to: expected a range from the least to the most, found "4 to 1".",
      "set aside: line 6: id: expected an id that no row before has, found mapped-watch-7. An id stands for one event: which row is right, whoever made the file has to say.",
      "set aside: line 7: Kind: expected one of the values of the mapping: fight, shells, found "dance".",
    ]
  `);
  const long = `${table.split("\n").slice(0, 2).join("\n")}\n`;
  const many = `${long}${Array.from({ length: 500 }, (_, i) => long.split("\n")[1]?.replace("7;", `${i + 100};`)).join("\n")}\n`;
  const preview = await previewRows(inputOf(many, "watch.csv", 4096), { mapping });
  expect(preview).toEqual({ lines: expect.objectContaining({ length: 10 }), bad: 0 });
});
