// The steps of .ci/run, one after another: each is a command of package.json that anybody can run alone.
import { spawnSync } from "node:child_process";

const turbo = ["node_modules/turbo/bin/turbo", "run", "--output-logs=errors-only", "--ui=stream"];
const steps = [
  ["the lockfile is up to date", ["git", "diff", "--exit-code", "--", "package-lock.json"]],
  ["format and lint", ["npm", "run", "--silent", "lint"]],
  ["changesets can be read", ["npx", "changeset", "status", "--since=HEAD"]],
  ["build", [process.execPath, ...turbo, "build"]],
  ["the build leaves nothing stale", ["git", "diff", "--exit-code", "--", "packages", "docs"]],
  ["types", [process.execPath, ...turbo, "typecheck"]],
  ["public types are as reported", [process.execPath, "scripts/api.mjs", "--check"]],
  ["every export has a doc comment", ["npx", "typedoc", "--emit", "none"]],
  ["examples", [process.execPath, ...turbo, "example"]],
  ["the tutorial, from its own text", [process.execPath, "scripts/tutorial.mjs"]],
  ["what an editor knows of a new data set", [process.execPath, "scripts/check-editor.mjs"]],
  ["README's first command", ["npm", "start", "--silent"]],
  ["what a consumer bundles", [process.execPath, "scripts/check-bundles.mjs"]],
  ["llms.txt is up to date", [process.execPath, "scripts/check-llms.mjs"]],
  ["supply chain", [process.execPath, "scripts/check-supply-chain.mjs"]],
  ["installed and used as by a stranger", [process.execPath, "scripts/stranger.mjs"]],
  ["the stranger sees faults", [process.execPath, "scripts/stranger.selftest.mjs"]],
  ["same bytes everywhere", [process.execPath, "scripts/check-determinism.mjs"]],
  ["nothing hidden, no network, no slow pattern", [process.execPath, "scripts/check-sources.mjs"]],
  ["hostile input on four Nodes", [process.execPath, "hostile/run.mjs"]],
  ["all tests, with coverage", ["npm", "test", "--silent", "--", "--coverage"]],
];

let [passed, failed, skipped] = [0, 0, 0];
for (const [name, [command, ...args]] of steps) {
  const start = Date.now();
  console.log(`\n=== ${name}: ${[command === process.execPath ? "node" : command, ...args].join(" ")}`);
  const tests = name.startsWith("all tests");
  const { status, stdout } = spawnSync(command, args, {
    stdio: ["ignore", tests ? "pipe" : "inherit", "inherit"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (tests) {
    process.stdout.write(stdout);
    const [, ...counts] =
      stdout
        .trimEnd()
        .split("\n")
        .at(-1)
        ?.match(/^(\d+) passed, (\d+) failed, (\d+) skipped$/) ?? [];
    passed += Number(counts[0] ?? 0);
    failed += Number(counts[1] ?? 0);
    skipped += Number(counts[2] ?? 0);
  }
  if (status === 0) passed++;
  else failed++;
  console.log(
    `=== ${name}: ${status === 0 ? "passed" : `FAILED (${status})`} in ${((Date.now() - start) / 1000).toFixed(0)} s`,
  );
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 ? 0 : 1);
