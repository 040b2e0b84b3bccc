// How figures are taken: the things compared run in turn, A B A B …, and medians and ratios are quoted.
import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Milliseconds that a process takes, as seen from outside. */
export function processTime(command, args, options = {}) {
  const start = performance.now();
  const { status, stderr, error } = spawnSync(command, args, { encoding: "utf8", ...options });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${error?.message ?? stderr}`);
  return time;
}

/** The medians of several measurements that are taken in turn, after one round that does not count. */
export function inTurn(rounds, measurements) {
  const names = Object.keys(measurements);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const name of names) {
      const time = measurements[name]();
      if (round >= 0) times[name].push(time);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])]));
}
