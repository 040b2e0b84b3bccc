import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { safeReadFiles } from "../folder.ts";
import { readDataFile } from "../sources/data-file.ts";
import { diskFiles } from "../sources/disk.ts";
import { emptyFolder, files, removeFolders, writeFiles } from "../sources/testing.ts";
import { migrate, schemaVersions } from "./index.ts";
import { type Edit, type Migration, migrateFile, type SchemaVersions } from "./migrate.ts";

afterEach(removeFolders);

/** A schema that never was: the licence spelt otherwise, and a source's type under another name. */
const invented: Migration = {
  from: 0,
  what: "The licence is spelt with a c, and a source says what sort it is by its type.",
  edits({ of, value }) {
    const own = value as { readonly [field: string]: unknown };
    const edits: Edit[] = [];
    if (of === "dataset" && "license" in own) edits.push({ do: "rename", path: ["license"], to: "licence" });
    if (of === "source" && "sort" in own) {
      edits.push({ do: "set", path: ["type"], value: own["sort"] }, { do: "remove", path: ["sort"] });
    }
    return edits;
  },
};
const both: SchemaVersions = { current: 1, migrations: [invented] };

const head = { id: "ford", license: "CC0-1.0", schemaVersion: 0 };

describe("a file of the version before", () => {
  test("becomes one of this, with what was done to it", () => {
    const manifest = { of: "dataset", id: "", value: head } as const;
    expect(migrateFile(manifest, 0, both)).toEqual({
      value: { id: "ford", licence: "CC0-1.0", schemaVersion: 1 },
      edits: [
        { do: "rename", path: ["license"], to: "licence" },
        { do: "set", path: ["schemaVersion"], value: 1 },
      ],
    });
    expect(Object.keys(migrateFile(manifest, 0, both).value as object)).toEqual(["id", "licence", "schemaVersion"]);
    expect(head).toEqual({ id: "ford", license: "CC0-1.0", schemaVersion: 0 });
  });

  test("is left as it is where there is nothing to do, and is done with after one run", () => {
    const file = { of: "source", id: "paper", value: { sort: "article" } } as const;
    const { value } = migrateFile(file, 0, both);
    expect(value).toEqual({ type: "article" });
    expect(migrateFile({ ...file, value }, 0, both)).toEqual({ value, edits: [] });
    expect(migrateFile({ ...file, value }, 1, both)).toEqual({ value, edits: [] });
  });

  test("goes through every version between", () => {
    const counting = (from: number): Migration => ({
      from,
      what: "Counts.",
      edits: ({ value }) => [{ do: "set", path: ["steps", (value as { steps: unknown[] }).steps.length], value: from }],
    });
    const long: SchemaVersions = { current: 3, migrations: [counting(2), counting(0), counting(1)] };
    expect(migrateFile({ of: "actor", id: "x", value: { steps: [] } }, 0, long).value).toEqual({ steps: [0, 1, 2] });
  });

  test.each<readonly [string, Edit, unknown]>([
    ["a field that is set", { do: "set", path: ["a", 1, "b"], value: 2 }, { a: [0, { b: 2, c: 1 }] }],
    ["a field that is taken out", { do: "remove", path: ["a", 1, "b"] }, { a: [0, { c: 1 }] }],
    ["a member that is taken out", { do: "remove", path: ["a", 0] }, { a: [{ b: 1, c: 1 }] }],
    ["a member that is put in its place", { do: "set", path: ["a", 0], value: 5 }, { a: [5, { b: 1, c: 1 }] }],
    ["a new name", { do: "rename", path: ["a", 1, "b"], to: "d" }, { a: [0, { d: 1, c: 1 }] }],
  ])("%s", (_name, edit, expected) => {
    const one: SchemaVersions = { current: 1, migrations: [{ from: 0, what: "One.", edits: () => [edit] }] };
    const value = { a: [0, { b: 1, c: 1 }] };
    expect(migrateFile({ of: "actor", id: "x", value }, 0, one).value).toEqual(expected);
    expect(value).toEqual({ a: [0, { b: 1, c: 1 }] });
  });

  test.each<Edit>([
    { do: "remove", path: ["b"] },
    { do: "rename", path: ["a", 0], to: "x" },
    { do: "set", path: ["a", 7, "x"], value: 1 },
    { do: "set", path: [], value: 1 },
    { do: "set", path: ["c", "x"], value: 1 },
  ])("%j leads nowhere, and the migration is wrong", (edit) => {
    const one: SchemaVersions = { current: 1, migrations: [{ from: 0, what: "One.", edits: () => [edit] }] };
    expect(() => migrateFile({ of: "actor", id: "x", value: { a: [0], c: 1 } }, 0, one)).toThrow(TypeError);
  });
});

describe("a reader", () => {
  const old = () =>
    Object.fromEntries(
      Object.entries(files()).map(([file, text]) => [
        file,
        file === "dataset.yaml"
          ? text.replace("licence:", "license:").replace("schemaVersion: 1", "schemaVersion: 0")
          : file.startsWith("sources/")
            ? text.replace("type:", "sort:")
            : text,
      ]),
    );

  test("takes the version before from a folder, and says that it was it", async () => {
    const now = await safeReadFiles(diskFiles(await writeFiles(await emptyFolder(), files())));
    const folder = await writeFiles(await emptyFolder(), old());
    const before = await safeReadFiles(diskFiles(folder), {}, both);
    expect(now).toMatchObject({ success: true, schemaVersion: 1 });
    expect(before).toEqual({ ...now, schemaVersion: 0 });
    const refused = await safeReadFiles(diskFiles(folder));
    expect(refused.success ? [] : refused.issues.map(({ code }) => code)).toContain("not_allowed");
  });

  test("tells what is still wrong, at its place in the file as it is written", async () => {
    const folder = await writeFiles(await emptyFolder(), {
      ...old(),
      "sources/paper.yaml": "sort: novel\nnote: A book.\n",
    });
    const result = await safeReadFiles(diskFiles(folder), {}, both);
    expect(result.success ? [] : result.issues).toMatchObject([
      { file: join("sources", "paper.yaml"), line: 1, column: 1, code: "not_allowed" },
    ]);
  });

  test("takes it from a data.json", async () => {
    const now = await safeReadFiles(diskFiles(await writeFiles(await emptyFolder(), files())));
    const value = now.success ? now.value : undefined;
    const { licence, ...rest } = value?.dataset ?? { licence: "" };
    const json = {
      ...value,
      dataset: { ...rest, license: licence, schemaVersion: 0 },
      sources: value?.sources.map(({ id, type }) => ({ id, sort: type })),
    };
    const bytes = new TextEncoder().encode(JSON.stringify(json));
    const none = async () => ({ data: [], faults: [] });
    expect(await readDataFile(bytes, "data.json", {}, both, none)).toEqual({ ...now, schemaVersion: 0 });
    expect((await readDataFile(bytes, "data.json", {}, schemaVersions, none)).success).toBe(false);
  });
});

test("every version since the first has its migration, in order", () => {
  expect(schemaVersions.migrations.map(({ from }) => from)).toEqual(
    Array.from({ length: schemaVersions.current - 1 }, (_, i) => i + 1),
  );
  expect(() =>
    migrate({ of: "actor", id: "x", value: {} }, schemaVersions.current - 1 - schemaVersions.migrations.length),
  ).toThrow(TypeError);
});
