// Hazard 3: bytes of good files changed here and there, in every format; JSON.parse is the judge of what is JSON.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { badFaults, badIssues, issuesOf, read } from "../judge.mjs";
import { madeDataset } from "../made.mjs";

const records = fileURLToPath(new URL("../../packages/armenia-azerbaijan-2021/records/", import.meta.url));
const encoder = new TextEncoder();
const texts = { yaml: [], json: [], ndjson: [] };

function spoil(bytes, random) {
  let own = Uint8Array.from(bytes);
  for (let times = 1 + random.below(8); times > 0; times--) {
    const at = random.below(own.length + 1);
    const end = Math.min(own.length, at + 1 + random.below(random.chance(0.2) ? 200 : 4));
    const some = Uint8Array.from({ length: 1 + random.below(4) }, () =>
      random.chance(0.6) ? random.pick([..."[]{}:,\"'\\-#&*!|>%@`\n\t ~<?/.0e+"]).charCodeAt(0) : random.below(256),
    );
    const join = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
    switch (random.below(5)) {
      case 0:
        if (at < own.length) own[at] ^= 1 << random.below(8);
        break;
      case 1:
        own = join(own.subarray(0, at), own.subarray(end));
        break;
      case 2:
        own = join(own.subarray(0, at), some, own.subarray(at));
        break;
      case 3:
        own = join(own.subarray(0, end), own.subarray(at, end), own.subarray(end));
        break;
      default:
        if (random.chance(0.3)) own = own.slice(0, at);
        else own.set(some.subarray(0, Math.max(0, own.length - at)), Math.min(at, own.length));
    }
  }
  return own;
}

export default {
  ci: 450,
  deep: 30_000,
  batch: 3_000,
  prepare() {
    for (const file of readdirSync(records, { recursive: true })) {
      if (String(file).endsWith(".yaml")) texts.yaml.push(readFileSync(records + file));
    }
    const data = madeDataset();
    texts.json.push(encoder.encode(JSON.stringify(data, null, 1)), encoder.encode(JSON.stringify(data)));
    const lines = ["source", "actor", "place", "incident", "statement"].flatMap((kind) =>
      data[`${kind}s`].map((record) => `${JSON.stringify({ kind, ...record })}\n`),
    );
    texts.ndjson.push(encoder.encode(lines.join("")));
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
