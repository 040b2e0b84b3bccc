import { type FileHandle, open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
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
import { defaultLimits, type Limits, readUntrusted, tooLarge } from "./gate.ts";
import { AuthoringError, type FileIssue, type FileIssueCode, type InputFault, type Place } from "./issues.ts";
import { parseYaml, type YamlText } from "./yaml.ts";

/** A data set read from a folder, or all that is wrong with its files. */
export type FolderResult =
  | { readonly success: true; readonly value: DatasetData }
  | { readonly success: false; readonly issues: readonly FileIssue[] };

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
  const files = await recordFiles(folder, limits, issues);
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
  if (issues.length === 0 && result.success) return { success: true, value: result.value };
  return { success: false, issues: issues.sort(inOrder) };
}

/**
 * Reads a data set from a folder of YAML.
 * @throws AuthoringError with every fault of every file, each with file, line and column.
 */
export async function readFolder(folder: string, limits: Partial<Limits> = {}): Promise<DatasetData> {
  const result = await safeReadFolder(folder, limits);
  if (result.success) return result.value;
  const [first, ...rest] = result.issues;
  if (first === undefined) throw new TypeError("a refusal without an issue");
  throw new AuthoringError([first, ...rest]);
}

/** The files of a folder, parsed; what cannot be read is reported. */
async function recordFiles(folder: string, limits: Partial<Limits>, issues: FileIssue[]): Promise<RecordFile[]> {
  const files: RecordFile[] = [];
  const read = async (file: string, table: string, id: string): Promise<void> => {
    const report: Report = (fault) => issues.push({ ...issue<FileIssueCode>(fault), ...fault, file });
    const yaml = await parsed(join(folder, file), limits, report);
    const good = yaml !== undefined && (table === "dataset" || isRecord(yaml, [table, id], report));
    files.push({ file, table, id, yaml: good ? yaml : undefined });
  };
  await read(manifestFile, "dataset", "");
  const tables = kinds.map((kind) => `${kind}s`);
  for (const { name, folder: isFolder } of await namesIn(folder, ".", issues)) {
    if (name === manifestFile || tables.includes(name)) continue;
    // What stands beside the records is no record; only a folder or a YAML file may be a misspelt one.
    if (isFolder || /\.ya?ml$/i.test(name)) issues.push(unexpected(name, `one of the folders ${tables.join(", ")}`));
  }
  for (const table of tables) {
    for (const { name } of await namesIn(join(folder, table), table, issues)) {
      const file = `${table}/${name}`;
      const id = name.replace(/\.yaml$/, "");
      if (!name.endsWith(".yaml")) issues.push(unexpected(file, "a file <id>.yaml"));
      else await read(file, table, id);
    }
  }
  return files;
}

/** The names in a folder but for hidden ones; a folder that is not there has none. */
async function namesIn(
  folder: string,
  file: string,
  issues: FileIssue[],
): Promise<{ readonly name: string; readonly folder: boolean }[]> {
  try {
    const names = await readdir(folder, { withFileTypes: true });
    return (
      names
        .filter(({ name }) => !name.startsWith("."))
        .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
        // By code units, so that the order is the same on any machine.
        .sort((a, b) => (a.name < b.name ? -1 : 1))
    );
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "an error";
    if (code === "ENOENT") return [];
    const fault = { code: "unreadable_file", path: [], expected: "a folder that can be read", received: code } as const;
    issues.push({ ...issue(fault), file, line: 1, column: 1 });
    return [];
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

async function parsed(file: string, limits: Partial<Limits>, report: Report): Promise<YamlText | undefined> {
  let bytes: Uint8Array;
  try {
    const most = limits.bytes ?? defaultLimits.bytes;
    const found = await readRegular(file, most);
    if (typeof found === "number") {
      report(tooLarge(most, found));
      return undefined;
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
    return undefined;
  }
  const gated = readUntrusted(bytes, limits);
  if (!gated.ok) {
    for (const fault of gated.faults) report(fault);
    return undefined;
  }
  const yaml = parseYaml(gated.text, limits.depth);
  for (const fault of yaml.faults) report(fault);
  return yaml.value === undefined ? undefined : yaml;
}

/**
 * The bytes of a regular file, or their number where that is too great. Anything else is refused before it is opened: a
 * pipe would keep the reader waiting for ever.
 */
async function readRegular(file: string, most: number): Promise<Uint8Array | number> {
  const { size } = regular(await stat(file));
  if (size > most) return size;
  let handle: FileHandle | undefined;
  try {
    handle = await open(file);
    return await handle.readFile();
  } finally {
    await handle?.close();
  }
}

function regular<S extends { isFile(): boolean; isDirectory(): boolean }>(stats: S): S {
  if (stats.isFile()) return stats;
  const code = stats.isDirectory() ? "a folder" : "what is no regular file";
  throw Object.assign(new Error(code), { code });
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
