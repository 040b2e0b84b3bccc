// All tests and the types: builds what they need, and prints how many passed as the last line.
// With --deep, the full counts of what is otherwise sampled.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { turboQuietly } from "./turbo.mjs";

const isWindows = process.platform === "win32";
turboQuietly(["build"], "building");
const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "incident-data-test-"));
const report = join(folder, "report.json");
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
const deep = process.argv.includes("--deep");
const args = process.argv.slice(2).filter((arg) => arg !== "--deep");
// Full counts take as long as they take.
if (deep) args.push("--testTimeout=600000");
const env = deep ? { ...process.env, DEEP: "1" } : process.env;
const { status } = spawnSync(process.execPath, [vitest, "run", ...reporters, ...args], {
  env,
  stdio: "inherit",
});
let [passed, failed, skipped] = [0, 1, 0];
try {
  const found = JSON.parse(readFileSync(report, "utf8"));
  passed = found.numPassedTests;
  // A file that does not load fails no test of its own.
  failed =
    found.numFailedTests + (status !== 0 && found.numFailedTests === 0 ? Math.max(1, found.numFailedTestSuites) : 0);
  skipped = found.numPendingTests + found.numTodoTests;
} catch {
  console.error("the tests left no report");
}
rmSync(folder, { recursive: true, force: true });
// Files named alone are one's work in hand; their types are the editor's to tell.
if (args.every((arg) => arg.startsWith("-"))) {
  const { status: typed } = spawnSync("npm", ["run", "--silent", "typecheck"], { stdio: "inherit", shell: isWindows });
  if (typed === 0) passed++;
  else failed++;
}
// What runs on every Node or in folders of its own, and so outside of the tests' own process.
const apart = [
  "hostile/run.mjs",
  "scripts/check-determinism.mjs",
  "scripts/stranger.mjs",
  "scripts/publish-locally.mjs",
  "scripts/check-libreoffice.mjs",
];
for (const script of deep ? apart : []) {
  const file = fileURLToPath(new URL(`../${script}`, import.meta.url));
  if (spawnSync(process.execPath, [file, "--deep"], { stdio: "inherit" }).status === 0) passed++;
  else failed++;
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(status === 0 && failed === 0 && passed > 0 ? 0 : 1);
