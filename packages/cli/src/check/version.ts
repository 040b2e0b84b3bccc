import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** A version of a data set as it is read: what is there is meant as a path; anything else may be a revision. */
export function versionAt(given: string, cwd: string): string {
  const path = resolve(cwd, given);
  return existsSync(path) ? path : given;
}

/** The name of the package in the working folder, where there is one. */
export function packageName(cwd: string): string | undefined {
  try {
    const { name } = JSON.parse(readFileSync(resolve(cwd, "package.json"), "utf8")) as { readonly name?: unknown };
    return typeof name === "string" ? name : undefined;
  } catch {
    return undefined;
  }
}
