// Runs turbo quietly: what it prints goes to stderr, and only where something fails or a terminal is watching.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const turbo = fileURLToPath(new URL("../node_modules/turbo/bin/turbo", import.meta.url));

/** @param {readonly string[]} args */
export function turboQuietly(args, note) {
  if (process.stderr.isTTY) process.stderr.write(`${note} …\r`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [turbo, "run", ...args, "--output-logs=errors-only", "--log-prefix=none", "--ui=stream"],
    { encoding: "utf8", env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" } },
  );
  if (process.stderr.isTTY) process.stderr.write(`${" ".repeat(note.length + 2)}\r`);
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}`);
    process.exit(status ?? 1);
  }
}
