import { type FileHandle, open, readdir, stat } from "node:fs/promises";
import {
  type DatasetData,
  type Fault,
  type Issue,
  type IssueCode,
  idNouns,
  issue,
  kinds,
  shown,
} from "@incident-data/core";
import { safeParseDataset } from "@incident-data/core/schema";
import { hiddenInWords } from "./hidden.ts";
import { insideOf } from "./inside.ts";
import { type FileIssue, type FileIssueCode, type InputFault, type Place, refusal } from "./issues.ts";
import { type Limits, limitsOf } from "./limits.ts";
import { readUntrusted, tooLarge } from "./read-untrusted.ts";
import { regular } from "./regular.ts";
import { parseYaml, type YamlText } from "./yaml.ts";

/** A data set read from a folder, or all that is wrong with its files. */
export type FolderResult =
  | {
      readonly success: true;
      readonly value: DatasetData;
      /** Hidden characters in somebody's words: they are kept, and worth a look. */
      readonly warnings: readonly FileIssue[];
    }
  | {
      readonly success: false;
      readonly issues: readonly FileIssue[];
      /** How many more issues there are than the limit lets tell. */
      readonly omitted: number;
      readonly warnings: readonly FileIssue[];
    };

type Report = (fault: InputFault | (Fault<IssueCode> & Place)) => void;

/** A record's file, or the manifest's; without `yaml` where it holds no record. */
interface RecordFile {
  readonly file: string;
  readonly table: string;
  readonly id: string;
  readonly yaml: YamlText | undefined;
}

const manifestFile = "dataset.yaml";

/**
 * Reads a data set from a folder of YAML: `dataset.yaml` and one folder a kind (`sources`, `actors`, `places`,
 * `incidents`, `statements`), one file a record, whose name is the record's id. All faults of all files come at once,
 * each with file, line and column.
 */
export async function safeReadFolder(folder: string, limits: Partial<Limits> = {}): Promise<FolderResult> {
  const issues: FileIssue[] = [];
  const omitted = { count: 0 };
  const files = await recordFiles(folder, limitsOf(limits), issues, omitted);
  if (files === undefined) return refused(issues, [], limits);
  const data: { [table: string]: unknown } = {};
  for (const kind of kinds) data[`${kind}s`] = [];
  for (const { table, id, yaml } of files) {
    if (yaml === undefined) continue;
    if (table === "dataset") data["dataset"] = yaml.value;
    else (data[table] as unknown[]).push({ ...(yaml.value as object), id });
  }
  const result = safeParseDataset(data);
  if (!result.success) {
    const byPath = new Map(
      files.map((file) => [file.table === "dataset" ? "dataset" : `${file.table} ${file.id}`, file]),
    );
    // A file that could not be read is reported once, not again by everything that refers to it.
    const unread = files.filter(({ yaml }) => yaml === undefined);
    for (const found of result.issues) {
      if (isAboutUnread(found, unread)) continue;
      const [table, id, ...inner] = found.path;
      const file = table === "dataset" ? byPath.get("dataset") : byPath.get(`${table} ${id}`);
      const path = table === "dataset" ? found.path.slice(1) : inner;
      const at = found.code === "unknown_field" ? "key" : "value";
      const place = file?.yaml?.place(path, at) ?? { line: 1, column: 1 };
      issues.push({ ...asOfFile(found), file: file?.file ?? manifestFile, ...place });
    }
  }
  const warnings = files.flatMap(warningsOf);
  if (issues.length === 0 && result.success) return { success: true, value: result.value, warnings };
  return refused(issues, warnings, limits, omitted.count);
}

function refused(
  issues: FileIssue[],
  warnings: readonly FileIssue[],
  limits: Partial<Limits>,
  omitted = 0,
): FolderResult {
  const most = Math.max(1, limitsOf(limits).issues);
  const shownOnes = issues.sort(inOrder).slice(0, most);
  return { success: false, issues: shownOnes, omitted: omitted + issues.length - shownOnes.length, warnings };
}

/** Hidden characters in somebody's words, which stay there. */
function warningsOf({ file, table, id, yaml }: RecordFile): FileIssue[] {
  if (yaml === undefined) return [];
  const base = table === "dataset" ? [table] : [table, id];
  return hiddenInWords(yaml.value, base, yaml.place).map((warning) => ({ ...warning, file }));
}

/**
 * Reads a data set from a folder of YAML.
 * @throws AuthoringError with every fault of every file, each with file, line and column.
 */
export async function readFolder(folder: string, limits: Partial<Limits> = {}): Promise<DatasetData> {
  const result = await safeReadFolder(folder, limits);
  if (result.success) return result.value;
  throw refusal(result.issues, result.omitted);
}

/**
 * The files of a folder, parsed; what cannot be read is reported. `undefined` where there are more than may be read at all.
 */
async function recordFiles(
  folder: string,
  limits: Limits,
  issues: FileIssue[],
  omitted: { count: number },
): Promise<RecordFile[] | undefined> {
  const listed: { readonly file: string; readonly table: string; readonly id: string }[] = [
    { file: manifestFile, table: "dataset", id: "" },
  ];
  const tables = kinds.map((kind) => `${kind}s`);
  for (const { name, folder: isFolder } of await namesIn(folder, undefined, issues)) {
    if (name === manifestFile || tables.includes(name)) continue;
    // What stands beside the records is no record; only a folder or a YAML file may be a misspelt one.
    if (isFolder || /\.ya?ml$/i.test(name)) issues.push(unexpected(name, `one of the folders ${tables.join(", ")}`));
  }
  for (const table of tables) {
    for (const { name } of await namesIn(folder, table, issues)) {
      const file = `${table}/${name}`;
      if (!name.endsWith(".yaml")) issues.push(unexpected(file, "a file <id>.yaml"));
      else listed.push({ file, table, id: name.slice(0, -".yaml".length) });
    }
  }
  const found = listed.length - 1;
  if (found > limits.records) {
    const expected = `at most ${limits.records} records`;
    const hint = "Split the data set, or raise the limit `records`.";
    const fault = { code: "too_many_records", path: [], expected, received: `${found}, and read none`, hint } as const;
    issues.push({ ...issue(fault), file: manifestFile, line: 1, column: 1 });
    return undefined;
  }
  const files: RecordFile[] = [];
  let left = limits.totalBytes;
  for (const [i, { file, table, id }] of listed.entries()) {
    const report: Report = (fault) => issues.push({ ...issue<FileIssueCode>(fault), ...fault, file });
    if (left < 0) {
      files.push({ file, table, id, yaml: undefined });
      continue;
    }
    const { yaml, bytes, more } = await parsed(folder, file, limits, report);
    omitted.count += more;
    left -= bytes;
    if (left < 0) {
      const received = `more; this file and ${listed.length - i - 1} after it were not read`;
      const hint = "Split the data set, or raise the limit `totalBytes`.";
      const fault = {
        code: "too_large",
        path: [],
        expected: `at most ${limits.totalBytes} bytes in all`,
        received,
      } as const;
      report({ ...fault, hint, line: 1, column: 1 });
    }
    const good = left >= 0 && yaml !== undefined && (table === "dataset" || isRecord(yaml, [table, id], report));
    files.push({ file, table, id, yaml: good ? yaml : undefined });
  }
  return files;
}

/** The names in the folder of the records, or of one table of them, but for hidden ones; a folder that is not there has none. */
async function namesIn(
  folder: string,
  table: string | undefined,
  issues: FileIssue[],
): Promise<{ readonly name: string; readonly folder: boolean }[]> {
  const refuse = (code: FileIssueCode, expected: string, received: string, hint?: string) => {
    const fault = { code, path: [], expected, received, ...(hint === undefined ? {} : { hint }) };
    issues.push({ ...issue(fault), file: table ?? ".", line: 1, column: 1 });
    return [];
  };
  try {
    const inside = table === undefined ? ({ ok: true, file: folder } as const) : await insideOf(folder, table);
    if (!inside.ok) return refuse("unsafe_path", inside.fault.expected, inside.fault.received, inside.fault.hint);
    const names = await readdir(inside.file, { withFileTypes: true });
    return (
      names
        .filter(({ name }) => !name.startsWith("."))
        .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
        // By code units, so that the order is the same on any machine.
        .sort((a, b) => (a.name < b.name ? -1 : 1))
    );
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "an error";
    return code === "ENOENT" ? [] : refuse("unreadable_file", "a folder that can be read", code);
  }
}

/** Whether a file holds the fields of a record; an id among them is reported, for the file's name is the id. */
function isRecord({ value, place }: YamlText, path: FileIssue["path"], report: Report): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    report({ code: "wrong_type", path, expected: "the fields of a record", received: shown(value), ...place([]) });
    return false;
  }
  if (Object.hasOwn(value, "id")) {
    report({
      code: "id_in_file",
      path: [...path, "id"],
      expected: "no id, which the file's name is",
      received: shown((value as { readonly id: unknown }).id),
      hint: "Take it out.",
      ...place(["id"], "key"),
    });
  }
  return true;
}

/** A file's text, read and parsed, how many bytes it has, and how many more faults than are reported. */
async function parsed(
  folder: string,
  file: string,
  limits: Limits,
  report: Report,
): Promise<{ readonly yaml: YamlText | undefined; readonly bytes: number; readonly more: number }> {
  let bytes: Uint8Array;
  try {
    const inside = await insideOf(folder, file);
    if (!inside.ok) {
      report({ code: "unsafe_path", path: [], ...inside.fault, line: 1, column: 1 });
      return { yaml: undefined, bytes: 0, more: 0 };
    }
    const found = await readRegular(inside.file, limits.bytes);
    if (typeof found === "number") {
      report(tooLarge(limits.bytes, found));
      return { yaml: undefined, bytes: 0, more: 0 };
    }
    bytes = found;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const missing = code === "ENOENT";
    report({
      code: missing ? "missing_file" : "unreadable_file",
      path: [],
      expected: missing ? "a file that is there" : "a file that can be read",
      received: missing ? "none" : (code ?? "an error"),
      line: 1,
      column: 1,
    });
    return { yaml: undefined, bytes: 0, more: 0 };
  }
  const gated = readUntrusted(bytes, limits);
  if (!gated.ok) {
    for (const fault of gated.faults) report(fault);
    return { yaml: undefined, bytes: bytes.length, more: 0 };
  }
  const yaml = parseYaml(gated.text, limits);
  for (const fault of yaml.faults) report(fault);
  return { yaml: yaml.value === undefined ? undefined : yaml, bytes: bytes.length, more: yaml.omitted };
}

/**
 * The bytes of a regular file, or their number where that is too great. Anything else is refused before it is opened: a
 * pipe would keep the reader waiting for ever. A file that grows while it is read is read no further than allowed.
 */
async function readRegular(file: string, most: number): Promise<Uint8Array | number> {
  const { size } = regular(await stat(file));
  if (size > most) return size;
  let handle: FileHandle | undefined;
  try {
    handle = await open(file);
    const bytes = new Uint8Array(size + 1);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length);
      if (bytesRead === 0) return bytes.subarray(0, length);
      length += bytesRead;
    }
    throw Object.assign(new Error("changed"), { code: "a file that changes while it is read" });
  } finally {
    await handle?.close();
  }
}

function unexpected(file: string, expected: string): FileIssue {
  const fault = { code: "unexpected_file", path: [], expected, received: `the file ${file}` } as const;
  return { ...issue(fault), file, line: 1, column: 1 };
}

/** An id that is wrong in a file is the file's name. */
function asOfFile(found: Issue): Issue<FileIssueCode> {
  const aboutId = found.path.length === 3 && found.path[2] === "id";
  if (!aboutId || (found.code !== "bad_format" && found.code !== "out_of_range")) return found;
  return issue<FileIssueCode>({ ...found, code: "bad_file_name", hint: "Give the file another name." });
}

/** Whether an issue is only there because of files that could not be read. */
function isAboutUnread({ code, path, expected, received }: Issue, unread: readonly RecordFile[]): boolean {
  switch (code) {
    case "missing_field":
      return path.length === 1 && path[0] === "dataset";
    case "unknown_id":
    case "wrong_kind":
      // As it is shown, also where that is shortened; of a claim the statement.
      return unread.some(({ table, id }) => {
        if (table === "statements" && expected === `the id of ${idNouns.claim}`) {
          return received.startsWith(shown(`${id}#`).slice(0, -1));
        }
        const kind = kinds.find((each) => `${each}s` === table);
        if (kind === undefined || expected !== `the id of ${idNouns[kind]}`) return false;
        return received === shown(id) || received.startsWith(`${shown(id)}, which is `);
      });
    case "passage_not_covered":
      return unread.length > 0;
    case "assertion_failed":
      return unread.length > 0 && path[2] === "counts";
    default:
      return false;
  }
}

function inOrder(a: FileIssue, b: FileIssue): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
