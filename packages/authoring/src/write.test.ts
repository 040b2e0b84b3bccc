import fs, { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, symlink, writeFile } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fixFolder } from "./fix.ts";
import { lockFile, lockFolder } from "./lock.ts";
import { clearLeftovers, writeAll } from "./write.ts";

/** What the system says of the next writes: an error's code, or nothing. */
const trouble: { write?: string; rename?: string; after: number; once?: boolean } = { after: 0 };

// Whoever imports these by name calls what stands here.
const real = { open: fs.open, rename: fs.rename };
const fail = (code: string | undefined) => {
  if (code === undefined || trouble.after-- > 0) return;
  throw Object.assign(new Error(code), { code });
};
const troubled: typeof real = {
  open: async (...all) => {
    const handle = await real.open(...all);
    const own = handle.writeFile.bind(handle);
    handle.writeFile = async (data, options) => {
      if (trouble.write !== undefined) await own(String(data).slice(0, 3), options);
      fail(trouble.write);
      await own(data, options);
    };
    return handle;
  },
  rename: async (from, to) => {
    const code = trouble.rename;
    if (trouble.once === true && trouble.after === 0) delete trouble.rename;
    fail(code);
    await real.rename(from, to);
  },
};
const put = (functions: typeof real) => {
  Object.assign(fs, functions);
  syncBuiltinESMExports();
};
beforeAll(() => put(troubled));
afterAll(() => put(real));

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "write-")));
});
afterEach(async () => {
  delete trouble.write;
  delete trouble.rename;
  delete trouble.once;
  trouble.after = 0;
  await rm(folder, { recursive: true });
});

const at = (name: string) => join(folder, name);
const write = (name: string, text: string, before?: string) => ({
  file: at(name),
  name,
  text,
  ...(before === undefined ? {} : { before }),
});
const all = async () =>
  Object.fromEntries(
    await Promise.all((await readdir(folder)).sort().map(async (name) => [name, await readFile(at(name), "utf8")])),
  );

describe("files that are written", () => {
  test("are all there, with the mode that they had, in folders that were not there", async () => {
    await writeFile(at("old"), "1");
    await chmod(at("old"), 0o640);
    await writeAll([write("old", "2", "1"), write("new/er/file", "3")]);
    expect(await readFile(at("old"), "utf8")).toBe("2");
    expect(await readFile(at("new/er/file"), "utf8")).toBe("3");
    if (process.platform !== "win32") expect((await stat(at("old"))).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(["new", "old"]);
  });

  test("may have the longest name that there is", async () => {
    const name = "n".repeat(255);
    await writeAll([write(name, "x")]);
    expect(await readdir(folder)).toEqual([name]);
  });

  test.each([
    ["ENOSPC", "the disk is full (ENOSPC)"],
    ["EACCES", "no permission (EACCES)"],
    ["EIO", "EIO"],
  ])("are all as they were where the system says %s of one", async (code, received) => {
    for (const name of ["a", "b", "c"]) await writeFile(at(name), name);
    const before = await all();
    trouble.write = code;
    trouble.after = 1;
    const writes = ["a", "b", "c"].map((name) => write(name, "long enough", name));
    await expect(writeAll(writes)).rejects.toMatchObject({
      name: "AuthoringError",
      code: "unwritable_file",
      issues: [{ file: expect.stringMatching(/^[abc]$/), received, hint: "Nothing was changed." }],
    });
    expect(await all()).toEqual(before);
  });

  test("get back what they held where one cannot take its name", async () => {
    for (const name of ["a", "b", "c"]) await writeFile(at(name), name);
    const before = await all();
    Object.assign(trouble, { rename: "EPERM", after: 2, once: true });
    const writes = ["a", "b", "c"].map((name) => write(name, "other", name));
    await expect(writeAll(writes)).rejects.toMatchObject({
      code: "unwritable_file",
      issues: [{ file: "c", hint: "Nothing was changed." }],
    });
    expect(await all()).toEqual(before);
  });

  test("are named where they cannot get it back", async () => {
    for (const name of ["a", "b", "c"]) await writeFile(at(name), name);
    Object.assign(trouble, { rename: "EPERM", after: 2 });
    const writes = ["a", "b", "c"].map((name) => write(name, "other", name));
    await expect(writeAll(writes)).rejects.toMatchObject({
      issues: [{ file: "c", hint: "Written before it, each whole: a, b." }],
    });
    expect(await all()).toEqual({ a: "other", b: "other", c: "c" });
  });

  test("are not, where somebody saved one meanwhile", async () => {
    await writeFile(at("a"), "1");
    await writeFile(at("b"), "saved");
    await expect(writeAll([write("a", "2", "1"), write("b", "2", "1")])).rejects.toMatchObject({
      code: "changed_file",
      issues: [{ file: "b" }],
    });
    expect(await all()).toEqual({ a: "1", b: "saved" });
  });

  test("are not, where a folder has the name", async () => {
    await mkdir(at("a"));
    await expect(writeAll([write("a", "2")])).rejects.toMatchObject({ code: "unwritable_file" });
    expect(await readdir(folder)).toEqual(["a"]);
  });
});

test("what a killed run left is cleared away, and nothing else", async () => {
  const dead = 2 ** 22 + 1;
  const names = [
    `.incident-data-${dead}-0123456789ab.tmp`,
    `.incident-data-${process.ppid}-0123456789ab.tmp`,
    ".incident-data-x-0123456789ab.tmp",
    "own.tmp",
  ];
  for (const name of names) await writeFile(at(name), "");
  await mkdir(at(`.incident-data-${dead}-ba9876543210.tmp`));
  await clearLeftovers(folder);
  expect((await readdir(folder)).sort()).toEqual([...names.slice(1), `.incident-data-${dead}-ba9876543210.tmp`].sort());
  await clearLeftovers(at("none"));
});

describe("a folder's lock", () => {
  test("is held by one", async () => {
    const lock = await lockFolder(folder);
    expect(await lock.held()).toBe(true);
    await expect(lockFolder(folder)).rejects.toMatchObject({
      code: "folder_locked",
      issues: [
        { received: expect.stringContaining(`process ${process.pid}`), hint: expect.stringContaining(lockFile) },
      ],
    });
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
    await (await lockFolder(folder)).release();
  });

  test("of many that ask at once is held by one", async () => {
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("of a process that is no more is taken over, by one", async () => {
    const { hostname } = await import("node:os");
    const text = JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), token: "x" });
    await writeFile(at(lockFile), text);
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await readdir(folder)).toEqual([lockFile]);
  });

  test("of this process's number in an earlier life is taken over", async () => {
    const { hostname } = await import("node:os");
    await writeFile(at(lockFile), JSON.stringify({ pid: process.pid, host: hostname(), token: "x" }));
    await (await lockFolder(folder)).release();
  });

  test.each([
    [
      "another machine",
      JSON.stringify({ pid: 1, host: "elsewhere.example", token: "x" }),
      "process 1 on elsewhere.example",
    ],
    ["nobody knows whom", "?", "something that does not say who it is"],
  ])("of %s stays", async (_name, text, who) => {
    await writeFile(at(lockFile), text);
    await expect(lockFolder(folder)).rejects.toMatchObject({ issues: [{ received: expect.stringContaining(who) }] });
    expect(await readFile(at(lockFile), "utf8")).toBe(text);
  });
});

describe("a folder of records", () => {
  const records = async () => {
    await writeFile(at("dataset.yaml"), "id: x \n");
    await mkdir(at("actors"));
    await writeFile(at("actors/east.yaml"), "id: east\ntype: state\n");
  };

  test("is mended on the disk, and only where that is wanted", async () => {
    await records();
    const { changed } = await fixFolder(folder, { dryRun: true });
    expect(changed.map(({ file, after }) => [file, after])).toEqual([
      ["actors/east.yaml", "type: state\n"],
      ["dataset.yaml", "id: x\n"],
    ]);
    expect(await readFile(at("dataset.yaml"), "utf8")).toBe("id: x \n");
    expect((await fixFolder(folder)).changed).toEqual(changed);
    expect(await readFile(at("dataset.yaml"), "utf8")).toBe("id: x\n");
    expect(await readFile(at("actors/east.yaml"), "utf8")).toBe("type: state\n");
    expect((await readdir(folder)).sort()).toEqual(["actors", "dataset.yaml"]);
    expect((await fixFolder(folder)).changed).toEqual([]);
  });

  test("that is locked is left alone", async () => {
    await records();
    const lock = await lockFolder(folder);
    await expect(fixFolder(folder)).rejects.toMatchObject({ code: "folder_locked" });
    expect(await readFile(at("dataset.yaml"), "utf8")).toBe("id: x \n");
    await lock.release();
  });

  test("that is sound needs no lock, nor a disk that can be written to", async () => {
    await writeFile(at("dataset.yaml"), "id: x\n");
    const lock = await lockFolder(folder);
    expect((await fixFolder(folder)).changed).toEqual([]);
    await lock.release();
  });

  test("is written to through no link that leads out, and links inside stay links", async () => {
    await records();
    const outside = await mkdtemp(join(tmpdir(), "outside-"));
    await writeFile(join(outside, "spy.yaml"), "id: spy\ntype: state \n");
    await symlink(join(outside, "spy.yaml"), at("actors/spy.yaml"));
    await mkdir(at("kept"));
    await writeFile(at("kept/west.txt"), "type: state \n");
    await symlink("../kept/west.txt", at("actors/west.yaml"));
    const { left } = await fixFolder(folder);
    expect(left.map(({ code }) => code)).toContain("unsafe_path");
    expect(await readFile(join(outside, "spy.yaml"), "utf8")).toBe("id: spy\ntype: state \n");
    expect(await readFile(at("kept/west.txt"), "utf8")).toBe("type: state\n");
    expect((await readdir(at("actors"), { withFileTypes: true })).filter((each) => each.isSymbolicLink())).toHaveLength(
      2,
    );
    await rm(outside, { recursive: true });
  });

  test("in which two names lead to one file is left alone", async () => {
    await records();
    await symlink("east.yaml", at("actors/orient.yaml"));
    await writeFile(at("actors/east.yaml"), "type: state \n");
    await expect(fixFolder(folder)).rejects.toMatchObject({ code: "unsafe_path" });
    expect(await readFile(at("actors/east.yaml"), "utf8")).toBe("type: state \n");
  });
});
