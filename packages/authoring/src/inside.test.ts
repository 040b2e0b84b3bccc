import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildDataset } from "./build.ts";
import { safeReadFolder } from "./folder.ts";
import { insideOf } from "./inside.ts";

let base: string;
let root: string;
beforeAll(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), "inside-")));
  root = join(base, "root");
  await mkdir(join(root, "a"), { recursive: true });
  await mkdir(join(base, "outside"));
  await mkdir(join(base, "root-beside"));
  await writeFile(join(base, "outside/canary"), "alive");
  await writeFile(join(root, "a/file"), "x");
  await symlink("file", join(root, "a/near"));
  await symlink("../../outside", join(root, "a/out"));
  await symlink("../../outside/canary", join(root, "a/canary"));
  await symlink("../../outside/none", join(root, "a/nowhere"));
  await symlink("round", join(root, "a/round"));
  await symlink(join(base, "root-beside"), join(root, "beside"));
  await symlink(root, join(base, "link-to-root"));
});
afterAll(async () => rm(base, { recursive: true }));

describe("a path on the disk", () => {
  test.each(["a", "a/file", "a/near", "a/new", "new/er/file"])("%s is inside", async (path) => {
    expect(await insideOf(root, path)).toEqual({ ok: true, file: join(root, path) });
  });

  test.each([
    ["a/out", "out of the folder"],
    ["a/out/canary", "out of the folder"],
    ["a/out/new", "out of the folder"],
    ["a/canary", "out of the folder"],
    ["beside", "out of the folder"],
    ["a/nowhere", "nowhere"],
    ["a/round", "nowhere"],
  ])("%s leads out", async (path, where) => {
    expect(await insideOf(root, path)).toMatchObject({
      ok: false,
      fault: { received: `a link that leads ${where}: "${path}"` },
    });
  });

  test("the folder itself may be a link, or not be there yet", async () => {
    expect((await insideOf(join(base, "link-to-root"), "a/file")).ok).toBe(true);
    expect((await insideOf(join(base, "not/there/yet"), "a/file")).ok).toBe(true);
  });

  test("a path that its text forbids is not looked for", async () => {
    expect(await insideOf(root, "../outside/canary")).toMatchObject({ ok: false });
  });
});

describe("the reader of folders", () => {
  test("follows no link that leads out, and says so by the file's name", async () => {
    const folder = join(base, "records");
    await mkdir(join(folder, "actors"), { recursive: true });
    await symlink("../../outside/canary", join(folder, "actors/spy.yaml"));
    await symlink("../outside", join(folder, "places"));
    await writeFile(join(folder, "actors/con.yaml"), "type: state");
    const result = await safeReadFolder(folder);
    const found = result.success ? [] : result.issues.filter(({ code }) => code === "unsafe_path");
    expect(found.map(({ file, received }) => `${file}: ${received}`)).toEqual([
      'actors/con.yaml: the name of a device on Windows: "actors/con.yaml"',
      'actors/spy.yaml: a link that leads out of the folder: "actors/spy.yaml"',
      'places: a link that leads out of the folder: "places"',
    ]);
  });
});

describe("the writer of packages", () => {
  const records = fileURLToPath(new URL("../../armenia-azerbaijan-2021/records", import.meta.url));

  test("writes nothing where one of its files would land outside", async () => {
    const out = join(base, "dist");
    await mkdir(out);
    await symlink("../outside/canary", join(out, "records.ndjson"));
    await expect(buildDataset({ records, out, packageName: "x" })).rejects.toMatchObject({ code: "unsafe_path" });
    expect(await readdir(out)).toEqual(["records.ndjson"]);
    expect(await readFile(join(base, "outside/canary"), "utf8")).toBe("alive");
  });

  test("does not follow a link put where its temporary file goes", async () => {
    const out = join(base, "dist2");
    await mkdir(out);
    await symlink("../outside/canary", join(out, `data.json.${process.pid}.tmp`));
    await buildDataset({ records, out, packageName: "x" });
    expect(await readFile(join(base, "outside/canary"), "utf8")).toBe("alive");
  });
});
