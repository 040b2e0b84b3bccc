// Hazard: files of other formats changed here and there. Every row is accepted or told, nothing else is thrown than the
// error of the package, and what was let in is sound.
import { readFileSync } from "node:fs";
import { safeParseLine } from "../../packages/core/dist/schema/index.js";
import { formats, readRecords } from "../../packages/interop/dist/index.js";
import { linesOf, madeDataset } from "../made.mjs";
import { spoil } from "../spoil.mjs";

const fixture = (name) => readFileSync(new URL(`../../packages/interop/src/${name}`, import.meta.url));
const encoder = new TextEncoder();
/** For each format files of it, cut to a few rows, so that a change is likely to meet what matters. */
const files = {
  ndjson: () => [encoder.encode(linesOf(madeDataset()))],
  json: () => [encoder.encode(JSON.stringify(madeDataset(), null, 1))],
  "ucdp-ged": () =>
    ["ged231.csv", "ged191.csv", "conflict_data_ukr.csv"].map((name) =>
      fixture(`ucdp-ged/fixtures/${name}`).subarray(0, 8_000),
    ),
};
const names = Object.keys(files);
const texts = {};

export default {
  ci: 60,
  deep: 5_000 * names.length,
  batch: 3_000,
  prepare() {
    for (const name of names) texts[name] = files[name]();
  },
  async run(random, index) {
    const format = names[index % names.length];
    const bytes = spoil(random.pick(texts[format]), random);
    const piece = 1 + random.below(4_000);
    const input = {
      name: "file",
      size: bytes.length,
      async *chunks() {
        for (let at = 0; at < bytes.length; at += piece) yield bytes.slice(at, at + piece);
      },
    };
    if (!formats.some(({ name }) => name === format)) return `there is no format ${format}`;
    try {
      const reading = await readRecords(input, { from: format });
      const found = [];
      for await (const { records } of reading.batches) found.push(...records);
      for (const record of found) {
        const result = safeParseLine(record);
        if (!result.success) return `lets in what is not sound: ${result.issues[0].message}`;
      }
      const { rows, badRows } = reading.report();
      const lines = Buffer.from(bytes)
        .toString("latin1")
        .split("\n")
        .filter((line) => /[^\s\xa0]/.test(line)).length;
      if (format === "ndjson" && rows.read !== lines) return `accounts for ${rows.read} of ${lines} lines`;
      if (rows.read !== rows.accepted + rows.bad) return "does not account for every row";
      if (rows.bad < 1000 && badRows.length !== rows.bad) return "does not tell every bad row";
      if (badRows.some(({ line, faults }) => !(line > 0) || faults.length === 0))
        return "tells a bad row without its line";
      const events = found.filter(({ kind, id }) => kind === "incident" && /^ucdp-ged-\d/.test(id)).length;
      if (format === "ucdp-ged" && events !== rows.accepted)
        return `accepts ${rows.accepted} rows and gives ${events} events`;
      if (format === "ndjson" && found.length !== rows.accepted) return "accepts other lines than it gives";
    } catch (error) {
      if (error.name !== "InteropError") return `throws ${error.stack}`;
    }
    return undefined;
  },
};
