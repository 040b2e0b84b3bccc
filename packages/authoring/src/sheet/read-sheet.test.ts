import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { csvText } from "./csv/write.ts";
import { safeReadSheet } from "./read-sheet.ts";
import { bookOf, textRow } from "./xlsx/book.test-util.ts";

const root = mkdtempSync(join(tmpdir(), "incident-data-faults-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;

type Tables = { [table: string]: string[][] };

/** Made-up records, as somebody may have filled them in. */
const good = (): Tables => ({
  dataset: [
    ["id", "title:en", "version", "licence", "citation", "languages", "contributors.name", "schemaVersion"],
    ["ford", "The ford", "0.1.0", "CC0-1.0", "The ford, made up", "en", "A tester", "1"],
  ],
  sources: [
    ["id", "type", "title:en", "by", "published.edtf", "lang"],
    ["paper", "article", "Clash at the ford", "gazette", "2021-07-29", "en"],
  ],
  actors: [
    ["id", "type", "names.text", "names.lang", "names.source"],
    ["east", "state", "East", "en", "paper"],
    ["west", "state", "West", "en", "paper"],
    ["gazette", "outlet", "The Gazette", "en", "paper"],
  ],
  places: [
    [
      "id",
      "type",
      "names.text",
      "names.lang",
      "names.source",
      "geometry.type",
      "geometry.coordinates",
      "geometry.radius",
      "geometry.source",
    ],
    ["ford", "settlement", "Ford", "en", "paper", "Point", "46.04 40.1", "500", "paper"],
  ],
  incidents: [
    ["id", "type", "title:en", "when.edtf", "where", "parties", "evidence.source", "evidence.lang", "evidence.text"],
    [
      "2021-07-28-clash",
      "clash",
      "Clash",
      "2021-07-28",
      "ford",
      "east; west",
      "paper",
      "en",
      "They clashed at the ford.",
    ],
  ],
  statements: [
    ["id", "speaker", "said.edtf", "acts", "evidence.source", "evidence.lang", "evidence.text"],
    ["2021-07-29-gazette", "gazette", "2021-07-29", "report", "paper", "en", "At least two were wounded."],
  ],
  claims: [
    ["statement", "key", "kind", "about", "side", "status", "harms", "count.min", "count.max", "count.words"],
    [
      "2021-07-29-gazette",
      "wounded",
      "casualties",
      "2021-07-28-clash",
      "east",
      "any",
      "wounded",
      "2",
      "unbounded",
      "At least two",
    ],
  ],
  names: [
    ["of", "field", "number", "text", "lang", "source"],
    ["actors/east", "names", "2", "Osten", "de", "paper"],
  ],
});

async function readCsvOf(tables: Tables, escaped = true) {
  const folder = join(root, `csv${count++}`);
  mkdirSync(folder);
  for (const [name, rows] of Object.entries(tables)) writeFileSync(join(folder, `${name}.csv`), csvText(rows));
  if (escaped) writeFileSync(join(folder, "datapackage.json"), '{ "formulaEscaped": true }');
  return safeReadSheet(folder);
}

/** The tables as a workbook; cells can be given as XML. */
async function readBookOf(tables: Tables, more: Omit<Parameters<typeof bookOf>[0], "sheets"> = {}) {
  const sheets = Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, rows.map((row, i) => textRow(i + 1, row)).join("")]),
  );
  return readBytes(bookOf({ sheets, ...more }));
}

async function readBytes(bytes: Uint8Array) {
  const file = join(root, `book${count++}.xlsx`);
  writeFileSync(file, bytes);
  return safeReadSheet(file);
}

type Result = Awaited<ReturnType<typeof safeReadSheet>>;

/** Each fault as its cell, its code and what may be done. */
function told(result: Result) {
  return result.success
    ? []
    : result.issues.map(({ file, cell, code, hint = "" }) => `${file} ${cell} ${code}: ${hint}`);
}

function withCell(table: string, row: number, header: string, text: string): Tables {
  const tables = good();
  const rows = tables[table] ?? [];
  const column = rows[0]?.indexOf(header) ?? -1;
  if (column < 0) throw new Error(`no column ${header}`);
  (rows[row] as string[])[column] = text;
  return tables;
}

test("what is filled in well is a data set", async () => {
  for (const result of [await readCsvOf(good()), await readBookOf(good())]) {
    expect(told(result)).toEqual([]);
    if (!result.success) continue;
    expect(result.value.statements[0]?.claims?.["wounded"]).toMatchObject({ count: { min: 2, max: null } });
    expect(result.value.actors[0]?.names.map(({ text }) => text)).toEqual(["East", "Osten"]);
    expect(result.value.places[0]?.geometry?.coordinates).toEqual([46.04, 40.1]);
    expect(result.warnings).toEqual([]);
  }
});

describe("what people and spreadsheets do is taken as it is meant, where that is certain", () => {
  test.each<[string, (tables: Tables) => unknown]>([
    ["columns in another order", (tables) => tables["actors"]?.map((row) => row.reverse())],
    ["sheets in another order", () => undefined],
    ["a column of one's own", (tables) => tables["actors"]?.map((row, i) => row.push(i === 0 ? "# mine" : "ask Ann"))],
    ["a sheet of one's own", (tables) => Object.assign(tables, { "#notes": [["remember", "this"]] })],
    ["empty rows at the end, and in between", (tables) => void tables["actors"]?.splice(2, 0, ["", " ", "\u00a0"], [])],
    ["spaces around ids", (tables) => void (tables["actors"] as string[][])[1]?.splice(0, 2, " east\u00a0", "state ")],
    ["a year that became a number", () => undefined],
  ])("%s", async (_what, change) => {
    const tables = good();
    change(tables);
    expect(told(await readBookOf(tables))).toEqual([]);
    expect(told(await readCsvOf(tables))).toEqual([]);
  });

  test("files that Google Sheets names", async () => {
    const tables = Object.fromEntries(Object.entries(good()).map(([name, rows]) => [`My data - ${name}`, rows]));
    expect(told(await readCsvOf(tables))).toEqual([]);
  });

  test("a number cell where a number is wanted, and a year", async () => {
    const book = good();
    const sheets = Object.fromEntries(
      Object.entries(book).map(([name, rows]) => [name, rows.map((row, i) => textRow(i + 1, row)).join("")]),
    );
    sheets["claims"] = (sheets["claims"] ?? "").replace('t="inlineStr"><is><t>2</t></is>', "><v>2</v>");
    sheets["statements"] = (sheets["statements"] ?? "").replace(
      't="inlineStr"><is><t>2021-07-29</t></is>',
      "><v>2021</v>",
    );
    const result = await readBytes(bookOf({ sheets }));
    expect(told(result)).toEqual([]);
    expect(result.success && result.value.statements[0]?.said[0]?.edtf).toBe("2021");
  });
});

describe("what only follows from another fault is not told", () => {
  test("a sheet that is missing is told once, with how many references lead there", async () => {
    const { actors: _, ...tables } = good();
    const result = await readCsvOf(tables);
    expect(result.success ? [] : result.issues.map(({ code, expected }) => `${code}: ${expected}`)).toEqual([
      "missing_file: a sheet actors, to whose rows 6 references lead",
    ]);
  });

  test("an id that a spreadsheet changed is told at its cell alone", async () => {
    const tables = good();
    const sheets = Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [name, rows.map((row, i) => textRow(i + 1, row)).join("")]),
    );
    const id = tables["statements"]?.[1]?.[0] ?? "";
    sheets["statements"] = (sheets["statements"] ?? "").replace(
      `t="inlineStr"><is><t>${id}</t></is>`,
      't="d"><v>2021-07-29</v>',
    );
    expect(told(await readBytes(bookOf({ sheets })))).toEqual([
      expect.stringMatching(/^book\d+\.xlsx statements!A2 converted_cell: /),
    ]);
  });
});

describe("a bad cell is told with its place and how to mend it", () => {
  test.each<[string, string, number, string, string, RegExp]>([
    [
      "a date of a spreadsheet",
      "sources",
      1,
      "published.edtf",
      "29.07.2021",
      /E2 bad_date: Write 2021-07-29, year first/,
    ],
    [
      "a date of two readings",
      "sources",
      1,
      "published.edtf",
      "07/08/2021",
      /E2 bad_date: It is 2021-08-07 to one reader and 2021-07-08/,
    ],
    ["a dash", "sources", 1, "published.edtf", "2021–07–29", /E2 bad_date: It has a dash where a hyphen/],
    ["a misspelt id", "claims", 1, "side", "eest", /E2 unknown_id: Did you mean "east"\?/],
    ["a misspelt value", "claims", 1, "kind", "casualites", /C2 not_allowed: Did you mean "casualties"\?/],
    ["a word for a number", "claims", 1, "count.min", "two", /H2 wrong_type: Write digits alone/],
    ["marks between digits", "claims", 1, "count.min", "2,000", /H2 wrong_type: Write the digits alone/],
    ["a decimal comma", "places", 1, "geometry.radius", "500,5", /H2 wrong_type: Write a point/],
    ["a bound that is left blank", "claims", 1, "count.max", "", /I2 missing_field: .*unbounded/],
    ["an id that is a number", "actors", 1, "id", "2.02E+11", /A2 bad_format: The spreadsheet wrote a long number/],
    ["an id that is missing", "actors", 2, "id", "", /A3 missing_field/],
    ["an id for the second time", "actors", 2, "id", "east", /A3 duplicate_id: Give one of them another id/],
    [
      "a claim of nobody",
      "claims",
      1,
      "statement",
      "2021-07-29-gazete",
      /A2 unknown_id: Did you mean "2021-07-29-gazette"\?/,
    ],
    ["a claim without a key", "claims", 1, "key", "", /B2 missing_field: A word of your own/],
    ["a row of nothing", "names", 1, "of", "actors/eest", /A2 unknown_id: Did you mean "actors\/east"\?/],
    ["a field that has no rows", "names", 1, "field", "title", /B2 not_allowed/],
    [
      "the number of the row itself",
      "names",
      1,
      "number",
      "1",
      /C2 duplicate_id: The row of the record itself holds number 1/,
    ],
    ["words that are not in the quote", "claims", 1, "count.words", "at least three", /J2 words_not_in_evidence/],
    ["a value of another kind of claim", "claims", 1, "kind", "duration", /E2 unknown_field/],
  ])("%s", async (_what, table, row, header, text, expected) => {
    const [csv, book] = [
      await readCsvOf(withCell(table, row, header, text)),
      await readBookOf(withCell(table, row, header, text)),
    ];
    expect(told(csv)).toContainEqual(expect.stringMatching(expected));
    expect(told(csv)).toContainEqual(expect.stringContaining(`${table}.csv `));
    expect(told(book)).toContainEqual(expect.stringMatching(expected));
    expect(told(book)).toContainEqual(expect.stringContaining(`.xlsx ${table}!`));
  });

  test("all at once, in the order of sheets and cells", async () => {
    const tables = withCell("claims", 1, "kind", "casualites");
    (tables["actors"]?.[1] as string[])[1] = "stat";
    (tables["sources"]?.[1] as string[])[4] = "29.07.2021";
    (tables["sources"]?.[1] as string[])[3] = "gazete";
    const result = told(await readCsvOf(tables)).map((line) => line.split(":")[0]);
    expect(result).toEqual([
      "actors.csv B2 not_allowed",
      "claims.csv C2 not_allowed",
      "sources.csv D2 unknown_id",
      "sources.csv E2 bad_date",
    ]);
  });

  test.each<[string, (sheets: { [name: string]: string }) => unknown, string[]]>([
    [
      "a formula",
      (sheets) => Object.assign(sheets, { claims: swap(sheets["claims"], "H2", "<f>1+1</f><v>2</v>") }),
      ["claims!H2 formula_cell"],
    ],
    [
      "a date",
      (sheets) => Object.assign(sheets, { sources: swap(sheets["sources"], "E2", "<v>44406</v>", ' s="1"') }),
      ["sources!E2 converted_cell"],
    ],
    [
      "a number for text",
      (sheets) => Object.assign(sheets, { actors: swap(sheets["actors"], "C2", "<v>7</v>") }),
      ["actors!C2 converted_cell"],
    ],
    [
      "an error",
      (sheets) => Object.assign(sheets, { actors: swap(sheets["actors"], "C2", "<v>#NAME?</v>", ' t="e"') }),
      ["actors!C2 converted_cell"],
    ],
    [
      "merged cells",
      (sheets) =>
        Object.assign(sheets, {
          actors: `<sheetData>${sheets["actors"]}</sheetData><mergeCells><mergeCell ref="B2:B3"/></mergeCells>`,
        }),
      ["actors!B2 merged_cells"],
    ],
    [
      "a sheet that was renamed",
      (sheets) => {
        sheets["people"] = sheets["actors"] ?? "";
        delete sheets["actors"];
      },
      ["people!A1 unexpected_file"],
    ],
  ])("%s", async (_what, change, expected) => {
    const sheets = Object.fromEntries(
      Object.entries(good()).map(([name, rows]) => [name, rows.map((row, i) => textRow(i + 1, row)).join("")]),
    );
    change(sheets);
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const result = await readBytes(bookOf({ sheets, styles }));
    expect(result.success ? [] : result.issues.map(({ cell, code }) => `${cell} ${code}`)).toEqual(expected);
  });

  test("columns and sheets that are nobody's", async () => {
    const tables = good();
    tables["actors"]?.map((row, i) => row.push(i === 0 ? "nmaes.text" : "x", i === 1 ? "loose" : ""));
    tables["actors"]?.[0]?.push("id");
    tables["statments"] = [["id"], ["x"]];
    expect(told(await readCsvOf(tables))).toEqual([
      expect.stringMatching(/^actors.csv F1 unknown_field: Did you mean "names.text"\?/),
      expect.stringMatching(/^actors.csv H1 duplicate_key/),
      expect.stringMatching(/^actors.csv G2 unknown_field: Write the name of the column into G1/),
      expect.stringMatching(/^statments.csv A1 unexpected_file: Did you mean "statements"\?/),
    ]);
  });

  test("a text with an apostrophe of which nobody knows whose it is", async () => {
    const tables = withCell("statements", 1, "evidence.text", "@ministry: At least two were wounded.");
    expect(told(await readCsvOf(tables))).toEqual([]);
    expect(told(await readCsvOf(tables, false))).toEqual([
      expect.stringMatching(/^statements.csv G2 bad_format: Put the datapackage/),
    ]);
  });

  test("what likely was not meant is warned of", async () => {
    const tables = withCell("actors", 1, "names.text", "???????");
    const result = await readCsvOf(tables);
    expect(result.warnings.map(({ cell, code }) => `${cell} ${code}`)).toEqual(["C2 lost_letters"]);
    const hidden = `<sheetData>${(good()["actors"] ?? [])
      .map((row, i) => textRow(i + 1, row))
      .join("")
      .replace('<row r="3"', '<row r="3" hidden="1"')}</sheetData>`;
    const sheets = Object.fromEntries(
      Object.entries(good()).map(([name, rows]) => [name, rows.map((row, i) => textRow(i + 1, row)).join("")]),
    );
    const book = await readBytes(bookOf({ sheets: { ...sheets, actors: hidden } }));
    expect(book.success && book.warnings.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      "actors!A3 hidden_cells",
    ]);
  });
});

/** A row's cell with something else in it. */
function swap(rows: string | undefined, name: string, inner: string, attributes = ""): string {
  return (rows ?? "").replace(new RegExp(`<c r="${name}"[^>]*>.*?</c>`), `<c r="${name}"${attributes}>${inner}</c>`);
}

test.each(["nothing.xlsx", "nothing"])("%s that is not there is told as missing", async (name) => {
  const result = await safeReadSheet(join(root, name));
  expect(result.success ? [] : result.issues.map(({ code }) => code)).toEqual(["missing_file"]);
});

test("a keyed column of a name that reaches a prototype is refused", async () => {
  const tables = good();
  tables["actors"]?.map((row, i) => row.push(i === 0 ? "names.forms:__proto__" : "x"));
  const result = await readCsvOf(tables);
  expect(result.success).toBe(false);
  expect(({} as { x?: unknown }).x).toBeUndefined();
});
