import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { FileIssue } from "../issues.ts";
import { type NdjsonOptions, validateNdjson } from "./validate.ts";

const folder = mkdtempSync(join(tmpdir(), "incident-data-ndjson-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

async function validate(content: string | Uint8Array, options?: NdjsonOptions) {
  const file = join(folder, `${files++}.ndjson`);
  writeFileSync(file, content);
  const report = await validateNdjson(file, options);
  const lines = Buffer.from(content).toString().split("\n");
  // An issue with what stands at its place.
  const told = ({ line, column, code, expected, received }: FileIssue) =>
    `${line} ${(lines[line - 1] ?? "").slice(column - 1, column + 11)} | ${code}: expected ${expected}, found ${received}`;
  return { ...report, issues: report.issues.map(told), warnings: report.warnings.map(told) };
}

const source = { kind: "source", id: "paper", type: "article", by: "east" };
const name = { text: "East", lang: "en", source: "paper" };
const actor = { kind: "actor", id: "east", type: "state", names: [name] };
const clash = {
  kind: "incident",
  id: "clash",
  type: "clash",
  title: { en: "Clash" },
  when: [{ edtf: "2021-07-28" }],
  parties: ["east"],
  evidence: [{ source: "paper", text: "Two were killed.", lang: "en" }],
};
const killed = {
  kind: "casualties",
  about: "clash",
  status: "military",
  harms: ["killed"],
  count: { min: 2, max: 2, words: "Two" },
};
const statement = {
  kind: "statement",
  id: "said",
  speaker: "east",
  said: [{ edtf: "2021-07-28" }],
  acts: ["report"],
  evidence: clash.evidence,
  claims: { killed },
};
const grave = {
  kind: "tombstone",
  of: "actor",
  id: "orient",
  status: "merged",
  into: ["east"],
  reason: "The same state.",
  since: "2022",
};
const sound = [source, actor, clash, statement];
const ndjson = (records: readonly unknown[]) =>
  records.map((record) => `${typeof record === "string" ? record : JSON.stringify(record)}\n`).join("");

describe("NDJSON", () => {
  test("of sound records is counted", async () => {
    expect(await validate(ndjson(sound))).toEqual({
      lines: 4,
      records: { source: 1, actor: 1, place: 0, incident: 1, statement: 1 },
      issues: [],
      warnings: [],
      omitted: 0,
    });
  });

  test.each<[string, readonly unknown[], readonly string[]]>([
    ["may hold blank lines", [source, "", "  ", actor], []],
    ["may lead forward", [statement, clash, actor, source], []],
    [
      "is faulted by line and column, all lines at once",
      [
        ...sound,
        "{",
        { ...clash, id: "Clash" },
        '{"kind":"war"}',
        "7",
        { ...actor, id: "west", names: [{ ...name, lang: "?" }] },
      ],
      [
        "5  | syntax: expected a key in double quotes, found the end of the text",
        '6 "Clash","typ | bad_format: expected an id (lower-case letters, digits and single hyphens), found "Clash"',
        '7 "war"} | not_allowed: expected one of source, actor, place, incident, statement, tombstone, found "war"',
        "8 7 | wrong_type: expected a record: an object with its kind, found 7",
        '9 "?","source" | bad_format: expected a BCP 47 language tag (en, hy, az), found "?"',
      ],
    ],
    [
      "is faulted for what JSON.parse passes over",
      [
        '{"kind":"source","id":"paper","type":"post","type":"article","by":"east"}',
        actor,
        { ...clash, when: [{ edtf: "2021-02-30" }] },
        statement,
      ],
      [
        '1 "type":"arti | duplicate_key: expected every key once, found the key "type" again',
        '3 "2021-02-30" | bad_date: expected a date in EDTF (ISO 8601-2:2019), found "2021-02-30"',
      ],
    ],
    [
      "is faulted for numbers that a double does not hold",
      [source, actor, clash, JSON.stringify(statement).replace('"min":2', '"min":2.00000000000000001')],
      [
        "4 2.0000000000 | bad_number: expected a number that can be kept, found 2.00000000000000001, which is read as 2",
      ],
    ],
    [
      "is faulted for words that are not in the evidence",
      [
        source,
        actor,
        clash,
        { ...statement, claims: { killed: { ...killed, count: { min: 3, max: 3, words: "Three" } } } },
      ],
      [
        '4 "Three"}}}} | words_not_in_evidence: expected words that stand to the letter in the statement\'s evidence, found "Three"',
      ],
    ],
    [
      "is faulted for ids that stand twice",
      [...sound, actor, source, actor],
      [
        '5 "east","type | duplicate_id: expected an id that no other actor has, found "east", which line 2 has',
        '6 "paper","typ | duplicate_id: expected an id that no other source has, found "paper", which line 1 has',
        '7 "east","type | duplicate_id: expected an id that no other actor has, found "east", which line 2 has',
      ],
    ],
    [
      "is faulted for references that lead nowhere, or to another kind",
      [source, actor, { ...clash, parties: ["east", "paper", "west"], where: ["ford"] }, statement],
      [
        '3 "paper","wes | wrong_kind: expected the id of an actor, found "paper", which is a source',
        '3 "west"],"evi | unknown_id: expected the id of an actor, found "west"',
        '3 "ford"]} | unknown_id: expected the id of a place, found "ford"',
      ],
    ],
    ["may hold what ids that went left behind", [...sound, grave, { ...grave, of: "source", into: ["paper"] }], []],
    [
      "is faulted for tombstones that do not say what they should",
      [
        ...sound,
        { ...grave, status: "split" },
        { ...grave, id: "sunrise", since: "2021-02-30" },
        { ...grave, id: "morning", into: ["nowhere"] },
        { ...grave, id: "noon", into: ["paper"] },
        grave,
      ],
      [
        '5 ["east"],"re | bad_tombstone: expected two ids or more, as of what was split, found ["east"]',
        '6 "2021-02-30" | bad_date: expected a date in EDTF (ISO 8601-2:2019), found "2021-02-30"',
        '7 "nowhere"]," | unknown_id: expected the id of an actor, found "nowhere"',
        '8 "paper"],"re | wrong_kind: expected the id of an actor, found "paper", which is a source',
        '9 "orient","st | duplicate_id: expected one tombstone of an id, found "actor orient", which line 5 has',
      ],
    ],
    [
      "is faulted for tombstones of ids that are still there, wherever they stand",
      [
        { ...grave, id: "east", into: [], status: "withdrawn" },
        ...sound,
        { ...grave, of: "claim", id: "said#killed", into: [], status: "withdrawn" },
        { ...grave, of: "source", id: "east", into: ["paper"] },
      ],
      [
        '1 "east","stat | duplicate_id: expected an id that no actor has any more, found "east"',
        '6 "said#killed | duplicate_id: expected an id that no claim has any more, found "said#killed"',
      ],
    ],
    [
      "is faulted for references to what went",
      [grave, source, actor, { ...clash, parties: ["east", "orient"] }, statement],
      ['4 "orient"],"e | buried_id: expected the id of an actor that is there, found "orient"'],
    ],
    [
      "is faulted for a violated agreement that is none",
      [
        source,
        actor,
        clash,
        {
          ...statement,
          claims: {
            blame: {
              kind: "responsibility",
              about: "clash",
              accused: "east",
              act: "violated",
              extent: "unstated",
              intent: "unstated",
              agreement: "clash",
            },
          },
        },
      ],
      [
        '4 "clash"}}} | agreement_mismatch: expected an incident of type ceasefire or agreement, found "clash", which is of another type',
      ],
    ],
  ])("%s", async (_name, records, expected) => {
    expect((await validate(ndjson(records))).issues).toEqual(expected);
  });

  test("with a record that is refused has its id all the same", async () => {
    const { issues } = await validate(ndjson([source, { ...actor, type: "empire" }, clash, statement]));
    expect(issues).toHaveLength(1);
  });

  test("tells hidden characters in somebody's words, and refuses them in names", async () => {
    const text = "Two\u200b were killed.";
    const { issues, warnings } = await validate(
      ndjson([
        source,
        { ...actor, names: [{ ...name, text: "E\u200bast" }] },
        { ...clash, evidence: [{ ...clash.evidence[0], text }] },
        statement,
      ]),
    );
    expect(issues).toEqual([expect.stringMatching(/^2 .*hidden_character/)]);
    expect(warnings).toEqual([expect.stringMatching(/^3 .*hidden_character/)]);
  });

  test("that is not UTF-8 is faulted where it stops being it, and what leads there may be in that line", async () => {
    const [before, after] = ndjson(sound).split("Clash");
    const bytes = Buffer.concat([Buffer.from(before ?? ""), Uint8Array.of(0x43, 0xff), Buffer.from(after ?? "")]);
    const file = join(folder, "not-utf8.ndjson");
    writeFileSync(file, bytes);
    const { issues } = await validateNdjson(file);
    const bad = (before ?? "").split("\n").at(-1) ?? "";
    expect(issues.map(({ code, line }) => [line, code])).toEqual([
      [3, "not_utf8"],
      [4, "unknown_id"],
    ]);
    expect(issues[0]?.column).toBe(bad.length + 2);
    expect(issues.at(-1)?.hint).toBe("It may be in a line that could not be read: mend that first.");
  });

  test("may have lines and faults of any number: what is not told is counted", async () => {
    const { issues, omitted, lines } = await validate(ndjson([...sound, ...Array.from({ length: 40 }, () => "{")]), {
      limits: { issues: 3 },
    });
    expect([issues.length, omitted, lines]).toEqual([3, 37, 44]);
  });

  test("has lines no longer than the limit", async () => {
    const { issues } = await validate(ndjson([source, " ".repeat(300), actor]), { limits: { bytes: 200 } });
    expect(issues).toEqual(["2              | too_large: expected at most 200 bytes, found 300 bytes"]);
  });

  test("is nested no deeper than the limit", async () => {
    const { issues } = await validate(ndjson(["[".repeat(100_000)]));
    expect(issues).toEqual(["1 [[[[[[[[[[[[ | too_deep: expected at most 64 levels of nesting, found more"]);
  });

  test("tells its progress", async () => {
    const told: (readonly [number, number])[] = [];
    await validate(ndjson(sound), { onProgress: (read, of) => told.push([read, of]) });
    const size = Buffer.byteLength(ndjson(sound));
    expect(told.at(-1)).toEqual([size, size]);
  });

  test("that is not there, or is no file, is refused by its code", async () => {
    await expect(validateNdjson(join(folder, "none.ndjson"))).rejects.toMatchObject({
      name: "AuthoringError",
      code: "missing_file",
    });
    await expect(validateNdjson(folder)).rejects.toMatchObject({ name: "AuthoringError", code: "unreadable_file" });
  });
});

describe("several threads", () => {
  test("find what one finds", async () => {
    // Threads need a built module: a .ts file is none to Node 20.
    const built: typeof import("./validate.ts") = await import(new URL("../../dist/index.js", import.meta.url).href);
    const many = Array.from({ length: 300 }, (_, i) => [
      { ...clash, id: `clash-${i}`, ...(i % 50 === 7 ? { parties: ["nobody"] } : {}) },
      {
        ...statement,
        id: i % 60 === 11 ? "said-0" : `said-${i}`,
        claims: { killed: { ...killed, about: `clash-${i + (i % 70 === 3 ? 500 : 0)}` } },
      },
      i % 40 === 5 ? "{" : "",
    ]);
    const file = join(folder, "many.ndjson");
    writeFileSync(file, ndjson([...many.flat(), source, actor]));
    const alone = await built.validateNdjson(file, { threads: 1 });
    expect(alone.issues.length).toBeGreaterThan(20);
    expect(new Set(alone.issues.map(({ code }) => code))).toEqual(new Set(["syntax", "duplicate_id", "unknown_id"]));
    expect(await built.validateNdjson(file, { threads: 3 })).toEqual(alone);
  }, 60_000);
});
