// Loads every entry point that it is told of, as an ES module and by `require`, and prints what it found as JSON. To be run
// by any Node in a folder in which the packages are installed; nothing else may be printed on the way.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const entries = JSON.parse(process.argv[2]);
const names = {};
const faults = [];

const loads = {
  async js(specifier) {
    // First by `require`, which refuses a module that awaits while it loads; one that is loaded already would pass.
    const required = require(specifier);
    const imported = await import(specifier);
    names[specifier] = Object.keys(imported).sort();
    for (const name of names[specifier]) {
      if (imported[name] === undefined) faults.push(`${specifier}: ${name} is undefined`);
      // A class or a table that is there twice would not be equal to itself.
      else if (required[name] !== imported[name]) faults.push(`${specifier}: require() gives another ${name}`);
    }
    if (Object.keys(required).length < names[specifier].length) faults.push(`${specifier}: require() gives less`);
  },
  async json(specifier) {
    const { default: imported } = await import(specifier, { with: { type: "json" } });
    const [a, b] = [JSON.stringify(imported), JSON.stringify(require(specifier))];
    if (a !== b) faults.push(`${specifier}: require() gives another value`);
  },
  async file(specifier) {
    const [a, b] = [fileURLToPath(import.meta.resolve(specifier)), require.resolve(specifier)];
    if (!readFileSync(a).equals(readFileSync(b))) faults.push(`${specifier}: require.resolve() gives another file`);
  },
};
for (const { specifier, kind } of entries) {
  try {
    await loads[kind](specifier);
  } catch (error) {
    faults.push(`${specifier}: ${error.message}`);
  }
}
console.log(JSON.stringify({ names, faults }));
