// All tests and the types: builds what they need, and prints how many passed as the last line.
// With --deep, the full counts of what is otherwise sampled; with --coverage, core's by its own tests, which has a floor.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { run } from "./lib/run.mjs";
import { runVitest } from "./lib/vitest.mjs";
import { turboQuietly } from "./turbo.mjs";

turboQuietly(["build"], "building");
const deep = process.argv.includes("--deep");
const coverage = process.argv.includes("--coverage");
const args = process.argv.slice(2).filter((arg) => arg !== "--deep" && arg !== "--coverage");
// Full counts take as long as they take.
if (deep) args.push("--testTimeout=600000");
// Files named alone are one's work in hand; their types are the editor's to tell.
const whole = args.every((arg) => arg.startsWith("-"));
const typecheck = fileURLToPath(new URL("typecheck.mjs", import.meta.url));
const types = whole ? run(process.execPath, [typecheck]) : undefined;
// What is watched for its coverage runs slower: the others go without.
const parts = coverage ? [["packages/core/src", "--coverage"], ["--exclude=packages/core/src/**"]] : [[]];
let [status, passed, failed, skipped] = [0, 0, 0, 0];
for (const part of parts) {
  const tests = await runVitest([...args, ...part], deep ? { DEEP: "1" } : {});
  status ||= tests.status;
  passed += tests.passed;
  failed += tests.failed;
  skipped += tests.skipped;
}
if (types !== undefined) {
  const told = await types;
  process.stdout.write(told.stdout + told.stderr);
  if (told.status === 0) passed++;
  else failed++;
}
// What runs on every Node or in folders of its own, and so outside of the tests' own process.
const apart = [
  "hostile/run.mjs",
  "scripts/check-determinism.mjs",
  "scripts/check-sources.mjs",
  "scripts/stranger.mjs",
  "scripts/publish-locally.mjs",
  "scripts/check-libreoffice.mjs",
  "scripts/test-browser.mjs",
];
for (const script of deep ? apart : []) {
  const file = fileURLToPath(new URL(`../${script}`, import.meta.url));
  if (spawnSync(process.execPath, [file, "--deep"], { stdio: "inherit" }).status === 0) passed++;
  else failed++;
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(status === 0 && failed === 0 && passed > 0 ? 0 : 1);
