import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { inferSchema, initParser } from "udsv";
import { describe, expect, test } from "vitest";
import type { CsvCells } from "./cells.ts";
import { CsvScanner } from "./scan.ts";

const encoder = new TextEncoder();
const runs = process.env["DEEP"] === "1" ? 10_000 : 300;

/** What a scanner makes of some bytes that come in pieces of so many. */
function scan(content: string | Uint8Array, { piece = 1 << 16, delimiter = ",", longest = 1_000_000 } = {}) {
  const bytes = typeof content === "string" ? encoder.encode(content) : content;
  const scanner = new CsvScanner({ delimiter, longest });
  const rows: (readonly [line: number, cells: string[]])[] = [];
  const bad: (readonly [line: number, code: string, text: string])[] = [];
  const visitor = {
    row: (row: CsvCells) => rows.push([row.line, Array.from({ length: row.count }, (_, i) => row.cell(i))]),
    bad: (line: number, { code }: { readonly code: string }, text: string) => bad.push([line, code, text]),
  };
  for (let at = 0; at < bytes.length; at += piece) scanner.take(bytes.subarray(at, at + piece), visitor);
  scanner.finish(visitor);
  return { rows, bad };
}

const cells = (content: string, options = {}) => scan(content, options).rows.map(([, row]) => row);

describe("a scan", () => {
  test.each<[string, string, string[][]]>([
    [
      "cells and rows",
      "a,b\nc,d\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["the end of the file for that of a row", "a,b", [["a", "b"]]],
    ["CR LF and CR", "a\r\nb\rc\r\n", [["a"], ["b"], ["c"]]],
    [
      "empty cells",
      ",a,\n,,\n",
      [
        ["", "a", ""],
        ["", "", ""],
      ],
    ],
    ["a delimiter at the end", "a,", [["a", ""]]],
    ["quotes", '"a,b","c""d",""\n', [["a,b", 'c"d', ""]]],
    ["line ends in cells", '"a\nb","c\r\nd"\n', [["a\nb", "c\r\nd"]]],
    ["a quote at the very end", '"a"', [["a"]]],
    ["a quote in the middle of a cell as it stands", 'a"b,c" d\n', [['a"b', 'c" d']]],
    ["no rows in blank lines", "\n\r\n\na\n\n", [["a"]]],
    ["a byte order mark at the start alone", "\ufeffa\n\ufeffb", [["a"], ["\ufeffb"]]],
    ["nothing", "", []],
    ["a mark alone", "\ufeff", []],
    ["letters of any script", "Հայ,Şuşa\n", [["Հայ", "Şuşa"]]],
  ])("finds %s", (_name, content, expected) => {
    for (const piece of [1, 2, 3, 5, 100]) expect(cells(content, { piece })).toEqual(expected);
  });

  test("takes the delimiter that it is told", () => {
    expect(cells("a;b,c\n", { delimiter: ";" })).toEqual([["a", "b,c"]]);
    expect(cells("a\tb\n", { delimiter: "\t" })).toEqual([["a", "b"]]);
  });

  test("counts the lines of the file, also those inside of cells", () => {
    const { rows } = scan('a\n"b\nb"\r\n"c\r\nc"\r\r\nd\r"e\re"\nf');
    expect(rows).toEqual([
      [1, ["a"]],
      [2, ["b\nb"]],
      [4, ["c\r\nc"]],
      [7, ["d"]],
      [8, ["e\re"]],
      [10, ["f"]],
    ]);
  });

  test("goes on after the first line of a row that it cannot cut", () => {
    expect(scan('a,b\n"c" d\ne,f\n')).toEqual({
      rows: [
        [1, ["a", "b"]],
        [3, ["e", "f"]],
      ],
      bad: [[2, "bad_quote", '"c" d']],
    });
    expect(scan('a\n"b\nc\n"d"\ne\n')).toEqual({
      rows: [
        [1, ["a"]],
        [3, ["c"]],
        [4, ["d"]],
        [5, ["e"]],
      ],
      bad: [[2, "bad_quote", '"b']],
    });
  });

  test("lets go of a row that is too long, wherever the bytes are cut", () => {
    const content = `a\n${"x".repeat(50)}\nb\n"${"y".repeat(8)}\n${"z".repeat(20)}\nc`;
    for (const piece of [1, 3, 7, 100]) {
      expect(scan(content, { piece, longest: 25 })).toEqual({
        rows: [
          [1, ["a"]],
          [3, ["b"]],
          [5, ["z".repeat(20)]],
          [6, ["c"]],
        ],
        bad: [
          [2, "line_too_long", expect.stringMatching(/^x+$/)],
          [4, expect.any(String), '"yyyyyyyy'],
        ],
      });
    }
  });

  test("takes no longer for quotes that never end than for a few rows more", () => {
    const lines = 200_000;
    const { rows, bad } = scan('x","z\n'.repeat(lines), { longest: 100_000 });
    expect(rows.length + bad.length).toBe(lines);
  });

  test("says whether a row is plain, and whether it is UTF-8", () => {
    const found: unknown[] = [];
    const scanner = new CsvScanner({ delimiter: ",", longest: 1000 });
    const visitor = { row: (row: CsvCells) => found.push([row.isPlain, row.isUtf8]), bad: () => {} };
    scanner.take(encoder.encode('"a\tb\nc"\né\n\u0007\n\u007f\n\ufffd\né\u200b\n\u00ad,é\n𝄞\n\ufffd\u200b\n'), visitor);
    scanner.take(Uint8Array.of(0x61, 0xe9, 0x0a), visitor);
    expect(found).toEqual([
      [true, true],
      [true, true],
      [false, true],
      [false, true],
      [true, true],
      [false, true],
      [false, true],
      [false, true],
      [false, true],
      [true, false],
    ]);
  });

  test("reads small whole numbers from the bytes", () => {
    const found: number[] = [];
    const scanner = new CsvScanner({ delimiter: ",", longest: 1000 });
    const row = (each: CsvCells) => {
      for (let i = 0; i < 10; i++) found.push(each.digits(i));
    };
    scanner.take(encoder.encode('0,12,"345",999999999,1000000000,,-1,1.0, 1\n'), { row, bad: () => {} });
    expect(found).toEqual([0, 12, 345, 999_999_999, -1, -1, -1, -1, -1, -1]);
  });
});

const cell = fc
  .array(fc.constantFrom("a", "7", " ", "'", ",", '"', "\n", "\r\n", "\t", "é", "𝄞", "="), { maxLength: 6 })
  .map((parts) => parts.join(""));
// Of rows with one empty cell alone no two parsers think alike.
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
const written = (rows: string[][], end: string) =>
  rows
    .map(
      (row) =>
        row.map((each) => (/[",\r\n]/.test(each) || each === "" ? `"${each.replaceAll('"', '""')}"` : each)).join(",") +
        end,
    )
    .join("");

describe("other parsers", () => {
  test("find the same in tables that are well formed: csv-parse and udsv", () => {
    fc.assert(
      fc.property(table, fc.constantFrom("\n", "\r\n"), fc.integer({ min: 1, max: 9 }), (rows, end, piece) => {
        const text = written(rows, end);
        const own = cells(text, { piece });
        expect(own).toEqual(rows);
        expect(own).toEqual(parse(text, { record_delimiter: end }));
        // udsv takes the first row for the header, and its names have to differ.
        const header = rows[0]?.map((_, i) => `h${i}`).join(",");
        const parser = initParser(inferSchema(`${header}${end}${text}`, { trim: false }));
        expect(parser.stringArrs(`${header}${end}${text}`)).toEqual(rows);
      }),
      { numRuns: runs },
    );
  });

  test("agree on which bytes are no table: csv-parse", () => {
    const bytes = fc
      .array(fc.constantFrom("a", ",", '"', '""', "\n", "b"), { maxLength: 14 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 5 }), (text, piece) => {
        const own = scan(text, { piece });
        let theirs: string[][] | undefined;
        try {
          theirs = parse(text, {
            relax_column_count: true,
            relax_quotes: false,
            skip_empty_lines: true,
            record_delimiter: "\n",
          });
        } catch {
          theirs = undefined;
        }
        // csv-parse refuses a quote inside of a cell that is not quoted, which is let in here.
        const literal = /(?:^|[,\n])[^",\n]+"/.test(text);
        if (theirs !== undefined) expect([own.rows.map(([, row]) => row), own.bad]).toEqual([theirs, []]);
        else if (!literal) expect(own.bad.length).toBeGreaterThan(0);
      }),
      { numRuns: runs },
    );
  });

  test("every line of anything at all is in a row or told", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", "\u00e9"), maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (text, piece) => {
          const whole = scan(text, { longest: 20 });
          expect(scan(text, { longest: 20, piece })).toEqual(whole);
          const lines = new Set([...whole.rows, ...whole.bad].map(([line]) => line));
          expect(lines.size).toBe(whole.rows.length + whole.bad.length);
        },
      ),
      { numRuns: runs },
    );
  });
});
