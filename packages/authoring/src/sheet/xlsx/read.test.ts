import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import type { Limits } from "../../limits.ts";
import { bookOf, textRow } from "./book.test-util.ts";
import { readWorkbook } from "./read.ts";

async function cellsOf(row: string, more: Partial<Parameters<typeof bookOf>[0]> = {}) {
  const read = await readWorkbook(bookOf({ sheets: { x: row }, ...more }), "x.xlsx");
  if (!read.ok) throw new Error(read.faults[0].received);
  return read.sheets[0]?.rows.flatMap(({ cells }) => cells.map(({ kind, text }) => [kind, text]));
}

async function faultOf(bytes: Uint8Array, limits: Partial<Limits> = {}) {
  const read = await readWorkbook(bytes, "x.xlsx", limits);
  return read.ok ? undefined : read.faults[0];
}

describe("a cell is told as it is stored", () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="0.0 &quot;days&quot;"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
  test.each([
    ['<c r="A1"><v>2</v></c>', ["number", "2"]],
    ['<c r="A1"><v>46.04</v></c>', ["number", "46.04"]],
    ['<c r="A1" s="3"><v>5</v></c>', ["number", "5"]],
    ['<c r="A1" s="1"><v>44405</v></c>', ["date", "2021-07-28"]],
    ['<c r="A1" s="2"><v>44405.5</v></c>', ["date", "2021-07-28 12:00:00"]],
    ['<c r="A1" s="1"><v>1</v></c>', ["date", "1900-01-01"]],
    ['<c r="A1" t="d"><v>2021-07-28</v></c>', ["date", "2021-07-28"]],
    ['<c r="A1" t="b"><v>1</v></c>', ["boolean", "true"]],
    ['<c r="A1" t="e"><v>#REF!</v></c>', ["error", "#REF!"]],
    ['<c r="A1"><f>1+1</f><v>2</v></c>', ["formula", "=1+1"]],
    ['<c r="A1"><f t="shared" si="0"/><v>2</v></c>', ["formula", "of the cells before it"]],
    ['<c r="A1" t="s"><v>1</v></c>', ["text", "Հայաստան"]],
    ['<c r="A1" t="s"><v>2</v></c>', ["text", "a\rb"]],
    ['<c r="A1" t="inlineStr"><is><r><t>=1</t></r><r><t>+1</t></r></is></c>', ["text", "=1+1"]],
    ["<c><v>7</v></c>", ["number", "7"]],
  ])("%s", async (cell, expected) => {
    const strings =
      "<si><t>no</t></si><si><r><t>Հայ</t></r><r><t>աստան</t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_b</t></si>";
    expect(await cellsOf(`<row r="1">${cell}</row>`, { strings, styles })).toEqual([expected]);
  });

  test("days are counted from 1904 where the workbook says so", async () => {
    const workbook =
      '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="x" r:id="rId1"/></sheets></workbook>';
    expect(await cellsOf('<row r="1"><c r="A1" s="1"><v>42943</v></c></row>', { styles, workbook })).toEqual([
      ["date", "2021-07-28"],
    ]);
  });

  test("what is merged and what is hidden is told", async () => {
    const sheet =
      '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="3" hidden="1"><c r="B3"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="B3:B4"/></mergeCells>';
    const read = await readWorkbook(bookOf({ sheets: { x: sheet } }), "x.xlsx");
    expect(read.ok && read.sheets[0]).toMatchObject({
      merged: ["B3:B4"],
      hiddenColumns: [2, 3],
      rows: [{ number: 3, hidden: true }],
    });
  });
});

describe("a hostile workbook is refused, in words", () => {
  const one = { sheets: { x: textRow(1, ["a"]) } };
  const sheet = (xml: string) => bookOf({ ...one, parts: { "xl/worksheets/sheet1.xml": strToU8(xml) } });

  test("that unpacks to more than the limit, and takes no time to say so", async () => {
    const bomb = bookOf({ ...one, parts: { "xl/worksheets/sheet1.xml": new Uint8Array(60_000_000) } });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await faultOf(bomb, { unpackedBytes: 50_000_000 })).toMatchObject({ code: "too_large" });
  });

  test("that says it is smaller than it is", async () => {
    const bytes = sheet(`<worksheet>${" ".repeat(100_000)}</worksheet>`);
    const name = strToU8("xl/worksheets/sheet1.xml");
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    // The size in the central directory stands 22 bytes before the name.
    for (let at = 0; at < bytes.length - name.length; at++) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      if (name.every((byte, i) => bytes[at + 46 + i] === byte)) view.setUint32(at + 24, 10, true);
    }
    expect(await faultOf(bytes)).toMatchObject({ code: "syntax" });
  });

  test("whose bytes were changed", async () => {
    const bytes = bookOf({ sheets: { x: textRow(1, ["a".repeat(50)]) } });
    for (let at = 60; at < bytes.length; at += 7) {
      const spoilt = Uint8Array.from(bytes);
      spoilt[at] = (spoilt[at] ?? 0) ^ 0x55;
      // Whatever comes of it comes as an answer: nothing is thrown.
      await readWorkbook(spoilt, "x.xlsx");
    }
  });

  test.each([
    [
      "entities",
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&a;</v></c></row></sheetData></worksheet>',
    ],
    ["an entity of another file", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>'],
    ["an unknown entity", "<worksheet>&a;</worksheet>"],
    ["an end that is not there", "<worksheet><sheetData>"],
    ["deep nesting", `<worksheet>${"<a>".repeat(5_000)}${"</a>".repeat(5_000)}</worksheet>`],
    ["rows out of order", '<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>'],
    ["a row after the last", '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>'],
    ["a cell in another row", '<worksheet><sheetData><row r="2"><c r="A3"/></row></sheetData></worksheet>'],
    ["a column after the last", '<worksheet><sheetData><row r="2"><c r="ZZZ2"/></row></sheetData></worksheet>'],
    [
      "a number that is none",
      '<worksheet><sheetData><row r="2"><c r="A2"><v>1e999</v></c></row></sheetData></worksheet>',
    ],
    [
      "a text that is not there",
      '<worksheet><sheetData><row r="2"><c r="A2" t="s"><v>9</v></c></row></sheetData></worksheet>',
    ],
  ])("%s", async (_what, xml) => {
    expect(await faultOf(sheet(xml))).toMatchObject({ code: "syntax", expected: expect.stringContaining("XLSX") });
  });

  test("the last cell that a sheet can have is one cell", async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(await cellsOf(far)).toEqual([["number", "1"]]);
  });

  test("more cells than the limit", async () => {
    const rows = Array.from({ length: 20 }, (_each, i) => textRow(i + 1, ["a", "b"]));
    expect(await faultOf(bookOf({ sheets: { x: rows.join("") } }), { cells: 10 })).toMatchObject({ code: "too_large" });
  });

  test.each([
    ["the old format", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0), "unreadable_file"],
    ["a text", strToU8("id,type\n"), "syntax"],
    ["nothing", new Uint8Array(), "syntax"],
    ["another archive", bookOf({ ...one, parts: { "_rels/.rels": strToU8("<Relationships/>") } }), "syntax"],
    ["half of one", bookOf(one).slice(0, 300), "syntax"],
  ])("%s", async (_what, bytes, code) => {
    const fault = await faultOf(bytes);
    expect(fault?.code).toBe(code);
    expect(fault?.hint).toContain(".xlsx");
  });
});
