// What a consumer bundles of each entry point: within its budget, without zod where that is promised, and as the README says.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { budgets, measuredEntries, readTable, sameSize, sizeText } from "./lib/entry-points.mjs";
import { root } from "./lib/packages.mjs";

const entries = await measuredEntries();
const table = readTable(readFileSync(join(root, "README.md"), "utf8"));
const stale = [];
let faults = 0;
for (const { specifier, gzipped, bytes, runsIn, faults: found } of entries) {
  const size = `${sizeText(gzipped)} of ${sizeText(budgets[specifier] ?? 0)}`;
  console.log(`${specifier.padEnd(40)} ${size.padEnd(24)} ${(bytes / 1000).toFixed(1)} kB minified, ${runsIn}`);
  for (const fault of found) console.log(`  FAULT: ${fault}`);
  faults += found.length;
  const row = table.get(specifier);
  if (row?.runsIn !== runsIn || !sameSize(row.size, gzipped) || !row.cost) stale.push(specifier);
}
const known = new Set(entries.map(({ specifier }) => specifier));
stale.push(...[...table.keys()].filter((each) => !known.has(each)));
if (stale.length > 0) console.error(`README.md's table is stale for ${stale.join(", ")}. Run \`npm run entry-table\`.`);
process.exit(faults === 0 && stale.length === 0 ? 0 : 1);
