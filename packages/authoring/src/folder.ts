import {
  type DatasetData,
  type Fault,
  type IdKind,
  type Issue,
  idNouns,
  issue,
  type Kind,
  kinds,
  type Path,
  shown,
} from "@incident-data/core";
import { safeParseDataset } from "@incident-data/core/schema";
import type { Entry, Files } from "./files.ts";
import { hiddenInWords } from "./hidden.ts";
import { type FileIssue, type FileIssueCode, type Place, refusal } from "./issues.ts";
import { type Limits, limitsOf } from "./limits.ts";
import { versions as ownVersions } from "./migrations/index.ts";
import { isReadable, migrateFile, type RawFile, type Versions } from "./migrations/migrate.ts";
import { readUntrusted } from "./read-untrusted.ts";
import { diskFiles } from "./sources/disk.ts";
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

type Report = (fault: Fault<FileIssueCode> & Place) => void;

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
 * each with file, line and column. `tombstones/<kind>s/<id>.yaml` holds what an id that went left behind. Files of the
 * schema's version before this one are read as of this one.
 */
export function safeReadFolder(folder: string, limits: Partial<Limits> = {}): Promise<FolderResult> {
  return safeReadFiles(diskFiles(folder), limits);
}

/** The same of files wherever they are kept. */
export async function safeReadFiles(
  source: Files,
  limits: Partial<Limits> = {},
  versions: Versions = ownVersions,
): Promise<FolderResult> {
  const issues: FileIssue[] = [];
  const omitted = { count: 0 };
  const files = await recordFiles(source, limitsOf(limits), issues, omitted);
  if (files === undefined) return refused(issues, [], limits);
  const written = files.find(({ table }) => table === "dataset")?.yaml?.value;
  const version = (written as { readonly schemaVersion?: unknown } | null | undefined)?.schemaVersion;
  const data: { [table: string]: unknown } = { tombstones: [] };
  for (const kind of kinds) data[`${kind}s`] = [];
  for (const { table, id, yaml } of files) {
    if (yaml === undefined) continue;
    const [of, buried] = kindsOf(table);
    const raw: RawFile = { of, id, value: yaml.value };
    const { value } = isReadable(version, versions) ? migrateFile(raw, version, versions) : raw;
    if (of === "dataset") data["dataset"] = value;
    else if (buried === undefined) (data[table] as unknown[]).push({ ...(value as object), id });
    else (data["tombstones"] as unknown[]).push({ ...(value as object), of: buried, id });
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
      const steps = found.path[0] === "dataset" ? 1 : found.path[0] === "tombstones" ? 3 : 2;
      const head = found.path.slice(0, steps);
      const path = found.path.slice(steps);
      const file = byPath.get(steps === 3 ? `${head[0]}/${head[1]} ${head[2]}` : head.join(" "));
      const at = found.code === "unknown_field" ? "key" : "value";
      const place = file?.yaml?.place(path, at) ?? { line: 1, column: 1 };
      issues.push({ ...asOfFile(found, path), file: file?.file ?? manifestFile, ...place });
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
  const base = table === "dataset" ? [table] : [...table.split("/"), id];
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
  source: Files,
  limits: Limits,
  issues: FileIssue[],
  omitted: { count: number },
): Promise<RecordFile[] | undefined> {
  const listed: { readonly file: string; readonly table: string; readonly id: string }[] = [
    { file: manifestFile, table: "dataset", id: "" },
  ];
  const tables = kinds.map((kind) => `${kind}s`);
  for (const { name, folder: isFolder } of await namesIn(source, undefined, issues)) {
    if (name === manifestFile || name === "tombstones" || tables.includes(name)) continue;
    // What stands beside the records is no record; only a folder or a YAML file may be a misspelt one.
    if (isFolder || /\.ya?ml$/i.test(name))
      issues.push(unexpected(name, `one of the folders ${tables.join(", ")}, tombstones`));
  }
  const ids = [...tables, "claims"];
  for (const { name } of await namesIn(source, "tombstones", issues)) {
    if (ids.includes(name)) tables.push(`tombstones/${name}`);
    else issues.push(unexpected(`tombstones/${name}`, `one of the folders ${ids.join(", ")}`));
  }
  for (const table of tables) {
    for (const { name } of await namesIn(source, table, issues)) {
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
    const { yaml, bytes, more } = await parsed(source, file, limits, report);
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
    const good =
      left >= 0 && yaml !== undefined && (table === "dataset" || isRecord(yaml, [...table.split("/"), id], report));
    files.push({ file, table, id, yaml: good ? yaml : undefined });
  }
  return files;
}

/** The names in a folder; what keeps it from being read is reported. */
async function namesIn(files: Files, folder: string | undefined, issues: FileIssue[]): Promise<readonly Entry[]> {
  const found = await files.names(folder);
  if (found.ok) return found.value;
  issues.push({ ...issue(found.fault), file: folder ?? ".", line: 1, column: 1 });
  return [];
}

/** Whether a file holds the fields of a record; an id among them is reported, for the file's name is the id. */
function isRecord({ value, place }: YamlText, path: FileIssue["path"], report: Report): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    report({ code: "wrong_type", path, expected: "the fields of a record", received: shown(value), ...place([]) });
    return false;
  }
  const fields = path[0] === "tombstones" ? { id: "file", of: "folder" } : { id: "file" };
  for (const [field, namer] of Object.entries(fields)) {
    if (!Object.hasOwn(value, field)) continue;
    report({
      code: "id_in_file",
      path: [...path, field],
      expected: `no ${field}, which the ${namer}'s name is`,
      received: shown((value as { readonly [field: string]: unknown })[field]),
      hint: "Take it out.",
      ...place([field], "key"),
    });
  }
  return true;
}

/** A file's text, read and parsed, how many bytes it has, and how many more faults than are reported. */
async function parsed(
  files: Files,
  file: string,
  limits: Limits,
  report: Report,
): Promise<{ readonly yaml: YamlText | undefined; readonly bytes: number; readonly more: number }> {
  const read = await files.bytes(file, limits.bytes);
  if (!read.ok) {
    report({ ...read.fault, line: 1, column: 1 });
    return { yaml: undefined, bytes: 0, more: 0 };
  }
  const gated = readUntrusted(read.value, limits);
  if (!gated.ok) {
    for (const fault of gated.faults) report(fault);
    return { yaml: undefined, bytes: read.value.length, more: 0 };
  }
  const yaml = parseYaml(gated.text, limits);
  for (const fault of yaml.faults) report(fault);
  return { yaml: yaml.value === undefined ? undefined : yaml, bytes: read.value.length, more: yaml.omitted };
}

function unexpected(file: string, expected: string): FileIssue {
  const fault = { code: "unexpected_file", path: [], expected, received: `the file ${file}` } as const;
  return { ...issue(fault), file, line: 1, column: 1 };
}

/** What the files of a table are, and of what the tombstones among them. */
function kindsOf(table: string): readonly [of: RawFile["of"], buried?: IdKind] {
  if (table === "dataset") return ["dataset"];
  const name = table.replace(/^tombstones\//, "");
  const kind = [...kinds, "claim" as const].find((each) => `${each}s` === name) ?? "source";
  if (name !== table) return ["tombstone", kind];
  return [kind as Kind];
}

/** An id that is wrong in a file is the file's name. */
function asOfFile(found: Issue, path: Path): Issue<FileIssueCode> {
  const aboutId = path.length === 1 && path[0] === "id";
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
