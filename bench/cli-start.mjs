// How long `--version` and `--help` take as processes of their own, beside a Node that runs an empty file.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inTurn, processTime } from "./measure.mjs";

const cli = fileURLToPath(new URL("../packages/cli/dist/cli.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "incident-data-bench-"));
const empty = join(folder, "empty.mjs");
writeFileSync(empty, "");
try {
  const times = inTurn(Number(process.env.ROUNDS ?? 15), {
    "bare Node": () => processTime(process.execPath, [empty]),
    "--version": () => processTime(process.execPath, [cli, "--version"]),
    "--help": () => processTime(process.execPath, [cli, "--help"]),
  });
  for (const [name, time] of Object.entries(times)) {
    const ratio = time / times["bare Node"];
    console.log(`${name.padEnd(10)} ${time.toFixed(0).padStart(5)} ms, ${ratio.toFixed(2)} × bare Node`);
    if (ratio > 1.6) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
