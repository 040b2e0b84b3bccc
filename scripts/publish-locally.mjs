// npm run release:rehearse
// A release from beginning to end without the network of others: a clean clone is built, versioned and published with
// changesets to a registry on this machine, and the packages are installed from there and used. Nothing is left behind: the
// clone, its tags, the registry and its packages are in a temporary folder.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageFolders, readManifest, root } from "./lib/packages.mjs";
import { must } from "./lib/run.mjs";
import { tscFile, verdaccioFile } from "./lib/tools.mjs";
import { layProgram, runProgram } from "./stranger/runtime.mjs";
import { layTypes, settings, typeFaults } from "./stranger/types.mjs";

const start = Date.now();
const step = (text) => console.log(`${((Date.now() - start) / 1000).toFixed(0).padStart(4)} s  ${text}`);
const fail = (text) => {
  throw new Error(text);
};

const folder = realpathSync(mkdtempSync(join(tmpdir(), "incident-data-release-")));
const clone = join(folder, "clone");
const home = join(folder, "home");
const userConfig = join(folder, "npmrc");
// What the packages themselves depend on comes from wherever this machine takes packages.
const uplink = (await must("npm", ["config", "get", "registry"], { cwd: root })).trim();
const saysItsVersion = 'console.log((await import("@incident-data/armenia-azerbaijan-2021")).meta.version)';
let registry;
try {
  await must("git", ["clone", "--quiet", "--no-hardlinks", root, clone]);
  const changed = (await must("git", ["status", "--porcelain"], { cwd: root })).trim();
  step(`cloned ${await must("git", ["rev-parse", "--short", "HEAD"], { cwd: clone })}`.trim());
  if (changed !== "") step("what is not committed is not in it");
  await must("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", "--silent"], { cwd: clone });
  step("installed");

  await must("git", ["config", "user.name", "release rehearsal"], { cwd: clone });
  await must("git", ["config", "user.email", "rehearsal@localhost"], { cwd: clone });
  await must("npm", ["run", "version"], { cwd: clone });
  await must("git", ["add", "--all"], { cwd: clone });
  await must("git", ["commit", "--quiet", "--no-verify", "--message", "Version packages"], { cwd: clone });
  const versions = packageFolders().map((each) => {
    const { name, version } = readManifest(each.replace(root, `${clone}/`));
    return { name, version, before: readManifest(each).version };
  });
  if (versions.every(({ version, before }) => version === before)) step("no changeset: versions are as they were");
  step("versioned");
  await must(process.execPath, ["node_modules/turbo/bin/turbo", "run", "build", "--force", "--ui=stream"], {
    cwd: clone,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
  });
  step("built");

  registry = await startRegistry();
  const npm = { ...process.env, npm_config_registry: registry.url, npm_config_userconfig: userConfig };
  writeFileSync(userConfig, `${registry.url.replace("http:", "")}:_authToken=rehearsal\nregistry=${registry.url}\n`);
  await must("npx", ["--no-install", "changeset", "publish"], { cwd: clone, env: npm });
  const tags = (await must("git", ["tag", "--list", "@incident-data/*"], { cwd: clone })).trim().split("\n");
  const untagged = versions.map(({ name, version }) => `${name}@${version}`).filter((tag) => !tags.includes(tag));
  if (untagged.length > 0) fail(`not tagged: ${untagged.join(", ")}`);
  step(`published and tagged ${tags.length} packages`);

  mkdirSync(home);
  writeFileSync(join(home, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const wanted = versions.map(({ name, version }) => `${name}@${version}`);
  await must("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--silent", ...wanted], {
    cwd: home,
    env: { ...npm, npm_config_cache: join(folder, "cache") },
  });
  const lock = JSON.parse(readFileSync(join(home, "package-lock.json"), "utf8"));
  for (const { name, version } of versions) {
    const { resolved, version: got } = lock.packages[`node_modules/${name}`];
    if (got !== version || !resolved.startsWith(registry.url)) fail(`${name}: got ${got} from ${resolved}`);
    if (readManifest(join(home, "node_modules", name)).version !== version) fail(`${name} says another version`);
  }
  step("installed from there in an empty folder");

  layProgram(home);
  layTypes(home, []);
  const faults = [
    ...(await runProgram(process.execPath, home, "use.mjs")),
    ...(await runProgram(process.execPath, home, "use.cjs")),
    ...(await typeFaults(await tscFile("6.0.3"), home, settings[0])),
  ];
  if (faults.length > 0) fail(faults.join("\n"));
  const said = await must(process.execPath, ["--input-type=module", "--eval", saysItsVersion], { cwd: home });
  const { name, version } = versions.find((each) => each.name === "@incident-data/armenia-azerbaijan-2021");
  if (said.trim() !== version) fail(`${name} is published as ${version}, but its data says ${said.trim()}`);
  step("used: ES module, CommonJS, TypeScript");
  for (const each of versions) console.log(`        ${each.name} ${each.before} → ${each.version}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  registry?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** A registry on this machine, on a free port, that keeps what is published and fetches everything else. */
async function startRegistry() {
  const port = await freePort();
  const config = join(folder, "verdaccio.json");
  // JSON is YAML.
  writeFileSync(
    config,
    JSON.stringify({
      storage: join(folder, "storage"),
      self_path: folder,
      auth: { htpasswd: { file: join(folder, "htpasswd") } },
      uplinks: { outside: { url: uplink, cache: false } },
      packages: {
        "@incident-data/*": { access: "$all", publish: "$all", unpublish: "$all" },
        "**": { access: "$all", proxy: "outside" },
      },
      web: { enable: false },
      log: { type: "stdout", format: "json", level: "error" },
    }),
  );
  const args = [await verdaccioFile(), "--config", config, "--listen", `127.0.0.1:${port}`];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text) => {
      said += text;
    });
  }
  const url = `http://127.0.0.1:${port}/`;
  while (true) {
    if (child.exitCode !== null) fail(`the registry ended: ${said}`);
    const alive = await fetch(`${url}-/ping`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (alive) return { url, stop: () => child.kill() };
    await new Promise((done) => setTimeout(done, 100));
  }
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
