// A valid data set with every kind of record, claim and evidence, and every field that holds text: what inputs are made of.
const quote = (text) => ({ source: "paper", text, lang: "en" });
const cell = { source: "sheet", row: 3, column: "deaths", text: "12" };
const evidence = [
  { ...quote("They fought; at least 12 were killed in 3 days."), prefix: "Before.", suffix: "After." },
  cell,
];
const when = {
  edtf: "2021-07-28/2021-07-29",
  sense: "within",
  words: "at the end of July",
  anchor: { source: "paper", relation: "before" },
  profile: "plain@1",
  zone: "Asia/Yerevan",
  evidence: [quote("They fought")],
};
const name = (text) => ({
  text,
  lang: "en",
  script: "Latn",
  from: "1990",
  to: "2022",
  usedBy: ["east"],
  forms: { genitive: `${text}'s` },
  source: "paper",
});
const ids = [{ scheme: "wikidata", id: "Q1", source: "paper" }];
const part = { from: "1990", to: "2022", basis: "stated", evidence: [quote("They fought")] };

const made = {
  dataset: {
    id: "made",
    title: { en: "Made", hy: "Շինված" },
    description: { en: "Made for tests." },
    version: "1.2.3-beta.1",
    licence: "CC0-1.0",
    citation: "Made for tests.",
    languages: ["en", "hy"],
    contributors: [{ name: "A Tester", role: "editor" }],
    schemaVersion: 1,
    uses: { other: "^1.0.0" },
  },
  sources: [
    {
      id: "paper",
      type: "article",
      title: { en: "The Paper" },
      by: "gazette",
      published: [{ edtf: "2021-07-29" }],
      lang: "en",
      url: "https://example.org/paper",
      licence: "CC-BY-4.0",
      archive: [{ url: "https://example.org/copy", captured: "2021-07-30", sha256: "0".repeat(64) }],
      outline: [{ from: "They fought;", to: "3 days." }],
      note: "A note.",
    },
    { id: "post", type: "post", quotedIn: "paper" },
    { id: "sheet", type: "data-file" },
  ],
  actors: [
    { id: "east", type: "state", names: [name("East")], ids, note: "A note." },
    { id: "gazette", type: "outlet", names: [name("The Gazette")] },
    { id: "ministry", type: "ministry", names: [name("Ministry")], partOf: [{ actor: "east", ...part }] },
    { id: "speaker", type: "person", names: [name("Speaker")], speaksFor: [{ actor: "ministry", ...part }] },
  ],
  places: [
    { id: "valley", type: "region", names: [name("Valley")] },
    {
      id: "ford",
      type: "settlement",
      names: [name("Ford")],
      geometry: { type: "Point", coordinates: [46.5, 40.25], radius: 500, source: "paper" },
      partOf: [{ place: "valley" }],
      ids,
      note: "A note.",
    },
  ],
  incidents: [
    {
      id: "clash",
      type: "clash",
      title: { en: "Clash" },
      when: [when],
      where: ["ford"],
      parties: ["east"],
      evidence,
      note: "A note.",
    },
    {
      id: "truce",
      type: "ceasefire",
      title: { en: "Truce" },
      when: [{ edtf: "2021-07-30" }],
      parties: ["east"],
      evidence,
    },
  ],
  statements: [
    {
      id: "said",
      speaker: "speaker",
      onBehalfOf: "ministry",
      addressees: ["east"],
      said: [{ edtf: "2021-07-29" }],
      acts: ["report"],
      about: ["truce"],
      paraphrase: { text: "They fought", lang: "en" },
      cut: "end",
      damaged: "a link",
      evidence,
      note: "A note.",
      claims: {
        killed: {
          kind: "casualties",
          about: "clash",
          attributedTo: "ministry",
          side: "east",
          status: "military",
          harms: ["killed"],
          asOf: "2021-07-29",
          count: { min: 12, max: null, words: "at least 12 were killed" },
          evidence: [quote("at least 12 were killed")],
          relations: [{ kind: "disjointFrom", claim: "said#many", basis: "inferred" }],
          note: "A note.",
        },
        many: {
          kind: "casualties",
          about: "clash",
          status: "civilian",
          harms: ["wounded"],
          count: { vague: "dozens", words: "killed" },
        },
        broke: {
          kind: "responsibility",
          about: "clash",
          accused: "east",
          act: "violated",
          extent: "full",
          intent: "deliberate",
          agreement: "truce",
        },
        happened: {
          kind: "occurrence",
          about: "clash",
          affirmed: true,
          when: [{ edtf: "2021-07-28" }],
          where: ["ford"],
        },
        taken: {
          kind: "control",
          place: "ford",
          from: "east",
          to: "ministry",
          extent: "whole",
          asOf: [{ edtf: "2021" }],
        },
        worst: {
          kind: "comparison",
          about: "clash",
          measure: "killed",
          rank: "most",
          among: { type: "clash", parties: ["east"], words: "the deadliest" },
          since: { edtf: "2020" },
        },
        days: { kind: "duration", about: "clash", days: { about: 3, words: "3 days" }, counting: "unstated" },
      },
    },
  ],
};

/** A copy that may be spoilt. */
export function madeDataset() {
  return structuredClone(made);
}

/** The records of a data set as NDJSON. */
export function linesOf(data) {
  return ["source", "actor", "place", "incident", "statement"]
    .flatMap((kind) => data[`${kind}s`].map((record) => `${JSON.stringify({ kind, ...record })}\n`))
    .join("");
}

/** The ways to everything in a value that `wanted` is true of. */
export function waysTo(value, wanted, way = []) {
  const ways = wanted(value) ? [way] : [];
  if (typeof value !== "object" || value === null) return ways;
  for (const key of Object.keys(value)) {
    for (const inner of waysTo(value[key], wanted, [...way, Array.isArray(value) ? Number(key) : key]))
      ways.push(inner);
  }
  return ways;
}

/** What stands at a way. */
export function at(value, way) {
  return way.reduce((inner, step) => inner[step], value);
}

/** Puts a value at a way. */
export function put(value, way, inner) {
  at(value, way.slice(0, -1))[way.at(-1)] = inner;
}

/** A way by ids, as issues have it: under its table a record stands under its id. */
export function namedWay(data, way) {
  const [table, index, ...rest] = way;
  return table === "dataset" || index === undefined ? way : [table, data[table][index].id, ...rest];
}
