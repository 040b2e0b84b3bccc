// Builds the data set under several time zones, locales and versions of Node, and compares the bytes: on the first Node under
// each of three settings, on each other under one of them. With --deep, under all of five zones, four locales and four Nodes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeBinary, nodes } from "./lib/tools.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dataset = join(root, "packages/armenia-azerbaijan-2021");
const zones = ["UTC", "Asia/Baku", "America/St_Johns", "Pacific/Kiritimati", "Africa/Monrovia"];
const locales = ["C", "hy_AM.UTF-8", "tr_TR.UTF-8", "az_AZ.UTF-8"];
const few = [
  ["UTC", "C"],
  ["Asia/Baku", "hy_AM.UTF-8"],
  ["America/St_Johns", "tr_TR.UTF-8"],
];
const all = zones.flatMap((zone) => locales.map((locale) => [zone, locale]));
const deep = process.argv.includes("--deep");
const settingsOn = (index) => (deep ? all : index === 0 ? few : [few[index % few.length]]);

const folder = mkdtempSync(join(tmpdir(), "incident-data-bytes-"));
const sums = new Map();
try {
  for (const [index, version] of nodes.entries()) {
    const node = await nodeBinary(version);
    for (const [i, [zone, locale]] of settingsOn(index).entries()) {
      const out = join(folder, `out-${version}-${i}`);
      execFileSync(node, [join(root, "scripts/build-dataset.mjs"), out], {
        cwd: dataset,
        env: { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale, LANGUAGE: locale.slice(0, 2) },
      });
      const hash = createHash("sha256");
      for (const file of readdirSync(out).sort()) hash.update(file).update(readFileSync(join(out, file)));
      const sum = hash.digest("hex");
      sums.set(sum, [...(sums.get(sum) ?? []), `Node ${version}, ${zone}, ${locale}`]);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (sums.size === 1)
  console.log(`${[...sums.keys()][0]}: the same bytes from ${[...sums.values()].flat().length} builds`);
else for (const [sum, builds] of sums) console.log(`${sum}\n  ${builds.join("\n  ")}`);
process.exit(sums.size === 1 ? 0 : 1);
