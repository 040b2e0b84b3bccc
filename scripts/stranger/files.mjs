// What a tarball must hold, and what it may not: read from the package as it was installed.
import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { targets } from "../lib/packages.mjs";

const expectedFiles = /^(dist\/|src\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/;
const testFiles = /\.(test|test-d|test-util|spec|bench)\.|(^|\/)(testing\.|fixtures|__tests__|__snapshots__)/;
const lifecycle = ["preinstall", "install", "postinstall", "prepare", "preprepare", "postprepare", "prepublish"];

/** Faults of the files of an installed package. */
export function fileFaults({ held, files, manifest }) {
  return [...exportFaults(files, manifest), ...referenceFaults(held, files), ...strayFaults(files)];
}

function exportFaults(files, manifest) {
  return Object.entries(manifest.exports).flatMap(([key, value]) =>
    targets(value)
      .map((target) => target.replace(/^\.\//, ""))
      .filter((target) => {
        const [before, after] = target.split("*");
        return !files.some((file) =>
          after === undefined ? file === target : file.startsWith(before) && file.endsWith(after),
        );
      })
      .map((target) => `exports "${key}": ${target} is not in the tarball`),
  );
}

/** Every file that a module, a declaration or a source map of the package refers to is in it too. */
function referenceFaults(held, files) {
  const known = new Set(files);
  const faults = [];
  for (const file of files) {
    if (!/^dist\/.*\.(js|d\.ts|map)$/.test(file)) continue;
    const text = readFileSync(join(held, file), "utf8");
    const missing = (path) => {
      if (!known.has(path)) faults.push(`${file} refers to ${path}, which is not in the tarball`);
    };
    const beside = (path) => posix.normalize(posix.join(posix.dirname(file), path));
    if (file.endsWith(".map")) {
      for (const source of JSON.parse(text).sources) missing(beside(source));
      continue;
    }
    for (const [, path] of text.matchAll(/^(?:import|export)\b[^'"`;]*?["'](\.{1,2}\/[^"']+)["']/gm)) {
      missing(file.endsWith(".d.ts") ? beside(path).replace(/\.js$/, ".d.ts") : beside(path));
    }
    for (const [, path] of text.matchAll(/^\/\/# sourceMappingURL=(.+)$/gm)) missing(beside(path));
  }
  return faults;
}

function strayFaults(files) {
  const stray = files.filter((file) => !expectedFiles.test(file)).map((file) => `${file} should not be published`);
  const tests = files.filter((file) => testFiles.test(file)).map((file) => `${file} is a test`);
  const missing = ["README.md", "LICENSE"].filter((file) => !files.includes(file)).map((file) => `${file} is missing`);
  return [...stray, ...tests, ...missing];
}

/** Faults of the published package.json: what it says of itself, and how it names what it depends on. */
export function manifestFaults({ manifest }) {
  const faults = ["name", "version", "description", "license", "repository", "engines", "exports", "files"]
    .filter((field) => manifest[field] === undefined)
    .map((field) => `package.json has no ${field}`);
  for (const name of lifecycle) {
    if (manifest.scripts?.[name] !== undefined) faults.push(`package.json has the script ${name}`);
  }
  // A parser or a sibling of another version than the one tested is another program.
  for (const [name, range] of Object.entries({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
    if (!/^\d+\.\d+\.\d+$/.test(range)) faults.push(`${name} is wanted as "${range}", not as one exact version`);
  }
  if (manifest.type !== "module") faults.push('package.json has not "type": "module"');
  // The file that registers an element is named; nothing else does anything when it is imported.
  const acting = Object.values(manifest.exports).flatMap(targets);
  if (manifest.sideEffects !== false && !manifest.sideEffects?.every?.((file) => acting.includes(file)))
    faults.push('package.json has neither "sideEffects": false nor the entry points that have some');
  return faults;
}

/** Faults of the tree that an installation leaves: nothing in it may want to run when it is installed. */
export function treeFaults(home) {
  const lock = JSON.parse(readFileSync(join(home, "node_modules/.package-lock.json"), "utf8"));
  const folders = Object.entries(lock.packages);
  const faults = [];
  for (const [folder, { hasInstallScript }] of folders) {
    const manifest = JSON.parse(readFileSync(join(home, folder, "package.json"), "utf8"));
    const scripts = ["preinstall", "install", "postinstall"].filter((name) => manifest.scripts?.[name] !== undefined);
    if (hasInstallScript === true || scripts.length > 0) faults.push(`${folder} runs a script when it is installed`);
    else if (existsSync(join(home, folder, "binding.gyp"))) faults.push(`${folder} is compiled`);
    if (manifest.license === undefined) faults.push(`${folder} has no licence`);
  }
  return { faults, count: folders.length };
}
