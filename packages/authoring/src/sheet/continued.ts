import type { SheetCell, SheetRow } from "./sheets.ts";

/** The most characters that a cell of a workbook holds, and a few less. */
const longest = 32_000;

/** The header of a column in which the texts of another go on: `geometry.coordinates~2`. */
const continued = /^(.+)~([1-9][0-9]{0,3})$/;

/** Rows of which no text is longer than a cell of a workbook holds: what is longer goes on in columns of its own. */
export function splitLong(
  rows: readonly (readonly string[])[],
  most: number = longest,
): readonly (readonly string[])[] {
  const [header = []] = rows;
  const pieces = rows.map((row) => row.map((text) => split(text, most)));
  const widths = header.map((_each, i) => Math.max(1, ...pieces.map((row) => row[i]?.length ?? 1)));
  if (widths.every((width) => width === 1)) return rows;
  return pieces.map((row, i) =>
    row.flatMap((own, j) =>
      Array.from({ length: widths[j] ?? 1 }, (_each, k) =>
        i === 0 && k > 0 ? `${header[j]}~${k + 1}` : (own[k] ?? ""),
      ),
    ),
  );
}

function split(text: string, most: number): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + most);
    // Not in the middle of a pair of surrogates.
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end--;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces.length === 0 ? [""] : pieces;
}

/** The rows with texts that go on in other columns joined again; the header tells which. */
export function joinLong(rows: readonly SheetRow[], header: SheetRow): readonly SheetRow[] {
  const named = new Map(header.cells.map(({ column, text }) => [text.trim(), column]));
  const into = new Map<number, { readonly column: number; readonly part: number }>();
  for (const { column, text } of header.cells) {
    const [, base = "", part] = continued.exec(text.trim()) ?? [];
    const first = named.get(base);
    if (first !== undefined) into.set(column, { column: first, part: Number(part) });
  }
  if (into.size === 0) return rows;
  return rows.map((row) => {
    if (row === header) return { ...row, cells: row.cells.filter(({ column }) => !into.has(column)) };
    const parts = new Map<number, { readonly part: number; readonly cell: SheetCell }[]>();
    for (const cell of row.cells) {
      const { column, part } = into.get(cell.column) ?? { column: cell.column, part: 1 };
      parts.set(column, [...(parts.get(column) ?? []), { part, cell }]);
    }
    const cells = [...parts].map(([column, own]) => {
      const sorted = own.sort((a, b) => a.part - b.part).map(({ cell }) => cell);
      const odd = sorted.find(({ kind }) => kind !== "text");
      return sorted.length > 1 && odd === undefined
        ? { column, kind: "text" as const, text: sorted.map(({ text }) => text).join("") }
        : { ...(odd ?? (sorted[0] as SheetCell)), column };
    });
    return { ...row, cells: cells.sort((a, b) => a.column - b.column) };
  });
}
