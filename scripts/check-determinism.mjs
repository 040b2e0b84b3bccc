// Builds the data set under two time zones, two locales and Node 20 and 24, and compares the bytes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeBinary } from "./lib/tools.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dataset = join(root, "packages/armenia-azerbaijan-2021");
const folder = mkdtempSync(join(tmpdir(), "incident-data-bytes-"));

const nodes = await Promise.all(["20.20.2", "24.21.0"].map(nodeBinary));
const settings = [
  { TZ: "UTC", LC_ALL: "C" },
  { TZ: "Asia/Baku", LC_ALL: "hy_AM.UTF-8", LANG: "hy_AM.UTF-8" },
  { TZ: "America/St_Johns", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
];
const sums = new Map();
try {
  for (const node of nodes) {
    for (const [i, setting] of settings.entries()) {
      const out = join(folder, `out-${i}-${nodes.indexOf(node)}`);
      execFileSync(node, [join(root, "scripts/build-dataset.mjs"), out], {
        cwd: dataset,
        env: { ...process.env, ...setting },
      });
      const hash = createHash("sha256");
      for (const file of readdirSync(out).sort()) hash.update(file).update(readFileSync(join(out, file)));
      const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
      const sum = hash.digest("hex");
      sums.set(sum, [...(sums.get(sum) ?? []), `Node ${version}, ${setting.TZ}, ${setting.LC_ALL}`]);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const [sum, builds] of sums) console.log(`${sum}\n  ${builds.join("\n  ")}`);
if (sums.size !== 1) process.exit(1);
