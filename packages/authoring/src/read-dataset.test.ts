import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { buildDataset } from "./build.ts";
import { readFolder } from "./folder.ts";
import { formatIssue } from "./issues.ts";
import { readDataset, safeReadDataset } from "./read-dataset.ts";
import { emptyFolder, files, removeFolders, writeFiles } from "./sources/testing.ts";

afterEach(removeFolders);

async function issuesOf(from: string, options = {}): Promise<string[]> {
  const result = await safeReadDataset(from, options);
  return result.success ? [] : result.issues.map(formatIssue);
}

function git(cwd: string, ...args: string[]): string {
  const who = ["-c", "user.name=A tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...who, ...args], { cwd, encoding: "utf8" }).trim();
}

async function repository(own = files()): Promise<string> {
  const folder = await emptyFolder();
  git(folder, "init", "--quiet", "--initial-branch=main");
  await writeFiles(join(folder, "sets", "the ford"), own);
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "-m", "one");
  return folder;
}

describe("a data set is read from", () => {
  test("a folder of YAML, a package of one, a built package and its file, with the same result", async () => {
    const folder = await writeFiles(await emptyFolder(), {});
    await writeFiles(join(folder, "records"), files());
    const data = await readFolder(join(folder, "records"));
    await buildDataset({ records: join(folder, "records"), out: join(folder, "made", "dist"), packageName: "ford" });
    for (const from of ["records", "", "made", "made/dist", "made/dist/data.json"]) {
      expect(await readDataset(join(folder, from))).toEqual(data);
    }
  });

  test("records one a line, which have no manifest of their own", async () => {
    const folder = await writeFiles(await emptyFolder(), {});
    await writeFiles(join(folder, "records"), files());
    const data = await readFolder(join(folder, "records"));
    await buildDataset({ records: join(folder, "records"), out: join(folder, "dist"), packageName: "ford" });
    const { dataset, ...tables } = await readDataset(join(folder, "dist", "records.ndjson"));
    expect({ ...tables, dataset: data.dataset }).toEqual(data);
    expect(dataset).toMatchObject({
      id: "records",
      title: { und: "records.ndjson" },
      contributors: [{ name: "unstated" }],
    });
  });

  test("records one a line, each fault with its line", async () => {
    const folder = await emptyFolder();
    const source = '{"kind":"source","id":"post","type":"post","by":"nobody"}';
    await writeFile(join(folder, "x.ndjson"), `${source}\n{"kind":"actor","id":"A"}\n\n${source}\n`);
    // Whether what is referred to stands on the bad line, nobody can tell.
    const [type, names, id, twice, ...more] = await issuesOf(join(folder, "x.ndjson"));
    expect([type, names]).toEqual(Array(2).fill(expect.stringMatching(/^x\.ndjson:2:1: missing_field: /)));
    expect(id).toMatch(/^x\.ndjson:2:22: bad_format: /);
    expect(twice).toMatch(/^x\.ndjson:4:1: duplicate_id: /);
    expect(more).toEqual([]);
    await writeFile(join(folder, "x.ndjson"), `\n${source}\n`);
    expect(await issuesOf(join(folder, "x.ndjson"))).toEqual([expect.stringMatching(/^x\.ndjson:2:1: unknown_id: /)]);
  });

  test("a revision, whatever stands in the working tree", async () => {
    const folder = await repository();
    const data = await readFolder(join(folder, "sets/the ford"));
    await writeFile(join(folder, "sets/the ford/dataset.yaml"), "spoilt: true");
    const status = git(folder, "status", "--porcelain");
    for (const from of ["HEAD:sets/the ford", "main:sets/the ford/", "HEAD~0:./sets/the ford"]) {
      expect(await readDataset(from, { cwd: folder })).toEqual(data);
    }
    expect(await readDataset("HEAD:./the ford", { cwd: join(folder, "sets") })).toEqual(data);
    expect(git(folder, "status", "--porcelain")).toBe(status);
  });

  test("the root of a revision, and a file in one", async () => {
    const folder = await emptyFolder();
    git(folder, "init", "--quiet");
    await writeFiles(folder, files());
    const data = await readFolder(folder);
    await writeFile(join(folder, "data.json"), JSON.stringify(data));
    git(folder, "add", "--all");
    git(folder, "commit", "--quiet", "-m", "one");
    expect(await readDataset("HEAD:", { cwd: folder })).toEqual(data);
    expect(await readDataset("HEAD:data.json", { cwd: folder })).toEqual(data);
  });
});

describe("what is wrong is told with file, line and column", () => {
  test("in a revision as in a folder", async () => {
    const own = { ...files(), "actors/east.yaml": "type: empire\nnames: [{ text: East, lang: en, source: papre }]\n" };
    const folder = await repository(own);
    const inFolder = await issuesOf(join(folder, "sets/the ford"));
    expect(inFolder).toEqual([
      expect.stringMatching(/^actors\/east\.yaml:1:7: not_allowed: /),
      expect.stringMatching(/^actors\/east\.yaml:2:41: unknown_id: .*\n {4}Did you mean "paper"\?$/),
    ]);
    expect(await issuesOf("HEAD:sets/the ford", { cwd: folder })).toEqual(inFolder);
  });

  test("in a data.json, in which records stand in lists", async () => {
    const folder = await writeFiles(await emptyFolder(), files());
    const data = await readFolder(folder);
    const out = await emptyFolder();
    const spoilt = JSON.stringify(data, null, 1).replace(
      '"id": "west",\n   "type": "state"',
      '"id": "west",\n   "type": "empire"',
    );
    await writeFile(join(out, "data.json"), spoilt);
    const line = spoilt.slice(0, spoilt.indexOf('"empire"')).split("\n").length;
    expect(await issuesOf(out)).toEqual([expect.stringMatching(new RegExp(`^data\\.json:${line}:12: not_allowed: `))]);
    await writeFile(
      join(out, "data.json"),
      spoilt.replace("empire", "state").replace('"id": "ford"', '"id": "ford", "id": "x"'),
    );
    expect(await issuesOf(out)).toEqual([expect.stringMatching(/^data\.json:3:\d+: duplicate_key: /)]);
    await writeFile(join(out, "data.json"), "{");
    expect(await issuesOf(out)).toEqual([expect.stringMatching(/^data\.json:1:2: syntax: /)]);
    await writeFile(join(out, "data.json"), Uint8Array.of(0xff));
    expect(await issuesOf(out)).toEqual([expect.stringMatching(/^data\.json:1:1: not_utf8: /)]);
  });

  test.each([
    ["nothing", ""],
    ["a folder without one", "empty"],
    ["a folder that is not there", "none"],
    ["no revision", "nowhere:sets"],
    ["no path in a revision", "HEAD:sets/none"],
    ["a folder without one in a revision", "HEAD:sets"],
  ])("where there is none: %s", async (_name, from) => {
    const folder = await repository();
    await mkdir(join(folder, "empty"));
    const at = from.includes(":") ? from : from === "" ? from : join(folder, from);
    const found = await issuesOf(at, { cwd: folder });
    expect(found).toEqual([expect.stringContaining("missing_file")]);
  });

  test("where there is no repository", async () => {
    expect(await issuesOf("HEAD:x", { cwd: await emptyFolder() })).toEqual([expect.stringContaining("missing_file")]);
  });
});

describe("nothing that a name says is done", () => {
  test.each([
    "--output=pwned:sets",
    "-h:x",
    "--upload-pack=touch pwned:x",
    ":x",
    "HEAD --output=pwned:x",
    "HEAD\n--output=pwned:x",
    "HEAD:--output=pwned",
    "$(touch pwned):x",
    "HEAD:`touch pwned`",
    "HEAD;touch pwned:x",
    "HEAD:../outside",
    "HEAD\0:x",
  ])("%j", async (from) => {
    const folder = await repository();
    const before = (await readdir(folder)).sort();
    expect(await issuesOf(from, { cwd: folder })).toEqual([expect.stringContaining("missing_file")]);
    expect((await readdir(folder)).sort()).toEqual(before);
  });

  test("a link in a revision is not followed", async () => {
    const folder = await repository();
    const sources = join(folder, "sets/the ford/sources");
    await symlink("/etc/hostname", join(sources, "secret.yaml"));
    git(folder, "add", "--all");
    git(folder, "commit", "--quiet", "-m", "two");
    expect(await issuesOf("HEAD:sets/the ford", { cwd: folder })).toEqual([
      expect.stringMatching(/^sources\/secret\.yaml:1:1: unreadable_file: .* found a link\.$/),
    ]);
    await rm(join(sources, "secret.yaml"));
  });

  test("a file of a revision is no larger than the limit", async () => {
    const folder = await repository({ ...files(), "sources/paper.yaml": `type: article\nnote: ${"x".repeat(3000)}\n` });
    const limits = { bytes: 2000 };
    expect(await issuesOf("HEAD:sets/the ford", { cwd: folder, limits })).toEqual([
      expect.stringMatching(/^sources\/paper\.yaml:1:1: too_large: /),
    ]);
  });
});

describe("a build with the release before", () => {
  const grave = { status: "merged", into: ["east"], reason: "The same state.", since: "2022" };
  const corrected = {
    ...files(),
    "statements/said.yaml": files()["statements/said.yaml"]?.replace("max: 2", "max: 4") ?? "",
  };

  test("says what changed, in the same bytes whatever the release before stands in", async () => {
    const folder = await repository();
    const records = join(folder, "sets/the ford");
    await buildDataset({ records, out: join(folder, "before"), packageName: "ford" });
    expect(await readdir(join(folder, "before"))).not.toContain("CHANGES.json");
    await writeFiles(records, corrected);
    const texts: string[] = [];
    for (const previous of [join(folder, "before"), "main:sets/the ford"]) {
      const out = join(folder, "after");
      await buildDataset({ records, out, packageName: "ford", previous, cwd: folder });
      texts.push(await readFile(join(out, "CHANGES.json"), "utf8"));
    }
    expect(texts[1]).toBe(texts[0]);
    expect(JSON.parse(texts[0] ?? "")).toMatchObject({
      dataset: "ford",
      step: "minor",
      corrected: [{ kind: "claim", id: "said#wounded", step: "minor", text: "wounded: 2 → 2 to 4, by East" }],
    });
    const described = JSON.parse(await readFile(join(folder, "after", "datapackage.json"), "utf8"));
    expect(described.resources.map(({ name }: { readonly name: string }) => name)).toEqual([
      "data",
      "records",
      "changes",
    ]);
    await buildDataset({ records, out: join(folder, "after"), packageName: "ford" });
    expect(await readdir(join(folder, "after"))).not.toContain("CHANGES.json");
  });

  test("keeps tombstones in the data, in the lines and among what changed", async () => {
    const before = await writeFiles(
      await emptyFolder(),
      files({ "actors/orient.yaml": { type: "state", names: [{ text: "Orient", lang: "en", source: "paper" }] } }),
    );
    const records = await writeFiles(await emptyFolder(), files({ "tombstones/actors/orient.yaml": grave }));
    const out = await emptyFolder();
    await buildDataset({ records, out, packageName: "ford", previous: before });
    const data = await readDataset(out);
    expect(data.tombstones).toEqual([{ of: "actor", id: "orient", ...grave }]);
    expect((await readFile(join(out, "records.ndjson"), "utf8")).trimEnd().split("\n").at(-1)).toBe(
      JSON.stringify({ kind: "tombstone", ...data.tombstones?.[0] }),
    );
    const changes = JSON.parse(await readFile(join(out, "CHANGES.json"), "utf8"));
    expect(changes).toMatchObject({ step: "minor", tombstoned: [{ kind: "actor", id: "orient", step: "minor" }] });
  });

  test("that cannot be read writes nothing", async () => {
    const records = await writeFiles(await emptyFolder(), files());
    const out = join(await emptyFolder(), "dist");
    await expect(
      buildDataset({ records, out, packageName: "ford", previous: join(records, "none") }),
    ).rejects.toMatchObject({
      code: "missing_file",
    });
    await expect(readdir(out)).rejects.toMatchObject({ code: "ENOENT" });
  });
});

describe("tombstones in a folder", () => {
  const grave = { status: "merged", into: ["east"], reason: "The same state.", since: "2022" };
  const read = async (more: { readonly [file: string]: object | undefined }) =>
    safeReadDataset(await writeFiles(await emptyFolder(), files(more)));
  const told = async (more: { readonly [file: string]: object | undefined }) => {
    const result = await read(more);
    return result.success
      ? []
      : result.issues.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
  };

  test("are read by their folder and name, a claim's too", async () => {
    const result = await read({
      "tombstones/actors/orient.yaml": grave,
      "tombstones/claims/said#hurt.yaml": { ...grave, into: ["said#wounded"] },
    });
    expect(result.success && result.value.tombstones?.map(({ of, id }) => [of, id])).toEqual([
      ["actor", "orient"],
      ["claim", "said#hurt"],
    ]);
  });

  test.each<readonly [string, { readonly [file: string]: object | undefined }, readonly string[]]>([
    ["of nothing there is", { "tombstones/events/x.yaml": grave }, ["tombstones/events:1:1 unexpected_file"]],
    ["that is no file of YAML", { "tombstones/actors/x.txt": grave }, ["tombstones/actors/x.txt:1:1 unexpected_file"]],
    ["of what is there", { "tombstones/actors/west.yaml": grave }, ["tombstones/actors/west.yaml:1:1 duplicate_id"]],
    [
      "of two into one",
      { "tombstones/actors/o.yaml": { ...grave, status: "split" } },
      ["tombstones/actors/o.yaml:3:3 bad_tombstone"],
    ],
    [
      "that says its id and kind itself",
      { "tombstones/actors/o.yaml": { of: "actor", id: "o", ...grave } },
      ["tombstones/actors/o.yaml:1:1 id_in_file", "tombstones/actors/o.yaml:2:1 id_in_file"],
    ],
    ["of a wrong name", { "tombstones/actors/O.yaml": grave }, ["tombstones/actors/O.yaml:1:1 bad_file_name"]],
    [
      "that leads nowhere",
      { "tombstones/actors/o.yaml": { ...grave, into: ["eats"] } },
      ["tombstones/actors/o.yaml:3:5 unknown_id"],
    ],
    [
      "to which something refers",
      {
        "tombstones/sources/paper.yaml": { ...grave, into: ["post"] },
        "sources/paper.yaml": undefined,
        "sources/post.yaml": { type: "post" },
      },
      [
        "actors/east.yaml:5:13 buried_id",
        "actors/west.yaml:5:13 buried_id",
        "incidents/clash.yaml:10:13 buried_id",
        "statements/said.yaml:7:13 buried_id",
      ],
    ],
  ])("%s", async (_name, more, expected) => {
    expect(await told(more)).toEqual(expected);
  });
});
