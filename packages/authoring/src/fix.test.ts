import { fileURLToPath } from "node:url";
import { diffLines } from "diff";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Entry, type Files, unreadable } from "./files.ts";
import { type FixOptions, fixFiles, fixFolder } from "./fix.ts";
import { FilesInHand } from "./fix-files.ts";
import { issueFixes, textFixes } from "./fixes/index.ts";
import { safeReadFiles } from "./folder.ts";
import type { SchemaVersions } from "./migrations/migrate.ts";

type Texts = { readonly [file: string]: string };

const sound: Texts = {
  "dataset.yaml": [
    "id: ford",
    "title: { en: The ford }",
    "version: 1.0.0",
    "licence: CC0-1.0",
    "citation: The ford",
    "languages: [en]",
    "contributors: [{ name: A tester }]",
    "schemaVersion: 1",
    "",
  ].join("\n"),
  "sources/paper.yaml": "type: article\nby: gazette\n",
  "actors/gazette.yaml": "type: outlet\nnames:\n  - { text: The Gazette, lang: en, source: paper }\n",
  "actors/east.yaml": "# The east.\ntype: state\nnames:\n  - { text: Şərq, lang: az, source: paper }\n",
  "incidents/clash.yaml": [
    "type: clash",
    "title: { en: Clash }",
    "# A day, or a night?",
    "when:",
    '  - edtf: "2021-07-28"',
    "parties: [east]",
    "evidence:",
    "  - { source: paper, text: They clashed., lang: en }",
    "note: |",
    "  Kept  ",
    "  to the letter.",
    "",
  ].join("\n"),
  "statements/told.yaml": [
    "speaker: gazette",
    'said: [{ edtf: "2021-07-29" }]',
    "acts: [report, deny]",
    "evidence:",
    "  - { source: paper, text: They clashed., lang: en }",
    "claims:",
    "  clash: { kind: occurrence, about: clash, affirmed: true }",
    "",
  ].join("\n"),
};

/** Files in memory. */
function kept(texts: Texts): Files {
  return {
    async names(folder) {
      const names = new Map<string, Entry>();
      for (const file of Object.keys(texts)) {
        if (folder !== undefined && !file.startsWith(`${folder}/`)) continue;
        const [name = "", ...rest] = file.slice(folder === undefined ? 0 : folder.length + 1).split("/");
        names.set(name, { name, folder: rest.length > 0 });
      }
      return { ok: true, value: [...names.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) };
    },
    async bytes(file) {
      const text = texts[file];
      return text === undefined ? unreadable("ENOENT") : { ok: true, value: new TextEncoder().encode(text) };
    },
  };
}

async function fixed(texts: Texts, options: FixOptions = {}, versions?: SchemaVersions) {
  const report = await fixFiles(new FilesInHand(kept(texts), {}), options, versions);
  const after = { ...texts, ...Object.fromEntries(report.changed.map((each) => [each.file, each.after])) };
  return { ...report, after };
}

async function check(texts: Texts) {
  const result = await safeReadFiles(kept(texts));
  return [...result.warnings, ...(result.success ? [] : result.issues)];
}

function damaged(file: string, from: string, to: string, texts: Texts = sound): Texts {
  const text = texts[file] ?? "";
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  return { ...texts, [file]: text.replace(from, () => to) };
}

test("nothing of a sound folder is changed", async () => {
  expect(await fixed(sound)).toMatchObject({ changed: [], left: [], warnings: [] });
});

test("nothing of the article's data set is changed", async () => {
  const records = fileURLToPath(new URL("../../armenia-azerbaijan-2021/records", import.meta.url));
  expect(await fixFolder(records)).toMatchObject({ changed: [], left: [], warnings: [] });
});

/** What is mended: how a sound folder is damaged, and the code. Mending it gives the sound one. */
const mended: readonly (readonly [name: string, code: string, file: string, from: string, to: string])[] = [
  ["a byte order mark", "byte_order_mark", "sources/paper.yaml", "type", "\ufefftype"],
  ["one line end of another kind", "mixed_line_ends", "sources/paper.yaml", "article\n", "article\r\n"],
  ["space at the end of a line", "trailing_space", "sources/paper.yaml", "article", "article \t"],
  ["space at the end of a comment", "trailing_space", "actors/east.yaml", "east.", "east. "],
  ["space after a key", "trailing_space", "incidents/clash.yaml", "when:", "when: "],
  ["the id that the file's name is", "id_in_file", "actors/east.yaml", "type: state\n", "id: east\ntype: state\n"],
  ["a date with space around it", "bad_date", "incidents/clash.yaml", '"2021-07-28"', '" 2021-07-28 "'],
  ["the same value twice", "duplicate_value", "statements/told.yaml", "[report, deny]", "[report, deny, report]"],
  ["and thrice", "duplicate_value", "statements/told.yaml", "[report, deny]", "[report, deny, report, deny, deny]"],
  ["a name in pieces", "not_normalised", "actors/east.yaml", "Şərq", "S\u0327ərq"],
];

describe("what can be mended in one way", () => {
  test.each(mended)("%s", async (_name, code, file, from, to) => {
    const result = await fixed(damaged(file, from, to));
    expect(result.after).toEqual(sound);
    expect(result.changed.map((each) => each.file)).toEqual([file]);
    for (const each of result.changed[0]?.fixed ?? []) expect(each.code).toBe(code);
    expect(result).toMatchObject({ left: [], warnings: [] });
  });

  test.each([
    ["2021", '"2021"'],
    ["1.0", '"1.0"'],
    ["True", '"True"'],
    ["-5", '"-5"'],
  ])("%s where a text belongs is quoted as it was written", async (written, quoted) => {
    const { after, changed } = await fixed(
      damaged("incidents/clash.yaml", "note: |\n  Kept  \n  to the letter.\n", `note: ${written} # why\n`),
    );
    expect(after["incidents/clash.yaml"]).toContain(`note: ${quoted} # why\n`);
    expect(changed[0]?.fixed).toEqual([{ code: "wrong_type", path: ["incidents", "clash", "note"], line: 9 }]);
  });

  test.each([
    ["unknown/2021", "/2021"],
    ["2021-07/open", "2021-07/.."],
    ["2021-uu", "2021-XX"],
    ["2021?~", "2021%"],
    ["y170000002", "Y170000002"],
    ["2021 / 2022", "2021/2022"],
  ])("%s, in the spelling of 2012 or with space, is %s today", async (draft, today) => {
    const { after } = await fixed(damaged("incidents/clash.yaml", "2021-07-28", draft));
    expect(after["incidents/clash.yaml"]).toContain(`edtf: "${today}"`);
  });

  test("of several kinds at once, and what only then shows", async () => {
    const once = damaged("incidents/clash.yaml", '"2021-07-28"', "2021 ");
    const twice = damaged("incidents/clash.yaml", "type: clash", "\ufeffid: clash\ntype: clash", once);
    const { after, left, changed } = await fixed(twice);
    expect(after).toEqual(damaged("incidents/clash.yaml", "2021-07-28", "2021"));
    expect(changed[0]?.fixed.map(({ code, line }) => `${line} ${code}`)).toEqual([
      "1 byte_order_mark",
      "1 id_in_file",
      "6 trailing_space",
      "6 wrong_type",
    ]);
    expect(left).toEqual([]);
  });

  test("most lines say how all end", async () => {
    const crlf = (sound["actors/east.yaml"] ?? "").replaceAll("\n", "\r\n");
    expect(await fixed({ ...sound, "actors/east.yaml": crlf })).toMatchObject({ changed: [] });
    const { after } = await fixed({ ...sound, "actors/east.yaml": crlf.replace("state\r", "state") });
    expect(after["actors/east.yaml"]).toBe(crlf);
  });
});

describe("what is left as it is", () => {
  test.each([
    ["a date of two readings", "incidents/clash.yaml", "2021-07-28", "07/08/2021"],
    ["a date in another notation", "incidents/clash.yaml", "2021-07-28", "28.7.2021"],
    ["two numbers with a space between them", "incidents/clash.yaml", "2021-07-28", "20 21"],
    ["a decade of 2012", "incidents/clash.yaml", "2021-07-28", "201x"],
    ["an id that is not the file's name", "actors/east.yaml", "type", "id: west\ntype"],
    ["an id with a comment", "actors/east.yaml", "type", "id: east # why?\ntype"],
    ["a misspelt field", "actors/east.yaml", "names", "name"],
    ["nothing where a text belongs", "incidents/clash.yaml", "They clashed.", "~"],
    ["an id that is near another", "incidents/clash.yaml", "[east]", "[esat]"],
    ["a key that stands twice", "actors/east.yaml", "type: state", "type: state \ntype: state"],
    ["what is no YAML", "actors/east.yaml", "state", "[ \r\n"],
  ])("%s", async (_name, file, from, to) => {
    const texts = damaged(file, from, to);
    const { changed, left } = await fixed(texts);
    expect(changed).toEqual([]);
    expect(left).not.toEqual([]);
  });

  test.each([
    ["words in pieces", "incidents/clash.yaml", "They clashed.", "They clas\u0327hed."],
    ["a key in pieces", "dataset.yaml", "{ en: The ford }", '{ en: The ford, "x-s\u0327": x }'],
  ])("%s, which are kept to the letter", async (_name, file, from, to) => {
    expect((await fixed(damaged(file, from, to))).changed).toEqual([]);
  });
});

test("only the codes that are asked for", async () => {
  const texts = damaged("sources/paper.yaml", "type: article\n", "\ufefftype: article \n");
  const { after, warnings } = await fixed(texts, { only: ["trailing_space"] });
  expect(after["sources/paper.yaml"]).toBe("\ufefftype: article\nby: gazette\n");
  expect(warnings.map(({ code }) => code)).toEqual(["byte_order_mark"]);
});

describe("findings from outside", () => {
  const note = { code: "no_note", path: ["incidents", "clash", "note"] };

  test("are mended once the data is sound, until they are gone", async () => {
    const seen: number[] = [];
    const { after, changed } = await fixed(damaged("actors/east.yaml", "type", "id: east\ntype"), {
      findFixes: (data) => {
        const [clash] = data.incidents;
        seen.push(data.incidents.length);
        return clash?.note === undefined ? [] : [{ ...note, edits: [{ path: note.path, remove: true }] }];
      },
    });
    expect(seen).toEqual([1, 1]);
    expect(after["incidents/clash.yaml"]).toBe(sound["incidents/clash.yaml"]?.split("note:")[0]);
    expect(changed.map(({ fixed: each }) => each.map(({ code, line }) => [code, line]))).toEqual([
      [["id_in_file", 2]],
      [["no_note", 9]],
    ]);
  });

  test("are mended in all their files or in none", async () => {
    const edits = [
      { path: ["incidents", "clash", "title", "de"], set: "Gefecht" },
      { path: ["incidents", "nowhere", "title"], set: {} },
    ];
    expect((await fixed(sound, { findFixes: () => [{ ...note, edits }] })).changed).toEqual([]);
    const both = [edits[0], { path: ["dataset", "title", "de"], set: "Die Furt" }] as typeof edits;
    const result = await fixed(sound, { findFixes: () => [{ ...note, edits: both }] });
    expect(result.changed.map(({ file }) => file)).toEqual(["dataset.yaml", "incidents/clash.yaml"]);
    expect(result.after["dataset.yaml"]).toContain("title: { en: The ford, de: Die Furt }");
  });

  test("that undo each other come to an end", async () => {
    const path = ["dataset", "version"];
    const findFixes: FixOptions["findFixes"] = ({ dataset }) => [
      { code: "x", path, edits: [{ path, set: dataset.version === "1.0.0" ? "1.0.1" : "1.0.0" }] },
    ];
    expect((await fixed(sound, { findFixes })).after["dataset.yaml"]).toContain('version: "1.0.1"');
  });

  test("that would make sound data unsound are taken back, and nothing else is", async () => {
    const path = ["incidents", "clash", "parties"];
    const findFixes = () => [{ code: "x", path, edits: [{ path, set: ["nobody"] }] }];
    const result = await fixed(damaged("sources/paper.yaml", "article", "article "), { findFixes });
    expect(result.after).toEqual(sound);
    expect(result.left).toEqual([]);
  });

  test("of which several touch one list are mended one after the other", async () => {
    const path = ["statements", "told", "acts"];
    const findFixes: FixOptions["findFixes"] = ({ statements }) => {
      const acts = statements[0]?.acts ?? [];
      if (acts.length < 2) return [];
      return [
        { code: "a", path, edits: [{ path: [...path, 0], remove: true }] },
        { code: "b", path, edits: [{ path, set: ["report"] }] },
      ];
    };
    expect((await fixed(sound, { findFixes })).after["statements/told.yaml"]).toMatch(/^acts: \[report\]$/m);
  });
});

describe("files of the schema's version before", () => {
  const versions: SchemaVersions = {
    current: 2,
    migrations: [
      {
        from: 1,
        what: "The type of an incident is its kind.",
        edits: ({ of }) => (of === "incident" ? [{ do: "rename", path: ["type"], to: "kind" }] : []),
      },
    ],
  };

  test("are rewritten where that is asked for, with their comments", async () => {
    const { after, changed } = await fixed(sound, { migrate: true }, versions);
    expect(after["dataset.yaml"]).toBe(sound["dataset.yaml"]?.replace("schemaVersion: 1", "schemaVersion: 2"));
    expect(after["incidents/clash.yaml"]).toBe(sound["incidents/clash.yaml"]?.replace("type: clash", "kind: clash"));
    expect(changed.flatMap((each) => each.fixed.map(({ code }) => code))).toEqual(["schema_version", "schema_version"]);
    expect((await fixed(sound, {}, versions)).changed).toEqual([]);
  });

  test("are not rewritten at all where one of them cannot be", async () => {
    const texts = damaged("actors/east.yaml", "type: state", "type: [");
    expect((await fixed(texts, { migrate: true }, versions)).changed).toEqual([]);
  });
});

/** Damages that can be done together, each to its own place. */
const damages = mended.map(([, , file, from, to]) => ({ file, from, to }));

describe("whatever is damaged", () => {
  const runs = { numRuns: process.env["DEEP"] === "1" ? 3_000 : 40 };
  const someDamages = fc.subarray(damages, { minLength: 1 });
  const lines = fc.array(
    fc.tuple(fc.constantFrom(...Object.keys(sound)), fc.nat(12), fc.constantFrom(" ", "\t", "\r", " # x ")),
    {
      maxLength: 6,
    },
  );

  test("nothing that could be mended is left, mending again changes nothing, and the check tells of all that is changed", async () => {
    await fc.assert(
      fc.asyncProperty(someDamages, lines, fc.boolean(), async (some, ends, unreadable) => {
        const texts: { [file: string]: string } = { ...sound };
        for (const { file, from, to } of some) texts[file] = (texts[file] ?? "").replace(from, () => to);
        for (const [file, line, end] of ends) {
          const all = (texts[file] ?? "").split("\n");
          if (all[line] !== undefined && line < all.length - 1) all[line] += end;
          texts[file] = all.join("\n");
        }
        if (unreadable) texts["actors/west.yaml"] = "type: [ \r\n";
        const found = await check(texts);
        const { after, changed } = await fixed(texts);
        expect((await fixed(after)).changed).toEqual([]);
        const codes = new Set<string>([...issueFixes, ...textFixes].map(({ code }) => code));
        // What can be mended here has one way each, unless a comment or a fault stands in its way.
        for (const left of await check(after)) {
          if (codes.has(left.code)) expect(["id_in_file", "duplicate_value", "trailing_space"]).toContain(left.code);
        }
        for (const { file, before, after: now, fixed: done } of changed) {
          const told = found.filter((each) => each.file === file);
          for (const { code } of done) expect(told.map((each) => each.code)).toContain(code);
          for (const line of changedLines(
            before,
            now,
            done.map(({ code }) => code),
          )) {
            expect(done.map((each) => each.line)).toContain(line);
          }
        }
      }),
      runs,
    );
  });
});

/** The numbers of the lines of a text that another one has not, but for what is told of a file as a whole. */
function changedLines(before: string, after: string, codes: readonly string[]): number[] {
  const plain = (text: string) => {
    let made = text;
    if (codes.includes("byte_order_mark")) made = made.replace("\ufeff", "");
    if (codes.includes("mixed_line_ends")) made = made.replaceAll("\r\n", "\n");
    return codes.includes("trailing_space") ? made.replace(/[ \t]+$/gm, "") : made;
  };
  const numbers: number[] = [];
  let line = 1;
  for (const { added, removed, count } of diffLines(plain(before), plain(after))) {
    if (removed) for (let i = 0; i < count; i++) numbers.push(line + i);
    if (!added) line += count;
  }
  return numbers;
}
