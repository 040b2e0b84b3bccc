import { parse } from "csv-parse/sync";
import type { InputFault } from "../../issues.ts";
import { type Limits, limitsOf } from "../../limits.ts";
import { readUntrusted } from "../../read-untrusted.ts";
import type { Sheet, SheetRow } from "../sheets.ts";
import { isErrorValue, isEscaped, unescapeCell } from "./escape.ts";

/** A sheet, or why the file is none. */
export type CsvResult =
  | { readonly ok: true; readonly sheet: Sheet; readonly doubtful: readonly DoubtfulCell[] }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

/** A cell of which it is not known whether the apostrophe before it belongs to it. */
export interface DoubtfulCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** How a CSV file is read. */
export interface CsvReadOptions {
  readonly limits?: Partial<Limits>;
  /** Whether it is known that the file was written with apostrophes before what a spreadsheet would change, or without. */
  readonly escaped?: boolean;
}

const delimiters = [",", ";", "\t", "|"];

/**
 * Reads CSV as spreadsheets write it: with commas, semicolons, tabs or bars between cells, which the first line tells, with
 * a byte order mark or none, in UTF-8, or in UTF-16 where the mark says so. A line `sep=;` before it is Excel's.
 */
export function readCsv(bytes: Uint8Array, file: string, name: string, options: CsvReadOptions = {}): CsvResult {
  const limits = limitsOf(options.limits ?? {});
  const wide = {
    ...limits,
    bytes: limits.unpackedBytes,
    lineLength: Number.MAX_SAFE_INTEGER,
    depth: Number.MAX_SAFE_INTEGER,
  };
  const gated = readUntrusted(asUtf8(bytes), wide);
  if (!gated.ok) return { ok: false, faults: gated.faults.map(forSheets) };
  const [, separator] = /^sep=(.)(?:\r\n|\n|\r)/.exec(gated.text) ?? [];
  const delimiter = separator ?? delimiterOf(gated.text);
  const parsed = recordsOf(gated.text, delimiter, limits.cells);
  if (!parsed.ok) return parsed;
  const doubtful: DoubtfulCell[] = [];
  const rows: SheetRow[] = [];
  for (const [i, record] of parsed.records.entries()) {
    if (i === 0 && separator !== undefined) continue;
    // A spreadsheet does not show the line that names the separator.
    const number = separator === undefined ? i + 1 : i;
    const cells = record.flatMap((text, j) => {
      if (text === "") return [];
      const column = j + 1;
      if (options.escaped === undefined && isEscaped(text)) doubtful.push({ row: number, column, text });
      const kind = isErrorValue(text) ? ("error" as const) : ("text" as const);
      return [{ column, kind, text: options.escaped ? unescapeCell(text) : text }];
    });
    if (cells.length > 0) rows.push({ number, hidden: false, cells });
  }
  const sheet = { name, file, rows, merged: [], hidden: false, hiddenColumns: [], oneOfMany: false };
  return { ok: true, sheet, doubtful };
}

type Records =
  | { readonly ok: true; readonly records: readonly (readonly string[])[] }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

function recordsOf(text: string, delimiter: string, most: number): Records {
  let [cells, rows] = [0, 0];
  try {
    const records = parse(text, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      on_record: (record: string[]) => {
        cells += record.length;
        rows++;
        if (cells > most) throw new RangeError("too many cells");
        return record;
      },
    }) as string[][];
    return { ok: true, records };
  } catch (error) {
    return { ok: false, faults: [error instanceof RangeError ? tooManyCells(most, rows) : syntax(error as CsvFault)] };
  }
}

/** Why more cells are not read. */
export function tooManyCells(most: number, line: number): InputFault {
  const hint = "Split the data set, or raise the limit `cells`.";
  return { code: "too_large", path: [], expected: `at most ${most} cells`, received: "more", hint, line, column: 1 };
}

/** Bytes that a mark says are UTF-16 as UTF-8: a spreadsheet saves so what it calls Unicode text. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const [a, b, c, d] = bytes;
  const little = a === 0xff && b === 0xfe && !(c === 0 && d === 0);
  const big = a === 0xfe && b === 0xff;
  if (!little && !big) return bytes;
  const swapped = big ? swap(bytes) : bytes;
  try {
    return new TextEncoder().encode(new TextDecoder("utf-16le", { fatal: true }).decode(swapped));
  } catch {
    // Half a character somewhere: the gate says what it is.
    return bytes;
  }
}

function swap(bytes: Uint8Array): Uint8Array {
  const swapped = Uint8Array.from(bytes);
  for (let i = 0; i + 1 < swapped.length; i += 2) {
    [swapped[i], swapped[i + 1]] = [swapped[i + 1] ?? 0, swapped[i] ?? 0];
  }
  return swapped;
}

/** The mark between the cells of the first line, outside of quotation marks: that which stands there most often. */
function delimiterOf(text: string): string {
  const counts = new Map(delimiters.map((each) => [each, 0]));
  let inQuotes = false;
  for (const character of text) {
    if (character === '"') inQuotes = !inQuotes;
    if (inQuotes) continue;
    if (character === "\n" || character === "\r") break;
    const count = counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

interface CsvFault {
  readonly code?: string;
  readonly lines?: number;
}

/** What the parser refuses, in words of somebody who looks at a sheet. */
function syntax({ code, lines }: CsvFault): InputFault {
  const at = { path: [], line: lines ?? 1, column: 1 };
  if (code === "CSV_QUOTE_NOT_CLOSED") {
    const hint = 'A quotation mark inside a cell is doubled: "". A spreadsheet does so by itself.';
    return {
      code: "syntax",
      expected: "the end of a cell in quotation marks",
      received: "the end of the file",
      hint,
      ...at,
    };
  }
  const hint =
    'A cell with a quotation mark stands in quotation marks, and those inside it are doubled: "He said ""no""". A spreadsheet does so by itself.';
  return { code: "syntax", expected: "CSV", received: "a quotation mark in the middle of a cell", hint, ...at };
}

/** What somebody who uses a spreadsheet can do about the encoding. */
function forSheets(fault: InputFault): InputFault {
  if (fault.code !== "not_utf8") return fault;
  const hint =
    "Save it as CSV UTF-8 (in Excel: Save As, CSV UTF-8), or as XLSX. Plain CSV loses the letters of most languages.";
  return { ...fault, hint };
}
