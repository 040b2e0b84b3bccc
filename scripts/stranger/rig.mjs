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
 * @param {boolean} [options.linters] whether publint and attw look at the tarballs
 * @param {(check: { name: string, faults: readonly string[], note?: string }) => void} [options.onCheck]
 */
export async function rig({ all, packages, nodes, compilers, linters = true, onCheck = () => {} }) {
  const checks = [];
  const report = (name, faults, note) => {
    checks.push({ name, faults, note });
    onCheck({ name, faults, note });
  };
  for (const each of packages) report(`files: ${each.name}`, fileFaults(each), `${each.files.length} files`);
  for (const each of packages) report(`package.json: ${each.name}`, manifestFaults(each));
  const tree = treeFaults(all);
  report("the tree runs nothing when it is installed", tree.faults, `${tree.count} packages`);

  layProgram(all);
  layTypes(all, packages);
  const names = {};
  await together([
    // The slowest first, so that no processor waits at the end.
    ...compilers.map(({ version, setting }) => async () => {
      const faults = await typeFaults(await tscFile(version), all, setting);
      const exact = setting.exactOptionalPropertyTypes ? ", exact optional properties" : "";
      const alone = setting.bare ? ", no types but the language's" : "";
      report(`TypeScript ${version}, ${setting.module}${exact}${alone}`, faults);
    }),
    ...(linters ? packages.flatMap(linterTasks(report)) : []),
    ...nodes.flatMap((version) => [
      ...packages.map((each) => async () => {
        const loaded = await loadEntries(await nodeBinary(version), each);
        Object.assign(names, loaded.names);
        const count = Object.values(loaded.names).flat().length;
        report(`Node ${version}, import and require: ${each.name}`, loaded.faults, `${count} exports`);
      }),
      ...["use.mjs", "use.cjs"].map((name) => async () => {
        report(`Node ${version}, a program: ${name}`, await runProgram(await nodeBinary(version), all, name));
      }),
    ]),
    ...packages
      .filter(({ name }) => !notBare.has(name))
      .flatMap(({ home, entries }) => entries.filter(({ kind }) => kind === "js").map((entry) => [entry, home]))
      .map(([entry, home]) => async () => {
        report(`a browser: ${entry.specifier}`, await browserFaults(entry, home));
      }),
  ]);
  report(
    "what is declared is there, and what is there is declared",
    differences(declaredNames(all, Object.keys(names)), names),
  );
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
function linterTasks(report) {
  const lint = async (name, args) => {
    const { status, stdout, stderr } = await run(process.execPath, args);
    report(name, status === 0 ? [] : `${stdout}${stderr}`.trim().split("\n"));
  };
  const at = (path) => join(root, "node_modules", path);
  return ({ name, tarball, entries }) => {
    // attw knows modules and JSON.
    const others = entries.filter(({ kind }) => kind === "file").map(({ key }) => key);
    const attw = [at("@arethetypeswrong/cli/dist/index.js"), tarball, "--profile", "esm-only", "--format", "ascii"];
    if (others.length > 0) attw.push("--exclude-entrypoints", ...others);
    return [
      () => lint(`publint: ${name}`, [at("publint/src/cli.js"), "run", tarball, "--strict"]),
      () => lint(`attw: ${name}`, attw),
    ];
  };
}
