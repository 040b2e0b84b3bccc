import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { buildDataset } from "./build.ts";
import { safeReadFolder } from "./folder.ts";
import { safeReadDataset } from "./read-dataset.ts";

const article = fileURLToPath(new URL("../../armenia-azerbaijan-2021/records", import.meta.url));
const core = fileURLToPath(new URL("../../core", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "incident-data-uses-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folder = "";
let count = 0;

/** A second source for an incident of the article, made up. */
const files = (range: string) => ({
  "dataset.yaml": `id: second
title: { en: A second source }
version: 0.1.0
licence: CC0-1.0
citation: A second source, made up
languages: [en]
contributors: [{ name: A tester }]
schemaVersion: 1
uses: { "@x/article": "${range}" }
`,
  "sources/letter.yaml": "type: document\nby: russia\n",
  "statements/letter-of-russia.yaml": `speaker: russia
said: [{ edtf: "2021-08" }]
acts: [report]
evidence: [{ source: letter, text: Two were wounded., lang: en }]
claims:
  wounded:
    kind: casualties
    about: 2021-07-28-border-clash
    side: azerbaijan
    status: military
    harms: [wounded]
    count: { min: 2, max: 2, words: Two }
`,
});

function write(range = "^0.0.0") {
  for (const [name, text] of Object.entries(files(range))) {
    mkdirSync(dirname(join(folder, "records", name)), { recursive: true });
    writeFileSync(join(folder, "records", name), text);
  }
}

beforeEach(() => {
  folder = join(root, String(count++));
  write();
});

const told = (result: Awaited<ReturnType<typeof safeReadFolder>>) =>
  result.success ? [] : result.issues.map(({ file, line, code }) => `${file}:${line} ${code}`);

describe("references to records of another data set", () => {
  test("lead there where it is installed, however far up", async () => {
    cpSync(article, join(root, String(count - 1), "node_modules/@x/article/records"), { recursive: true });
    const result = await safeReadFolder(join(folder, "records"));
    expect(told(result)).toEqual([]);
    expect(result.success && result.used?.[0]?.dataset.id).toBe("armenia-azerbaijan-2021");
    expect(result.success && result.value.actors).toEqual([]);
  });

  test("lead to a folder that is named", async () => {
    expect(told(await safeReadFolder(join(folder, "records"), {}, { "@x/article": article }))).toEqual([]);
  });

  test("are not each told of where it is not installed: that is", async () => {
    expect(told(await safeReadFolder(join(folder, "records")))).toEqual(["dataset.yaml:9 missing_file"]);
  });

  test.each([
    ["^2.0.0", "out_of_range"],
    ["not a range", "bad_format"],
    ["file:../../etc", "bad_format"],
  ])("of the version %s are told as %s", async (range, code) => {
    write(range);
    expect(told(await safeReadFolder(join(folder, "records"), {}, { "@x/article": article }))).toEqual([
      `dataset.yaml:9 ${code}`,
    ]);
  });

  test("to a data set that has faults are told as its", async () => {
    const spoilt = join(folder, "spoilt");
    cpSync(article, spoilt, { recursive: true });
    writeFileSync(join(spoilt, "actors/x.yaml"), "type: stat\n");
    expect(told(await safeReadFolder(join(folder, "records"), {}, { "@x/article": spoilt }))).toEqual([
      "dataset.yaml:9 not_a_dataset",
    ]);
  });

  test("are still told where they lead to nothing in either", async () => {
    const file = join(folder, "records/sources/letter.yaml");
    writeFileSync(file, "type: document\nby: rusia\n");
    const result = await safeReadFolder(join(folder, "records"), {}, { "@x/article": article });
    expect(told(result)).toEqual(["sources/letter.yaml:2 unknown_id"]);
    expect(result.success ? "" : result.issues[0]?.hint).toBe('Did you mean "russia"?');
  });
});

describe("built", () => {
  test("a package depends on those that it uses, and its views see the claims of both", async () => {
    const modules = join(folder, "node_modules");
    const [first, second] = [join(modules, "@x/article"), join(modules, "@x/second")];
    await buildDataset({ records: article, out: first, packageName: "@x/article", coreVersion: "0.0.0" });
    const records = join(folder, "records");
    await buildDataset({ records, out: second, packageName: "@x/second", coreVersion: "0.0.0" });
    const manifest = JSON.parse(readFileSync(join(second, "package.json"), "utf8"));
    expect(manifest.dependencies).toEqual({ "@incident-data/core": "0.0.0", "@x/article": "^0.0.0" });
    const types = readFileSync(join(second, "index.d.ts"), "utf8");
    expect(types).toContain('import type { AllIds as Used1 } from "@x/article";');
    expect(types).toContain("export type AllIds = MergedIds<DatasetIds, Used1>;");
    expect(types).toContain("export declare const dataset: Dataset<AllIds>;");
    expect(readFileSync(join(second, "index.js"), "utf8")).toContain("merge(openDataset(data), used1)");
    // Read again as a package, it finds what it uses beside it.
    expect(told(await safeReadDataset(second))).toEqual([]);
    mkdirSync(join(modules, "@incident-data"));
    symlinkSync(core, join(modules, "@incident-data/core"));
  });
});
