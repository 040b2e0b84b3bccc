import type { Fault, Issue, IssueCode } from "@incident-data/core";

/** What can be wrong with a file before it is a record. */
export type InputCode =
  | "missing_file"
  | "unreadable_file"
  | "unexpected_file"
  | "bad_file_name"
  | "too_large"
  | "too_deep"
  | "not_utf8"
  | "control_character"
  | "syntax"
  | "duplicate_key"
  | "forbidden_key"
  | "forbidden_yaml"
  | "id_in_file";

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
}

/** A fault of a file's text, with its place. */
export interface InputFault extends Fault<InputCode>, Place {}

/** An issue as one line and a mend: `statements/x.yaml:7:9: expected …`. */
export function formatIssue({ file, line, column, code, expected, received, hint }: FileIssue): string {
  const mend = hint === undefined ? "" : `\n    ${hint}`;
  return `${file}:${line}:${column}: ${code}: expected ${expected}, found ${received}.${mend}`;
}

/** The error that building a data set that is not valid throws. Compare `code`. */
export class AuthoringError extends Error {
  override readonly name = "AuthoringError";
  readonly code: FileIssueCode;
  readonly issues: readonly FileIssue[];

  constructor(issues: readonly [FileIssue, ...FileIssue[]]) {
    super(issues.map(formatIssue).join("\n"));
    this.code = issues[0].code;
    this.issues = issues;
  }
}
