// What installs with the packages, and what publishes them: nothing runs by itself, everything is pinned, nothing names a
// registry. What a tarball itself brings is for scripts/stranger.mjs.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { packageFolders, readManifest, root } from "./lib/packages.mjs";

const faults = [];
const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
const own = /^@incident-data\//;

// Every dependency of every package, also the ones for development, is one version.
const examples = readdirSync(join(root, "examples")).map((each) => join(root, "examples", each));
for (const folder of [
  root,
  ...packageFolders(),
  ...examples.filter((each) => existsSync(join(each, "package.json"))),
]) {
  const manifest = readManifest(folder);
  for (const field of ["dependencies", "devDependencies", "optionalDependencies"]) {
    for (const [name, range] of Object.entries(manifest[field] ?? {})) {
      if (!exact.test(range.replace(/^npm:.*@/, "")))
        faults.push(`${manifest.name}: ${name} is "${range}", not one version`);
    }
  }
  for (const script of ["preinstall", "install", "postinstall", "prepare", "prepublish"]) {
    if (manifest.scripts?.[script] !== undefined) faults.push(`${manifest.name} has the script ${script}`);
  }
}

// What a consumer installs: of the lockfile, all that the packages reach.
const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
const reached = new Set();
const reach = (name) => {
  if (reached.has(name)) return;
  reached.add(name);
  const entry = lock[`node_modules/${name}`];
  const held = entry?.link ? lock[entry.resolved] : entry;
  if (held === undefined) faults.push(`the lockfile has no ${name}`);
  else for (const each of Object.keys(held.dependencies ?? {})) reach(each);
};
for (const folder of packageFolders()) reach(readManifest(folder).name);
const outside = [...reached].filter((name) => !own.test(name));
for (const name of outside) {
  const { hasInstallScript, integrity } = lock[`node_modules/${name}`];
  if (hasInstallScript) faults.push(`${name} runs a script when it is installed`);
  if (integrity === undefined) faults.push(`the lockfile has no checksum of ${name}`);
}
for (const [path, { resolved, link }] of Object.entries(lock)) {
  if (!link && resolved !== undefined) faults.push(`the lockfile says where ${path} was fetched`);
}

// The workflows: actions by commit, no credentials left in the clone, rights named by each.
const workflows = join(root, ".github/workflows");
for (const file of readdirSync(workflows)) {
  const document = parseDocument(readFileSync(join(workflows, file), "utf8"), { uniqueKeys: true });
  for (const error of document.errors) faults.push(`${file}: ${error.message}`);
  const { permissions, jobs } = document.toJS();
  if (permissions === undefined) faults.push(`${file} has no permissions`);
  for (const [name, job] of Object.entries(jobs)) {
    if (job["timeout-minutes"] === undefined) faults.push(`${file}: ${name} has no timeout`);
    for (const { uses, with: settings } of job.steps) {
      if (uses === undefined) continue;
      if (!/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(uses)) faults.push(`${file}: ${uses} is not pinned by commit`);
      if (uses.startsWith("actions/checkout@") && settings?.["persist-credentials"] !== false) {
        faults.push(`${file}: ${name} leaves credentials in the clone`);
      }
    }
  }
}
for (const fault of faults) console.log(`FAULT ${fault}`);
console.log(`${outside.length} packages of others come with ours: ${outside.join(", ")}; ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
