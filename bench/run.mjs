// npm run bench: every measurement, one after another; each file runs alone too.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const files = [
  "bench/import-cost.mjs",
  "bench/type-check.mjs",
  "packages/dates/bench/edtf.mjs",
  "packages/dates/bench/relations.mjs",
  "packages/dates/bench/hostile.mjs",
  "packages/dates/bench/network.mjs",
  "bench/cli-start.mjs",
  "bench/check.mjs",
  "bench/timeline.mjs",
  "bench/validate.mjs",
  "bench/ndjson.mjs",
  "bench/ucdp.mjs",
  "packages/casualties/bench/claims.mjs",
  "packages/prose/bench/sentences.mjs",
  "packages/explorer/bench/explorer.mjs",
];
const root = fileURLToPath(new URL("..", import.meta.url));
let worst = 0;
for (const file of files) {
  console.log(`\n${file}`);
  const { status } = spawnSync(process.execPath, [join(root, file)], {
    stdio: "inherit",
    cwd: join(root, dirname(dirname(file))),
  });
  // A measurement that misses its bound says so by its exit code; the others still run.
  worst = Math.max(worst, status ?? 1);
}
process.exit(worst);
