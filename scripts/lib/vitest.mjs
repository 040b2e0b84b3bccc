// vitest, run to its end, with what it counted.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const vitest = fileURLToPath(new URL("../../node_modules/vitest/vitest.mjs", import.meta.url));

/** Runs tests and shows what they print. A run that leaves no report has failed. */
export async function runVitest(args, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), "incident-data-test-"));
  const report = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const child = spawn(process.execPath, [vitest, "run", ...reporters, ...args], {
    env: { ...process.env, ...env },
    stdio: "inherit",
  });
  const status = await new Promise((done) => child.on("error", () => done(1)).on("close", (code) => done(code ?? 1)));
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
  return { status, passed, failed, skipped };
}
