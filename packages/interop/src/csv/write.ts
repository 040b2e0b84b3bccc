/**
 * A row of a table, as RFC 4180 has it, with its end. What a spreadsheet would run as a formula has an apostrophe before it
 * (OWASP, CSV Injection), and so has what begins with such an apostrophe, so that {@link unescapeCell} gives it back.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(escapeCell(cell))).join(",")}\r\n`;
}

/** A cell that no spreadsheet runs. */
export function escapeCell(cell: string): string {
  return /^'*[=+\-@\t\r\n]/.test(cell) && !isNumber(cell) ? `'${cell}` : cell;
}

/** The cell that {@link escapeCell} was given. */
export function unescapeCell(cell: string): string {
  return /^'+[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell;
}

/** A number is no formula, whatever its sign. */
function isNumber(cell: string): boolean {
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(cell);
}

function quoted(cell: string): string {
  return /[",\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
