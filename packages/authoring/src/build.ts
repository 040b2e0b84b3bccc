import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type DatasetData, issue } from "@incident-data/core";
import { safeReadFolder } from "./folder.ts";
import { insideOf } from "./inside.ts";
import { AuthoringError, type FileIssue, refusal } from "./issues.ts";
import type { Limits } from "./limits.ts";
import { changesFile, packageFiles } from "./package-files.ts";
import { safeReadDataset } from "./read-dataset.ts";
import { withPassages } from "./readme.ts";

/** What a build needs to know. */
export interface BuildOptions {
  /** The folder of records. */
  readonly records: string;
  /** Where the package's files go. */
  readonly out: string;
  /** The name of the npm package. */
  readonly packageName: string;
  /** A readme whose table of passages is made anew, where it has the marks for one. */
  readonly readme?: string;
  /**
   * The release before: a folder of records, a built package or `REV:path`. What changed since goes into `CHANGES.json`;
   * without it there is no such file.
   */
  readonly previous?: string;
  /** A folder in the repository of `previous`, where that is a revision; the working folder of the process unless given. */
  readonly cwd?: string;
  /** How much is read; see `defaultLimits`. */
  readonly limits?: Partial<Limits>;
  /** Is told of what is no fault, but worth a look: hidden characters in somebody's words. */
  readonly warn?: (warnings: readonly FileIssue[]) => void;
}

/**
 * Validates a folder of records and writes the files of its npm package. Nothing is written where anything is wrong; the
 * same records give the same bytes on any machine, in any time zone and locale.
 *
 * @throws AuthoringError with every fault of every file.
 */
export async function buildDataset(options: BuildOptions): Promise<DatasetData> {
  const { records, out, packageName, readme, previous, cwd, limits = {}, warn } = options;
  const result = await safeReadFolder(records, limits);
  if (!result.success) throw refusal(result.issues, result.omitted);
  if (result.warnings.length > 0) warn?.(result.warnings);
  const data = result.value;
  const old = readme === undefined ? undefined : await readReadme(readme);
  const before =
    previous === undefined
      ? undefined
      : await safeReadDataset(previous, cwd === undefined ? { limits } : { limits, cwd });
  if (before?.success === false) throw refusal(before.issues, before.omitted);
  const files = Object.entries(packageFiles(data, packageName, before));
  // All places are known before the first is written to.
  const places = await Promise.all(files.map(([file]) => placeFor(out, file)));
  // Of a build before, what would not be true any more.
  if (before === undefined) await rm(await placeFor(out, changesFile), { force: true });
  for (const [i, [, text]] of files.entries()) await writeWhole(places[i] ?? "", text);
  if (readme !== undefined && old !== undefined) {
    const made = withPassages(old, data);
    if (made !== undefined && made !== old) await writeWhole(readme, made);
  }
  return data;
}

/** Where a file of the package goes: inside `out`, wherever links may lead. */
async function placeFor(out: string, file: string): Promise<string> {
  const inside = await insideOf(out, file);
  if (inside.ok) return inside.file;
  const fault = { code: "unsafe_path", path: [], ...inside.fault } as const;
  throw new AuthoringError([{ ...issue(fault), file, line: 1, column: 1 }]);
}

async function readReadme(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch {
    const fault = { code: "missing_file", path: [], expected: "a readme that can be read", received: "none" } as const;
    throw new AuthoringError([{ ...issue(fault), file, line: 1, column: 1 }]);
  }
}

/** Writes a file whole or not at all: a reader never sees half of it. */
async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    // Made anew: a link that somebody put in its place is not followed.
    await rm(temporary, { force: true });
    await writeFile(temporary, text, { flag: "wx" });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
