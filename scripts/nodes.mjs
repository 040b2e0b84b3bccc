// Other versions of Node, as npm packages that hold the binary: fetched once, and kept among the caches.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** One of each major version that the packages run on. */
export const nodeVersions = ["20.20.2", "22.23.3", "24.21.0", "26.10.0"];

/** The path of a Node of a version; this one's own where it is that. */
export function nodeOf(version) {
  if (process.versions.node === version) return process.execPath;
  const platform = process.platform === "win32" ? "win" : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const prefix = fileURLToPath(new URL(`../node_modules/.cache/nodes/${version}`, import.meta.url));
  const binary = join(prefix, "node_modules", name, "bin", "node");
  if (!existsSync(binary)) {
    execFileSync("npm", ["install", "--no-save", "--silent", "--prefix", prefix, `${name}@${version}`], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  if (!existsSync(binary)) throw new Error(`${name}@${version} holds no ${binary}`);
  return binary;
}
