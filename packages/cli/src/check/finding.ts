import type { FileIssue, FolderExamination, Located } from "@incident-data/authoring";
import type { DatasetData } from "@incident-data/core";
import type { Finding as LintFinding, Severity } from "@incident-data/lint";

/** Something to object to, with its place and the line it stands on. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** The way to it in the data. */
  readonly path: readonly (string | number)[];
  /** Relative to the folder of records, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Of a spreadsheet: the cell, with its sheet's name where there are several. Then line and column are its row and column. */
  readonly cell?: string;
  /** The column after its last character. */
  readonly endColumn?: number;
  /** The whole line; absent where the file is no text. */
  readonly text?: string;
  readonly expected: string;
  readonly received: string;
  readonly hint?: string;
  /** Whether `fix` mends it. */
  readonly fixable: boolean;
  readonly related: readonly Located[];
}

/** All that is found in a folder, and how much was looked at. */
export interface Report {
  /** The folder as whoever called sees it. */
  readonly folder: string;
  readonly files: number;
  readonly findings: readonly Finding[];
  /** How many more there are than are told. */
  readonly omitted: number;
  /** Whether the rules of a careful editor were asked: not where the manifest cannot be read. */
  readonly linted: boolean;
}

/** What a folder's examination and the rules of a careful editor find, in the order of files and places. */
export function findingsOf(
  examined: FolderExamination,
  lint: (data: DatasetData) => readonly LintFinding[],
): readonly Finding[] {
  const issues = [
    ...examined.issues.map((each) => fromIssue(each, "error", examined)),
    ...examined.warnings.map((each) => fromIssue(each, "warning", examined)),
  ];
  const linted = examined.sound === undefined ? [] : lint(examined.sound);
  return [...issues, ...linted.map((each) => fromLint(each, examined))].sort(inOrder);
}

/** An issue of a file as a finding. */
export function fromIssue(found: FileIssue, severity: Severity, examined?: FolderExamination): Finding {
  const { code, path, file, line, column, cell, expected, received, hint } = found;
  const fault = { code, severity, path, file, line, column, expected, received, fixable: false, related: [] };
  const own = { ...fault, ...(hint === undefined ? {} : { hint }), ...(cell === undefined ? {} : { cell }) };
  return { ...own, ...lineOf({ file, line, column }, examined) };
}

function fromLint(found: LintFinding, examined: FolderExamination): Finding {
  const { code, severity, path, expected, received, hint, fix, related = [] } = found;
  const place = examined.locate(path);
  return {
    ...{ code, severity, path, ...place, expected, received },
    ...(hint === undefined ? {} : { hint }),
    fixable: fix !== undefined,
    related: related.map((each) => examined.locate(each)),
    ...lineOf(place, examined),
  };
}

function lineOf(place: Located, examined: FolderExamination | undefined) {
  const { text, endColumn } = examined?.span(place) ?? {};
  return { ...(text === undefined ? {} : { text }), ...(endColumn === undefined ? {} : { endColumn }) };
}

function inOrder(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly Finding[]): { readonly [S in Severity]: number } {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** A finding's file as whoever called sees it, with `/` on every system. */
export function fileOf({ folder }: Report, file: string): string {
  return folder === "" ? file : `${folder}/${file}`;
}

/** What is wrong, in one line. */
export function messageOf({ expected, received, hint }: Finding): string {
  return `expected ${expected}, found ${received}.${hint === undefined ? "" : ` ${hint}`}`;
}
