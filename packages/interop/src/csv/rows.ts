import type { Input } from "../format.ts";
import type { RowFault } from "../issues.ts";
import type { CsvCells } from "./cells.ts";
import { type CsvDialect, CsvScanner } from "./scan.ts";

/** A row of a table, with the line on which it begins; or one that cannot be cut into cells, with its first line. */
export type CsvRow =
  | { readonly line: number; readonly cells: readonly string[]; readonly text: string }
  | { readonly line: number; readonly fault: RowFault; readonly text: string };

/** The bytes that a row may have, unless the caller says otherwise. */
export const longestRow = 1_000_000;

/** Told in the place of what is no UTF-8. */
export const notUtf8: RowFault = {
  code: "not_utf8",
  field: "",
  expected: "text in UTF-8",
  received: "bytes that are not",
  hint: "Save the file as UTF-8.",
};

/** The rows of a table, a list for each piece of the input; for tables that are not so large that each microsecond counts. */
export async function* csvRows(
  input: Input,
  { delimiter = ",", longest = longestRow }: Partial<CsvDialect> = {},
): AsyncIterable<readonly CsvRow[]> {
  const scanner = new CsvScanner({ delimiter, longest });
  let rows: CsvRow[] = [];
  const visitor = {
    row(row: CsvCells) {
      const { line, text } = row;
      if (!row.isUtf8) rows.push({ line, fault: notUtf8, text });
      else rows.push({ line, text, cells: Array.from({ length: row.count }, (_, i) => row.cell(i)) });
    },
    bad(line: number, fault: RowFault, text: string) {
      rows.push({ line, fault, text });
    },
  };
  for await (const piece of input.chunks()) {
    scanner.take(piece, visitor);
    yield rows;
    rows = [];
  }
  scanner.finish(visitor);
  yield rows;
}

/** The cells of the first row of a file, by its beginning. */
export function firstRow(bytes: Uint8Array, text: string): readonly string[] {
  let cells: readonly string[] | undefined;
  const row = (each: CsvCells) => {
    cells ??= Array.from({ length: each.count }, (_, i) => each.cell(i));
  };
  const scanner = new CsvScanner({ delimiter: delimiterOf(text), longest: bytes.length + 1 });
  scanner.take(bytes, { row, bad: () => {} });
  if (cells === undefined) scanner.finish({ row, bad: () => {} });
  return cells ?? [];
}

/** The delimiter that a header is written with: of comma, semicolon and tab the one that stands in it most outside of quotes. */
export function delimiterOf(head: string): "," | ";" | "\t" {
  const first = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(head)?.[0].replace(/"(?:[^"]|"")*"/g, "") ?? "";
  const counts = ([",", ";", "\t"] as const).map((each) => [each, first.split(each).length] as const);
  return counts.reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}
