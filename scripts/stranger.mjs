// npm run test:stranger [-- --deep]
// Packs every package, installs the tarballs into empty folders outside the repository, and uses them as a stranger would:
// in every Node and module system that is supported, in the oldest and the newest compiler, and in a browser. --deep adds the
// lowest versions of Node, the compilers and settings between, and attw, which judges what the compilers try.
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pack, packageFolders } from "./lib/packages.mjs";
import { lowestNodes, nodeBinary, nodes, tscFile, typescripts } from "./lib/tools.mjs";
import { makeHomes } from "./stranger/homes.mjs";
import { rig } from "./stranger/rig.mjs";
import { bare, moreSettings, settings } from "./stranger/types.mjs";
import { turboQuietly } from "./turbo.mjs";

const deep = process.argv.includes("--deep");
const start = Date.now();
const seconds = () => `${((Date.now() - start) / 1000).toFixed(1)} s`;

turboQuietly(["build"], "building");
const folder = realpathSync(mkdtempSync(join(tmpdir(), "incident-data-stranger-")));
const versions = deep ? [...nodes, ...lowestNodes] : nodes;
const compiled = deep ? typescripts : [typescripts[0], typescripts.at(-1)];
const tried = deep ? [...settings, ...moreSettings] : settings;
const compilers = [
  ...compiled.flatMap((version) => tried.map((setting) => ({ version, setting }))),
  { version: typescripts.at(-1), setting: bare },
];
try {
  // One after another: npm is quick alone, and slow beside itself.
  for (const version of versions) await nodeBinary(version);
  for (const version of compiled) await tscFile(version);
  console.log(`built, and the tools are there, after ${seconds()}`);
  const tarballs = await pack(packageFolders(), join(folder, "packed"));
  const homes = await makeHomes(tarballs, join(folder, "homes"), true);
  console.log(`packed and installed after ${seconds()}`);
  const checks = await rig({
    ...homes,
    nodes: versions,
    compilers,
    asked: (name) => deep || !name.startsWith("attw: "),
    onCheck({ name, faults, note }) {
      console.log(`${faults.length === 0 ? "ok    " : "FAULT "} ${name}${note === undefined ? "" : ` (${note})`}`);
    },
  });
  const failed = checks.filter(({ faults }) => faults.length > 0);
  for (const { name, faults } of failed) console.log(`\n${name}\n  ${faults.join("\n  ")}`);
  console.log(`\n${checks.length - failed.length} of ${checks.length} checks passed in ${seconds()}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
