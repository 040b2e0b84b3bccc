import { escapeCell } from "./escape.ts";

/** How a CSV file is written. */
export interface CsvOptions {
  /** For a spreadsheet that opens the file: a byte order mark, and an apostrophe before all that it would change. */
  readonly excel?: boolean;
}

/** Rows as CSV (RFC 4180), with a comma between cells; no cell is a formula to a spreadsheet. */
export function csvText(rows: readonly (readonly string[])[], { excel = false }: CsvOptions = {}): string {
  return `${excel ? "\ufeff" : ""}${rows.map((row) => csvLine(row, excel)).join("")}`;
}

/**
 * One row of a CSV file (RFC 4180) with its end. What a spreadsheet would run as a formula has an apostrophe before it, which
 * `unescapeCell` takes off again.
 *
 * @param excel whether also a text that a spreadsheet would make a number, a date or a truth value gets one. A cell that is
 * given as a number stays one.
 */
export function csvLine(cells: readonly (string | number)[], excel = false): string {
  const texts = cells.map((cell) => (typeof cell === "number" ? String(cell) : quoted(escapeCell(cell, excel))));
  return `${texts.join(",")}\r\n`;
}

/** A cell in quotation marks where its text would not stand by itself. */
function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
