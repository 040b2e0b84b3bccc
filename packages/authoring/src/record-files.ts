import { type Fault, type IdKind, issue, kinds, type Path, shown } from "@incident-data/core";
import { isPlain } from "@incident-data/core/characters";
import type { Files } from "./files.ts";
import { hiddenInWords } from "./hidden.ts";
import type { FileIssue, FileIssueCode, Place } from "./issues.ts";
import type { Limits } from "./limits.ts";
import type { RawFile } from "./migrations/migrate.ts";
import { readUntrusted } from "./read-untrusted.ts";
import { toBeReviewed } from "./reviews.ts";
import { asWritten, untidyIn } from "./tidy.ts";
import { parseYaml, type YamlText } from "./yaml.ts";

/** The file of the manifest. */
export const manifestFile = "dataset.yaml";

/** A record's file, or the manifest's, as it was read. */
export interface RecordFile {
  readonly file: string;
  readonly table: string;
  readonly id: string;
  /** Absent where it holds no record. */
  readonly yaml?: YamlText;
  /** Absent where the gate did not let it in. */
  readonly text?: string;
  readonly bytes: number;
  readonly issues: readonly FileIssue[];
  /** Hidden characters in somebody's words, which stay there, and what is untidy. */
  readonly warnings: readonly FileIssue[];
  /** How many more issues there are than are told. */
  readonly omitted: number;
}

type Report = (fault: Fault<FileIssueCode> & Place) => void;

/** Whoever waits for the processor may have it after so many files. */
const filesInARow = 512;

/**
 * The files of a data set, parsed; what cannot be read is among the issues. `files` is absent where there are more than may
 * be read at all.
 *
 * @param known gives a file that has not changed since it was read.
 * @param onProgress told now and then how many files were read, of how many.
 */
export async function recordFiles(
  source: Files,
  limits: Limits,
  known: (file: string) => RecordFile | undefined = () => undefined,
  onProgress?: (read: number, of: number) => void,
): Promise<{ readonly files?: readonly RecordFile[]; readonly issues: readonly FileIssue[] }> {
  const issues: FileIssue[] = [];
  const listed = await listedFiles(source, issues);
  const found = listed.length - 1;
  if (found > limits.records) {
    const expected = `at most ${limits.records} records`;
    const hint = "Split the data set, or raise the limit `records`.";
    const fault = { code: "too_many_records", path: [], expected, received: `${found}, and read none`, hint } as const;
    issues.push({ ...issue(fault), file: manifestFile, line: 1, column: 1 });
    return { issues };
  }
  const files: RecordFile[] = [];
  let left = limits.totalBytes;
  for (const [i, each] of listed.entries()) {
    if (left < 0) {
      files.push({ ...each, bytes: 0, issues: [], warnings: [], omitted: 0 });
      continue;
    }
    const read = known(each.file) ?? (await readRecord(source, each, limits));
    left -= read.bytes;
    if (left < 0) {
      const received = `more; this file and ${listed.length - i - 1} after it were not read`;
      const hint = "Split the data set, or raise the limit `totalBytes`.";
      const expected = `at most ${limits.totalBytes} bytes in all`;
      const fault = { code: "too_large", path: [], expected, received, hint } as const;
      issues.push({ ...issue(fault), file: each.file, line: 1, column: 1 });
    }
    files.push(
      left < 0 ? { ...each, bytes: read.bytes, issues: read.issues, warnings: [], omitted: read.omitted } : read,
    );
    if (i % filesInARow !== filesInARow - 1) continue;
    onProgress?.(i + 1, listed.length);
    await new Promise((done) => setImmediate(done));
  }
  onProgress?.(listed.length, listed.length);
  return { files, issues };
}

/** What the files of a table are, and of what the tombstones among them. */
export function kindsOf(table: string): readonly [of: RawFile["of"], buried?: IdKind] {
  return kindsByTable.get(table) ?? ["source"];
}

const kindsByTable: ReadonlyMap<string, readonly [of: RawFile["of"], buried?: IdKind]> = new Map<
  string,
  readonly [of: RawFile["of"], buried?: IdKind]
>([
  ["dataset", ["dataset"]],
  ...kinds.map((kind) => [`${kind}s`, [kind]] as const),
  ...[...kinds, "claim" as const].map((kind) => [`tombstones/${kind}s`, ["tombstone", kind]] as const),
]);

/** The way to what a file holds: `["dataset"]`, `["actors", "armenia"]`, `["tombstones", "actors", "armenia"]`. */
function pathOfFile({ table, id }: Pick<RecordFile, "table" | "id">): Path {
  return table === "dataset" ? [table] : [...table.split("/"), id];
}

type ListedFile = Pick<RecordFile, "file" | "table" | "id">;

/** The files that a data set has, the manifest's first; what has no place among them is reported. */
async function listedFiles(source: Files, issues: FileIssue[]): Promise<ListedFile[]> {
  const listed: ListedFile[] = [{ file: manifestFile, table: "dataset", id: "" }];
  const namesIn = async (folder: string | undefined) => {
    const found = await source.names(folder);
    if (found.ok) return found.value;
    issues.push({ ...issue(found.fault), file: folder ?? ".", line: 1, column: 1 });
    return [];
  };
  const tables = kinds.map((kind) => `${kind}s`);
  for (const { name, folder: isFolder } of await namesIn(undefined)) {
    if (name === manifestFile || name === "tombstones" || tables.includes(name)) continue;
    // What stands beside the records is no record; only a folder or a YAML file may be a misspelt one.
    if (isFolder || /\.ya?ml$/i.test(name))
      issues.push(unexpected(name, `one of the folders ${tables.join(", ")}, tombstones`));
  }
  const ids = [...tables, "claims"];
  for (const { name } of await namesIn("tombstones")) {
    if (ids.includes(name)) tables.push(`tombstones/${name}`);
    else issues.push(unexpected(`tombstones/${name}`, `one of the folders ${ids.join(", ")}`));
  }
  for (const table of tables) {
    for (const { name } of await namesIn(table)) {
      const file = `${table}/${name}`;
      if (!name.endsWith(".yaml")) issues.push(unexpected(file, "a file <id>.yaml"));
      else listed.push({ file, table, id: name.slice(0, -".yaml".length) });
    }
  }
  return listed;
}

/** A file, read and parsed. */
async function readRecord(source: Files, listed: ListedFile, limits: Limits): Promise<RecordFile> {
  const { file, table } = listed;
  const issues: FileIssue[] = [];
  const report: Report = (fault) => issues.push({ ...issue<FileIssueCode>(fault), ...fault, file });
  const read = await source.bytes(file, limits.bytes);
  if (!read.ok) {
    report({ ...read.fault, line: 1, column: 1 });
    return { ...listed, bytes: 0, issues, warnings: [], omitted: 0 };
  }
  const bytes = read.value.length;
  const gated = readUntrusted(read.value, limits);
  if (!gated.ok) {
    for (const fault of gated.faults) report(fault);
    return { ...listed, bytes, issues, warnings: [], omitted: 0 };
  }
  const { text } = gated;
  issues.push(...toBeReviewed(text, pathOfFile(listed), file));
  const yaml = parseYaml(text, limits);
  for (const fault of yaml.faults) report(fault);
  const good = yaml.value !== undefined && (table === "dataset" || isRecord(yaml, pathOfFile(listed), report));
  const warnings = good ? warningsOf(listed, asWritten(read.value, text), yaml) : [];
  return { ...listed, ...(good ? { yaml } : {}), text, bytes, issues, warnings, omitted: yaml.omitted };
}

function warningsOf(listed: ListedFile, text: string, yaml: YamlText): FileIssue[] {
  const { file } = listed;
  const path = pathOfFile(listed);
  // Without an escape in quotes a value holds what its text holds.
  const hidden =
    isPlain(text.replace(/^\ufeff/, "")) && !text.includes("\\") ? [] : hiddenInWords(yaml.value, path, yaml.place);
  return [...hidden.map((warning) => ({ ...warning, file })), ...untidyIn(text, yaml, path, file)];
}

/** Whether a file holds the fields of a record; an id among them is reported, for the file's name is the id. */
function isRecord({ value, place }: YamlText, path: Path, report: Report): boolean {
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

function unexpected(file: string, expected: string): FileIssue {
  const fault = { code: "unexpected_file", path: [], expected, received: `the file ${file}` } as const;
  return { ...issue(fault), file, line: 1, column: 1 };
}
