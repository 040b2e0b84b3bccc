// What an honest total costs over a loop that ignores retelling, overlap and silence. Runs the built package:
// Times are processor time, the collector's included, so that a busy machine changes them little.
//   npm run build && npm run bench [-- CLAIMS]
import { resolveAll, total } from "../dist/index.js";
import { generate } from "./generate.mjs";
import { nestedMap } from "./nested-map.mjs";

const most = Number(process.argv[2] ?? 1_000_000);
const runs = 3;

function median(run, times = runs) {
  const took = [];
  for (let index = 0; index < times; index += 1) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    took.push((user + system) / 1000);
  }
  return took.sort((a, b) => a - b)[times >> 1];
}

function measure(count, times) {
  const { claims, cells } = generate(count);
  const found = total(claims, { over: cells, policy: "hull" });
  const byHand = nestedMap(claims);
  if (found.kind !== "reported" || found.bound.min !== byHand.bound.min || found.bound.max !== byHand.bound.max) {
    throw new Error(`the totals differ: ${JSON.stringify(found.bound)} and ${JSON.stringify(byHand.bound)}`);
  }
  return {
    byHand: median(() => nestedMap(claims), times),
    resolve: median(() => resolveAll(claims, cells, "hull"), times),
    total: median(() => total(claims, { over: cells, policy: "hull" }), times),
    claims,
  };
}

async function arqueroTime(claims) {
  const { desc, op, table } = await import("arquero").catch(() => ({}));
  if (table === undefined || desc === undefined) return null;
  const columns = table({
    incident: claims.map((each) => each.about),
    side: claims.map((each) => each.side),
    status: claims.map((each) => each.status),
    harm: claims.map((each) => each.harms[0]),
    min: claims.map((each) => each.count.min),
    max: claims.map((each) => each.count.max ?? Number.POSITIVE_INFINITY),
  });
  return median(
    () =>
      columns
        .groupby("incident", "side", "status", "harm")
        .rollup({ min: op.min("min"), max: op.max("max") })
        .rollup({ min: op.sum("min"), max: op.sum("max") })
        .objects(),
    3,
  );
}

const per = (time, count) => `${((1e6 * time) / count).toFixed(0)} ns a claim`;
const line = (name, time, count, base) =>
  console.error(
    `${name.padEnd(28)} ${time.toFixed(1).padStart(9)} ms  ${per(time, count).padStart(18)}  ${(time / base).toFixed(2)} ×`,
  );

measure(10_000, 30);
const small = measure(10_000, 51);
const large = measure(most, runs);
for (const [count, found] of [
  [10_000, small],
  [most, large],
]) {
  console.error(`${count} claims, four a cell, one in five retold`);
  line("  nested Map, by hand", found.byHand, count, found.byHand);
  line("  resolveAll", found.resolve, count, found.byHand);
  line("  total", found.total, count, found.byHand);
}
const other = await arqueroTime(large.claims);
if (other === null) console.error("  arquero is not installed");
else line("  arquero 8.0.3, columns ready", other, most, large.byHand);

const growthOf = (name) => large[name] / most / (small[name] / 10_000);
const growth = growthOf("total");
const ratio = Math.max(large.total, large.resolve) / large.byHand;
console.error(`total at ${most} costs ${growth.toFixed(2)} × a claim of what it does at 10000 (at most 2.5)`);
console.error(
  `the loop itself costs ${growthOf("byHand").toFixed(2)} ×, resolveAll ${growthOf("resolve").toFixed(2)} × (no limit)`,
);
console.error(`resolveAll and total cost at most ${ratio.toFixed(2)} × the loop (at most 4)`);
if (growth > 2.5 || ratio > 4) process.exitCode = 1;
