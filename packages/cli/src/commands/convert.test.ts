import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { called } from "../testing.ts";

const root = mkdtempSync(join(tmpdir(), "incident-data-convert-"));
const record = '{"kind":"source","id":"post","type":"post"}';
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(root, "x"));
  writeFileSync(join(folder, "in.ndjson"), `${record}\n`);
});
afterAll(() => rmSync(root, { recursive: true }));

describe("convert", () => {
  it("knows the format by the file, and says what was done", async () => {
    const { code, stdout } = await called(["convert", "in.ndjson", "--to", "json", "--out", "out.json"], folder);
    expect(code).toBe(0);
    expect(stdout).toContain("in.ndjson: ndjson to json\n  1 row read, 1 accepted, 0 set aside: 1 source\n");
    expect(stdout).toContain("nothing was lost");
    expect(JSON.parse(readFileSync(join(folder, "out.json"), "utf8")).sources).toEqual([{ id: "post", type: "post" }]);
  });

  it("sets bad rows aside in a file of their own, and reports them as JSON", async () => {
    writeFileSync(join(folder, "in.ndjson"), `${record}\n{"kind":"source"}\n`);
    const { code, stdout } = await called(
      [
        "convert",
        "in.ndjson",
        "--to",
        "ndjson",
        "--out",
        "o",
        "--loss-report",
        "loss.json",
        "--bad-rows",
        "bad",
        "--allow-loss",
      ],
      folder,
    );
    expect(code).toBe(1);
    expect(stdout).toContain("set aside: line 2:");
    expect(readFileSync(join(folder, "o"), "utf8")).toBe(`${record}\n`);
    expect(readFileSync(join(folder, "bad"), "utf8")).toBe('{"kind":"source"}\n');
    expect(JSON.parse(readFileSync(join(folder, "loss.json"), "utf8"))).toMatchObject({
      rows: { read: 2, accepted: 1, bad: 1 },
      badRows: [{ line: 2 }],
    });
  });

  it("writes nothing where it is strict and a row is bad", async () => {
    writeFileSync(join(folder, "in.ndjson"), `${record}\n{"kind":"source"}\n`);
    const { code, stdout } = await called(["convert", "in.ndjson", "--to", "json", "--out", "o", "--strict"], folder);
    expect([code, stdout.split("\n")[0]]).toEqual([1, expect.stringMatching(/^in.ndjson: line 2: /)]);
    expect(readdirSync(folder)).toEqual(["in.ndjson"]);
  });

  it.each([
    [["convert"], 2],
    [["convert", "in.ndjson", "--out", "o"], 2],
    [["convert", "in.ndjson", "--to", "json"], 2],
    [["convert", "in.ndjson", "--to", "jsn", "--out", "o"], 2],
    [["convert", "in.ndjson", "--to", "json", "--out", "in.ndjson"], 2],
    [["convert", "none", "--to", "json", "--out", "o"], 3],
    [["convert", ".", "--to", "json", "--out", "o"], 3],
    [["convert", "in.ndjson", "--from", "json", "--to", "json", "--out", "o"], 1],
  ])("%j is refused with %i, and leaves nothing behind", async (argv, expected) => {
    const { code, stdout, stderr } = await called(argv, folder);
    expect([code, stdout + stderr]).toEqual([expected, expect.stringMatching(/\w/)]);
    expect(readdirSync(folder)).toEqual(["in.ndjson"]);
  });

  it("refuses a file that says nothing of what it is", async () => {
    writeFileSync(join(folder, "table.csv"), "a,b\n1,2\n");
    const { code, stdout } = await called(["convert", "table.csv", "--to", "json", "--out", "o"], folder);
    expect([code, stdout]).toEqual([1, expect.stringContaining("expected a file that says what it is")]);
  });

  it("reads any table by a mapping, drafts one, and shows ten rows of it", async () => {
    writeFileSync(join(folder, "table.csv"), "Day,Killed\n04/05/2031,3\n05/05/2031,x\n");
    const draft = await called(["convert", "table.csv", "--propose"], folder);
    expect([draft.code, draft.stdout]).toEqual([0, expect.stringContaining('date: "Day"')]);
    expect((await called(["convert", "table.csv", "--propose", "--out", "m.yaml"], folder)).code).toBe(0);
    const unfinished = await called(["convert", "table.csv", "--mapping", "m.yaml", "--dry-run"], folder);
    expect([unfinished.code, unfinished.stdout]).toEqual([
      1,
      expect.stringMatching(/^m.yaml: line \d+: column \d+ of the mapping, speaker/),
    ]);
    const finished = readFileSync(join(folder, "m.yaml"), "utf8")
      .replace("  name:\n", "  name: A Watch\n")
      .replace("lang:", "lang: en")
      .replace("dates:", "dates: day-month-year")
      .replace("numbers:", "numbers: plain");
    writeFileSync(join(folder, "m.yaml"), finished);
    const shown = await called(["convert", "table.csv", "--mapping", "m.yaml", "--dry-run"], folder);
    expect([shown.code, shown.stdout.split("\n")[0]]).toEqual([
      1,
      'mapped-table-row-1: other; 2031-05-04; no place; killed "3"',
    ]);
    expect(shown.stdout).toContain("set aside: line 3: Killed:");
    const { code } = await called(
      ["convert", "table.csv", "--mapping", "m.yaml", "--to", "geojson", "--out", "o"],
      folder,
    );
    expect(code).toBe(1);
    expect(JSON.parse(readFileSync(join(folder, "o"), "utf8")).features).toHaveLength(1);
    expect((await called(["convert", "table.csv", "--mapping", "none", "--dry-run"], folder)).code).toBe(3);
    writeFileSync(join(folder, "table.csv"), "Day,Killed\n04/05/2031,3\n");
    expect((await called(["convert", "table.csv", "--mapping", "m.yaml", "--dry-run"], folder)).code).toBe(0);
    await called(["convert", "table.csv", "--mapping", "m.yaml", "--to", "csv", "--out", "again.csv"], folder);
    expect(readFileSync(join(folder, "again.csv"), "utf8")).toBe("Day,Killed\r\n04/05/2031,3\r\n");
  });

  it("tells a table without a mapping as a fault of the call, and the file's name once", async () => {
    writeFileSync(join(folder, "table.csv"), "a,b\n1,2\n");
    const unmapped = await called(["convert", "table.csv", "--from", "csv", "--to", "json", "--out", "o"], folder);
    expect([unmapped.code, unmapped.stdout]).toEqual([2, expect.stringMatching(/^table\.csv: expected a mapping/)]);
    writeFileSync(join(folder, "table.csv"), "");
    const empty = await called(["convert", "table.csv", "--propose"], folder);
    expect([empty.code, empty.stdout]).toEqual([1, expect.stringMatching(/^table\.csv: expected a table/)]);
  });

  it("makes a file that is shown as it is, and a table of claims that is read by its header", async () => {
    const name = [{ text: "East", lang: "en", source: "post" }];
    const evidence = [{ source: "post", text: "At least two fell.", lang: "en" }];
    const frame = { title: { en: "At the ford" }, when: [{ edtf: "2021-07" }], parties: ["east"], evidence };
    const count = { min: 2, max: null, words: "At least two" };
    const fell = { kind: "casualties", about: "clash", status: "any", harms: ["killed"], count };
    const records = [
      { kind: "source", id: "post", type: "post" },
      { kind: "actor", id: "east", type: "state", names: name },
      { kind: "incident", id: "clash", type: "clash", ...frame },
      {
        kind: "statement",
        id: "told",
        speaker: "east",
        said: [{ edtf: "2021" }],
        acts: ["report"],
        evidence,
        claims: { fell },
      },
    ];
    writeFileSync(join(folder, "in.ndjson"), records.map((each) => JSON.stringify(each)).join("\n"));
    const listed = await called(["show", "in.ndjson"], folder);
    expect([listed.code, listed.stdout]).toEqual([0, expect.stringMatching(/^clash\s+At the ford/)]);
    const table = await called(["convert", "in.ndjson", "--to", "csv", "--out", "t.csv", "--allow-loss"], folder);
    expect(table.code).toBe(0);
    const back = await called(["convert", "t.csv", "--to", "ndjson", "--out", "back.ndjson"], folder);
    expect([back.code, back.stdout]).toEqual([0, expect.stringContaining("nothing was lost")]);
    const shown = await called(["show", "clash", "back.ndjson"], folder);
    expect([shown.code, shown.stdout]).toEqual([0, expect.stringContaining("At least two")]);
  });
});
