// Validates files of NDJSON, whole: the gate, the schema, what crosses the fields, ids and references. Prints how many times
// as long it takes as reading the lines and JSON.parse alone, on one thread and on two, and how much memory the process
// takes for files of different size, each in a process of its own. Fails where memory grows with the file.

import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, openSync, readSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { validateNdjson } from "../packages/authoring/dist/index.js";
import { lines } from "./lines.mjs";
import { median } from "./measure.mjs";

const [, , task, file, threads] = process.argv;
if (task === undefined) await compare();
else console.log(JSON.stringify(await run(task, file, Number(threads))));

async function compare() {
  const folder = mkdtempSync(join(tmpdir(), "incident-data-bench-"));
  try {
    const rounds = Number(process.env.ROUNDS ?? 5);
    const [small, large] = [join(folder, "small.ndjson"), join(folder, "large.ndjson")];
    await write(small, 100_000);
    await write(large, Number(process.env.LINES ?? 1_000_000));
    const tasks = {
      "JSON.parse alone": ["parse", small, 1],
      "one thread": ["validate", small, 1],
      "two threads": ["validate", small, 2],
    };
    const times = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (const [name, args] of Object.entries(tasks)) times[name].push(apart(...args).time);
    }
    const base = median(times["JSON.parse alone"]);
    const megabytes = statSync(small).size / 1e6;
    for (const [name, found] of Object.entries(times)) {
      const time = median(found);
      console.log(
        `${name.padEnd(18)} ${time.toFixed(0).padStart(6)} ms, ${((megabytes * 1000) / time).toFixed(0)} MB/s, ${(time / base).toFixed(2)} × JSON.parse`,
      );
    }
    let grows = false;
    for (const count of [1, 2]) {
      const [of, and] = [apart("validate", small, count), apart("validate", large, count)];
      const growth = and.memory / of.memory;
      // Ten times the ids are some tens of megabytes more; ten times the records would be gigabytes.
      if (growth > 2) grows = true;
      console.log(
        `${count} threads: ${of.memory.toFixed(0)} MB for ${of.lines} lines, ${and.memory.toFixed(0)} MB for ${and.lines} lines, ${((and.lines / and.time) * 1000).toFixed(0)} lines a second`,
      );
    }
    process.exitCode = grows ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function apart(...args) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), ...args.map(String)],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

async function run(what, path, count) {
  const start = performance.now();
  const found = what === "parse" ? parse(path) : await validateNdjson(path, { threads: count });
  const time = performance.now() - start;
  if (what !== "parse" && found.issues.length > 0) throw new Error(found.issues[0].message);
  return { time, lines: found.lines, memory: process.resourceUsage().maxRSS / 1000 };
}

/** Reads pieces, finds the ends of lines, decodes each and parses it: what any program has to do. */
function parse(path) {
  const piece = Buffer.alloc(1 << 18);
  const handle = openSync(path);
  let [rest, count] = [Buffer.alloc(0), 0];
  for (let size = readSync(handle, piece); size > 0; size = readSync(handle, piece)) {
    const held = Buffer.concat([rest, piece.subarray(0, size)]);
    let from = 0;
    for (let at = held.indexOf(10); at >= 0; at = held.indexOf(10, from)) {
      if (JSON.parse(held.toString("utf8", from, at)) !== null) count++;
      from = at + 1;
    }
    rest = held.subarray(from);
  }
  return { lines: count };
}

async function write(path, count) {
  const stream = createWriteStream(path);
  let text = "";
  for (const record of lines(count)) {
    text += `${JSON.stringify(record)}\n`;
    if (text.length < 1e6) continue;
    if (!stream.write(text)) await once(stream, "drain");
    text = "";
  }
  stream.end(text);
  await once(stream, "finish");
}
