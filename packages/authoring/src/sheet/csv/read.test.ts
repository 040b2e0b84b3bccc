import { describe, expect, test } from "vitest";
import { readCsv } from "./read.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

function rowsOf(bytes: Uint8Array, options: Parameters<typeof readCsv>[3] = {}) {
  const read = readCsv(bytes, "x.csv", "x", options);
  if (!read.ok) throw new Error(read.faults[0]?.received);
  return read.sheet.rows.map(({ number, cells }) => [number, ...cells.map(({ text }) => text)]);
}

function utf16(text: string, big: boolean): Uint8Array {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_each, i) => text.charCodeAt(i))];
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

const rows = [
  [1, "id", "title:hy"],
  [2, "a", "Սահման"],
];

describe("a file is read as a spreadsheet wrote it", () => {
  test.each([
    ["commas", bytesOf("id,title:hy\na,Սահման\n")],
    ["semicolons, and CR LF", bytesOf("id;title:hy\r\na;Սահման\r\n")],
    ["tabs", bytesOf("id\ttitle:hy\na\tՍահման")],
    ["a byte order mark", bytesOf("\ufeffid,title:hy\na,Սահման\n")],
    ["Excel's separator line", bytesOf("sep=;\r\nid;title:hy\r\na;Սահման\r\n")],
    ["UTF-16, as Excel's Unicode text", utf16("id\ttitle:hy\r\na\tՍահման\r\n", false)],
    ["UTF-16, the other way round", utf16("id,title:hy\na,Սահման\n", true)],
    ["quotation marks", bytesOf('"id","title:hy"\n"a","Սահման"\n')],
  ])("%s", (_what, bytes) => {
    expect(rowsOf(bytes)).toEqual(rows);
  });

  test("a row is counted as the spreadsheet counts it, whatever lines it has", () => {
    expect(rowsOf(bytesOf('id,text\na,"one\ntwo, ""three"""\n\n,\nb,\n'))).toEqual([
      [1, "id", "text"],
      [2, "a", 'one\ntwo, "three"'],
      [5, "b"],
    ]);
  });

  test("cells of a row that is longer or shorter than the others stay where they are", () => {
    expect(rowsOf(bytesOf("id,a\nx\ny,1,2\n"))).toEqual([
      [1, "id", "a"],
      [2, "x"],
      [3, "y", "1", "2"],
    ]);
  });
});

describe("a file that cannot be read says why", () => {
  test.each([
    ["an open quotation mark", bytesOf('id,text\na,"one\n'), "syntax", "doubled"],
    ["a quotation mark in a cell", bytesOf('id,text\na,one "two" three\n'), "syntax", "doubled"],
    ["another encoding", Uint8Array.of(0x69, 0x64, 0x0a, 0xcd, 0xe0, 0x0a), "not_utf8", "CSV UTF-8"],
    ["UTF-16 without its mark", utf16("id,title\na,b\n", false).slice(2), "not_utf8", "CSV UTF-8"],
  ])("%s", (_what, bytes, code, hint) => {
    const read = readCsv(bytes, "x.csv", "x");
    expect(read.ok ? undefined : read.faults[0]).toMatchObject({ code, hint: expect.stringContaining(hint) });
  });

  test("more cells than the limit", () => {
    const read = readCsv(bytesOf(",".repeat(500)), "x.csv", "x", { limits: { cells: 100 } });
    expect(read.ok ? undefined : read.faults[0]?.code).toBe("too_large");
  });
});

test("an apostrophe is taken off where the file is known to be escaped, else it is doubtful", () => {
  const bytes = bytesOf("id,text\na,'=x\nb,'tis\n");
  expect(rowsOf(bytes, { escaped: true })[1]).toEqual([2, "a", "=x"]);
  expect(rowsOf(bytes, { escaped: false })[1]).toEqual([2, "a", "'=x"]);
  const read = readCsv(bytes, "x.csv", "x");
  expect(read.ok && read.doubtful).toEqual([{ row: 2, column: 2, text: "'=x" }]);
});
