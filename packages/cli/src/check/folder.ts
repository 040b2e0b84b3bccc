import { existsSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { environmentError } from "../exit.ts";

/** A folder of records: where it is, and as whoever called sees it, with `/`; "" where it is the working folder. */
export interface RecordsFolder {
  readonly path: string;
  readonly shown: string;
}

/**
 * The folder of records that is meant: the one named, or the `records` in it; without a name the working folder.
 * @throws CliError environment: there is none.
 */
export function recordsFolder(given: string | undefined, cwd: string): RecordsFolder {
  const named = resolve(cwd, given ?? ".");
  const inside = join(named, "records");
  const path = !existsSync(join(named, "dataset.yaml")) && isFolder(inside) ? inside : named;
  if (!isFolder(path)) {
    const what = existsSync(path) ? "it is no folder" : "it is not there";
    throw environmentError(
      `${given ?? "."}: ${what}`,
      "Name a folder with dataset.yaml in it, or with records/dataset.yaml.",
    );
  }
  return { path, shown: shownPath(path, cwd) };
}

/** A path as seen from the working folder, where it lies in it. */
export function shownPath(path: string, cwd: string): string {
  const from = relative(cwd, path);
  return (from.startsWith("..") ? path : from).split(sep).join("/");
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
