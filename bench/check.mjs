// `check` on 10,000 YAML records beside the YAML parser alone on the same files, each in a process of its own; its memory for
// a tenth of the records; and how soon `check --watch` answers a changed file.
import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";
import { writeFolder } from "./folder.mjs";
import { inTurn, median, processTime } from "./measure.mjs";

const self = fileURLToPath(import.meta.url);
const cli = fileURLToPath(new URL("../packages/cli/dist/cli.js", import.meta.url));
const [, , task, given] = process.argv;
if (task === "parse") parse(given);
else await compare();

function parse(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) parseDocument(readFileSync(join(entry.parentPath, entry.name), "utf8")).toJS();
  }
}

async function compare() {
  const root = mkdtempSync(join(tmpdir(), "incident-data-bench-"));
  try {
    const [small, large] = [join(root, "small"), join(root, "large")];
    writeFolder(small, 1_000);
    writeFolder(large, 10_000);
    const times = inTurn(Number(process.env.ROUNDS ?? 5), {
      "the parser alone": () => processTime(process.execPath, [self, "parse", large]),
      check: () => processTime(process.execPath, [cli, "check", large]),
    });
    const base = times["the parser alone"];
    for (const [name, time] of Object.entries(times)) {
      console.log(`${name.padEnd(18)} ${time.toFixed(0).padStart(6)} ms, ${(time / base).toFixed(2)} × the parser`);
    }
    if (times.check > 1.6 * base) process.exitCode = 1;
    console.log(`memory: ${memory(small)} MB for 1,000 records, ${memory(large)} MB for 10,000`);
    const answer = median(await watched(large, 5));
    console.log(`--watch answers a changed file of 10,000 after ${answer.toFixed(0)} ms`);
    if (answer > 300) process.exitCode = 1;
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The greatest resident size of a check, in megabytes. */
function memory(folder) {
  const report = 'process.on("exit", () => console.error(process.resourceUsage().maxRSS));';
  const { stderr } = spawnSync(process.execPath, ["--import", `data:text/javascript,${report}`, cli, "check", folder], {
    encoding: "utf8",
  });
  return Math.round(Number(stderr.trim().split("\n").at(-1)) / 1000);
}

/** Milliseconds from the end of a write to the answer's last line, several times. */
async function watched(folder, rounds) {
  const child = spawn(process.execPath, [cli, "check", "--watch", folder], { stdio: ["ignore", "pipe", "pipe"] });
  const lines = [];
  let wake = () => {};
  child.stdout.on("data", (data) => {
    lines.push(String(data));
    wake();
  });
  const answered = async () => {
    while (!/files?, nothing to object to\n$/.test(lines.join(""))) await new Promise((done) => (wake = done));
    lines.length = 0;
  };
  const times = [];
  const file = join(folder, "places", "place-0.yaml");
  try {
    await answered();
    for (let i = 0; i <= rounds; i++) {
      await new Promise((done) => setTimeout(done, 500));
      appendFileSync(file, `# ${i}\n`);
      const start = performance.now();
      await answered();
      if (i > 0) times.push(performance.now() - start);
    }
  } finally {
    child.kill();
  }
  return times;
}
