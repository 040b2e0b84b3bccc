/** What a cell is, as whoever wrote the file left it. A CSV file has text alone. */
export type SheetCellKind = "text" | "number" | "boolean" | "date" | "formula" | "error";

/** A cell that is not empty. */
export interface SheetCell {
  /** Counted from 1. */
  readonly column: number;
  readonly kind: SheetCellKind;
  /** Its text; of a number its digits, of a date the day that is shown, of a formula the formula. */
  readonly text: string;
}

/** A row that is not empty. */
export interface SheetRow {
  /** Counted from 1, as the sheet shows it. */
  readonly number: number;
  readonly hidden: boolean;
  /** In the order of their columns. */
  readonly cells: readonly SheetCell[];
}

/** A sheet of a workbook, or the one of a CSV file. */
export interface Sheet {
  readonly name: string;
  /** The file that it stands in. */
  readonly file: string;
  readonly rows: readonly SheetRow[];
  /** Ranges of cells that were made one: `A2:B3`. */
  readonly merged: readonly string[];
  readonly hidden: boolean;
  /** Columns that are not shown, counted from 1. */
  readonly hiddenColumns: readonly number[];
  /** Whether the file has more than one sheet, so that a place in it needs the sheet's name. */
  readonly oneOfMany: boolean;
}

/** The letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The row and column of a cell's name (`C7`), counted from 1, or `undefined`. */
export function cellPlace(name: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters = "", digits] = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(name) ?? [];
  if (digits === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column };
}

/** The name of a cell, with its sheet's where there are several: `statements!C7`. */
export function cellName({ name, oneOfMany }: Sheet, row: number, column: number): string {
  const cell = `${columnLetters(column)}${row}`;
  if (!oneOfMany) return cell;
  return /^\w+$/.test(name) ? `${name}!${cell}` : `'${name.replaceAll("'", "''")}'!${cell}`;
}
