// All tests and the types: builds what they need, and prints how many passed as the last line.
// With --deep, the full counts of what is otherwise sampled.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { runVitest } from "./lib/vitest.mjs";
import { turboQuietly } from "./turbo.mjs";

const isWindows = process.platform === "win32";
turboQuietly(["build"], "building");
const deep = process.argv.includes("--deep");
const args = process.argv.slice(2).filter((arg) => arg !== "--deep");
// Full counts take as long as they take.
if (deep) args.push("--testTimeout=600000");
let { status, passed, failed, skipped } = runVitest(args, deep ? { DEEP: "1" } : {});
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
  "scripts/test-browser.mjs",
];
for (const script of deep ? apart : []) {
  const file = fileURLToPath(new URL(`../${script}`, import.meta.url));
  if (spawnSync(process.execPath, [file, "--deep"], { stdio: "inherit" }).status === 0) passed++;
  else failed++;
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(status === 0 && failed === 0 && passed > 0 ? 0 : 1);
