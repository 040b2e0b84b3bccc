import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type DatasetData, issue } from "@incident-data/core";
import { readFolder } from "./folder.ts";
import { AuthoringError } from "./issues.ts";
import { packageFiles } from "./package-files.ts";
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
}

/**
 * Validates a folder of records and writes the files of its npm package. Nothing is written where anything is wrong; the
 * same records give the same bytes on any machine, in any time zone and locale.
 *
 * @throws AuthoringError with every fault of every file.
 */
export async function buildDataset({ records, out, packageName, readme }: BuildOptions): Promise<DatasetData> {
  const data = await readFolder(records);
  const old = readme === undefined ? undefined : await readReadme(readme);
  for (const [file, text] of Object.entries(packageFiles(data, packageName))) await writeWhole(join(out, file), text);
  if (readme !== undefined && old !== undefined) {
    const made = withPassages(old, data);
    if (made !== undefined && made !== old) await writeWhole(readme, made);
  }
  return data;
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
    await writeFile(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
