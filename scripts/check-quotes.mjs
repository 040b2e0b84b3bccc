// npm run quotes -- FILE [--source ID] [--dataset NAME]
// Seeks every quote of a data set in the text of its source, to the letter, and the source's outline passage by passage.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { turboQuietly } from "./turbo.mjs";

const usage = "usage: npm run quotes -- FILE [--source ID] [--dataset NAME]";

function fail(message, code) {
  console.error(message);
  process.exit(code);
}

function args() {
  try {
    const options = { source: { type: "string" }, dataset: { type: "string", default: "armenia-azerbaijan-2021" } };
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length === 1) return { file: positionals[0], ...values };
  } catch (error) {
    fail(`${error.message}\n${usage}`, 2);
  }
  return fail(usage, 2);
}

const { file, source, dataset } = args();
let bytes;
try {
  bytes = readFileSync(file);
} catch (error) {
  fail(`${file}: cannot be read (${error.code})`, 3);
}
turboQuietly(["build"], "building");
const { readFolder, readUntrusted } = await import("@incident-data/authoring");
const { checkQuotes } = await import("@incident-data/core");

const text = readUntrusted(bytes);
if (!text.ok)
  fail(
    text.faults
      .map((fault) => `${file}:${fault.line}:${fault.column}: expected ${fault.expected}, found ${fault.received}`)
      .join("\n"),
    1,
  );
const name = dataset.replace(/^@incident-data\//, "");
const records = `packages/${name}/records`;
if (!existsSync(`${records}/dataset.yaml`)) {
  const there = readdirSync("packages").filter((each) => existsSync(`packages/${each}/records/dataset.yaml`));
  fail(`no data set ${dataset}; there is: ${there.join(", ")}`, 2);
}
const data = await readFolder(records);
const outlined = data.sources.filter((each) => each.outline !== undefined).map((each) => each.id);
const id = source ?? (outlined.length === 1 ? outlined[0] : undefined);
if (id === undefined || !data.sources.some((each) => each.id === id)) {
  fail(`--source must name the source whose text ${file} is: ${data.sources.map((each) => each.id).join(", ")}`, 2);
}
console.log(`${file} is taken as the text of ${id}${source === undefined ? "; --source names another" : ""}`);
const { checked, unchecked, issues } = checkQuotes(data, { [id]: text.text });
if (checked === 0) fail(`no quote is from ${id}, or from a source quoted in it: nothing was sought`, 1);
const missing = issues.filter(({ code }) => code === "quote_not_found").length;
if (missing >= checked) fail("none of the quotes is in it: is it the text of another source?", 1);
for (const { message } of issues) console.log(message);
const passages = data.sources.find((each) => each.id === id)?.outline?.length ?? 0;
console.log(
  `${checked} quotes sought, ${issues.length} faults, ${unchecked} quotes from other sources; ${passages} passages`,
);
process.exit(issues.length === 0 ? 0 : 1);
