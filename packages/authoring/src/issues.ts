import type { Fault, Issue, IssueCode } from "@incident-data/core";
import { escaped } from "@incident-data/core/characters";

/** What can be wrong with a file before it is a record. */
export type InputCode =
  | "missing_file"
  | "unreadable_file"
  | "unexpected_file"
  | "bad_file_name"
  /** A path that leads out of its folder, or that not every system can have. */
  | "unsafe_path"
  | "too_large"
  | "too_many_records"
  | "line_too_long"
  | "too_deep"
  | "not_utf8"
  | "control_character"
  | "lone_surrogate"
  | "hidden_character"
  | "syntax"
  /** A number of which a double keeps less than is written, or that two readers read differently. */
  | "bad_number"
  | "duplicate_key"
  | "forbidden_key"
  | "forbidden_yaml"
  | "id_in_file"
  /** A blank, or a value that a program proposed, that no person has reviewed. */
  | "to_be_reviewed"
  // of a sheet
  /** A cell that holds a formula, whose value another program would have to work out. */
  | "formula_cell"
  /** A cell that a spreadsheet made another one than was typed: a date, a number, an error. */
  | "converted_cell"
  | "merged_cells"
  /** A row, column or sheet that is not shown, and is read all the same. */
  | "hidden_cells"
  /** Letters that a file's encoding does not have, and that became question marks. */
  | "lost_letters"
  // of no weight, but worth mending
  | "byte_order_mark"
  | "mixed_line_ends"
  | "trailing_space"
  /** Letters that Unicode writes in fewer characters (NFC), outside of somebody's words. */
  | "not_normalised"
  // while writing
  | "unwritable_file"
  /** A file that somebody saved between its reading and its writing. */
  | "changed_file"
  /** A folder for something new that holds something already. */
  | "not_empty"
  | "folder_locked";

/** Every code that a folder of records can be faulted with. */
export type FileIssueCode = IssueCode | InputCode;

/** Where in a file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** An issue with its file, relative to the data set's folder, and its place in it. */
export interface FileIssue extends Issue<FileIssueCode>, Place {
  readonly file: string;
  /** The cell of a sheet, with the sheet's name where the file has several: `statements!C7`. Then line and column are its row and column. */
  readonly cell?: string;
}

/** A fault of a file's text, with its place. */
export interface InputFault extends Fault<InputCode>, Place {}

/** An issue as one line and a mend: `statements/x.yaml:7:9: expected …`. What is not seen in a name is written out. */
export function formatIssue({ file, line, column, cell, code, expected, received, hint }: FileIssue): string {
  const mend = hint === undefined ? "" : `\n    ${hint}`;
  const name = escaped(file).replace(/[\t\n\r]/g, " ");
  const where = cell === undefined ? `${name}:${line}:${column}` : `${name}: ${escaped(cell)}`;
  return `${where}: ${code}: expected ${expected}, found ${received}.${mend}`;
}

/** The error that building a data set that is not valid throws. Compare `code`. */
export class AuthoringError extends Error {
  override readonly name = "AuthoringError";
  readonly code: FileIssueCode;
  readonly issues: readonly FileIssue[];
  /** How many more there are than the limit lets tell. */
  readonly omitted: number;

  constructor(issues: readonly [FileIssue, ...FileIssue[]], omitted = 0) {
    const more = omitted === 0 ? [] : [`… and ${omitted} more. The limit \`issues\` tells how many are shown.`];
    super([...issues.map(formatIssue), ...more].join("\n"));
    this.code = issues[0].code;
    this.issues = issues;
    this.omitted = omitted;
  }
}

/** The error for issues of which there is one at least. */
export function refusal(issues: readonly FileIssue[], omitted: number): AuthoringError {
  const [first, ...rest] = issues;
  if (first === undefined) throw new TypeError("a refusal without an issue");
  return new AuthoringError([first, ...rest], omitted);
}
