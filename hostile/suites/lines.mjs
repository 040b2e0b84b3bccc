// Hazards 3 and 6: NDJSON with changed bytes, validated line by line as a stream; judged by what reads it as a whole.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseJson, readUntrusted, validateNdjson } from "@incident-data/authoring";
import { safeParseDataset } from "@incident-data/core/schema";
import { badFaults } from "../judge.mjs";
import { linesOf, madeDataset } from "../made.mjs";
import { spoil } from "../spoil.mjs";

const kinds = ["source", "actor", "place", "incident", "statement"];
/** What only a whole data set can be asked. */
const ofTheWhole = new Set(["cycle", "passage_not_covered", "assertion_failed"]);
const folder = mkdtempSync(join(tmpdir(), "incident-data-lines-"));
const file = join(folder, "records.ndjson");
const data = madeDataset();
const good = new TextEncoder().encode(linesOf(data));

/** The numbers of the lines at fault, where each is read by itself and then all as a data set; true where that is not by line. */
function judged(bytes) {
  const tables = { dataset: data.dataset, ...Object.fromEntries(kinds.map((kind) => [`${kind}s`, []])) };
  const faulty = new Set();
  let start = 0;
  for (let number = 1; start < bytes.length; number++) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed;
    const line = bytes.subarray(start, bytes[end - 1] === 0x0d ? end - 1 : end);
    start = end + 1;
    const gated = readUntrusted(line);
    if (gated.ok && gated.text.trim() === "") continue;
    const { value, faults } = gated.ok ? parseJson(gated.text) : { faults: gated.faults };
    if (faults.length > 0) faulty.add(number);
    if (value === undefined) continue;
    const { kind, ...record } = value ?? {};
    if (!kinds.includes(kind) || Array.isArray(value)) faulty.add(number);
    else tables[`${kind}s`].push(record);
  }
  const result = safeParseDataset(tables);
  const whole = !result.success && result.issues.some(({ code }) => !ofTheWhole.has(code));
  return { faulty, whole };
}

export default {
  ci: 150,
  deep: 10_000,
  batch: 1_000,
  async run(random) {
    const bytes = random.chance(0.05) ? good : spoil(good, random);
    writeFileSync(file, bytes);
    const { issues, omitted } = await validateNdjson(file, { threads: 1 });
    const bad = badFaults(issues);
    if (bad !== undefined) return bad;
    const { faulty, whole } = judged(bytes);
    for (const line of faulty) {
      if (!issues.some((issue) => issue.line === line))
        return `line ${line} is let in, with ${omitted} issues not told`;
    }
    if (issues.length === 0 && whole) return "is let in, though the data set is refused";
    if (issues.length > 0 && faulty.size === 0 && !whole) return `is refused: ${issues[0].message}`;
    return undefined;
  },
  finish() {
    rmSync(folder, { recursive: true });
  },
};
