import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { readUntrusted } from "@incident-data/authoring";
import { environmentError } from "../exit.ts";

/**
 * The texts of sources in a folder, by the source's id, which is the file's name: `<id>.txt`.
 * @throws CliError environment: a file that is no text.
 */
export async function textsIn(folder: string, cwd: string): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const path = resolve(cwd, folder);
  for (const name of (await readdir(path)).sort()) {
    if (!name.endsWith(".txt")) continue;
    const read = readUntrusted(await readFile(join(path, name)));
    if (!read.ok) {
      const [{ line, column, expected, received }] = read.faults;
      throw environmentError(`${folder}/${name}:${line}:${column}: expected ${expected}, found ${received}`);
    }
    texts.set(name.slice(0, -".txt".length), read.text);
  }
  return texts;
}
