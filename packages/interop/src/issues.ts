import type { FileIssueCode } from "@incident-data/authoring/gate";
import { type Fault, issue } from "@incident-data/core";

/** What can be wrong with what is read or asked for. */
export type InteropCode =
  | FileIssueCode
  /** A format that nobody knows by that name. */
  | "unknown_format"
  /** A format that is not read, or not written. */
  | "wrong_direction"
  /** A file that does not say what it is. */
  | "undetected"
  /** A file of another format than was said, or of another shape. */
  | "wrong_format"
  /** A table without a column that it cannot do without. */
  | "missing_column"
  /** A column for the second time. */
  | "duplicate_column"
  /** A row with more or fewer cells than its header. */
  | "wrong_width"
  /** A quote that does not end, or that ends in the middle of a cell. */
  | "bad_quote"
  /** A cell that is no number where one has to be. */
  | "bad_cell"
  /** A table of which nobody says what its columns mean. */
  | "missing_mapping"
  /** A loss, where none is allowed. */
  | "loss";

/** A fault of a row, with the column of the table where there is one. */
export interface RowFault {
  readonly code: InteropCode;
  /** The column's header, or the way to the field. */
  readonly field: string;
  readonly expected: string;
  readonly received: string;
  readonly hint?: string;
}

/** A row that was set aside: where it begins, why, and its text. */
export interface BadRow {
  /** Counted from 1, of the file. */
  readonly line: number;
  readonly faults: readonly [RowFault, ...RowFault[]];
  /** The row as it stands in the file, at most 20,000 characters of it. */
  readonly text: string;
}

/** The error of every throwing door of this package. Compare `code`, not the class. */
export class InteropError extends Error {
  override readonly name = "InteropError";
  readonly code: InteropCode;
  readonly issues: readonly (RowFault & { readonly line?: number })[];

  constructor(issues: readonly [RowFault & { readonly line?: number }, ...(RowFault & { readonly line?: number })[]]) {
    super(issues.map(formatFault).join("\n"));
    this.code = issues[0].code;
    this.issues = issues;
  }
}

/** A fault as one line: `line 7: best: expected a whole number, found "x".` */
export function formatFault({ line, field, code, ...rest }: RowFault & { readonly line?: number }): string {
  const { message } = issue({ ...rest, code, path: field === "" ? [] : [field] } as Fault<InteropCode>);
  return line === undefined ? message : `line ${line}: ${message}`;
}

/** A cell that is not what its column holds. */
export function badCell(field: string, expected: string, cell: string, hint?: string): RowFault {
  const received = cell === "" ? "an empty cell" : JSON.stringify(cell.slice(0, 80));
  return { code: "bad_cell", field, expected, received, ...(hint === undefined || cell === "" ? {} : { hint }) };
}
