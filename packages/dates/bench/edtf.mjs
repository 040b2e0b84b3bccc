// Reads EDTF texts and their first and last day, by turns with this package and two others, in one process.
// Prints the median time of a text and how many times faster this package is; fails below the promised ratios.
import { parse as parseTs } from "@edtf-ts/core";
import edtf from "edtf";
import { dayBounds, parseEdtf } from "../dist/index.js";
import { hard, plain, realistic } from "./mixes.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 15);
const PROMISED = { edtf: 700, "@edtf-ts/core": 50 };
const OURS = "@incident-data/dates";

let sink = 0;
const libraries = {
  [OURS]: {
    count: 200_000,
    read(text) {
      const { earliest, latest } = dayBounds(parseEdtf(text));
      sink += (earliest ?? 0) + (latest ?? 0);
    },
  },
  "@edtf-ts/core": {
    count: 6000,
    read(text) {
      const result = parseTs(text);
      if (!result.success) throw new Error(`@edtf-ts/core refuses ${text}`);
      sink += Number(result.value.min) + Number(result.value.max);
    },
  },
  edtf: {
    count: 600,
    read(text) {
      const value = edtf(text);
      sink += Number(value.min) + Number(value.max);
    },
  },
};

let missed = 0;
for (const [name, mix] of Object.entries({ plain, realistic, hard })) {
  const times = Object.fromEntries(Object.keys(libraries).map((library) => [library, []]));
  // As read from a file: whole strings, not joined from parts when they are first looked at.
  const texts = JSON.parse(JSON.stringify(mix(3000)));
  for (let round = -2; round < ROUNDS; round++) {
    for (const [library, { count, read }] of Object.entries(libraries)) {
      const start = process.hrtime.bigint();
      for (let i = 0; i < count; i++) read(texts[i % texts.length]);
      const time = Number(process.hrtime.bigint() - start) / count;
      if (round >= 0) times[library].push(time);
    }
  }
  const ours = median(times[OURS]);
  console.log(`${name}: ${OURS} ${ours.toFixed(0)} ns a text, ${(1000 / ours).toFixed(1)} million a second`);
  for (const [library, promised] of Object.entries(PROMISED)) {
    const ratio = median(times[library]) / ours;
    if (ratio < promised) missed++;
    const verdict = ratio < promised ? "MISSED" : "kept";
    console.log(
      `  ${library} ${median(times[library]).toFixed(0)} ns: ${ratio.toFixed(0)} times (at least ${promised}: ${verdict})`,
    );
  }
}
if (Number.isNaN(sink)) console.log("some bounds are no numbers");
process.exitCode = missed === 0 ? 0 : 1;

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
