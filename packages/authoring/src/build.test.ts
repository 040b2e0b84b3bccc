import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDataset } from "@incident-data/core/schema";
import { afterEach, describe, expect, test } from "vitest";
import { buildDataset } from "./build.ts";
import { readFolder } from "./folder.ts";
import { packageFiles } from "./package-files.ts";
import { passageTable, withPassages } from "./readme.ts";

const records = fileURLToPath(new URL("../../armenia-azerbaijan-2021/records", import.meta.url));
const packageName = "@incident-data/armenia-azerbaijan-2021";
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

const made: string[] = [];
const zone = process.env["TZ"];
afterEach(async () => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "build-"));
  made.push(folder);
  return folder;
}

async function built(options: { readonly readme?: string } = {}): Promise<{ readonly [file: string]: string }> {
  const out = join(await emptyFolder(), "dist");
  await buildDataset({ records, out, packageName, ...options });
  const names = await readdir(out);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(out, name), "utf8")])),
  );
}

describe("a build", () => {
  test("gives the same bytes in any time zone", async () => {
    process.env["TZ"] = "Pacific/Kiritimati";
    expect(new Date(0).getTimezoneOffset()).not.toBe(0);
    const east = await built();
    process.env["TZ"] = "America/Los_Angeles";
    expect(await built()).toEqual(east);
    expect(Object.keys(east).sort()).toEqual([
      "data.json",
      "datapackage.json",
      "index.d.ts",
      "index.js",
      "records.ndjson",
    ]);
  });

  test("gives the data, as one document and as lines", async () => {
    const data = await readFolder(records);
    const files = await built();
    expect(parseDataset(JSON.parse(files["data.json"] ?? ""))).toEqual(data);
    const lines = (files["records.ndjson"] ?? "")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(
      data.sources.length + data.actors.length + data.places.length + data.incidents.length + data.statements.length,
    );
    expect(lines[0]).toEqual({ kind: "source", ...data.sources[0] });
  });

  test("describes the data with true checksums", async () => {
    const files = await built();
    const { resources, name, licenses } = JSON.parse(files["datapackage.json"] ?? "");
    expect([name, licenses]).toEqual(["armenia-azerbaijan-2021", [{ name: "CC-BY-4.0" }]]);
    expect(resources.map(({ path }: { readonly path: string }) => path)).toEqual(["data.json", "records.ndjson"]);
    for (const { path, bytes, hash } of resources) {
      expect(hash).toBe(`sha256:${sha256(files[path] ?? "")}`);
      expect(bytes).toBe(Buffer.byteLength(files[path] ?? ""));
    }
    expect(files["index.js"]).toContain(`"sha256": "${sha256(files["data.json"] ?? "")}"`);
  });

  test("leaves no unfinished file behind", async () => {
    expect(Object.keys(await built()).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("of records that are not valid writes nothing", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "dataset.yaml"), "id: x");
    const readme = join(folder, "README.md");
    await writeFile(readme, "<!-- passages: made by the build --><!-- end of passages -->");
    const out = join(folder, "dist");
    await expect(buildDataset({ records: folder, out, packageName: "x", readme })).rejects.toMatchObject({
      name: "AuthoringError",
      code: "missing_field",
    });
    expect((await readdir(folder)).sort()).toEqual(["README.md", "dataset.yaml"]);
    expect(await readFile(readme, "utf8")).toBe("<!-- passages: made by the build --><!-- end of passages -->");
  });

  test("makes the readme's table anew, and only that", async () => {
    const readme = join(await emptyFolder(), "README.md");
    await writeFile(
      readme,
      "# Before\n\n<!-- passages: made by the build -->\nold\n<!-- end of passages -->\n\n# After\n",
    );
    await built({ readme });
    const text = await readFile(readme, "utf8");
    expect(text).toMatch(/^# Before\n\n<!-- passages: made by the build -->\n\n\| \| passage \| held by \|\n/);
    expect(text).toMatch(/\n<!-- end of passages -->\n\n# After\n$/);
    expect(text).not.toMatch(/^old$/m);
    await built({ readme });
    expect(await readFile(readme, "utf8")).toBe(text);
  });

  test("leaves a readme without marks as it is", async () => {
    const readme = join(await emptyFolder(), "README.md");
    await writeFile(readme, "# Mine\n");
    await built({ readme });
    expect(await readFile(readme, "utf8")).toBe("# Mine\n");
  });
});

describe("the files of a package", () => {
  const minimal = () =>
    parseDataset({
      dataset: {
        id: "x",
        title: { de: "Über */ alles" },
        version: "1.0.0",
        licence: "CC0-1.0",
        citation: "X",
        languages: ["de"],
        contributors: [{ name: "A", role: "editor" }],
        schemaVersion: 1,
      },
      sources: [
        { id: "b", type: "post", note: "\u2028\u2029</script>" },
        { id: "a", type: "post", title: { en: "T" } },
      ],
      actors: [],
      places: [],
      incidents: [],
      statements: [],
    });

  test("the declarations name every id with its type", async () => {
    const data = await readFolder(records);
    const text = packageFiles(data, packageName)["index.d.ts"] ?? "";
    const own = [...data.sources, ...data.actors, ...data.places, ...data.incidents, ...data.statements];
    const claims = data.statements.flatMap(({ id, claims = {} }) => Object.keys(claims).map((key) => `${id}#${key}`));
    for (const id of [...own.map((record) => record.id), ...claims]) expect(text.split(`"${id}"`)).toHaveLength(2);
    expect(text).toContain("export declare const dataset: Dataset<AllIds>;");
  });

  test("a title cannot end a comment, and a line separator cannot end a line of the module", () => {
    const files = packageFiles(minimal(), "x");
    expect(files["index.d.ts"]).toContain("/** Über * / alles */");
    expect(files["index.js"]).not.toMatch(/[\u2028\u2029]/);
    const [, literal = ""] = /JSON\.parse\((".*")\)/.exec(files["index.js"] ?? "") ?? [];
    expect(JSON.parse(JSON.parse(literal))).toEqual(minimal());
  });

  test("what is not seen is written out in code, and stays in the data", () => {
    const data = minimal();
    const turned = { ...data, dataset: { ...data.dataset, title: { en: "T\u202e" }, citation: "C\u2066" } };
    const files = packageFiles(turned, "x");
    for (const file of ["index.js", "index.d.ts"]) expect(files[file]).not.toMatch(/[\u202e\u2066]/);
    expect(files["data.json"]).toContain("T\u202e");
    const [, literal = ""] = /JSON\.parse\((".*")\)/.exec(files["index.js"] ?? "") ?? [];
    expect(JSON.parse(JSON.parse(literal))).toEqual(turned);
  });

  test("the descriptor of a data set without a description or English", () => {
    const descriptor = JSON.parse(packageFiles(minimal(), "x")["datapackage.json"] ?? "");
    expect(descriptor).toMatchObject({ title: "Über */ alles", contributors: [{ title: "A", roles: ["editor"] }] });
    expect(descriptor).not.toHaveProperty("description");
  });
});

describe("the table of passages", () => {
  test("groups claims under their statements", async () => {
    const table = passageTable(await readFolder(records));
    expect(table).toContain("| 8 | 2 servicemen wounded. | statement `2021-07-28-abdullayeva`: `#wounded` |");
    expect(table.split("\n").filter((line) => line.startsWith("| ")).length).toBe(24);
  });

  test("stays the same however often it is made, also where a passage holds the end mark", () => {
    const text = "Before <!-- end of passages --> after";
    const evidence = [{ source: "s", text, lang: "en" }];
    const dataset = {
      id: "x",
      title: { en: "X" },
      version: "1.0.0",
      licence: "CC0-1.0",
      citation: "X",
      languages: ["en"],
    };
    const data = parseDataset({
      dataset: { ...dataset, contributors: [{ name: "A" }], schemaVersion: 1 },
      sources: [{ id: "s", type: "post", outline: [{ from: text, to: text }] }],
      actors: [],
      places: [],
      incidents: [{ id: "i", type: "clash", title: { en: "I" }, when: [{ edtf: "2021" }], parties: [], evidence }],
      statements: [],
    });
    const once = withPassages("<!-- passages: made by the build -->\n<!-- end of passages -->\n", data) ?? "";
    expect(once.split("<!-- end of passages -->")).toHaveLength(2);
    expect(withPassages(once, data)).toBe(once);
  });

  test.each([
    "no marks",
    "<!-- end of passages --> <!-- passages: made by the build -->",
    "<!-- passages: made by the build -->",
  ])("has no place in %j", async (readme) => {
    expect(withPassages(readme, await readFolder(records))).toBeUndefined();
  });
});
