// The rig: what is asked of packed packages, one check after another.
import { join } from "node:path";
import { root } from "../lib/packages.mjs";
import { run, together } from "../lib/run.mjs";
import { nodeBinary, tscFile } from "../lib/tools.mjs";
import { browserFaults, notBare } from "./browser.mjs";
import { fileFaults, manifestFaults, treeFaults } from "./files.mjs";
import { layProgram, loadEntries, runProgram } from "./runtime.mjs";
import { declaredNames, layTypes, typeFaults } from "./types.mjs";

/**
 * Uses packed packages as a stranger would, and gives every check with its faults.
 *
 * @param {object} options
 * @param {string} options.all the home that holds every package
 * @param {readonly ReturnType<typeof import("./homes.mjs").lookAt>[]} options.packages each in its home
 * @param {readonly string[]} options.nodes versions of Node
 * @param {readonly { version: string, setting: object }[]} options.compilers versions of TypeScript, and how each is set
 * @param {(name: string) => boolean} [options.asked] whether a check is asked for; all are
 * @param {(check: { name: string, faults: readonly string[], note?: string }) => void} [options.onCheck]
 */
export async function rig({ all, packages, nodes, compilers, asked = () => true, onCheck = () => {} }) {
  const checks = [];
  const report = (name, faults, note) => {
    checks.push({ name, faults, note });
    onCheck({ name, faults, note });
  };
  const tasks = [];
  /** A check that is asked for is done later; `judge` gives its faults, or these with a note. */
  const check = (name, judge) => {
    if (!asked(name)) return;
    tasks.push(async () => {
      const found = await judge();
      if (Array.isArray(found)) report(name, found);
      else report(name, found.faults, found.note);
    });
  };

  layProgram(all);
  layTypes(all, packages);
  const names = {};
  // The slowest first, so that no processor waits at the end.
  for (const { version, setting } of compilers) {
    const exact = setting.exactOptionalPropertyTypes ? ", exact optional properties" : "";
    const alone = setting.bare ? ", no types but the language's" : "";
    check(`TypeScript ${version}, ${setting.module}${exact}${alone}`, async () =>
      typeFaults(await tscFile(version), all, setting),
    );
  }
  for (const each of packages) for (const [name, judge] of linters(each)) check(name, judge);
  for (const version of nodes) {
    for (const each of packages) {
      check(`Node ${version}, import and require: ${each.name}`, async () => {
        const { names: found, faults } = await loadEntries(await nodeBinary(version), each);
        Object.assign(names, found);
        return { faults, note: `${Object.values(found).flat().length} exports` };
      });
    }
    for (const name of ["use.mjs", "use.cjs"]) {
      check(`Node ${version}, a program: ${name}`, async () => runProgram(await nodeBinary(version), all, name));
    }
  }
  for (const { name, home, entries } of packages) {
    if (notBare.has(name)) continue;
    for (const entry of entries) {
      if (entry.kind === "js") check(`a browser: ${entry.specifier}`, () => browserFaults(entry, home));
    }
  }
  for (const each of packages) {
    check(`files: ${each.name}`, () => ({ faults: fileFaults(each), note: `${each.files.length} files` }));
    check(`package.json: ${each.name}`, () => manifestFaults(each));
  }
  check("the tree runs nothing when it is installed", () => {
    const { faults, count } = treeFaults(all);
    return { faults, note: `${count} packages` };
  });
  await together(tasks.splice(0));
  // Asked last: of the names that were loaded.
  check("what is declared is there, and what is there is declared", () =>
    differences(declaredNames(all, Object.keys(names)), names),
  );
  await together(tasks);
  return checks;
}

function differences(declared, exported) {
  return Object.keys(exported).flatMap((specifier) => {
    const [types, values] = [new Set(declared[specifier]), new Set(exported[specifier])];
    return [
      ...[...types]
        .filter((name) => !values.has(name))
        .map((name) => `${specifier}: ${name} is declared, but not there`),
      ...[...values]
        .filter((name) => !types.has(name))
        .map((name) => `${specifier}: ${name} is there, but not declared`),
    ];
  });
}

/** publint and attw, run on the tarball by the commands that the repository depends on. */
function linters({ name, tarball, entries }) {
  const lint = async (args) => {
    const { status, stdout, stderr } = await run(process.execPath, args);
    return status === 0 ? [] : `${stdout}${stderr}`.trim().split("\n");
  };
  const at = (path) => join(root, "node_modules", path);
  // attw knows modules and JSON.
  const others = entries.filter(({ kind }) => kind === "file").map(({ key }) => key);
  const attw = [at("@arethetypeswrong/cli/dist/index.js"), tarball, "--profile", "esm-only", "--format", "ascii"];
  if (others.length > 0) attw.push("--exclude-entrypoints", ...others);
  return [
    [`publint: ${name}`, () => lint([at("publint/src/cli.js"), "run", tarball, "--strict"])],
    [`attw: ${name}`, () => lint(attw)],
  ];
}
