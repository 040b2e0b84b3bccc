import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, expect, test } from "vitest";
import { readFolder } from "../folder.ts";
import { writeRecords } from "./import-sheet.ts";

const article = fileURLToPath(new URL("../../../armenia-azerbaijan-2021/records", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "incident-data-import-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folder = "";
let count = 0;
beforeEach(() => {
  folder = join(root, String(count++));
});

test("records written to a new folder are read as what they were", async () => {
  const data = await readFolder(article);
  const done = await writeRecords(data, folder);
  expect(done).toMatchObject({ changed: [], removed: [], unchanged: 0 });
  expect(done.added).toContain("dataset.yaml");
  expect(await readFolder(folder)).toEqual(data);
});

test("of a record that is there only what differs is changed, and comments stay", async () => {
  cpSync(article, folder, { recursive: true });
  const file = join(folder, "actors/russia.yaml");
  writeFileSync(file, `# ask Ann\n${readFileSync(file, "utf8")}`);
  const before = readFileSync(file, "utf8");
  const data = await readFolder(folder);
  expect(await writeRecords(data, folder)).toMatchObject({ added: [], changed: [], unchanged: 66 });
  const actors = data.actors.map((actor) => (actor.id === "russia" ? { ...actor, note: "A note." } : actor));
  expect(await writeRecords({ ...data, actors }, folder)).toMatchObject({
    changed: ["actors/russia.yaml"],
    rewritten: [],
  });
  expect(readFileSync(file, "utf8")).toBe(`${before}note: A note.\n`);
});

test("a record that the data does not have is deleted only where that is said", async () => {
  cpSync(article, folder, { recursive: true });
  const data = await readFolder(folder);
  const gone = { ...data, places: data.places.filter(({ id }) => id !== "heydarabad") };
  const file = join(folder, "places/heydarabad.yaml");
  await expect(writeRecords(gone, folder)).rejects.toMatchObject({ code: "unexpected_file" });
  expect(existsSync(file)).toBe(true);
  expect(await writeRecords(gone, folder, { remove: true })).toMatchObject({ removed: ["places/heydarabad.yaml"] });
  expect(existsSync(file)).toBe(false);
});
