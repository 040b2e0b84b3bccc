// npm run bench -w @incident-data/prose
// Sentences a second, against a peer that formats the same message with its own messages and no parts, and against a plain template
// literal, which is the least that can be done. What the package adds to a bundle that has core already.
import { performance } from "node:perf_hooks";
import { dataset } from "@incident-data/armenia-azerbaijan-2021";
import { list, openDataset } from "@incident-data/core";
import { en, openProse, ru } from "@incident-data/prose";
import { IntlMessageFormat } from "intl-messageformat";
import { inTurn } from "../../../bench/measure.mjs";
import { bundle } from "../../../scripts/lib/bundle.mjs";
import { root } from "../../../scripts/lib/packages.mjs";

const goal = 500_000;
const sentences = 200_000;

// Claims of many counts, so that nothing is told from memory.
const statement = dataset.statement("2021-07-28-armenia-mod");
const counts = Array.from({ length: 997 }, (_, i) => {
  const n = (i * 7919) % 5_000;
  return { min: n, max: [n, null, n + 3][i % 3], words: "as they say" };
});
const claims = Object.fromEntries(
  counts.map((count, i) => [`c${i}`, { ...statement.claims.killed, harms: [["killed", "wounded"][i % 2]], count }]),
);
const tables = ["sources", "actors", "places", "incidents"].map((table) => [table, list(dataset[table])]);
const many = openDataset({
  dataset: dataset.manifest,
  ...Object.fromEntries(tables),
  statements: [{ ...statement, claims }],
});
const ids = Object.keys(many.claims);

const message = new IntlMessageFormat(
  "{incident}: according to {claimant}, {kind, select, atLeast {at least {n, number} Armenian {n, plural, one {service member was} other {service members were}}} other {{n, number} Armenian {n, plural, one {service member was} other {service members were}}}} {harm}.",
  "en",
);
const numerals = new Intl.NumberFormat("en");
const [incident, claimant] = ["Border clash of 28 July 2021", "the Ministry of Defence of the Republic of Armenia"];

function timed(tell) {
  return () => {
    let length = 0;
    const start = performance.now();
    for (let i = 0; i < sentences; i++) length += tell(ids[i % ids.length], i).length;
    if (length < sentences * 20) throw new Error("sentences went missing");
    return performance.now() - start;
  };
}

const inEnglish = openProse(many, en);
const inRussian = openProse(many, ru);
const times = inTurn(7, {
  english: timed((id) => inEnglish.claim(id).text),
  russian: timed((id) => inRussian.claim(id).text),
  line: timed((id) => inEnglish.claim(id, { length: "line" }).text),
  peer: timed((_, i) => {
    const { min, max } = counts[i % counts.length];
    return message.format({ incident, claimant, n: min, kind: max === min ? "exact" : "atLeast", harm: "killed" });
  }),
  literal: timed((_, i) => {
    const { min } = counts[i % counts.length];
    return `${incident}: according to ${claimant}, ${numerals.format(min)} Armenian service members were killed.`;
  }),
});
const rate = (name) => Math.round((sentences / times[name]) * 1000);
for (const name of Object.keys(times))
  console.log(`${name.padEnd(8)} ${rate(name).toLocaleString("en")} sentences a second`);
console.log(`english : intl-messageformat 12.1.5 = ${(times.peer / times.english).toFixed(1)} times as many sentences`);
console.log(`english : template literal = ${(times.literal / times.english).toFixed(2)} times as many sentences`);

const size = async (code) => (await bundle(code, root)).gzipped / 1000;
const core = await size('export * from "@incident-data/core";');
for (const [what, code] of [
  ["English alone", 'export { openProse, en } from "@incident-data/prose";'],
  ["five languages", 'export { openProse, languages } from "@incident-data/prose";'],
  ["all", 'export * from "@incident-data/prose";'],
]) {
  const whole = await size(`${code} export * from "@incident-data/core";`);
  console.log(`${what}: ${(whole - core).toFixed(1)} kB on top of core's ${core.toFixed(1)} kB, min + gzip`);
}
if (rate("english") < goal) {
  console.error(
    `${rate("english").toLocaleString("en")} sentences a second are fewer than ${goal.toLocaleString("en")}`,
  );
  process.exitCode = 1;
}
