// Reads a CSV of UCDP GED from file to validated records, and says how many times as long that takes as streaming the same
// file to arrays by udsv and by csv-parse, which do nothing else; and how much memory it takes for files of different size.
// Each run is a process of its own. The file is made of real rows, with ids, days, places and headlines of their own.
// Every record is made whole before it is counted. Fails where a bound is missed, and says which: 2.0 of udsv, 0.6 of
// csv-parse, 180 MB, a fifth more for ten times the rows (the set of ids, some 20 bytes each). The times that are compared
// are those for which processors worked, all threads together: other processes do not change them much. ROWS and ROUNDS say
// how much is done: 300,000 and 5.
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { median } from "./measure.mjs";

const interop = fileURLToPath(new URL("../packages/interop/", import.meta.url));
const [, , task, file] = process.argv;
if (task === undefined) await compare();
else console.log(JSON.stringify(await run(task, file)));

async function compare() {
  const folder = mkdtempSync(join(tmpdir(), "incident-data-bench-"));
  try {
    const rounds = Number(process.env.ROUNDS ?? 5);
    const [small, large] = [join(folder, "ged-small.csv"), join(folder, "ged-large.csv")];
    const rows = Number(process.env.ROWS ?? 300_000);
    await write(small, rows / 10);
    await write(large, rows);
    const tasks = { udsv: "udsv", "csv-parse": "csv-parse", "validated records": "records" };
    const times = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
    const clocks = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
    const memory = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (const [name, what] of Object.entries(tasks)) {
        const found = apart(what, large);
        if (found.rows !== rows) throw new Error(`${name} found ${found.rows} rows of ${rows}`);
        times[name].push(found.time);
        clocks[name].push(found.clock);
        memory[name].push(found.memory);
      }
    }
    const megabytes = statSync(large).size / 1e6;
    const [udsv, parse] = [median(times.udsv), median(times["csv-parse"])];
    for (const [name, found] of Object.entries(times)) {
      const time = median(found);
      const ratios = `${(time / udsv).toFixed(2)} × udsv, ${(time / parse).toFixed(2)} × csv-parse`;
      const speed = `${((rows / time) * 1000).toFixed(0)} rows/s, ${((megabytes * 1000) / time).toFixed(0)} MB/s`;
      console.log(
        `${name.padEnd(18)} ${time.toFixed(0).padStart(6)} ms of work in ${median(clocks[name]).toFixed(0)} ms, ${speed}, ${median(memory[name]).toFixed(0)} MB; ${ratios}`,
      );
    }
    const own = median(times["validated records"]);
    const [few, many] = [apart("records", small).memory, median(memory["validated records"])];
    console.log(`memory: ${few.toFixed(0)} MB for ${rows / 10} rows, ${many.toFixed(0)} MB for ${rows}`);
    const bounds = [
      ["times as long as udsv", own / udsv, 2],
      ["times as long as csv-parse", own / parse, 0.6],
      ["MB at the most", many, 180],
      ["times the memory for ten times the rows", many / few, 1.2],
    ];
    for (const [what, found, bound] of bounds) {
      if (found <= bound) continue;
      console.log(`MISSED: ${found.toFixed(2)} ${what}, where ${bound} are allowed`);
      process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function apart(...args) {
  const { stdout, stderr, status, signal } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...args], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${args[0]} ended with ${status ?? signal}: ${stderr}`);
  return JSON.parse(stdout);
}

async function run(what, path) {
  const start = performance.now();
  const rows = await { udsv: byUdsv, "csv-parse": byCsvParse, records: toRecords }[what](path);
  const clock = performance.now() - start;
  const { user, system } = process.cpuUsage();
  return { time: (user + system) / 1000, clock, rows, memory: process.resourceUsage().maxRSS / 1000 };
}

async function byUdsv(path) {
  const { inferSchema, initParser } = await import("udsv");
  let [parser, rows] = [undefined, 0];
  const take = () => {
    rows++;
  };
  for await (const text of createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 18 })) {
    parser ??= initParser(inferSchema(text));
    parser.chunk(text, parser.stringArrs, take);
  }
  parser.end();
  return rows;
}

async function byCsvParse(path) {
  const { parse } = await import("csv-parse");
  let rows = -1;
  for await (const _row of createReadStream(path, { highWaterMark: 1 << 18 }).pipe(parse())) rows++;
  return rows;
}

async function toRecords(path) {
  const { readRecords } = await import(pathToFileURL(join(interop, "dist/index.js")).href);
  const { fileInput } = await import(pathToFileURL(join(interop, "dist/files.js")).href);
  const reading = await readRecords(await fileInput(path), { from: "ucdp-ged" });
  let incidents = 0;
  for await (const { records } of reading.batches) {
    for (const { kind, id } of records) if (kind === "incident" && id.startsWith("ucdp-ged-")) incidents++;
  }
  const { rows } = reading.report();
  if (rows.bad > 0 || rows.accepted !== incidents) throw new Error(JSON.stringify(reading.report().badRows[0]));
  return incidents;
}

/** So many rows, made of the real ones of release 23.1. */
async function write(path, count) {
  const { parse } = await import("csv-parse/sync");
  const [header, ...real] = parse(readFileSync(join(interop, "src/ucdp-ged/fixtures/ged231.csv"), "utf8"));
  const at = Object.fromEntries(header.map((name, i) => [name, i]));
  const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const stream = createWriteStream(path);
  let text = `${header.join(",")}\n`;
  for (let i = 0; i < count; i++) {
    const row = [...real[i % real.length]];
    const own = Math.floor(i / real.length);
    row[at.id] = String(500_000 + i);
    row[at.relid] = `${row[at.relid]}-${own}`;
    // One event in four is at a place of its own, and two in three cite a report of their own.
    if (own % 4 === 0) row[at.where_coordinates] += ` ${own % 500}`;
    if (own % 3 > 0)
      row[at.source_headline] = row[at.source_headline].replace(/\w(?=;|$)/g, (last) => `${last} ${own}`);
    text += `${row.map(quoted).join(",")}\n`;
    if (text.length < 1e6) continue;
    if (!stream.write(text)) await once(stream, "drain");
    text = "";
  }
  stream.end(text);
  await once(stream, "finish");
}
