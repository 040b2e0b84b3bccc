import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { environmentError } from "../exit.ts";

/** The files of a page by their paths in its folder, with `/`, in the order of the paths. */
export type PageFiles = ReadonlyMap<string, Uint8Array>;

const require = createRequire(import.meta.url);

/**
 * The files of the explorer, as its package holds them.
 * @throws CliError environment: the package is not there.
 */
export async function explorerFiles(): Promise<PageFiles> {
  const folder = explorerFolder();
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    // What is declared is for compilers.
    .filter((each) => each.isFile() && !each.name.endsWith(".d.ts"))
    .map((each) =>
      join(each.parentPath, each.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)));
}

function explorerFolder(): string {
  try {
    // The page has every other file of it beside it.
    return dirname(require.resolve("@incident-data/explorer/site/index.html"));
  } catch {
    throw environmentError("@incident-data/explorer: it is not there", "Install the command again: npm install.");
  }
}
