import { lstat, realpath } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { type PathFault, pathFault, written } from "./paths.ts";

/** A file inside a folder, or why a path does not lead to one. */
export type Inside = { readonly ok: true; readonly file: string } | { readonly ok: false; readonly fault: PathFault };

/**
 * The file at a path from outside, if it lies inside a folder: by its text (`pathFault`), and by where the links on the way
 * lead, as far as there is something. The one way from a path to a file, for reading and for writing.
 */
export async function insideOf(root: string, path: string): Promise<Inside> {
  const fault = pathFault(path);
  if (fault !== undefined) return { ok: false, fault };
  const file = join(resolve(root), ...path.split("/"));
  const [base, real] = [await realOf(resolve(root)), await realOf(file)];
  if (base !== undefined && (real === base || real?.startsWith(base.endsWith(sep) ? base : base + sep))) {
    return { ok: true, file };
  }
  const received = `a link that leads ${real === undefined ? "nowhere" : "out of the folder"}: ${written(path)}`;
  const hint = "Put the file itself inside the folder.";
  return { ok: false, fault: { expected: "a path downwards inside the folder", received, hint } };
}

/** A path without links, of what is not there the part that is; `undefined` where a link leads nowhere. */
async function realOf(path: string): Promise<string | undefined> {
  const rest: string[] = [];
  for (let at = path; ; at = dirname(at)) {
    try {
      return join(await realpath(at), ...rest);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ELOOP") return undefined;
      if (code !== "ENOENT" && code !== "ENOTDIR") throw error;
    }
    if (await isLink(at)) return undefined;
    if (dirname(at) === at) return path;
    rest.unshift(at.slice(dirname(at).length).replace(sep, ""));
  }
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch {
    return false;
  }
}
