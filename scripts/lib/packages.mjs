// The packages of the repository, as they are published: packed, and read from what was packed.
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { must } from "./run.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The folders of all packages, in the order of their names. */
export function packageFolders() {
  return readdirSync(join(root, "packages"))
    .filter((each) => existsSync(join(root, "packages", each, "package.json")))
    .sort()
    .map((each) => join(root, "packages", each));
}

export function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** Packs folders as npm publishes them. Gives the tarballs' paths in the order of the folders. */
export async function pack(folders, into) {
  mkdirSync(into, { recursive: true });
  const args = ["pack", "--json", "--silent", "--ignore-scripts", "--pack-destination", into, ...folders];
  return JSON.parse(await must("npm", args, { cwd: into })).map(({ filename }) => join(into, filename));
}

/** All files of a folder, as paths relative to it with `/`, in order; without `node_modules`. */
export function filesIn(folder, under = "") {
  return readdirSync(join(folder, under), { withFileTypes: true })
    .flatMap((each) => {
      const path = under === "" ? each.name : `${under}/${each.name}`;
      if (!each.isDirectory()) return [path];
      return each.name === "node_modules" ? [] : filesIn(folder, path);
    })
    .sort();
}

/** Every path that an entry of an exports map names, whatever its condition. */
export function targets(value) {
  if (typeof value === "string") return [value];
  return value === null || typeof value !== "object" ? [] : Object.values(value).flatMap(targets);
}

/**
 * The entry points of a package, one for each file where the map has a pattern: what is written in an import, the file
 * that it gives, its types where it has any, and whether it is a module (`js`), `json` or another file.
 */
export function entriesOf(manifest, files) {
  const entries = [];
  for (const [key, value] of Object.entries(manifest.exports)) {
    const file = typeof value === "string" ? value : value.default;
    const types = typeof value === "string" ? undefined : value.types;
    for (const [name, path] of expanded(key, file, files)) {
      const kind = /\.js$/.test(path) ? "js" : /\.json$/.test(path) ? "json" : "file";
      entries.push({ key: name, specifier: manifest.name + name.slice(1), file: path, types, kind });
    }
  }
  return entries;
}

function expanded(key, file, files) {
  if (!key.includes("*")) return [[key, file]];
  const [before, after] = file.replace(/^\.\//, "").split("*");
  return files
    .filter((each) => each.startsWith(before) && each.endsWith(after) && each.length > before.length + after.length)
    .map((each) => [key.replace("*", each.slice(before.length, each.length - after.length)), `./${each}`]);
}
