import { shown } from "@incident-data/core";
import type { FileIssueCode } from "../issues.ts";
import { cellValue } from "./cells.ts";
import { type Column, emptyObject, isMarker } from "./columns.ts";
import { type Fields, fillBlanks, put } from "./fields.ts";
import { cellFault, cellWarning } from "./habits.ts";
import type { TableLayout } from "./layout.ts";
import type { Sheet, SheetCell, SheetRow } from "./sheets.ts";

/** What is wrong with a cell, or with a row or a sheet where that cell stands. */
export interface CellIssue {
  readonly code: FileIssueCode;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly expected: string;
  readonly received: string;
  readonly hint?: string;
}

/** A sheet that is one of the tables, with its columns by their number. */
export interface TableSheet {
  readonly table: TableLayout;
  readonly sheet: Sheet;
  readonly header: SheetRow;
  readonly columns: ReadonlyMap<number, Column | { readonly header: string; readonly handle: true }>;
}

/** A row that became an object of the data. */
export interface RowOf {
  readonly table: TableSheet;
  readonly row: SheetRow;
  readonly value: Fields;
}

/** What is said of a cell that is at fault. */
interface Told {
  readonly expected: string;
  readonly received: string;
  readonly hint?: string | undefined;
}

/** Reads the rows of tables as objects, cell by cell, and keeps what is wrong with them. */
export class RowReader {
  readonly faults: CellIssue[] = [];
  readonly warnings: CellIssue[] = [];

  /** The rows of a table that are not empty, each as an object. */
  rowsOf(table: TableSheet): RowOf[] {
    return table.sheet.rows.flatMap((row) => {
      if (row === table.header || row.number < table.header.number) return [];
      if (row.cells.every(({ kind, text }) => kind === "text" && text.trim() === "")) return [];
      const made: RowOf = { table, row, value: {} };
      for (const cell of row.cells) this.#cell(made, cell);
      fillBlanks(made.value, table.table.node);
      return [made];
    });
  }

  /** The text of a column that says what a row belongs to. */
  handle({ table, row }: RowOf, name: string): string {
    const column = columnOf(table, name);
    return row.cells.find((each) => each.column === column)?.text.trim() ?? "";
  }

  /** Keeps what is wrong with a cell, or with the row where that cell stands. */
  fault(
    code: FileIssueCode,
    { sheet }: TableSheet,
    row: SheetRow,
    column: number,
    { expected, received, hint }: Told,
  ): void {
    const at = Number.isNaN(column) ? 1 : column;
    const mend = hint === undefined ? {} : { hint };
    this.faults.push({ code, sheet, row: row.number, column: at, expected, received, ...mend });
  }

  #cell({ table, row, value }: RowOf, cell: SheetCell): void {
    const column = table.columns.get(cell.column);
    if (column === undefined) return;
    const handle = "handle" in column;
    const kind = handle ? "word" : column.cell.kind;
    if (cell.kind === "text" && (kind === "text" ? cell.text : cell.text.trim()) === "") return;
    const fault = cellFault(cell, kind);
    if (fault !== undefined) {
      this.fault(fault.code, table, row, cell.column, fault);
      return;
    }
    const warning = cellWarning(cell, kind);
    if (warning !== undefined) {
      this.warnings.push({ sheet: table.sheet, row: row.number, column: cell.column, ...warning });
    }
    if (handle) return;
    if (isMarker(column) && cell.text.trim() !== emptyObject) {
      this.fault("wrong_type", table, row, cell.column, {
        expected: `${emptyObject}, or a blank cell`,
        received: shown(cell.text),
        hint: "What it holds stands in columns of its own.",
      });
      return;
    }
    const own = isMarker(column) ? {} : cellValue(cell.text, column.cell);
    if (put(value, column.steps, own)) return;
    this.fault("duplicate_key", table, row, cell.column, {
      expected: "a blank cell, for another column of the row holds this value",
      received: shown(cell.text),
      hint: "Keep the one that is meant.",
    });
  }
}

/** The number of a column by its header; of one that is not there the first. */
export function columnOf(table: TableSheet, header: string): number {
  for (const [number, column] of table.columns) if (column.header === header) return number;
  return Number.NaN;
}
