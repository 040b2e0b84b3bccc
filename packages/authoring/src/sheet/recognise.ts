import { didYouMean, shown } from "@incident-data/core";
import { type Column, columnFor, columnsOf, markerColumn } from "./columns.ts";
import { joinLong } from "./continued.ts";
import { layout, recordTables, type TableLayout } from "./layout.ts";
import type { CellIssue, TableSheet } from "./row-values.ts";
import { cellPlace, columnLetters, type Sheet, type SheetRow } from "./sheets.ts";

/** The sheet that explains the others. */
export const readMeName = "Read me";

/** Which sheets are which tables, and what in them is none. */
export interface Recognised {
  readonly tables: readonly TableSheet[];
  readonly faults: readonly CellIssue[];
  readonly warnings: readonly CellIssue[];
}

/**
 * Finds the tables among some sheets by their names and the columns by their headers, in whatever order they stand. A sheet
 * or a column that is nobody's is a fault, unless its name begins with `#`: then it is a note, and left alone.
 */
export function recognise(sheets: readonly Sheet[]): Recognised {
  const [tables, faults, warnings]: [TableSheet[], CellIssue[], CellIssue[]] = [[], [], []];
  const seen = new Map<string, Sheet>();
  for (const sheet of sheets) {
    const name = sheet.name.trim();
    if (name === readMeName || name.startsWith("#") || sheet.rows.length === 0) continue;
    const table = layout().get(name);
    if (table === undefined) {
      faults.push(unknownSheet(sheet));
      continue;
    }
    const before = seen.get(name);
    if (before !== undefined) {
      const received = before.file === sheet.file ? "two of them" : `${before.file} and ${sheet.file}`;
      faults.push({ ...topOf(sheet), code: "duplicate_key", expected: `one sheet ${name}`, received });
      continue;
    }
    seen.set(name, sheet);
    const found = tableSheet(table, sheet, faults);
    if (found !== undefined) tables.push(found);
    mergedCells(sheet, faults);
    hiddenCells(sheet, warnings);
  }
  return { tables, faults, warnings };
}

/** A table with its header, which is its first row that is not blank. */
function tableSheet(table: TableLayout, sheet: Sheet, faults: CellIssue[]): TableSheet | undefined {
  const first = sheet.rows.find((row) => !isBlank(row));
  if (first === undefined) return undefined;
  const rows = joinLong(sheet.rows, first);
  const header = rows.find(({ number }) => number === first.number) ?? first;
  const joined = { ...sheet, rows };
  const columns = new Map<number, Column | { readonly header: string; readonly handle: true }>();
  const notes = new Set<number>();
  const named = new Map<string, number>();
  for (const { column, text, kind } of header.cells) {
    const own = text.trim();
    if (own.startsWith("#")) notes.add(column);
    if (own === "" || own.startsWith("#")) continue;
    const at = { sheet, row: header.number, column };
    const found = kind === "text" ? columnNamed(table, text.trimStart()) : undefined;
    if (found === undefined) {
      faults.push({ ...at, code: "unknown_field", ...unknownColumn(table, own) });
      notes.add(column);
      continue;
    }
    const before = named.get(found.header);
    if (before !== undefined) {
      const expected = "a column that is not there yet";
      const received = `${shown(found.header)}, which column ${columnLetters(before)} is, too`;
      faults.push({ ...at, code: "duplicate_key", expected, received, hint: "Keep one of them." });
      notes.add(column);
      continue;
    }
    named.set(found.header, column);
    columns.set(column, found);
  }
  const nameless = new Set<number>();
  for (const row of rows) {
    if (row.number <= header.number) continue;
    for (const { column, text } of row.cells) {
      if (columns.has(column) || notes.has(column) || nameless.has(column) || text.trim() === "") continue;
      nameless.add(column);
      const hint = `Write the name of the column into ${columnLetters(column)}${header.number}, or empty the cell.`;
      const fault = {
        code: "unknown_field",
        expected: "a cell in a column with a name",
        received: shown(text),
        hint,
      } as const;
      faults.push({ sheet, row: row.number, column, ...fault });
    }
  }
  for (const need of needed(table)) {
    if (named.has(need)) continue;
    const expected = `a column ${need}`;
    const hint = `The first row of ${table.name} names the columns. Add ${need}.`;
    faults.push({ ...topOf(sheet), row: header.number, code: "missing_field", expected, received: "none", hint });
  }
  return { table, sheet: joined, header, columns };
}

function isBlank({ cells }: SheetRow): boolean {
  return cells.every(({ kind, text }) => kind === "text" && text.trim() === "");
}

/** Columns without which no row of a table says what it is of. */
function needed({ name, handle }: TableLayout): readonly string[] {
  if (handle.length > 0) return handle.filter((each) => each !== "number");
  return ["id"].filter(() => name !== "dataset");
}

function columnNamed(table: TableLayout, header: string): Column | { header: string; handle: true } | undefined {
  const name = header.trim();
  if (table.handle.includes(name)) return { header: name, handle: true };
  if (table.name === "statements" && name === "claims") return markerColumn(name);
  return columnFor(table.node, header);
}

function unknownColumn(table: TableLayout, name: string) {
  const known = [...table.handle, ...columnsOf(table.node).map(({ header }) => header.replace(/:$/, ":en"))];
  const hint = didYouMean(name, known) ?? `The sheet "${readMeName}" lists the columns.`;
  return {
    expected: `a column of ${table.name}`,
    received: shown(name),
    hint: `${hint} A column of your own begins with #: it is left alone.`,
  };
}

/** A sheet that has the name of no table. Where its columns are those of one, that is said, and not acted on. */
function unknownSheet(sheet: Sheet): CellIssue {
  const header = sheet.rows.find((row) => !isBlank(row));
  const names = header?.cells.map(({ text }) => text.trim()) ?? [];
  const like = [...layout().values()].find(
    (table) => names.length > 1 && names.every((name) => columnNamed(table, name) !== undefined),
  );
  const hint =
    didYouMean(sheet.name.trim(), layout().keys()) ??
    (like === undefined ? undefined : `Its columns are those of ${like.name}: was it renamed?`);
  return {
    ...topOf(sheet),
    code: "unexpected_file",
    expected: `a sheet ${[...recordTables].join(", ")}, or one of lists: ${listNames().join(", ")}`,
    received: `the sheet ${shown(sheet.name)}`,
    hint: `${hint === undefined ? "" : `${hint} `}A sheet of your own begins with #: it is left alone.`,
  };
}

function listNames(): string[] {
  return [...layout().values()].filter(({ handle }) => handle.length === 3).map(({ name }) => name);
}

function topOf(sheet: Sheet) {
  return { sheet, row: 1, column: 1 };
}

function mergedCells(sheet: Sheet, faults: CellIssue[]): void {
  for (const range of sheet.merged) {
    const place = cellPlace(range.split(":")[0] ?? "") ?? { row: 1, column: 1 };
    faults.push({
      ...{ sheet, ...place, code: "merged_cells" },
      expected: "every cell by itself",
      received: `the merged cells ${range}`,
      hint: "Unmerge them, and write the value into every row that it is meant for.",
    });
  }
}

/** What is not shown is read, and that is said: whoever hid it may have thought it was gone. */
function hiddenCells(sheet: Sheet, warnings: CellIssue[]): void {
  const say = (row: number, column: number, received: string) => {
    const hint = "It is read like any other. Delete what is not meant to be read.";
    warnings.push({ sheet, row, column, code: "hidden_cells", expected: "what can be seen", received, hint });
  };
  if (sheet.hidden) say(1, 1, "a hidden sheet");
  const rows = sheet.rows.filter(({ hidden }) => hidden);
  const [first] = rows;
  if (first !== undefined) say(first.number, 1, rows.length === 1 ? "a hidden row" : `${rows.length} hidden rows`);
  const filled = new Set(sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  for (const column of sheet.hiddenColumns)
    if (filled.has(column)) say(1, column, `the hidden column ${columnLetters(column)}`);
}
