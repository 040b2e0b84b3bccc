// Runs a batch of one suite in this process: node worker.mjs <suite> <seed> <from> <to> <milliseconds> <deep>
// Prints the number of each input before it is run, so that whoever waits knows which one hangs or ends the process.
import { writeSync } from "node:fs";
import { requests } from "./no-network.mjs";
import { changed, snapshot } from "./prototypes.mjs";
import { randomFrom } from "./random.mjs";

const [suite, seed, from, to, limit] = process.argv.slice(2);
const { default: own } = await import(`./suites/${suite}.mjs`);
const complaints = [];
const slowest = { index: -1, ms: 0 };
await own.prepare?.();
// Once outside of all measurement: what is loaded or compiled on first use is no fault of the input.
await own.run(randomFrom(Number(seed), Number(from)), Number(from));
const before = snapshot();
for (let index = Number(from); index < Number(to); index++) {
  writeSync(1, `${index}\n`);
  const start = process.cpuUsage();
  let complaint = await own.run(randomFrom(Number(seed), index), index);
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1000;
  if (ms > slowest.ms) Object.assign(slowest, { index, ms });
  if (ms > Number(limit)) complaint ??= `takes ${Math.round(ms)} ms of processor time`;
  const differs = changed(before);
  if (differs.length > 0) complaint = `changes what all objects share: ${differs.join(", ")}`;
  if (complaint !== undefined) complaints.push({ index, complaint: String(complaint).slice(0, 500) });
}
await own.finish?.();
writeSync(
  1,
  `${JSON.stringify({ complaints: complaints.slice(0, 20), found: complaints.length, slowest, requests })}\n`,
);
