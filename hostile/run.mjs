// npm run test:hostile [-- --deep] [--seed N] [--suite NAME] [--node VERSION] [--input N]
// Hostile inputs against the built packages, on every Node that they run on. Each batch runs in a process of its own, so
// that a crash, a hang or a request to the network is found, told by its seed and number, and can be run again.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { nodeBinary, nodes } from "../scripts/lib/tools.mjs";

const { values } = parseArgs({
  options: {
    deep: { type: "boolean", default: false },
    seed: { type: "string", default: "20210728" },
    suite: { type: "string", multiple: true },
    node: { type: "string", multiple: true },
    input: { type: "string" },
  },
});
const worker = fileURLToPath(new URL("worker.mjs", import.meta.url));
const names = readdirSync(new URL("suites/", import.meta.url)).map((file) => file.replace(/\.mjs$/, ""));
const versions = values.node ?? nodes;
// Processor time is no clock either: on a busy machine the same work takes two or three times as much of it.
const limit = values.deep ? 2_000 : 10_000;
const silence = 60_000;

/** Runs inputs of one suite in a process; answers with what it told, or where and how it ended. */
function batch(node, suite, from, to) {
  return new Promise((resolve) => {
    const child = spawn(node, [worker, suite, values.seed, String(from), String(to), String(limit)], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [out, err, last, hung] = ["", "", from, false];
    let timer;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        hung = true;
        child.kill("SIGKILL");
      }, silence);
    };
    wait();
    child.stdout.on("data", (chunk) => {
      wait();
      out += chunk;
      const lines = out.split("\n");
      out = lines.pop();
      for (const line of lines) {
        if (line.startsWith("{")) out = `${line}\n`;
        else last = Number(line);
      }
    });
    child.stderr.on("data", (chunk) => {
      err = `${err}${chunk}`.slice(-2_000);
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (code === 0 && out.startsWith("{")) return resolve(JSON.parse(out));
      const how = hung
        ? `hangs for ${silence / 1000} s`
        : `ends the process (${signal ?? code}): ${err.trim().split("\n").slice(0, 6).join(" | ")}`;
      return resolve({ last, how });
    });
  });
}

/**
 * The inputs of a suite that a Node takes: the first Node all of them. Of the others each takes all too with --deep, else the
 * suites are dealt out among them, of which each takes a third.
 */
function share(version, suite, count) {
  if (values.input !== undefined) return [Number(values.input), Number(values.input) + 1];
  const [others, i] = [versions.length - 1, versions.indexOf(version) - 1];
  if (values.deep || i < 0) return [0, count];
  return (values.suite ?? names).indexOf(suite) % others === i ? [0, Math.ceil(count / 3)] : [0, 0];
}

/** A Node's inputs of one suite, going on after an input that ended the process. */
async function runSuite(version, node, name) {
  const { default: suite } = await import(`./suites/${name}.mjs`);
  const [first, end] = share(version, name, values.deep ? suite.deep : suite.ci);
  const result = { version, name, count: end - first, found: [], slowest: { index: -1, ms: 0 }, requests: 0 };
  for (let from = first; from < end && result.found.length < 20; ) {
    const to = Math.min(end, from + (suite.batch ?? 1_000));
    const told = await batch(node, name, from, to);
    if (told.how === undefined) {
      result.found.push(...told.complaints.map(({ index, complaint }) => `${index}: ${complaint}`));
      if (told.slowest.ms > result.slowest.ms) result.slowest = told.slowest;
      result.requests += told.requests.length;
      from = to;
    } else {
      result.found.push(`${told.last}: ${told.how}`);
      from = told.last + 1;
    }
  }
  return result;
}

const binaries = await Promise.all(versions.map(nodeBinary));
const jobs = versions.flatMap((version, i) => (values.suite ?? names).map((name) => [version, binaries[i], name]));
const results = [];
let next = 0;
await Promise.all(
  Array.from({ length: Math.min(2, availableParallelism()) }, async () => {
    while (next < jobs.length) {
      const result = await runSuite(...jobs[next++]);
      if (result.count === 0) continue;
      results.push(result);
      const { version, name, count, found, slowest, requests } = result;
      const slow = `slowest ${slowest.ms.toFixed(0)} ms (input ${slowest.index})`;
      console.log(
        `Node ${version.padEnd(8)} ${name.padEnd(12)} ${String(count).padStart(6)} inputs, ${found.length} faults, ${requests} requests, ${slow}`,
      );
      for (const each of found) console.log(`  seed ${values.seed}, input ${each}`);
    }
  }),
);
const failed = results.filter(({ found, requests }) => found.length > 0 || requests > 0).length;
const inputs = results.reduce((sum, { count }) => sum + count, 0);
console.log(`${inputs} hostile inputs, seed ${values.seed}, on Node ${versions.join(", ")}`);
console.log(`${results.length - failed} passed, ${failed} failed, 0 skipped`);
process.exit(failed === 0 ? 0 : 1);
