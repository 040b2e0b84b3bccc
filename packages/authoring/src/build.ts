import { readFile } from "node:fs/promises";
import { type DatasetData, issue } from "@incident-data/core";
import { safeReadFolder } from "./folder.ts";
import { AuthoringError, type FileIssue, refusal } from "./issues.ts";
import type { Limits } from "./limits.ts";
import { changesFile, type PreviousRelease, packageFiles } from "./package-files.ts";
import { packageJson } from "./package-json.ts";
import { safeReadDataset } from "./read-dataset.ts";
import { withPassages } from "./readme.ts";
import type { UsesOptions } from "./uses.ts";
import type { Write } from "./write.ts";
import { writeFolder } from "./write-folder.ts";

/** What a build needs to know. */
export interface BuildOptions {
  /** The folder of records. */
  readonly records: string;
  /** Where the package's files go. */
  readonly out: string;
  /** The name of the npm package. */
  readonly packageName: string;
  /** The version of `@incident-data/core` that the package depends on; without one it gets no `package.json`. */
  readonly coreVersion?: string;
  /** A readme whose table of passages is made anew, where it has the marks for one. */
  readonly readme?: string;
  /**
   * The release before: a folder of records, a built package or `REV:path`, or what was read of it. What changed since goes
   * into `CHANGES.json`; without it there is no such file.
   */
  readonly previous?: string | PreviousRelease;
  /** A folder in the repository of `previous`, where that is a revision; the working folder of the process unless given. */
  readonly cwd?: string;
  /** Where data sets are that the manifest names under `uses`; see `ReadOptions`. */
  readonly uses?: UsesOptions["at"];
  /** How much is read; see `defaultLimits`. */
  readonly limits?: Partial<Limits>;
  /** Is told of what is no fault, but worth a look: hidden characters in somebody's words. */
  readonly warn?: (warnings: readonly FileIssue[]) => void;
}

/**
 * Validates a folder of records and writes the files of its npm package. Nothing is written where anything is wrong; the
 * same records give the same bytes on any machine, in any time zone and locale.
 *
 * @throws AuthoringError with every fault of every file, with that of a file that cannot be written, or `folder_locked`
 * where another process is at work in `out`.
 */
export async function buildDataset(options: BuildOptions): Promise<DatasetData> {
  const { records, out, packageName, coreVersion, readme, previous, cwd, uses, limits = {}, warn } = options;
  const result = await safeReadFolder(records, limits, uses);
  if (!result.success) throw refusal(result.issues, result.omitted);
  if (result.warnings.length > 0) warn?.(result.warnings);
  const data = result.value;
  const old = readme === undefined ? undefined : await readReadme(readme);
  const before = typeof previous === "string" ? await releaseAt(previous, limits, cwd) : previous;
  const files = Object.entries(packageFiles(data, packageName, before));
  if (coreVersion !== undefined) {
    const names = files.map(([file]) => file);
    files.push(["package.json", packageJson(data.dataset, packageName, names, coreVersion)]);
  }
  const others: Write[] = [];
  if (readme !== undefined && old !== undefined) {
    const made = withPassages(old, data);
    if (made !== undefined && made !== old) others.push({ file: readme, name: readme, text: made, before: old });
  }
  await writeFolder(out, files, { others, gone: before === undefined ? [changesFile] : [] });
  return data;
}

async function releaseAt(from: string, limits: Partial<Limits>, cwd: string | undefined): Promise<PreviousRelease> {
  const read = await safeReadDataset(from, cwd === undefined ? { limits } : { limits, cwd });
  if (!read.success) throw refusal(read.issues, read.omitted);
  return read;
}

async function readReadme(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch {
    const fault = { code: "missing_file", path: [], expected: "a readme that can be read", received: "none" } as const;
    throw new AuthoringError([{ ...issue(fault), file, line: 1, column: 1 }]);
  }
}
