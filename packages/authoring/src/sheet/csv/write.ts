import { escapeCell } from "./escape.ts";

/** How a CSV file is written. */
export interface CsvOptions {
  /** For a spreadsheet that opens the file: a byte order mark, and an apostrophe before all that it would change. */
  readonly excel?: boolean;
}

/** Rows as CSV (RFC 4180), with a comma between cells; no cell is a formula to a spreadsheet. */
export function csvText(rows: readonly (readonly string[])[], { excel = false }: CsvOptions = {}): string {
  const lines = rows.map((row) => `${row.map((text) => quoted(escapeCell(text, excel))).join(",")}\r\n`);
  return `${excel ? "\ufeff" : ""}${lines.join("")}`;
}

/** A cell in quotation marks where its text would not stand by itself. */
function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
