// npm run bench: every measurement, one after another; each file runs alone too.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

for (const name of ["import-cost", "type-check"]) {
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(`${name}.mjs`, import.meta.url))], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
