// Hazard 18: what is lost on the way through a format and back: data.json, records.ndjson and a folder of YAML.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { packageFiles, parseJson, readUntrusted, safeReadFolder } from "@incident-data/authoring";
import { parseDataset } from "@incident-data/core/schema";
import { stringify } from "yaml";
import { at, madeDataset, put, waysTo } from "../made.mjs";

const kinds = ["source", "actor", "place", "incident", "statement"];
const pieces = [
  "a",
  "é",
  "Երևան",
  "Naxçıvan",
  "😀",
  "\n",
  "  ",
  "\t",
  "no",
  "yes",
  "~",
  "null",
  "- ",
  ": ",
  " #",
  "'",
  '"',
  "\\",
  "{",
  "[",
  "&a",
  "*a",
  "!!str",
  "|",
  ">",
  "%",
  "@",
  "`",
  "010",
  "1e3",
  "0x1F",
  "1:30",
  "2021-07-28",
  ".inf",
  "\u202e",
  "\u200b",
  "\u2028",
  "\u0085",
  "\ufeff",
  "<<",
  "---",
  "...",
  "?",
  "\u00a0",
  "e\u0301",
];
/** Where any text may stand without touching another field. */
const ways = waysTo(madeDataset(), (value) => typeof value === "string").filter((way) =>
  /^(?:note|damaged|prefix|suffix|citation|hy)$/.test(way.at(-1)),
);
const names = waysTo(madeDataset(), (value) => typeof value === "string").filter(
  (way) => way.at(-2) !== "forms" && /^(?:text|zone|column)$/.test(way.at(-1)) && way.includes("names"),
);

/** A valid data set with random prose, and nine records beside each other that are alike but for their ids. */
function dataset(random) {
  const data = madeDataset();
  const prose = () => `x${Array.from({ length: random.below(12) }, () => random.pick(pieces)).join("")}`;
  for (const way of ways) if (random.chance(0.6)) put(data, way, prose());
  for (const way of names) if (random.chance(0.3)) put(data, way, prose().replace(/[\u202e\u200b\u2028\ufeff]/g, "·"));
  const claim = at(data, ["statements", 0, "claims", "killed", "count"]);
  claim.min = random.pick([0, 12, 9007199254740991, random.below(1e9)]);
  data.places[1].geometry.coordinates = [random.next() * 180, random.next() * 90];
  return data;
}

function readJson(text) {
  const gated = readUntrusted(new TextEncoder().encode(text));
  if (!gated.ok) throw new Error(JSON.stringify(gated.faults));
  const { faults, value } = parseJson(gated.text);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return value;
}

const own = mkdtempSync(join(tmpdir(), "hostile-loss-"));

/** The data set that every manifest uses, without a record. */
const other = join(own, "other");
mkdirSync(other);
writeFileSync(
  join(other, "dataset.yaml"),
  JSON.stringify({
    id: "other",
    title: { en: "Another" },
    version: "1.0.0",
    schemaVersion: 1,
    licence: "CC-BY-4.0",
    citation: "Another",
    languages: ["en"],
    contributors: [{ name: "Contributors", role: "editor" }],
  }),
);

async function throughFolder(data, write) {
  const folder = join(own, "records");
  for (const kind of kinds) mkdirSync(join(folder, `${kind}s`), { recursive: true });
  writeFileSync(join(folder, "dataset.yaml"), write(data.dataset));
  for (const kind of kinds)
    for (const { id, ...rest } of data[`${kind}s`]) writeFileSync(join(folder, `${kind}s`, `${id}.yaml`), write(rest));
  const result = await safeReadFolder(folder, {}, { other });
  rmSync(folder, { recursive: true });
  if (!result.success) throw new Error(JSON.stringify(result.issues.slice(0, 3)));
  return result.value;
}

export default {
  ci: 30,
  // Eleven records each: some ten thousand through every format.
  deep: 920,
  batch: 500,
  finish: () => rmSync(own, { recursive: true, force: true }),
  async run(random) {
    const data = parseDataset(dataset(random));
    const files = packageFiles(data, "x");
    const again = parseDataset(readJson(files["data.json"]));
    if (!isDeepStrictEqual(again, data)) return "differs after data.json";
    const tables = { dataset: data.dataset, ...Object.fromEntries(kinds.map((kind) => [`${kind}s`, []])) };
    for (const line of files["records.ndjson"].split("\n")) {
      if (line === "") continue;
      const { kind, ...record } = readJson(line);
      tables[`${kind}s`].push(record);
    }
    const lines = parseDataset(tables);
    if (!isDeepStrictEqual(lines, data)) return "differs after records.ndjson";
    if (packageFiles(lines, "x")["data.json"] !== files["data.json"])
      return "data.json has other bytes after records.ndjson";
    // JSON is YAML; and YAML as its own library writes it.
    for (const write of [(value) => JSON.stringify(value, null, 2), (value) => stringify(value)]) {
      const read = await throughFolder(data, write);
      if (!isDeepStrictEqual(read, data)) return `differs after a folder of YAML: ${write(data.dataset).slice(0, 200)}`;
      if (packageFiles(read, "x")["data.json"] !== files["data.json"])
        return "data.json has other bytes after a folder";
    }
    return undefined;
  },
};
