import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { contains, kinds, list, openDataset } from "@incident-data/core";
import { afterEach, expect, test } from "vitest";
import { buildDataset } from "../build.ts";
import { readFolder } from "../folder.ts";
import { emptyFolder, removeFolders } from "../sources/testing.ts";
import { idOfName, initDataset, optionFaults } from "./init.ts";
import type { TemplateOptions } from "./options.ts";
import { templateFiles } from "./template.ts";

afterEach(removeFolders);

const options: TemplateOptions = {
  id: "my-dataset",
  title: 'My data: "the" ford, and # more',
  languages: ["hy", "en"],
  licence: "CC-BY-4.0",
  contributors: ["A name, with: marks"],
  packageName: "@scope/my-dataset",
  samples: true,
  cliVersion: "1.2.3",
};

test("a new data set is whole, has each kind, and builds", async () => {
  const folder = join(await emptyFolder(), "new");
  const files = await initDataset(folder, options);
  const records = join(folder, "records");
  const data = await readFolder(records);
  expect(data.dataset).toMatchObject({ id: "my-dataset", title: { hy: options.title }, languages: ["hy", "en"] });
  for (const kind of kinds) expect(data[`${kind}s`].length).toBeGreaterThan(0);
  const dataset = openDataset(data);
  const text = await readFile(join(folder, "texts/example-gazette-2021-07-29.txt"), "utf8");
  for (const { evidence } of list(dataset.statements))
    for (const quote of evidence) expect(contains(text, quote.text)).toBe(true);
  await buildDataset({ records, out: join(folder, "dist"), packageName: options.packageName });
  expect(files).toContain(".vscode/settings.json");
  await expect(initDataset(folder, options)).rejects.toMatchObject({ code: "not_empty" });
});

test("without samples it is a manifest and nothing else of records, and builds too", async () => {
  const folder = await emptyFolder();
  await mkdir(join(folder, ".git"));
  await initDataset(folder, { ...options, samples: false, languages: ["hy"] });
  expect(await readdir(join(folder, "records"))).toEqual(["dataset.yaml"]);
  expect((await readFolder(join(folder, "records"))).dataset.languages).toEqual(["hy"]);
  await buildDataset({ records: join(folder, "records"), out: join(folder, "dist"), packageName: "x" });
});

test("what is there stays: nothing is written beside it", async () => {
  const folder = await emptyFolder();
  await writeFile(join(folder, ".gitignore"), "mine");
  await expect(initDataset(folder, options)).rejects.toMatchObject({ code: "not_empty" });
  expect(await readdir(folder)).toEqual([".gitignore"]);
  await expect(initDataset(join(folder, ".gitignore"), options)).rejects.toMatchObject({ code: "not_empty" });
  await expect(initDataset(join(folder, ".gitignore", "x"), options)).rejects.toMatchObject({
    code: "unwritable_file",
  });
});

test.each([
  [{}, []],
  [{ id: "My" }, ["id"]],
  [{ languages: ["english!"], licence: "" }, ["title", "licence", "languages"]],
  [{ contributors: [] }, ["contributors"]],
])("%j is refused for %j", (more, fields) => {
  expect(optionFaults({ ...options, ...more }).map(({ path }) => path[0])).toEqual(fields);
});

test.each([
  ["My data set", "my-data-set"],
  ["Հայաստան 2021", "hayastan-2021"],
  ["...", undefined],
])("a folder %j is of the data set %j", (name, id) => {
  expect(idOfName(name)).toBe(id);
});

test("the same options give the same bytes, and every line of a document ends", () => {
  const files = templateFiles(options);
  expect(templateFiles(options)).toEqual(files);
  for (const text of Object.values(files)) expect(text).toMatch(/[^\n]\n$/);
});
