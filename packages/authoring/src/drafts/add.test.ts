import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Kind } from "@incident-data/core";
import { afterEach, describe, expect, test } from "vitest";
import { examineFolder } from "../examine.ts";
import { emptyFolder, files, removeFolders, writeFiles } from "../sources/testing.ts";
import { type Draft, safeDraftRecord, writeDraft } from "./add.ts";
import type { DraftGiven } from "./draft.ts";

afterEach(removeFolders);

const paper = { type: "article", published: [{ edtf: "2021-07-29" }], lang: "en", by: "gazette" };
const gazette = { type: "outlet", names: [{ text: "The Gazette", lang: "en", source: "paper" }] };
const release = {
  type: "press-release",
  lang: "en",
  by: "gazette",
  published: [{ edtf: "2021-07-28" }],
  quotedIn: "paper",
};
const own = () => files({ "sources/paper.yaml": paper, "actors/gazette.yaml": gazette });

async function drafted(
  kind: Kind,
  given: DraftGiven,
  texts?: ReadonlyMap<string, string>,
  folder?: string,
): Promise<Draft & { readonly folder: string }> {
  const at = folder ?? (await writeFiles(await emptyFolder(), own()));
  const result = await safeDraftRecord(at, kind, given, texts === undefined ? {} : { texts });
  if (!result.success) throw new Error(JSON.stringify(result.faults));
  return { ...result.value, folder: at };
}

async function faultsOf(kind: Kind, given: DraftGiven, texts?: ReadonlyMap<string, string>) {
  const folder = await writeFiles(await emptyFolder(), own());
  const result = await safeDraftRecord(folder, kind, given, texts === undefined ? {} : { texts });
  return result.success ? [] : result.faults.map(({ code, field }) => `${field}: ${code}`);
}

const quote = "Eastern forces said at least two soldiers were killed and a dozen civilians wounded on Wednesday.";

describe("a statement", () => {
  test("is said on the day that stands behind the verb, which is no day of what happened", async () => {
    const { text } = await drafted("statement", {
      source: "paper",
      quote: "The army said on Wednesday that two soldiers were killed.",
      speaker: "east",
      about: "clash",
    });
    expect(text).toContain(
      ['  - edtf: "2021-07-28" # REVIEW: read from the words', "    words: on Wednesday"].join("\n"),
    );
    expect(text).not.toContain("occurrence");
  });

  test("counts its speaker's own where it says so, and dates nothing that is outside of the incident's frame", async () => {
    const folder = await writeFiles(
      await emptyFolder(),
      files({
        "sources/paper.yaml": paper,
        "actors/gazette.yaml": gazette,
        "actors/ministry.yaml": { ...gazette, type: "ministry", partOf: [{ actor: "east", basis: "inferred" }] },
      }),
    );
    const { text } = await drafted(
      "statement",
      {
        source: "paper",
        quote: "Two of its soldiers were killed, the first since the truce of 2015.",
        speaker: "ministry",
        about: "clash",
      },
      undefined,
      folder,
    );
    expect(text).toContain("side: east # REVIEW:");
    expect(text).not.toContain("occurrence");
  });

  test("reads whose status the noun behind the count tells, and gives each claim a key of its own", async () => {
    const { text } = await drafted("statement", {
      source: "paper",
      lang: "ru",
      quote: "Погибли до трёх мирных жителей, ранены двое.",
      speaker: "east",
      about: "clash",
    });
    expect(text).toContain("status: civilian # REVIEW:");
    expect(text.match(/^ {2}[a-z0-9-]+:$/gm)).toEqual(["  killed:", "  wounded:"]);
    const { text: english } = await drafted("statement", {
      source: "paper",
      quote: "It spoke of heavy losses. Twelve fighters were killed; three more were killed later.",
      speaker: "east",
      about: "clash",
    });
    expect(english.match(/^ {2}[a-z0-9-]+:$/gm)).toEqual(["  killed-or-wounded:", "  killed:", "  killed-2:"]);
  });

  test("has its quote filled in from the text of the source through which its own is known", async () => {
    const folder = await writeFiles(
      await emptyFolder(),
      files({ "sources/paper.yaml": paper, "actors/gazette.yaml": gazette, "sources/release.yaml": release }),
    );
    const texts = new Map([["paper", "It prints: The army regrets the loss of two men. And more."]]);
    const given = { source: "release", quote: "The army … two men.", speaker: "east" } as const;
    expect((await drafted("statement", given, texts, folder)).text).toContain(
      "text: The army regrets the loss of two men.",
    );
    // Without a text the dots are no words, and wait for whoever has it.
    expect((await drafted("statement", given, undefined, folder)).text).toContain(
      "text: The army … two men. # REVIEW: the whole passage",
    );
  });

  test("knows of a source that still waits for its review what that says", async () => {
    const folder = await writeFiles(await emptyFolder(), {
      ...own(),
      "sources/agency.yaml":
        'type: article\nby: gazette\npublished: [{ edtf: "2021-07-28" }]\nlang: ru\nurl: # REVIEW: its address\n',
    });
    const { text } = await drafted(
      "statement",
      { source: "agency", quote: "Погибли двое.", speaker: "east" },
      undefined,
      folder,
    );
    expect(text).toContain('  - edtf: "2021-07-28" # REVIEW:');
    expect(text).toContain("lang: ru");
  });

  test("has what its words tell as proposals, each marked", async () => {
    const { id, text, toReview } = await drafted("statement", {
      source: "paper",
      quote,
      speaker: "east",
      about: "clash",
    });
    expect(id).toBe("2021-07-28-east");
    expect(text).toMatchInlineSnapshot(`
      "speaker: east
      said:
        - edtf: "2021-07-28/2021-07-29" # REVIEW: when it was said: no later than its source, no earlier than what it tells of
          sense: within
      acts: [report] # REVIEW: report, accuse, deny, appeal, express-concern, offer, propose, agree, announce
      evidence:
        - source: paper
          text: Eastern forces said at least two soldiers were killed and a dozen civilians wounded on Wednesday.
          lang: en
      claims:
        killed:
          kind: casualties
          about: clash
          side: # REVIEW: whose people; take the line away where nobody says
          status: military # REVIEW: read from the words: military, civilian, unknown, any
          harms: [killed] # REVIEW: read from the words; several are their union
          count: { min: 2, max: null, words: at least two soldiers were killed } # REVIEW: read from the words
        wounded:
          kind: casualties
          about: clash
          side: # REVIEW: whose people; take the line away where nobody says
          status: civilian # REVIEW: read from the words: military, civilian, unknown, any
          harms: [wounded] # REVIEW: read from the words; several are their union
          count: { min: 12, max: 12, words: a dozen civilians wounded } # REVIEW: read from the words
        course:
          kind: occurrence
          about: clash
          affirmed: true # REVIEW: whether the speaker says that it happened; take the claim away where the date is of something else
          when:
            - edtf: "2021-07-28" # REVIEW: read from the words
              words: on Wednesday
              profile: plain@1
      "
    `);
    expect(toReview.map(({ received }) => received.replace(/:.*/, ""))).toMatchInlineSnapshot(`
      [
        "a proposal",
        "a proposal",
        "a blank",
        "a proposal",
        "a proposal",
        "a proposal",
        "a blank",
        "a proposal",
        "a proposal",
        "a proposal",
        "a proposal",
        "a proposal",
      ]
    `);
  });

  test("with nothing given is blanks that are told, and whole when they are filled", async () => {
    const { folder, ...draft } = await drafted("statement", {});
    await writeDraft(folder, draft);
    const blanks = await examineFolder(folder);
    expect(new Set(blanks.issues.map(({ code }) => code))).toEqual(new Set(["to_be_reviewed"]));
    expect(blanks.issues).toHaveLength(draft.toReview.length);
  });

  test("is numbered where its id is taken", async () => {
    const given = { source: "paper", quote, speaker: "east", about: "clash" };
    const { folder, ...draft } = await drafted("statement", given);
    await writeDraft(folder, draft);
    const second = await drafted("statement", given, undefined, folder);
    expect(second.id).toBe("2021-07-28-east-2");
    expect(second.similar).toMatchObject([{ id: "2021-07-28-east", why: "its id would be the same" }]);
    await expect(writeDraft(folder, draft)).rejects.toMatchObject({ code: "changed_file" });
  });

  test("takes its quote from the source's text, whole or by its ends", async () => {
    const texts = new Map([["paper", `Before.\n${quote.replace("said", "said\n ")} After.`]]);
    for (const asked of [quote, "Eastern forces … on Wednesday.", "Eastern forces ... on Wednesday."]) {
      expect((await drafted("statement", { source: "paper", quote: asked }, texts)).text).toContain(`text: ${quote}`);
    }
    for (const asked of ["Western forces", "Eastern forces … nowhere", "e … Wednesday"]) {
      expect(await faultsOf("statement", { source: "paper", quote: asked }, texts)).toEqual(["quote: quote_not_found"]);
    }
  });

  test("tells which records are not there yet", async () => {
    const { missing } = await drafted("statement", { source: "papre", quote, speaker: "north" });
    expect(missing).toEqual([
      { kind: "actor", id: "north" },
      { kind: "source", id: "papre", hint: 'Did you mean "paper"?' },
    ]);
  });
});

describe("other kinds", () => {
  test.each<readonly [Kind, DraftGiven, string]>([
    ["actor", { names: ["Հայաստանի ՊՆ"] }, "hayastani-pn"],
    ["actor", { names: ["ru=Министерство обороны"] }, "ministerstvo-oborony"],
    ["place", { names: ["Kəlbəcər"] }, "kalbacar"],
    ["source", { by: "gazette", published: "2021-07-29" }, "gazette-2021-07-29"],
    ["source", { url: "https://www.example.org/a?b" }, "example"],
    ["source", { titles: ["en=A title"], published: "2021-07" }, "a-title-2021-07"],
    ["incident", { type: "shelling", when: "2021-07-01/2021-07-27" }, "2021-07-01-shelling"],
    ["incident", { type: "clash", source: "paper", quote: "They clashed on Wednesday." }, "2021-07-28-clash"],
    ["incident", { type: "war", when: "202X" }, "2020-01-01-war"],
    ["statement", { speaker: "east", said: "2021-07?" }, "2021-07-east"],
  ])("%s %j is proposed the id %s", async (kind, given, id) => {
    expect((await drafted(kind, given)).id).toBe(id);
  });

  test.each<readonly [Kind, DraftGiven]>([
    [
      "source",
      {
        by: "east",
        titles: ["A title"],
        published: "2021-07-30",
        lang: "en",
        url: "https://example.org/x",
        type: "post",
      },
    ],
    ["actor", { names: ["North", "hy=Հյուսիս"], type: "state", source: "paper" }],
    ["place", { names: ["The hill"], type: "site", source: "paper" }],
    [
      "incident",
      {
        type: "clash",
        titles: ["Another clash"],
        when: "2021-07-27/2021-07-28",
        parties: ["east", "west"],
        source: "paper",
        quote: "Two were wounded.",
      },
    ],
    [
      "statement",
      { speaker: "east", said: "2021-07-28", acts: ["report"], about: "clash", source: "paper", quote: "It is so." },
    ],
  ])("%s with all that it needs has no blank", async (kind, given) => {
    const { folder, ...draft } = await drafted(kind, given);
    expect(draft.toReview).toEqual([]);
    await writeDraft(folder, draft);
    expect((await examineFolder(folder)).issues.filter(({ file }) => file === draft.file)).toEqual([]);
    expect(await readFile(join(folder, draft.file), "utf8")).toBe(draft.text);
  });

  test("show what is like them", async () => {
    expect((await drafted("actor", { names: ["East's ministry"] })).similar).toEqual([
      { id: "east", why: "the name East" },
    ]);
    expect((await drafted("incident", { type: "clash", when: "2021-07" })).similar).toMatchObject([{ id: "clash" }]);
    expect((await drafted("source", { by: "gazette", published: "2021-07-29" })).similar).toMatchObject([
      { id: "paper" },
    ]);
  });

  test.each<readonly [Kind, DraftGiven, readonly string[]]>([
    ["actor", { names: ["East"] }, ["id: duplicate_id"]],
    ["actor", { id: "Not an id", names: ["North"] }, ["id: bad_format"]],
    ["actor", {}, ["id: missing_field"]],
    ["actor", { names: ["North"], type: "empire", quote: "x" }, ["quote: unknown_field", "type: not_allowed"]],
    ["source", { by: "x", published: "29/07/2021", url: "example.org" }, ["published: bad_date", "url: bad_format"]],
    ["statement", { speaker: "east", said: "yesterday", acts: ["say"] }, ["said: bad_date", "acts: not_allowed"]],
  ])("%s %j is refused: %j", async (kind, given, expected) => {
    expect(await faultsOf(kind, given)).toEqual(expected);
  });
});
