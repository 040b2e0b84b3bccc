// Tools that only a script needs, and that are no dependencies of the repository: other versions of Node and TypeScript, a
// registry of one's own. Each is installed once, by exact version, under node_modules/.cache.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { must } from "./run.mjs";

const cache = fileURLToPath(new URL("../../node_modules/.cache/incident-data-tools", import.meta.url));

/** The versions of Node that are tried. The second list adds the lowest ones that `engines` allows. */
export const nodes = ["20.20.2", "22.23.3", "24.21.0", "26.10.0"];
export const lowestNodes = ["20.19.0", "22.12.0"];
export const typescripts = ["5.9.3", "6.0.3", "7.0.2"];

/** The folder of a package that is installed into the cache, with what it depends on beside it. */
async function installed(name, version, overrides = {}) {
  const folder = join(cache, `${name.replaceAll("/", "-")}-${version}`);
  const held = join(folder, "node_modules", name);
  if (existsSync(held)) return held;
  // Two runs at a time may not see each other's half: what is whole is moved into place.
  const making = `${folder}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  writeFileSync(
    join(making, "package.json"),
    JSON.stringify({ private: true, dependencies: { [name]: version }, overrides }),
  );
  await must(
    "npm",
    ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--prefer-offline"],
    {
      cwd: making,
    },
  );
  try {
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(held)) throw error;
  }
  return held;
}

/** A Node of another version, as an npm package that holds the binary and runs no script. */
export async function nodeBinary(version) {
  if (process.version === `v${version}`) return process.execPath;
  const system = process.platform === "win32" ? "win" : process.platform;
  const folder = await installed(`node-${system}-${process.arch}`, version);
  return join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
}

/** The `tsc` of another version, to be run by Node. */
export async function tscFile(version) {
  return join(await installed("typescript", version), "bin", "tsc");
}

/** The command file of a local registry, to be run by Node. 6.9 asks for Node 22. */
export async function verdaccioFile() {
  return join(await installed("verdaccio", "6.8.0", { "node-fetch": "2.7.0" }), "bin", "verdaccio");
}
