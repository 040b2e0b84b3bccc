import { parseYaml } from "@incident-data/authoring";
import type { DatasetData } from "@incident-data/core";
import { safeParseDataset } from "@incident-data/core/schema";

type Fields = { [field: string]: unknown };

const hash = "0".repeat(64);

function source(id: string, fields: Fields): Fields {
  return {
    id,
    title: { en: `A document: ${id}` },
    lang: "en",
    url: `https://example.org/${id}`,
    archive: [{ url: `https://archive.example/${id}`, captured: "2021-07-30", sha256: hash }],
    ...fields,
  };
}

/** Two made-up states and a clash between them, told by both ministries and a paper: nothing in it is to be objected to. */
const base = {
  dataset: {
    id: "example",
    title: { en: "An example" },
    version: "1.0.0",
    licence: "CC0-1.0",
    citation: "An example, made up",
    languages: ["en"],
    contributors: [{ name: "A tester", role: "editor" }],
    schemaVersion: 1,
  },
  sources: [
    source("east-release", { type: "press-release", by: "east-ministry", published: [{ edtf: "2021-07-28" }] }),
    source("gazette-article", { type: "article", by: "gazette", published: [{ edtf: "2021-07-29" }] }),
    source("west-release", { type: "press-release", by: "west-ministry", published: [{ edtf: "2021-07-28" }] }),
  ],
  actors: [
    { id: "east", type: "state", names: [{ text: "East", lang: "en", source: "gazette-article" }] },
    {
      id: "east-ministry",
      type: "ministry",
      names: [{ text: "Ministry of the East", lang: "en", source: "gazette-article" }],
      partOf: [{ actor: "east", basis: "stated" }],
    },
    { id: "gazette", type: "outlet", names: [{ text: "The Gazette", lang: "en", source: "gazette-article" }] },
    { id: "west", type: "state", names: [{ text: "West", lang: "en", source: "gazette-article" }] },
    {
      id: "west-ministry",
      type: "ministry",
      names: [{ text: "Ministry of the West", lang: "en", source: "gazette-article" }],
      partOf: [{ actor: "west", basis: "stated" }],
    },
  ],
  places: [
    {
      id: "ford",
      type: "settlement",
      names: [{ text: "Ford", lang: "en", source: "gazette-article" }],
      partOf: [{ place: "valley" }],
    },
    { id: "valley", type: "region", names: [{ text: "Valley", lang: "en", source: "gazette-article" }] },
  ],
  incidents: [
    {
      id: "2021-07-28-clash",
      type: "clash",
      title: { en: "Clash at the ford" },
      when: [{ edtf: "2021-07-28" }],
      where: ["ford"],
      parties: ["east", "west"],
      evidence: [{ source: "gazette-article", text: "East and West clashed at the ford on July 28.", lang: "en" }],
    },
  ],
  statements: [
    {
      id: "2021-07-28-east",
      speaker: "east-ministry",
      said: [{ edtf: "2021-07-28" }],
      acts: ["report"],
      evidence: [{ source: "east-release", text: "Three soldiers were killed and four wounded.", lang: "en" }],
      claims: {
        killed: figure("east", "killed", 3, "Three soldiers were killed"),
        wounded: figure("east", "wounded", 4, "four wounded"),
      },
    },
    {
      id: "2021-07-28-west",
      speaker: "west-ministry",
      said: [{ edtf: "2021-07-28" }],
      acts: ["report"],
      evidence: [{ source: "west-release", text: "Two soldiers were killed and five wounded.", lang: "en" }],
      claims: {
        killed: figure("west", "killed", 2, "Two soldiers were killed"),
        wounded: figure("west", "wounded", 5, "five wounded"),
      },
    },
  ],
};

function figure(side: string, harm: string, count: number, words: string): Fields {
  return {
    kind: "casualties",
    about: "2021-07-28-clash",
    side,
    status: "military",
    harms: [harm],
    count: { min: count, max: count, words },
  };
}

/** What a record has that an example adds and says no more of. */
const added: { readonly [table: string]: (id: string) => Fields } = {
  sources: (id) => source(id, { type: "article", by: "gazette", published: [{ edtf: "2021-07-29" }] }),
  actors: (id) => ({
    id,
    type: "organisation",
    names: [{ text: id, lang: "en", source: "gazette-article" }],
    partOf: [{ actor: "east", basis: "stated" }],
  }),
  places: (id) => ({ id, type: "settlement", names: [{ text: id, lang: "en", source: "gazette-article" }] }),
  incidents: (id) => ({
    id,
    type: "clash",
    title: { en: "Another incident" },
    when: [{ edtf: "2021-07-28" }],
    parties: ["east", "west"],
    evidence: [{ source: "gazette-article", text: "East and West clashed once more.", lang: "en" }],
  }),
  statements: (id) => ({
    id,
    speaker: "gazette",
    said: [{ edtf: "2021-07-29" }],
    acts: ["report"],
    evidence: [{ source: "gazette-article", text: "East and West clashed at the ford on July 28.", lang: "en" }],
  }),
};

/**
 * The example data set with the fields of an example put over it: of a record field by field, of its claims field by field
 * too, `null` takes one out. A record that is not there is added; an incident that is added is told of by the paper.
 */
export function unchecked(example = ""): { [table: string]: Fields | Fields[] } {
  const data = JSON.parse(JSON.stringify(base)) as { [table: string]: Fields & Fields[] };
  const { value, faults } = parseYaml(example);
  if (faults.length > 0) throw new TypeError(`${faults[0]?.code}: ${faults[0]?.received} in ${example}`);
  const told: string[] = [];
  for (const [record, fields] of Object.entries((value ?? {}) as { [record: string]: Fields | null })) {
    const [table = "", id = ""] = record.split("/");
    const records = data[table] ?? ([] as unknown as Fields & Fields[]);
    if (table === "dataset") {
      if (fields !== null) over(records, fields);
      continue;
    }
    const index = records.findIndex((each) => each["id"] === id);
    if (fields === null) records.splice(index, 1);
    else if (index >= 0) over(records[index] ?? {}, fields);
    else {
      const made = added[table]?.(id) ?? { id };
      over(made, fields);
      records.push(made);
      if (table === "incidents") told.push(id);
    }
  }
  if (told.length > 0) {
    const about = { ...added["statements"]?.("2021-07-29-gazette-tells"), about: told };
    data["statements"]?.push(about);
  }
  return data;
}

function over(record: Fields, fields: Fields): void {
  for (const [field, value] of Object.entries(fields)) {
    if (value === null) delete record[field];
    else if (field === "claims") {
      const claims = { ...(record["claims"] as { [key: string]: Fields } | undefined) };
      for (const [key, claim] of Object.entries(value as { [key: string]: Fields | null })) {
        const own = { ...claims[key] };
        if (claim === null) delete claims[key];
        else {
          over(own, claim);
          claims[key] = own;
        }
      }
      record["claims"] = claims;
    } else record[field] = value;
  }
}

/** The same, checked: an example provokes rules, and is nothing that core refuses. */
export function example(text = ""): DatasetData {
  const result = safeParseDataset(unchecked(text));
  if (result.success) return result.value;
  throw new TypeError(result.issues.map(({ code, message }) => `${code}: ${message}`).join("\n"));
}

/** The texts of the example's sources, as they were before any example. */
export const texts: ReadonlyMap<string, string> = new Map([
  ["gazette-article", "East and West clashed at the ford on July 28."],
]);
