import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildDataset } from "./build.ts";
import { fixFolder } from "./fix.ts";

const times = process.env["DEEP"] === "1" ? 200 : 3;

let base: string;
let program: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "kill-"));
  program = join(base, "program.cjs");
  // One file that any Node runs, whatever it knows of types.
  await build({
    stdin: {
      contents: `
        import { buildDataset } from "./build.ts";
        import { fixFolder } from "./fix.ts";
        const [what, folder, out] = process.argv.slice(2);
        const done = what === "fix" ? fixFolder(folder) : buildDataset({ records: folder, out, packageName: "x" });
        done.catch((error) => { console.error(error); process.exitCode = 3; });`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
    },
    bundle: true,
    platform: "node",
    format: "cjs",
    conditions: ["@incident-data/source"],
    logLevel: "silent",
    outfile: program,
  });
});
afterAll(async () => rm(base, { recursive: true }));

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs the program and gives how long it took, and how long it was at work after something had come into being. */
async function timed(args: readonly string[], sign: () => boolean): Promise<readonly [whole: number, writing: number]> {
  const start = performance.now();
  const child = spawn(process.execPath, [program, ...args], { stdio: "inherit" });
  const end = ended(child);
  let seen = start;
  while (child.exitCode === null && !sign()) await wait(1);
  seen = performance.now();
  expect(await end).toBe(0);
  return [performance.now() - start, performance.now() - seen];
}

/** Runs the program and kills it at some moment of the time after a sign, or after its start. */
async function killed(args: readonly string[], most: number, sign: () => boolean = () => true): Promise<void> {
  const child = spawn(process.execPath, [program, ...args], { stdio: "inherit" });
  const end = ended(child);
  while (child.exitCode === null && !sign()) await new Promise((resolve) => setImmediate(resolve));
  // A short while is less than a timer knows of.
  const until = performance.now() + Math.random() * most;
  if (most > 20) await wait(until - performance.now());
  while (performance.now() < until);
  child.kill("SIGKILL");
  await end;
}

test("a fix that is killed at any moment leaves every file old or new, and the next one ends it", async () => {
  const folder = join(base, "records");
  const files = ["dataset.yaml", ...Array.from({ length: 60 }, (_, i) => `actors/a${i}.yaml`)];
  const [before, after] = ["type: state \n# ę\n", "type: state\n# ę\n"];
  const body = "note: >\n  ".concat("long ".repeat(100), "\n");
  const damage = async () => {
    await mkdir(join(folder, "actors"), { recursive: true });
    for (const file of files) await writeFile(join(folder, file), before + body);
  };
  await damage();
  const sign = () => existsSync(join(folder, ".incident-data.lock"));
  const span = await timed(["fix", folder], sign);
  let half = 0;
  for (let i = 0; i < times; i++) {
    await damage();
    // In the whole run; once it has its lock; once the first file has its new name.
    const first = statSync(join(folder, "actors/a0.yaml")).ino;
    if (i % 3 === 0) await killed(["fix", folder], span[0]);
    else if (i % 3 === 1) await killed(["fix", folder], span[1], sign);
    else await killed(["fix", folder], 5, () => statSync(join(folder, "actors/a0.yaml")).ino !== first);
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
    const fresh = texts.filter((text) => text === after + body).length;
    expect(texts.filter((text) => text === before + body)).toHaveLength(files.length - fresh);
    if (fresh > 0 && fresh < files.length) half++;
    const { changed } = await fixFolder(folder);
    expect(changed).toHaveLength(files.length - fresh);
    expect((await readdir(folder)).sort()).toEqual(["actors", "dataset.yaml"]);
    expect(await readdir(join(folder, "actors"))).toHaveLength(files.length - 1);
  }
  // How many were killed between the first file and the last: worth knowing, and nothing to hold a machine to.
  console.log(`${half} of ${times} in the midst of renaming`);
}, 3_600_000);

test("a build that is killed at any moment leaves every file old or new, and the next one ends it", async () => {
  const source = fileURLToPath(new URL("../../armenia-azerbaijan-2021/records", import.meta.url));
  const [records, out] = [join(base, "article"), join(base, "dist")];
  await cp(source, records, { recursive: true });
  const manifest = await readFile(join(records, "dataset.yaml"), "utf8");
  const built = async (version: string) => {
    await writeFile(join(records, "dataset.yaml"), manifest.replace(/^version: .*$/m, `version: ${version}`));
    await buildDataset({ records, out, packageName: "x" });
    const names = (await readdir(out)).sort();
    return new Map(
      await Promise.all(names.map(async (name) => [name, await readFile(join(out, name), "utf8")] as const)),
    );
  };
  const fresh = await built("8.8.8");
  const old = await built("9.9.9");
  const names = [...old.keys()];
  expect(names).toEqual([...fresh.keys()]);
  const sign = () => false;
  await writeFile(join(records, "dataset.yaml"), manifest.replace(/^version: .*$/m, "version: 8.8.8"));
  const span = await timed(["build", records, out], sign);
  for (let i = 0; i < times; i++) {
    for (const [name, text] of old) await writeFile(join(out, name), text);
    await killed(["build", records, out], span[0]);
    for (const name of names)
      expect([old.get(name), fresh.get(name)]).toContain(await readFile(join(out, name), "utf8"));
  }
  expect(await built("8.8.8")).toEqual(fresh);
}, 3_600_000);
