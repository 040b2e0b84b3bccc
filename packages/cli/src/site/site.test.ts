import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFolder } from "@incident-data/authoring";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { called } from "../testing.ts";
import { policy } from "./policy.ts";
import { siteFiles } from "./site.ts";

const article = fileURLToPath(new URL("../../../armenia-azerbaijan-2021/records", import.meta.url));
const second = fileURLToPath(new URL("../../../../examples/second-source", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "incident-data-site-"));
let [count, folder] = [0, ""];

beforeEach(() => {
  folder = join(root, `страница ${count++}`);
  cpSync(article, join(folder, "records"), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const read = (name: string) => readFileSync(join(folder, name), "utf8");
const filesOf = (name: string) =>
  readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(join(folder, name).length + 1))
    .sort();

describe("build --site", () => {
  it("writes the page, its files and the data, and the same bytes again", async () => {
    expect(await called(["build", "--site", "one"], folder)).toEqual({
      code: 0,
      stdout: "armenia-azerbaijan-2021 1.0.0: one\n".replace(
        "1.0.0",
        JSON.parse(read("one/data.json")).dataset.version,
      ),
      stderr: "",
    });
    expect((await called(["build", "records", "--site", "two"], folder)).code).toBe(0);
    expect(filesOf("one")).toEqual(expect.arrayContaining(["data.json", "incident-explorer.js", "index.html"]));
    expect(filesOf("two")).toEqual(filesOf("one"));
    for (const file of filesOf("one")) expect(read(`two/${file}`)).toBe(read(`one/${file}`));
    expect(JSON.parse(read("one/data.json"))).toEqual(await readFolder(join(folder, "records")));
  });

  it("puts the policy before whatever is loaded, and the title in the page", async () => {
    await called(["build", "--site", "site"], folder);
    const page = read("site/index.html");
    const at = page.indexOf(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
    expect(at).toBeGreaterThan(0);
    for (const loaded of ["<script", "<link"]) expect(page.indexOf(loaded)).toBeGreaterThan(at);
    expect(page).toMatch(/<title lang="en">[^<]*Armenia[^<]*<\/title>/);
    // What the policy would refuse: scripts and styles in the page itself.
    expect(page).not.toMatch(/<style|<script(?![^>]* src=)|\son\w+=|\sstyle=/);
  });

  it("makes of a package the page that its records make", async () => {
    await called(["build", "--out", "built", "--name", "x"], folder);
    expect((await called(["build", "built", "--site", "one"], folder)).code).toBe(0);
    expect((await called(["build", "built/data.json", "--site", "two"], folder)).code).toBe(0);
    await called(["build", "--site", "three"], folder);
    for (const each of ["one", "two"]) expect(read(`${each}/data.json`)).toBe(read("three/data.json"));
    expect((await called(["build", "built/records.ndjson", "--site", "four"], folder)).code).toBe(0);
    const [{ dataset: _, ...lines }, { dataset: __, ...whole }] = ["four", "three"].map((each) =>
      JSON.parse(read(`${each}/data.json`)),
    );
    expect(lines).toEqual(whole);
  });

  it("holds the records of a data set that is used, since the page can ask nobody for them", async () => {
    const uses = ["--uses", `sarn-2019=${join(second, "../contribute-a-dataset/records")}`];
    const call = ["build", join(second, "records"), "--site", "site", ...uses];
    const { code, stdout, stderr } = await called(call, folder);
    expect({ code, stdout, stderr }).toMatchObject({ code: 0 });
    const data = JSON.parse(read("site/data.json"));
    expect(data.dataset.uses).toBeUndefined();
    expect(data.incidents.length).toBeGreaterThan(0);
  });

  it("writes nothing where a record has an error, and leaves the page of before", async () => {
    await called(["build", "--site", "site"], folder);
    const before = filesOf("site").map((file) => read(`site/${file}`));
    writeFileSync(join(folder, "records/actors/armenia.yaml"), "nmae: x\n");
    for (const site of ["site", "new"]) {
      const { code, stdout, stderr } = await called(["build", "--site", site], folder);
      expect({ code, stderr }).toEqual({ code: 1, stderr: "nothing was written\n" });
      expect(stdout).toMatch(/^error\[/);
    }
    expect(filesOf("site").map((file) => read(`site/${file}`))).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(["records", "site"]);
  });

  it.each([
    [["--out", "o"], 2],
    [["--package"], 2],
    [["--previous", "x"], 2],
  ])("takes no option of a package: %j", async (more, code) => {
    expect((await called(["build", "--site", "site", ...more], folder)).code).toBe(code);
  });

  it.each([["nowhere"], ["nowhere.json"], ["HEAD:nowhere"]])("finds nothing at %s", async (from) => {
    expect((await called(["build", from, "--site", "site"], folder)).code).toBe(3);
  });
});

describe("a title", () => {
  const page = '<head>\n<meta charset="utf-8" />\n<title>Who says what happened</title>\n</head>';
  const titleIn = async (title: { readonly [lang: string]: string }) => {
    const data = await readFolder(article);
    const files = siteFiles(new Map([["index.html", Buffer.from(page)]]), {
      ...data,
      dataset: { ...data.dataset, title },
    });
    return /<title.*<\/title>/s.exec(Buffer.from(files.get("index.html") ?? []).toString())?.[0];
  };

  it("is text, whatever is written in it", async () => {
    expect(await titleIn({ en: `</title><script src="x">&'\u202e$&` })).toBe(
      '<title lang="en">&#60;/title&#62;&#60;script src=&#34;x&#34;&#62;&#38;&#39;\\u202e$&#38;</title>',
    );
  });

  it("is in its own language where there is none in English", async () => {
    expect(await titleIn({ hy: "Սահման" })).toBe('<title lang="hy">Սահման</title>');
  });

  it("has a place in the explorer's page, or nothing is made", async () => {
    const data = await readFolder(article);
    expect(() => siteFiles(new Map([["index.html", Buffer.from("<head></head>")]]), data)).toThrow(TypeError);
    expect(() => siteFiles(new Map(), data)).toThrow(TypeError);
  });
});
