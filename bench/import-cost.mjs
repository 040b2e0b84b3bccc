// What importing a package costs over bare Node: fresh processes in turn, each runs a file of one import, median of 31.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inTurn, processTime } from "./measure.mjs";

const folder = mkdtempSync(fileURLToPath(new URL("../examples/quickstart/.import-cost-", import.meta.url)));
const run = (name, code) => {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, code);
  return () => processTime(process.execPath, [file]);
};
const names = ["dates", "casualties", "core", "core/dataset", "armenia-azerbaijan-2021"];
try {
  const imports = names.map((name) => [name, run(name.replace("/", "-"), `import "@incident-data/${name}";\n`)]);
  const times = inTurn(31, { "": run("bare", "\n"), ...Object.fromEntries(imports) });
  console.log(`import cost, Node ${process.version}: bare Node ${times[""].toFixed(1)} ms`);
  for (const name of names) {
    console.log(`  @incident-data/${name.padEnd(26)} +${(times[name] - times[""]).toFixed(1)} ms`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
