import { mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { issue } from "@incident-data/core";
import { insideOf } from "./inside.ts";
import { AuthoringError } from "./issues.ts";
import { lockFolder } from "./lock.ts";
import { clearLeftovers, type Write, writeAll } from "./write.ts";

/** A file's path in its folder, with `/`, and what it holds. */
export type NamedFile = readonly [name: string, content: string | Uint8Array];

/** What else is done while a folder is written to. */
export interface WriteFolderOptions {
  /** Files that stand elsewhere, and are written with the others or not at all. */
  readonly others?: readonly Write[];
  /** Files of the folder that would not be true any more: they go when all is ready. */
  readonly gone?: readonly string[];
}

/**
 * Writes the files of a folder, each whole or as it was before, also where the process is killed; they take their names in
 * the order given. What else stands in the folder stays. Of two processes that write to it, one is refused.
 *
 * Every file is complete on the disk before the first takes its name, so that a build that is killed leaves the old files.
 * Swapping the folder would leave a moment without any, and take along what else stands in it; file by file, the moment is
 * that of a few renames, each of which leaves an old file or a new one, and the next build ends them.
 *
 * @throws AuthoringError with `unsafe_path` where a link leads out of the folder, `unwritable_file`, or `folder_locked`
 * where another process is at work in it.
 */
export async function writeFolder(
  folder: string,
  files: readonly NamedFile[],
  { others = [], gone = [] }: WriteFolderOptions = {},
): Promise<void> {
  // All places are known before the first is written to.
  const places = await Promise.all(files.map(([name]) => placeFor(folder, name)));
  const old = await Promise.all(gone.map((name) => placeFor(folder, name)));
  const writes = files.map(([name, text], i): Write => ({ file: places[i] ?? "", name, text }));
  await mkdir(folder, { recursive: true });
  const lock = await lockFolder(folder);
  try {
    for (const each of new Set(files.map(([name]) => dirname(name)))) await clearLeftovers(join(folder, each));
    await writeAll([...writes, ...others], async () => {
      for (const file of old) await rm(file, { force: true });
    });
  } finally {
    await lock.release();
  }
}

/** Where a file goes: inside of the folder, wherever links may lead. */
async function placeFor(folder: string, file: string): Promise<string> {
  const inside = await insideOf(folder, file);
  if (inside.ok) return inside.file;
  const fault = { code: "unsafe_path", path: [], ...inside.fault } as const;
  throw new AuthoringError([{ ...issue(fault), file, line: 1, column: 1 }]);
}
