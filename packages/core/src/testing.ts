import type { DatasetData } from "./data.ts";
import { type Dataset, openDataset } from "./dataset.ts";
import type { Issue, Path } from "./issues.ts";
import { parseDataset, safeParseDataset } from "./schema/validate.ts";

/** What the tests of this package are made of: two made-up states, a war, a truce and a clash, told by three claimants. */
const fixture = {
  dataset: {
    id: "ford",
    title: { en: "The ford" },
    version: "1.0.0",
    licence: "CC0-1.0",
    citation: "The ford, made up",
    languages: ["en"],
    contributors: [{ name: "A tester", role: "editor" }],
    schemaVersion: 1,
  },
  sources: [
    { id: "paper", type: "article", by: "gazette", published: [{ edtf: "2021-07-29" }] },
    { id: "post", type: "post", by: "speaker", quotedIn: "paper" },
    { id: "sheet", type: "data-file" },
  ],
  actors: [
    { id: "east", type: "state", names: [{ text: "East", lang: "en", source: "paper" }] },
    {
      id: "east-ministry",
      type: "ministry",
      names: [{ text: "Ministry of the East", lang: "en", source: "paper" }],
      partOf: [{ actor: "east", basis: "stated" }],
    },
    { id: "gazette", type: "outlet", names: [{ text: "The Gazette", lang: "en", source: "paper" }] },
    {
      id: "speaker",
      type: "person",
      names: [{ text: "The Speaker", lang: "en", source: "paper" }],
      speaksFor: [
        { actor: "east-ministry", to: "2021-12", basis: "stated" },
        { actor: "west", from: "2022", basis: "stated" },
      ],
    },
    { id: "west", type: "state", names: [{ text: "West", lang: "en", source: "paper" }] },
  ],
  places: [
    {
      id: "bank",
      type: "site",
      names: [{ text: "East bank", lang: "en", source: "paper" }],
      partOf: [{ place: "ford" }],
    },
    {
      id: "ford",
      type: "settlement",
      names: [
        { text: "Old Ford", lang: "en", to: "1990", source: "paper" },
        { text: "Ford", lang: "en-GB", source: "paper" },
        { text: "Furt", lang: "de", source: "paper" },
      ],
      geometry: { type: "Point", coordinates: [46, 40], radius: 500, source: "paper" },
      partOf: [{ place: "valley" }],
    },
    { id: "valley", type: "region", names: [{ text: "Valley", lang: "en", source: "paper" }] },
  ],
  incidents: [
    {
      id: "clash",
      type: "clash",
      title: { en: "Clash at the ford" },
      when: [{ edtf: "2021-07-28" }],
      where: ["ford"],
      parties: ["east", "west"],
      evidence: [{ source: "paper", text: "They clashed at the ford.", lang: "en" }],
    },
    {
      id: "pact",
      type: "agreement",
      title: { en: "Pact" },
      when: [{ edtf: "2021-07-28", words: "later", anchor: { record: "clash", relation: "later-same-day" } }],
      parties: ["east", "west"],
      evidence: [{ source: "paper", text: "Later they agreed.", lang: "en" }],
    },
    {
      id: "shelling",
      type: "shelling",
      title: { en: "Shelling of the bank" },
      when: [{ edtf: "2021-07-28" }],
      parties: ["west"],
      partOf: ["clash"],
      evidence: [{ source: "paper", text: "They clashed at the ford.", lang: "en" }],
    },
    {
      id: "truce",
      type: "ceasefire",
      title: { en: "Truce" },
      when: [{ edtf: "2020-11" }],
      parties: ["east", "west"],
      ends: ["war"],
      evidence: [{ source: "paper", text: "A truce ended the 44-day war.", lang: "en" }],
    },
    {
      id: "war",
      type: "war",
      title: { en: "War" },
      when: [{ edtf: "2020" }],
      parties: ["east", "west"],
      evidence: [{ source: "paper", text: "A truce ended the 44-day war.", lang: "en" }],
    },
  ],
  statements: [
    {
      id: "said",
      speaker: "speaker",
      onBehalfOf: "east",
      said: [{ edtf: "2021-07-28" }],
      acts: ["report", "accuse"],
      evidence: [{ source: "post", text: "The ministry counts 2 wounded. West violated the truce.", lang: "en" }],
      claims: {
        wounded: {
          kind: "casualties",
          about: "clash",
          side: "east",
          status: "military",
          harms: ["wounded"],
          count: { min: 2, max: 2, words: "2 wounded" },
          attributedTo: "east-ministry",
          evidence: [{ source: "post", text: "The ministry counts 2 wounded.", lang: "en" }],
        },
        blame: {
          kind: "responsibility",
          about: "clash",
          accused: "west",
          act: "violated",
          extent: "full",
          intent: "unstated",
          agreement: "truce",
        },
      },
    },
    {
      id: "told",
      speaker: "gazette",
      said: [{ edtf: "2021-07-29" }],
      acts: ["report"],
      evidence: [
        {
          source: "paper",
          text: "They clashed at the ford, the worst since the 44-day war: at least two wounded.",
          lang: "en",
        },
        { source: "sheet", row: 1, column: "dead", text: "dozens" },
      ],
      claims: {
        bank: { kind: "occurrence", about: "shelling", affirmed: true, where: ["bank"] },
        length: {
          kind: "duration",
          about: "war",
          days: { min: 44, max: 44, words: "44-day" },
          counting: "unstated",
        },
        passed: { kind: "control", place: "valley", from: "west", to: "east", extent: "part" },
        worst: {
          kind: "comparison",
          about: "clash",
          measure: "casualties",
          rank: "most",
          among: { words: "the worst" },
          since: { incident: "war" },
        },
        wounded: {
          kind: "casualties",
          about: "clash",
          side: "east",
          status: "military",
          harms: ["wounded"],
          count: { min: 2, max: null, words: "at least two" },
          relations: [{ kind: "reports", claim: "said#wounded", basis: "inferred" }],
        },
      },
    },
  ],
};

/** A change to the fixture: the path of a value, a record by its id, and the new value; `undefined` takes it out. */
export type Change = readonly [path: Path, value: unknown];

// biome-ignore lint/suspicious/noExplicitAny: a draft may hold anything, for that is what is tested
type Draft = any;

/** The fixture as unchecked data, with some changes. */
export function draft(...changes: readonly Change[]): Draft {
  const data: Draft = JSON.parse(JSON.stringify(fixture));
  for (const [path, value] of changes) {
    let holder = data;
    const steps = [...path];
    const last = steps.pop() ?? "";
    for (const step of steps) holder = at(holder, step);
    if (value === undefined) delete holder[last];
    else holder[typeof last === "string" && Array.isArray(holder) ? indexOf(holder, last) : last] = value;
  }
  return data;
}

function at(holder: Draft, step: string | number): Draft {
  if (Array.isArray(holder) && typeof step === "string") return holder[indexOf(holder, step)];
  holder[step] ??= {};
  return holder[step];
}

function indexOf(records: readonly { readonly id?: string }[], id: string): number {
  const index = records.findIndex((record) => record.id === id);
  return index < 0 ? records.length : index;
}

/** The fixture, checked and with some changes that leave it valid. */
export function data(...changes: readonly Change[]): DatasetData {
  return parseDataset(draft(...changes));
}

/** The fixture, open, with some changes that leave it valid. */
export function opened(...changes: readonly Change[]): Dataset {
  return openDataset(data(...changes));
}

/** What is wrong with the fixture after some changes. */
export function issuesAfter(...changes: readonly Change[]): readonly Issue[] {
  return issuesOf(draft(...changes));
}

/** What is wrong with something that claims to be a data set's data. */
export function issuesOf(value: unknown): readonly Issue[] {
  const result = safeParseDataset(value);
  return result.success ? [] : result.issues;
}

/** Issues as `code path`, in order. */
export function brief(issues: readonly Issue[]): string[] {
  return issues.map(({ code, path }) => `${code} ${path.join("/")}`).sort();
}
