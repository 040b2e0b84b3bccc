// The steps of .ci/run: each is a command of package.json that anybody can run alone. The stages come one after another; the
// steps of a stage have nothing to do with each other, so they run side by side, as many as there are processors, up to two
// (a step is one process most of the time, and what it prints is shown when it ends).
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

const { execPath: node } = process;
const turbo = ["node_modules/turbo/bin/turbo", "run", "--output-logs=errors-only", "--ui=stream"];
const TESTS = "all tests, with coverage";
const BROWSER = "the page in a browser";
const stages = [
  [
    ["the lockfile is up to date", ["git", "diff", "--exit-code", "--", "package-lock.json"]],
    ["changesets can be read", ["npx", "changeset", "status", "--since=HEAD"]],
    ["format and lint", ["npm", "run", "--silent", "lint"]],
    ["build", [node, ...turbo, "build"]],
  ],
  [["the build leaves nothing stale", ["git", "diff", "--exit-code", "--", "packages", "docs"]]],
  [
    ["installed and used as by a stranger", [node, "scripts/stranger.mjs"]],
    ["public types are as reported", [node, "scripts/api.mjs", "--check"]],
    ["every export has a doc comment", ["npx", "typedoc", "--emit", "none"]],
    ["the stranger sees faults", [node, "scripts/stranger.selftest.mjs"]],
    ["examples", [node, ...turbo, "example"]],
    ["the tutorial, from its own text", [node, "scripts/tutorial.mjs"]],
    ["what an editor knows of a new data set", [node, "scripts/check-editor.mjs"]],
    ["README's first command", ["npm", "start", "--silent"]],
    ["what a consumer bundles", [node, "scripts/check-bundles.mjs"]],
    ["llms.txt is up to date", [node, "scripts/check-llms.mjs"]],
    ["supply chain", [node, "scripts/check-supply-chain.mjs"]],
    ["same bytes everywhere", [node, "scripts/check-determinism.mjs"]],
    ["nothing hidden, no network, no slow pattern", [node, "scripts/check-sources.mjs"]],
  ],
  // These three use all processors by themselves, but each waits for something now and then.
  [
    [TESTS, ["npm", "test", "--silent", "--", "--coverage"]],
    ["hostile input on four Nodes", [node, "hostile/run.mjs"]],
    [BROWSER, [node, "scripts/test-browser.mjs"]],
  ],
];

let [passed, failed, skipped] = [0, 0, 0];
for (const stage of stages) {
  const waiting = stage.values();
  const lane = async () => {
    for (const step of waiting) await run(step);
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane));
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 ? 0 : 1);

/** Runs a step and shows what it printed; the tests count each by itself, any other step is one. */
async function run([name, [command, ...args]]) {
  const start = Date.now();
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => printed.push(bytes));
  const status = await new Promise((resolve) => child.on("error", () => resolve(null)).on("close", resolve));
  const text = Buffer.concat(printed).toString();
  console.log(`\n=== ${name}: ${[command === node ? "node" : command, ...args].join(" ")}`);
  process.stdout.write(text);
  if (name === TESTS || name === BROWSER) {
    const [, ...counts] = [...text.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1) ?? [];
    passed += Number(counts[0] ?? 0);
    failed += Number(counts[1] ?? 0);
    skipped += Number(counts[2] ?? 0);
  }
  if (status === 0) passed++;
  else failed++;
  const seconds = ((Date.now() - start) / 1000).toFixed(0);
  console.log(`=== ${name}: ${status === 0 ? "passed" : `FAILED (${status})`} in ${seconds} s`);
}
