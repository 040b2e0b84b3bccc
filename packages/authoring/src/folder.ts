import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type DatasetData, issue, kinds } from "@incident-data/core";
import { safeParseDataset } from "@incident-data/core/schema";
import { type Limits, readUntrusted } from "./gate.ts";
import { AuthoringError, type FileIssue, type InputFault } from "./issues.ts";
import { parseYaml, type YamlText } from "./yaml.ts";

/** A data set read from a folder, or all that is wrong with its files. */
export type FolderResult =
  | { readonly success: true; readonly value: DatasetData }
  | { readonly success: false; readonly issues: readonly FileIssue[] };

/** A record's file, or the manifest's. */
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
    if (yaml === undefined || yaml.faults.length > 0) continue;
    if (table === "dataset") data["dataset"] = yaml.value;
    else (data[table] as unknown[]).push(withId(id, yaml.value));
  }
  const result = safeParseDataset(data);
  if (!result.success) {
    const byPath = new Map(
      files.map((file) => [file.table === "dataset" ? "dataset" : `${file.table} ${file.id}`, file]),
    );
    // A file that could not be read is reported once, not again by everything that refers to it.
    const unread = files.filter(({ yaml }) => yaml === undefined || yaml.faults.length > 0);
    for (const found of result.issues) {
      if (isAboutUnread(found.code, found.path, found.received, unread)) continue;
      const [table, id, ...inner] = found.path;
      const file = table === "dataset" ? byPath.get("dataset") : byPath.get(`${table} ${id}`);
      const path = table === "dataset" ? found.path.slice(1) : inner;
      const at = found.code === "unknown_field" ? "key" : "value";
      const place = file?.yaml?.place(path, at) ?? { line: 1, column: 1 };
      issues.push({ ...found, file: file?.file ?? manifestFile, ...place });
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
    const yaml = await parsed(join(folder, file), limits, (fault) => issues.push({ ...issue(fault), ...fault, file }));
    files.push({ file, table, id, yaml });
  };
  await read(manifestFile, "dataset", "");
  const tables = kinds.map((kind) => `${kind}s`);
  for (const name of await namesIn(folder)) {
    if (name === manifestFile || tables.includes(name) || name.startsWith(".")) continue;
    // What stands beside the records is no record; only a folder or a YAML file may be a misspelt one.
    if (/\.ya?ml$/i.test(name)) issues.push(unexpected(name, `one of the folders ${tables.join(", ")}`));
  }
  for (const table of tables) {
    for (const name of await namesIn(join(folder, table))) {
      const file = `${table}/${name}`;
      const id = name.replace(/\.yaml$/, "");
      if (!name.endsWith(".yaml")) issues.push(unexpected(file, "a file <id>.yaml"));
      else await read(file, table, id);
    }
  }
  return files;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    // By code units, so that the order is the same on any machine.
    return (await readdir(folder)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  } catch {
    return [];
  }
}

async function parsed(
  file: string,
  limits: Partial<Limits>,
  report: (fault: InputFault) => void,
): Promise<YamlText | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
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
  const yaml = parseYaml(gated.text);
  for (const fault of yaml.faults) report(fault);
  return yaml;
}

function withId(id: string, value: unknown): unknown {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { id, ...value } : value;
}

function unexpected(file: string, expected: string): FileIssue {
  const fault = { code: "unexpected_file", path: [], expected, received: `the file ${file}` } as const;
  return { ...issue(fault), file, line: 1, column: 1 };
}

function isAboutUnread(
  code: string,
  path: FileIssue["path"],
  received: string,
  unread: readonly RecordFile[],
): boolean {
  if (code === "missing_field" && path.length === 1 && path[0] === "dataset")
    return unread.some(({ table }) => table === "dataset");
  if (code !== "unknown_id") return false;
  const id: unknown = JSON.parse(received);
  return unread.some((file) => typeof id === "string" && (id === file.id || id.startsWith(`${file.id}#`)));
}

function inOrder(a: FileIssue, b: FileIssue): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
