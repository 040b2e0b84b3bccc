// npm run entry-table: writes the README's table of entry points. Sizes are exact. What an import costs is measured here, in
// fresh processes in turn, as the processor time of each: a busy machine changes that much less than the time on the wall. An
// old figure stays where the new one differs no more than such figures do by themselves.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inTurn } from "../bench/measure.mjs";
import { measuredEntries, readTable, sizeText, withTable } from "./lib/entry-points.mjs";
import { root } from "./lib/packages.mjs";
import { turboQuietly } from "./turbo.mjs";

turboQuietly(["build"], "building");
const entries = await measuredEntries();
const costs = importCosts(entries.map(({ specifier }) => specifier));
const readme = join(root, "README.md");
const text = readFileSync(readme, "utf8");
const before = readTable(text);
const rows = entries.map(({ specifier, gzipped, runsIn }) => {
  const cost = costText(costs.get(specifier), before.get(specifier)?.cost);
  return [`\`${specifier}\``, sizeText(gzipped), runsIn, cost];
});
writeFileSync(readme, withTable(text, rows));
console.log(rows.map((cells) => cells.join("  ")).join("\n"));

/** Milliseconds over an empty program, by specifier. */
function importCosts(specifiers) {
  // Inside the repository, so that the packages are found.
  const folder = mkdtempSync(join(root, "examples/quickstart/.import-cost-"));
  const program = (i, code) => {
    const file = join(folder, `${i}.mjs`);
    writeFileSync(file, `${code}const { user, system } = process.cpuUsage();\nconsole.log(user + system);\n`);
    return () => Number(execFileSync(process.execPath, [file])) / 1000;
  };
  try {
    const imports = specifiers.map((specifier, i) => [specifier, program(i, `import "${specifier}";\n`)]);
    const times = inTurn(31, { "": program("bare", ""), ...Object.fromEntries(imports) });
    return new Map(specifiers.map((specifier) => [specifier, times[specifier] - times[""]]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function costText(milliseconds, before) {
  const said = Number(/^(\d+) ms$/.exec(before ?? "")?.[1] ?? (before === "< 1 ms" ? 0 : Number.NaN));
  if (Math.abs(said - milliseconds) <= Math.max(2, milliseconds * 0.3)) return before;
  return milliseconds < 1 ? "< 1 ms" : `${Math.round(milliseconds)} ms`;
}
