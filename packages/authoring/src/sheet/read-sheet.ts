import { stat } from "node:fs/promises";
import { basename, dirname, extname } from "node:path";
import { type Fault, type Issue, issue } from "@incident-data/core";
import { safeParseDataset } from "@incident-data/core/schema";
import type { FolderResult } from "../folder.ts";
import { hiddenInWords } from "../hidden.ts";
import { type FileIssue, type FileIssueCode, type InputFault, refusal } from "../issues.ts";
import { parseJson } from "../json.ts";
import { type Limits, limitsOf } from "../limits.ts";
import { readUntrusted } from "../read-untrusted.ts";
import { diskFiles } from "../sources/disk.ts";
import { type UsesOptions, usedDatasets, usesFrom } from "../uses.ts";
import { type Assembled, assemble } from "./assemble.ts";
import { readCsv } from "./csv/read.ts";
import { hintFor } from "./habits.ts";
import { withoutKnockOn } from "./knock-on.ts";
import { layout } from "./layout.ts";
import type { CellSpot } from "./locate.ts";
import { recognise } from "./recognise.ts";
import type { CellIssue } from "./row-values.ts";
import { cellName, type Sheet } from "./sheets.ts";
import { readWorkbook } from "./xlsx/read.ts";

/** What was found beside the data. */
interface Read {
  readonly sheets: readonly Sheet[];
  readonly issues: readonly FileIssue[];
}

/** The file in a folder of CSV that says how it was written. */
export const descriptorFile = "datapackage.json";

/**
 * Reads a data set from a workbook (XLSX), or from a folder of CSV files, one a table. All faults of all cells come at once,
 * each with its file, sheet and cell. What a spreadsheet did to a cell is told, never guessed back.
 */
export async function safeReadSheet(
  from: string,
  limits: Partial<Limits> = {},
  uses: UsesOptions = usesFrom(from),
): Promise<FolderResult> {
  const read = await readFrom(from, limitsOf(limits));
  const found = recognise(read.sheets);
  // A sheet that could not be read, or was not known, may be the table that is missing.
  const partial = read.issues.length > 0 || found.faults.some(({ code }) => code === "unexpected_file");
  const assembled = assemble(found.tables, partial);
  const faults = [...found.faults, ...assembled.faults];
  const warnings = [...found.warnings, ...assembled.warnings].map(fileIssue);
  const issues = [...read.issues];
  if (issues.length + faults.length === 0 || found.tables.length > 0) {
    const used = await usedDatasets(assembled.data["dataset"], uses, limits);
    const unread = used.faults.map((fault) => issue<FileIssueCode>(fault));
    const result = safeParseDataset(assembled.data, used.data);
    if (result.success && issues.length + faults.length === 0 && unread.length === 0) {
      return { success: true, value: result.value, schemaVersion: 1, warnings: [...warnings, ...hidden(assembled)] };
    }
    // Where a data set that is used cannot be read, it may be what is referred to.
    const kept = (result.success ? [] : result.issues).filter(
      ({ code }) => code !== "unknown_id" || unread.length === 0,
    );
    const own = withoutKnockOn(faults, kept, found.tables, used.data.length > 0);
    const told = [...unread, ...own.missed, ...own.issues];
    issues.push(...own.cells.map(fileIssue), ...issuesOf(told, assembled, faults, found.tables[0]?.sheet));
  } else issues.push(...faults.map(fileIssue));
  const sorted = issues.sort(inOrder);
  const told = sorted.slice(0, Math.max(1, limitsOf(limits).issues));
  return { success: false, issues: told, omitted: sorted.length - told.length, warnings };
}

/**
 * Reads a data set from a workbook or from a folder of CSV files; see `safeReadSheet`.
 * @throws AuthoringError with every fault of every cell.
 */
export async function readSheet(from: string, limits: Partial<Limits> = {}) {
  const result = await safeReadSheet(from, limits);
  if (result.success) return result.value;
  throw refusal(result.issues, result.omitted);
}

async function readFrom(from: string, limits: Limits): Promise<Read> {
  const isFolder = await stat(from).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (isFolder) return readFolderOfCsv(from, limits);
  const file = basename(from);
  if (/^\.(?:csv|tsv|txt)$/i.test(extname(from))) {
    const hint = "Put the CSV files of all tables into one folder, and name that.";
    return refused(file, {
      code: "unexpected_file",
      path: [],
      expected: "a folder of CSV files, or one file .xlsx",
      received: file,
      hint,
    });
  }
  const bytes = await diskFiles(dirname(from)).bytes(file, limits.unpackedBytes);
  if (!bytes.ok) return refused(file, bytes.fault);
  const workbook = await readWorkbook(bytes.value, file, limits);
  if (!workbook.ok) return { sheets: [], issues: workbook.faults.map((fault) => inFile(file, fault)) };
  return { sheets: workbook.sheets, issues: workbook.sheets.length === 0 ? refused(file, noTables).issues : [] };
}

const noTables = { code: "missing_file", path: [], expected: "a sheet for each table", received: "none" } as const;

async function readFolderOfCsv(folder: string, limits: Limits): Promise<Read> {
  const files = diskFiles(folder);
  const names = await files.names(undefined);
  if (!names.ok) return refused(basename(folder), names.fault);
  const escaped = await isEscaped(files, limits);
  const [sheets, issues]: [Sheet[], FileIssue[]] = [[], []];
  for (const { name: file, folder: isFolder } of names.value) {
    const name = tableName(file);
    if (isFolder || name === undefined) continue;
    const bytes = await files.bytes(file, limits.unpackedBytes);
    if (!bytes.ok) {
      issues.push(...refused(file, bytes.fault).issues);
      continue;
    }
    const read = readCsv(bytes.value, file, name, { limits, ...(escaped === undefined ? {} : { escaped }) });
    if (!read.ok) {
      issues.push(...read.faults.map((fault) => inFile(file, fault)));
      continue;
    }
    sheets.push(read.sheet);
    for (const { row, column, text } of read.doubtful) {
      issues.push(fileIssue({ ...doubt(text), sheet: read.sheet, row, column }));
    }
  }
  if (sheets.length === 0 && issues.length === 0) {
    const expected = "CSV files, one a table: dataset.csv, sources.csv, …";
    return refused(basename(folder), { code: "missing_file", path: [], expected, received: "none" });
  }
  return { sheets, issues };
}

/** The table of a file: `statements.csv`, or `My data - statements.csv`, as Google Sheets names a sheet that is downloaded. */
function tableName(file: string): string | undefined {
  const [, stem] = /^(.*)\.(?:csv|tsv|txt)$/i.exec(file) ?? [];
  if (stem === undefined || (/\.txt$/i.test(file) && !layout().has(stem))) return undefined;
  const last = stem.slice(stem.lastIndexOf(" - ") + 3);
  return stem.includes(" - ") && layout().has(last) ? last : stem;
}

/** Whether the descriptor beside the files says that texts were escaped; `undefined` where there is none. */
async function isEscaped(files: ReturnType<typeof diskFiles>, limits: Limits): Promise<boolean | undefined> {
  const read = await files.bytes(descriptorFile, limits.bytes);
  if (!read.ok) return undefined;
  const gated = readUntrusted(read.value, limits);
  const value = gated.ok ? parseJson(gated.text, limits).value : undefined;
  const flag =
    typeof value === "object" && value !== null ? (value as { formulaEscaped?: unknown }).formulaEscaped : undefined;
  return typeof flag === "boolean" ? flag : undefined;
}

function doubt(text: string) {
  const received = JSON.stringify(text.slice(0, 60));
  const hint = `Put the ${descriptorFile} that belongs to the files beside them: "formulaEscaped": true says that the apostrophe was put there, false that it belongs to the words.`;
  const expected = "a text that does not begin with an apostrophe before a sign or a number";
  return { code: "bad_format", expected, received, hint } as const;
}

function refused(file: string, fault: Fault<FileIssueCode>): Read {
  return { sheets: [], issues: [{ ...issue(fault), file, line: 1, column: 1 }] };
}

function inFile(file: string, fault: InputFault): FileIssue {
  return { ...issue<FileIssueCode>(fault), file, line: fault.line, column: fault.column };
}

function fileIssue({ sheet, row, column, ...fault }: CellIssue): FileIssue {
  const cell = cellName(sheet, row, column);
  return { ...issue<FileIssueCode>({ ...fault, path: [] }), file: sheet.file, line: row, column, cell };
}

/** Issues of the data at their cells. Of a cell that has a fault of its own nothing more is said. */
function issuesOf(
  found: readonly Issue<FileIssueCode>[],
  assembled: Assembled,
  own: readonly CellIssue[],
  first: Sheet | undefined,
): FileIssue[] {
  const key = ({ sheet, row, column }: CellSpot) => `${sheet.file}\0${sheet.name}\0${row}\0${column}`;
  const faulty = new Set(own.map(key));
  return found.flatMap((each): FileIssue[] => {
    if (isAboutTable(each)) return [];
    const spot = assembled.locate(each.path);
    if (spot === undefined) {
      return [{ ...each, file: first?.file ?? "", line: 1, column: 1 }];
    }
    if (faulty.has(key(spot))) return [];
    const hint = hintFor(each, spot.takes);
    const { hint: _old, message: _message, ...fault } = each;
    const told = issue<FileIssueCode>({ ...fault, path: [], ...(hint === undefined ? {} : { hint }) });
    const cell = cellName(spot.sheet, spot.row, spot.column);
    return [{ ...told, path: each.path, file: spot.sheet.file, line: spot.row, column: spot.column, cell }];
  });
}

/** Whether a whole table is missing, which is told of the sheet that could not be read. */
function isAboutTable({ code, path }: Issue<FileIssueCode>): boolean {
  return code === "missing_field" && path.length === 1 && path[0] !== "dataset";
}

/** Hidden characters in somebody's words, which stay there. */
function hidden(assembled: Assembled): FileIssue[] {
  const found = hiddenInWords(assembled.data, [], () => ({ line: 1, column: 1 }));
  return found.flatMap((each) => {
    const spot = assembled.locate(each.path);
    if (spot === undefined) return [];
    const cell = cellName(spot.sheet, spot.row, spot.column);
    return [{ ...each, file: spot.sheet.file, line: spot.row, column: spot.column, cell }];
  });
}

function inOrder(a: FileIssue, b: FileIssue): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const [left, right] = [a.cell?.split("!")[0] ?? "", b.cell?.split("!")[0] ?? ""];
  if (a.cell?.includes("!") && left !== right) return left < right ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
