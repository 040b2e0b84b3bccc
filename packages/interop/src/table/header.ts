import type { RowFault } from "../issues.ts";

/** A place that no row has: where a column is not there, its cells are empty. */
const nowhere = 0x3fff_ffff;

/** A header read: where the known columns stand, which others there are, and what is wrong with it. */
export interface BoundHeader<C extends string> {
  /** Where each column stands in a row; one that is not there stands after all of them. */
  readonly at: { readonly [Each in C]: number };
  readonly unknown: readonly { readonly name: string; readonly at: number }[];
  readonly missing: readonly C[];
  readonly twice: readonly string[];
  readonly width: number;
}

/**
 * Binds columns by their names, wherever they stand.
 *
 * @param columnOf gives the column of a name, undefined where it is none that is known.
 */
export function bindColumns<C extends string>(
  names: readonly string[],
  columns: readonly C[],
  columnOf: (name: string) => C | undefined,
  required: readonly C[],
): BoundHeader<C> {
  const at: { [Each in C]: number } = Object.create(null);
  for (const column of columns) at[column] = nowhere;
  const unknown: { name: string; at: number }[] = [];
  const twice: string[] = [];
  for (const [i, name] of names.entries()) {
    const column = columnOf(name);
    if (column === undefined) unknown.push({ name, at: i });
    else if (at[column] !== nowhere) twice.push(name);
    else at[column] = i;
  }
  const missing = required.filter((column) => at[column] === nowhere);
  return { at, unknown, twice, missing, width: names.length };
}

/** What is wrong with a header: a column that is missing, one that stands twice. */
export function headerFaults({ missing, twice }: BoundHeader<string>, names: readonly string[]): RowFault[] {
  const list = names.slice(0, 8).join(", ");
  return [
    ...missing.map((column) => ({
      code: "missing_column" as const,
      field: column,
      expected: `the column ${column}`,
      received: `${list}${names.length > 8 ? ", …" : ""}`,
    })),
    ...twice.map((name) => ({
      code: "duplicate_column" as const,
      field: name,
      expected: "each column once",
      received: `${name} again`,
    })),
  ];
}

/** Whether a row holds the tags of HXL: every cell that has anything is a tag. One headline that begins with # is none. */
export function isTagRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length > 0 && filled.every((cell) => /^\s*#[a-z][a-z0-9_]*(?:\s*\+[a-z][a-z0-9_]*)*\s*$/i.test(cell));
}
