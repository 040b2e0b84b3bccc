import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { readFolder, safeReadFolder } from "./folder.ts";
import { formatIssue } from "./issues.ts";

const long = "a".repeat(99);

const files: { readonly [file: string]: string | Uint8Array | undefined } = {
  "dataset.yaml": [
    "id: ford",
    "title: { en: The ford }",
    "version: 1.0.0",
    "licence: CC0-1.0",
    "citation: The ford",
    "languages: [en]",
    "contributors: [{ name: A tester }]",
    "schemaVersion: 1",
  ].join("\n"),
  "sources/paper.yaml": "type: article\nby: gazette\n",
  "actors/gazette.yaml": "type: outlet\nnames:\n  - { text: The Gazette, lang: en, source: paper }\n",
  "actors/east.yaml": "type: state\nnames:\n  - { text: East, lang: en, source: paper }\n",
  "incidents/clash.yaml": [
    "type: clash",
    "title: { en: Clash }",
    "when:",
    '  - edtf: "2021-07-28"',
    "parties: [east]",
    "evidence:",
    "  - { source: paper, text: They clashed., lang: en }",
  ].join("\n"),
  "statements/told.yaml": [
    "speaker: gazette",
    'said: [{ edtf: "2021-07-29" }]',
    "acts: [report]",
    "evidence:",
    "  - { source: paper, text: They clashed., lang: en }",
    "claims:",
    "  clash: { kind: occurrence, about: clash, affirmed: true }",
  ].join("\n"),
};

const made: string[] = [];
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

/** A folder with the files above and some changes; `undefined` leaves a file out. */
async function folderWith(changes: typeof files = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "folder-"));
  made.push(folder);
  for (const [file, text] of Object.entries({ ...files, ...changes })) {
    if (text === undefined) continue;
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}

async function issuesOf(changes: typeof files, limits = {}) {
  const result = await safeReadFolder(await folderWith(changes), limits);
  return result.success ? [] : result.issues;
}

async function brief(changes: typeof files) {
  return (await issuesOf(changes)).map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}

const replace = (file: string, from: string, to: string) => {
  const text = files[file];
  if (typeof text !== "string" || !text.includes(from)) throw new Error(`${file} has no ${from}`);
  return { [file]: text.replace(from, to) };
};

describe("a folder", () => {
  test("of which nothing is wrong", async () => {
    const data = await readFolder(await folderWith());
    expect(data.actors.map(({ id }) => id)).toEqual(["east", "gazette"]);
    expect(data.places).toEqual([]);
    expect(data.statements[0]).toMatchObject({ id: "told", claims: { clash: { about: "clash" } } });
    expect(Object.keys(data.actors[0] ?? {})[0]).toBe("id");
  });

  test("with a byte order mark, hidden files and other things beside the records", async () => {
    const text = `\ufeff${String(files["sources/paper.yaml"])}`;
    expect(
      await brief({
        "sources/paper.yaml": text,
        ".git/x": "",
        "actors/.DS_Store": "",
        "README.md": "x",
        "CHANGES.json": "{}",
      }),
    ).toEqual([]);
  });

  test("in which several files are wrong gives all faults, in the order of files and lines", async () => {
    const issues = await issuesOf({
      ...replace("actors/east.yaml", "state", "empire"),
      ...replace("incidents/clash.yaml", '"2021-07-28"', "28.7.2021"),
      ...replace("statements/told.yaml", "affirmed: true", "afirmed: true"),
      ...replace("sources/paper.yaml", "gazette", "gazete"),
      ...replace("dataset.yaml", "1.0.0", "one"),
    });
    expect(issues.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toEqual([
      "actors/east.yaml:1:7 not_allowed",
      "dataset.yaml:3:10 bad_format",
      "incidents/clash.yaml:4:11 bad_date",
      "sources/paper.yaml:2:5 unknown_id",
      "statements/told.yaml:7:10 missing_field",
      "statements/told.yaml:7:44 unknown_field",
    ]);
    expect(formatIssue(issues[3] as never)).toBe(
      'sources/paper.yaml:2:5: unknown_id: expected the id of an actor, found "gazete".\n    Did you mean "gazette"?',
    );
  });

  test("the throwing door throws them all", async () => {
    const folder = await folderWith({ ...replace("actors/east.yaml", "state", "empire"), "places/x.txt": "" });
    await expect(readFolder(folder)).rejects.toMatchObject({
      name: "AuthoringError",
      code: "not_allowed",
      issues: [{ file: "actors/east.yaml" }, { file: "places/x.txt", code: "unexpected_file" }],
      message: expect.stringContaining("\nplaces/x.txt:1:1: unexpected_file: "),
    });
  });

  test("an edtf without quotes", async () => {
    expect(await issuesOf(replace("incidents/clash.yaml", '"2021-07-28"', "2021"))).toMatchObject([
      { code: "wrong_type", line: 4, column: 11, hint: 'Put it in quotes: "2021".' },
    ]);
  });
});

describe("a file that cannot be read", () => {
  test.each([
    ["is no YAML", "type: [", "actors/gazette.yaml:1:8 syntax"],
    ["is no UTF-8", new Uint8Array([0x61, 0xff]), "actors/gazette.yaml:1:2 not_utf8"],
    ["holds a control character", "a\0", "actors/gazette.yaml:1:2 control_character"],
    ["is too deep", "[".repeat(65), "actors/gazette.yaml:1:65 too_deep"],
    ["is empty", "", "actors/gazette.yaml:1:1 wrong_type"],
    ["holds a list", "- type: outlet", "actors/gazette.yaml:1:1 wrong_type"],
    ["holds text", "outlet", "actors/gazette.yaml:1:1 wrong_type"],
  ])("because it %s, is reported once, not again by what refers to it", async (_name, text, expected) => {
    expect(await brief({ "actors/gazette.yaml": text })).toEqual([expected]);
  });

  test("takes along what a claim in it, a count and a passage would have needed", async () => {
    const dataset = `${String(files["dataset.yaml"])}\nassertions: { counts: { statements: 2 } }`;
    const second = String(files["statements/told.yaml"]).replace(
      "affirmed: true",
      "affirmed: true, relations: [{ kind: sameAs, claim: told#clash, basis: stated }]",
    );
    const paper = "type: article\noutline: [{ from: They, to: clashed. }, { from: Only, to: told. }]\n";
    const told = `${String(files["statements/told.yaml"])}\nnote: [`;
    const all = { "dataset.yaml": dataset, "statements/second.yaml": second, "sources/paper.yaml": paper };
    expect(await brief({ ...all, "statements/told.yaml": told })).toEqual(["statements/told.yaml:8:8 syntax"]);
    // Where all can be read, the passage is missed.
    expect(await brief(all)).toEqual(["sources/paper.yaml:2:41 passage_not_covered"]);
  });

  test("nor by what refers to it where a record of another kind has its id", async () => {
    const other = "type: post\n";
    expect(await brief({ "actors/gazette.yaml": "", "sources/gazette.yaml": other })).toEqual([
      "actors/gazette.yaml:1:1 wrong_type",
    ]);
    // A file of another kind and the same name mends nothing.
    expect(
      await brief({ "places/nobody.yaml": "", ...replace("incidents/clash.yaml", "[east]", "[east, nobody]") }),
    ).toEqual(["incidents/clash.yaml:5:17 unknown_id", "places/nobody.yaml:1:1 wrong_type"]);
  });

  test("is a pipe, at which nobody waits", async () => {
    const folder = await folderWith();
    execFileSync("mkfifo", [join(folder, "actors/pipe.yaml")]);
    const result = await safeReadFolder(folder);
    expect(result.success ? [] : result.issues).toMatchObject([
      { code: "unreadable_file", file: "actors/pipe.yaml", received: "what is no regular file" },
    ]);
  });

  test("is too large, and is not read for that", async () => {
    const folder = await folderWith();
    // A file of holes: more than could be held.
    const file = join(folder, "actors/large.yaml");
    await writeFile(file, "");
    await truncate(file, 3_000_000_000);
    const result = await safeReadFolder(folder);
    expect(result.success ? [] : result.issues).toMatchObject([
      { code: "too_large", file: "actors/large.yaml", received: "3000000000 bytes" },
    ]);
  });

  test("but another reference to nothing is reported", async () => {
    expect(
      await brief({ "actors/gazette.yaml": "", ...replace("incidents/clash.yaml", "[east]", "[east, gazett]") }),
    ).toEqual(["actors/gazette.yaml:1:1 wrong_type", "incidents/clash.yaml:5:17 unknown_id"]);
  });

  test("with an id too long to be shown whole", async () => {
    const clash = replace("incidents/clash.yaml", "[east]", `[east, ${long}]`);
    expect(await brief({ ...clash, [`actors/${long}.yaml`]: "" })).toEqual([`actors/${long}.yaml:1:1 wrong_type`]);
    expect(await brief({ ...clash, "actors/other.yaml": "" })).toEqual([
      "actors/other.yaml:1:1 wrong_type",
      "incidents/clash.yaml:5:17 unknown_id",
    ]);
  });

  test("is one that is a folder", async () => {
    expect(await brief({ "actors/x.yaml/y": "" })).toEqual(["actors/x.yaml:1:1 unreadable_file"]);
  });

  test("is larger than the limit of the caller", async () => {
    const issues = await issuesOf({}, { bytes: 60 });
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["too_large"]));
    expect(issues.map(({ file }) => file)).toContain("dataset.yaml");
  });
});

describe("limits of a run", () => {
  test("records", async () => {
    expect(await issuesOf({}, { records: 5 })).toEqual([]);
    expect(await issuesOf({}, { records: 4 })).toMatchObject([
      { code: "too_many_records", received: "5, and read none" },
    ]);
  });
  test("bytes in all files", async () => {
    const issues = await issuesOf({}, { totalBytes: 250 });
    expect(issues).toMatchObject([
      { code: "too_large", file: "actors/gazette.yaml", received: "more; this file and 2 after it were not read" },
    ]);
  });
  test("issues, of which the rest is counted", async () => {
    const folder = await folderWith({ "actors/a.yaml": "", "actors/b.yaml": "", "actors/c.yaml": "" });
    expect(await safeReadFolder(folder, { issues: 2 })).toMatchObject({
      omitted: 1,
      issues: [{ file: "actors/a.yaml" }, { file: "actors/b.yaml" }],
    });
    await expect(readFolder(folder, { issues: 2 })).rejects.toMatchObject({
      omitted: 1,
      message: expect.stringMatching(/\n… and 1 more\. The limit `issues` tells how many are shown\.$/),
    });
  });
});

describe("hidden characters", () => {
  test("in a quote are kept to the letter, with a warning at their place", async () => {
    const folder = await folderWith(replace("incidents/clash.yaml", "They clashed.", '"They \u202eclashed."'));
    const result = await safeReadFolder(folder);
    expect(result).toMatchObject({
      success: true,
      warnings: [{ code: "hidden_character", file: "incidents/clash.yaml", line: 7, column: 28 }],
    });
    expect(result.success && result.value.incidents[0]?.evidence[0]).toMatchObject({ text: "They \u202eclashed." });
  });
  test("in a name are refused at their place", async () => {
    expect(await brief(replace("actors/east.yaml", "East", "Ea\u200bst"))).toEqual([
      "actors/east.yaml:3:13 hidden_character",
    ]);
  });
  test("in a file's name are written out", async () => {
    const [found] = await issuesOf({ "actors/e\u202e.yaml": "type: state" });
    expect(found?.code).toBe("unsafe_path");
    expect(formatIssue(found as never)).toMatch(/^actors\/e\\u202e\.yaml:1:1: unsafe_path: /);
  });
});

describe("the manifest", () => {
  test("that is missing is reported once", async () => {
    expect(await brief({ "dataset.yaml": undefined })).toEqual(["dataset.yaml:1:1 missing_file"]);
  });
  test("that is no YAML is reported once", async () => {
    expect(await brief({ "dataset.yaml": "a: [" })).toEqual(["dataset.yaml:1:5 syntax"]);
  });
  test("that is empty is no object", async () => {
    expect(await brief({ "dataset.yaml": "" })).toEqual(["dataset.yaml:1:1 wrong_type"]);
  });
  test("of a folder that is not there is missing", async () => {
    const result = await safeReadFolder(join(tmpdir(), "no-such-folder-of-records"));
    expect(result.success ? [] : result.issues).toMatchObject([{ file: "dataset.yaml", code: "missing_file" }]);
  });
  test("keeps its own id", async () => {
    expect((await readFolder(await folderWith())).dataset.id).toBe("ford");
  });
});

describe("files that should not be there", () => {
  test.each([
    ["actors/notes.txt", "", ["actors/notes.txt:1:1 unexpected_file"]],
    ["actors/east2.yml", "", ["actors/east2.yml:1:1 unexpected_file"]],
    ["actors/more/x.yaml", "", ["actors/more:1:1 unexpected_file"]],
    ["actor/x.yaml", "", ["actor:1:1 unexpected_file"]],
    ["datset.yaml", "", ["datset.yaml:1:1 unexpected_file"]],
    ["places", "a file in the place of a folder", ["places:1:1 unreadable_file"]],
  ])("%s", async (file, text, expected) => {
    expect(await brief({ [file]: text })).toEqual(expected);
  });

  test("a file's name that is no id", async () => {
    expect(await issuesOf({ "sources/My Paper.yaml": "type: post" })).toMatchObject([
      {
        code: "bad_file_name",
        file: "sources/My Paper.yaml",
        path: ["sources", "My Paper", "id"],
        received: '"My Paper"',
        hint: "Give the file another name.",
      },
    ]);
    expect(await issuesOf({ [`sources/${long}ab.yaml`]: "type: post" })).toMatchObject([{ code: "bad_file_name" }]);
    expect(await issuesOf({ [`sources/${long}a.yaml`]: "type: post" })).toEqual([]);
  });
});

test("an id in a file is refused, and the file's name stays the id", async () => {
  expect(await issuesOf({ "actors/east.yaml": `${String(files["actors/east.yaml"])}id: west\n` })).toMatchObject([
    {
      code: "id_in_file",
      file: "actors/east.yaml",
      line: 4,
      column: 1,
      path: ["actors", "east", "id"],
      received: '"west"',
    },
  ]);
});
