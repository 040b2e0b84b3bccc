// Hazard 3: bytes of good files changed here and there, in every format; JSON.parse is the judge of what is JSON.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { badFaults, badIssues, issuesOf, read } from "../judge.mjs";
import { linesOf, madeDataset } from "../made.mjs";
import { spoil } from "../spoil.mjs";

const records = fileURLToPath(new URL("../../packages/armenia-azerbaijan-2021/records/", import.meta.url));
const encoder = new TextEncoder();
const texts = { yaml: [], json: [], ndjson: [] };

export default {
  ci: 220,
  deep: 30_000,
  batch: 3_000,
  prepare() {
    for (const file of readdirSync(records, { recursive: true })) {
      if (String(file).endsWith(".yaml")) texts.yaml.push(readFileSync(records + file));
    }
    const data = madeDataset();
    texts.json.push(encoder.encode(JSON.stringify(data, null, 1)), encoder.encode(JSON.stringify(data)));
    texts.ndjson.push(encoder.encode(linesOf(data)));
    texts.yaml.sort((a, b) => Buffer.compare(a, b));
  },
  run(random, index) {
    const format = ["yaml", "json", "ndjson"][index % 3];
    const bytes = spoil(random.pick(texts[format]), random);
    const { faults, value, text } = read(format, bytes);
    const bad = badFaults(faults);
    if (bad !== undefined) return bad;
    if (format === "json") {
      let oracle;
      try {
        oracle = { value: JSON.parse(text) };
      } catch {
        if (faults.length === 0) return "is let in, though it is no JSON";
      }
      if (faults.length === 0 && !isDeepStrictEqual(oracle?.value, value))
        return "is read otherwise than JSON.parse reads it";
      if (oracle !== undefined && faults.some(({ code }) => code === "syntax")) return "is refused, though it is JSON";
      return badIssues(issuesOf(value));
    }
    if (format === "ndjson") return undefined;
    return badIssues(issuesOf({ ...madeDataset(), statements: [value] }));
  },
};
