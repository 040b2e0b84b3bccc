// Hazard: files of other formats changed here and there. Every row is accepted or told, nothing else is thrown than the
// error of the package, and what was let in is sound.
import { readFileSync } from "node:fs";
import { safeParseLine } from "../../packages/core/dist/schema/index.js";
import { formats, readMapping, readRecords } from "../../packages/interop/dist/index.js";
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
  acled: () => ["invented.csv", "invented-hdx.csv"].map((name) => fixture(`acled/fixtures/${name}`)),
  hxl: () =>
    ["invented.csv", "multiple-headers.csv", "two-tables.json", "valid.xlsx"].map((name) =>
      fixture(`hxl/fixtures/${name}`),
    ),
  geojson: () => [
    ...["good-featurecollection", "good-feature-with-id", "multipolygon"].map((name) =>
      fixture(`geojson/fixtures/good/${name}.geojson`),
    ),
    encoder.encode(writtenFeature),
  ],
  csv: () => [fixture("mapping/fixtures/watch.csv")],
  claims: () => [fixture("mapping/fixtures/claims.csv")],
  mapping: () => [fixture("mapping/fixtures/watch.yaml")],
};

/** A feature as it is written here. */
const writtenFeature = JSON.stringify({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      id: "event",
      geometry: { type: "Point", coordinates: [46.5, 40.25] },
      properties: {
        incident_type: "clash",
        title: "Clash",
        edtf: "2021-07-28",
        place: "Ford",
        radius: 500,
        parties: [{ name: "East", type: "state" }],
        claims: [
          {
            key: "dead",
            harms: ["killed"],
            status: "any",
            min: 2,
            max: null,
            words: "at least 2",
            claimant: { name: "Ministry", type: "ministry" },
          },
        ],
      },
    },
  ],
});

const names = Object.keys(files);
const texts = {};
let given;

export default {
  ci: 60,
  deep: 5_000 * names.length,
  batch: 3_000,
  async prepare() {
    for (const name of names) texts[name] = files[name]();
    const { mapping, place } = await readMapping(texts.mapping[0]);
    given = { mapping, place };
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
    if (format === "mapping") return mappingFault(bytes);
    const from = format === "claims" ? "csv" : format;
    if (!formats.some(({ name }) => name === from)) return `there is no format ${format}`;
    try {
      const reading = await readRecords(input, { from, ...(format === "csv" ? { mapping: given } : {}) });
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
      const incidents = found.filter(({ kind }) => kind === "incident").length;
      if (["acled", "hxl", "csv"].includes(format) && incidents !== rows.accepted)
        return `accepts ${rows.accepted} rows and gives ${incidents} incidents`;
      const claims = found.flatMap(({ kind, claims: own }) => (kind === "statement" ? Object.keys(own ?? {}) : []));
      if (format === "claims" && claims.length !== rows.accepted)
        return `accepts ${rows.accepted} rows and gives ${claims.length} claims`;
      if (format === "ndjson" && found.length !== rows.accepted) return "accepts other lines than it gives";
    } catch (error) {
      if (error.name !== "InteropError") return `throws ${error.stack}`;
    }
    return undefined;
  },
};

/** A mapping is read, or each of its faults has a line. */
async function mappingFault(bytes) {
  try {
    const read = await readMapping(bytes);
    if (!read.ok && read.error.issues.some(({ line }) => !(line > 0))) return "tells a fault without its line";
  } catch (error) {
    return `throws ${error.stack}`;
  }
  return undefined;
}
