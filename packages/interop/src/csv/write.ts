import { escapeCell } from "@incident-data/authoring/gate";

/**
 * A row of a table, as RFC 4180 has it, with its end. What a spreadsheet would run as a formula has an apostrophe before it,
 * and so has what begins with such an apostrophe, so that reading gives it back.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(escapeCell(cell))).join(",")}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
