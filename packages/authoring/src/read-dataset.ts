import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { type DatasetData, type Fault, issue } from "@incident-data/core";
import type { Files } from "./files.ts";
import { type FolderResult, safeReadFiles } from "./folder.ts";
import { type FileIssueCode, refusal } from "./issues.ts";
import { type Limits, limitsOf } from "./limits.ts";
import { schemaVersions } from "./migrations/index.ts";
import { readDataFile } from "./sources/data-file.ts";
import { diskFiles } from "./sources/disk.ts";
import { GitError, openRevision } from "./sources/git.ts";
import { isLinesFile, readLinesFile } from "./sources/lines-file.ts";
import { type UsesOptions, usedDatasets, usesFrom } from "./uses.ts";

/** How a data set is read. */
export interface ReadOptions {
  /** How much is read; see `defaultLimits`. */
  readonly limits?: Partial<Limits>;
  /** A folder in the repository of which a revision is asked for; the working folder of the process unless given. */
  readonly cwd?: string;
  /**
   * Where data sets are that the manifest names under `uses`, by the name of the package: folders of records, or built
   * packages. Others are sought among the packages that are installed for the data set.
   */
  readonly uses?: UsesOptions["at"];
}

/** What a data set can stand in: its own folder, a built package, or the file of a built package. */
const places = ["dataset.yaml", "data.json", "dist/data.json", "records/dataset.yaml"] as const;

/**
 * Reads a data set, all of it through the gate and the schema, from
 *
 * - a folder of YAML (`dataset.yaml` and one folder a kind), or a package whose folder `records` is one;
 * - a built package: its folder, its `dist`, or its `data.json`;
 * - records one a line, such as a conversion writes: a file that ends with `.ndjson` or `.jsonl`. It has no manifest of its own;
 * - a revision of a git repository, `REV:path`, with either of these at the path. The working tree is not touched.
 *
 * What is there on the disk comes before a revision of that name.
 */
export function safeReadDataset(from: string, options: ReadOptions = {}): Promise<FolderResult> {
  return readAt(from, options, 0);
}

/** The same, of a data set that others use: how many of them is the level. */
export async function readAt(from: string, options: ReadOptions, level: number): Promise<FolderResult> {
  const { limits = {} } = options;
  const kind = await kindOnDisk(from);
  const how = (folder: string): How => ({ limits, uses: usesFrom(folder, options.uses), level });
  if (kind === "file") return readFrom(diskFiles(dirname(from)), basename(from), how(dirname(from)));
  if (kind === "folder") return readUnder(diskFiles(from), how(from), from);
  if (!from.includes(":")) {
    return refused({ ...nothing, received: "none" }, from);
  }
  try {
    const found = await openRevision(from, options);
    if (found.type === "tree") {
      try {
        return await readUnder(found.files, how(options.cwd ?? "."), from);
      } finally {
        found.close();
      }
    }
    const read = await found.bytes(limitsOf(limits).totalBytes);
    return read.ok ? ofDataFile(read.value, from, how(options.cwd ?? ".")) : refused(read.fault, from);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return refused({ ...nothing, received: error.message, hint: "Name a folder, a built package, or REV:path." }, from);
  }
}

const nothing = { code: "missing_file", path: [], expected: "a data set that is there" } as const;

/**
 * Reads a data set from a folder, a built package or a git revision; see `safeReadDataset`.
 * @throws AuthoringError with every fault, each with file, line and column.
 */
export async function readDataset(from: string, options: ReadOptions = {}): Promise<DatasetData> {
  const result = await safeReadDataset(from, options);
  if (result.success) return result.value;
  throw refusal(result.issues, result.omitted);
}

/** The data set in some files: the first place where one stands. */
async function readUnder(files: Files, how: How, from: string): Promise<FolderResult> {
  for (const place of places) {
    const [name, folder] = [basename(place), place.includes("/") ? dirname(place) : undefined];
    const found = await files.names(folder);
    if (!found.ok || !found.value.some((entry) => entry.name === name && !entry.folder)) continue;
    if (name === "data.json") return readFrom(files, place, how);
    const own = folder === undefined ? files : under(files, folder);
    return safeReadFiles(own, how.limits, schemaVersions, how.uses, how.level);
  }
  return refused({ ...nothing, expected: `a data set: ${places.join(", ")}`, received: "none of them" }, from);
}

/** The files in a folder of others. */
function under(files: Files, folder: string): Files {
  return {
    names: (inner) => files.names(inner === undefined ? folder : `${folder}/${inner}`),
    bytes: (file, most) => files.bytes(`${folder}/${file}`, most),
  };
}

async function readFrom(files: Files, file: string, how: How): Promise<FolderResult> {
  const read = await files.bytes(file, limitsOf(how.limits).totalBytes);
  return read.ok ? ofDataFile(read.value, file, how) : refused(read.fault, file);
}

async function ofDataFile(bytes: Uint8Array, file: string, { limits, uses, level }: How): Promise<FolderResult> {
  if (isLinesFile(file)) return readLinesFile(bytes, file, limits, schemaVersions.current);
  return readDataFile(bytes, file, limits, schemaVersions, (manifest) => usedDatasets(manifest, uses, limits, level));
}

/** How a data set is read, and those that it uses. */
interface How {
  readonly limits: Partial<Limits>;
  readonly uses: UsesOptions;
  readonly level: number;
}

async function kindOnDisk(path: string): Promise<"file" | "folder" | undefined> {
  try {
    const stats = await stat(path);
    return stats.isDirectory() ? "folder" : "file";
  } catch {
    return undefined;
  }
}

function refused(fault: Fault<FileIssueCode>, file: string): FolderResult {
  return { success: false, issues: [{ ...issue(fault), file, line: 1, column: 1 }], omitted: 0, warnings: [] };
}
