// Judges every event of UCDP GED files: the parts must equal the best estimate, low <= best <= high is only to be
// expected. Exits with 1 where parts differ.   npm run build && node scripts/check-estimates.mjs FILE...
import { readFileSync } from "node:fs";
import { checkEstimate } from "../dist/index.js";
import { readRecords } from "./read-csv.mjs";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: node scripts/check-estimates.mjs FILE...");
  process.exit(2);
}
const columns = ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "low", "best", "high"];
let errors = 0;
for (const file of files) {
  const events = readRecords(readFileSync(file, "utf8"));
  const missing = columns.filter((name) => events.length > 0 && !Object.hasOwn(events[0], name));
  if (missing.length > 0) {
    console.error(`${file}: no file of events: no column ${missing.join(", ")}; a GED file of events has all of them`);
    process.exit(2);
  }
  const count = { error: 0, warning: 0 };
  for (const event of events) {
    const people = (name) => {
      if (!/^\d+$/u.test(event[name])) {
        console.error(
          `${file}: event ${event.id}: ${name} is "${event[name]}", where a whole number of people is expected`,
        );
        process.exit(2);
      }
      return Number(event[name]);
    };
    const found = checkEstimate({
      parts: columns.slice(0, 4).map(people),
      low: people("low"),
      best: people("best"),
      high: people("high"),
    });
    for (const severity of new Set(found.map((each) => each.severity))) count[severity] += 1;
    for (const { severity, text } of found) console.error(`${file}: event ${event.id}: ${severity}: ${text}`);
  }
  errors += count.error;
  console.error(
    `${file}: ${events.length} events; parts differ from best in ${count.error}, low <= best <= high fails in ${count.warning}`,
  );
}
if (errors > 0) process.exitCode = 1;
