import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DatasetData } from "../data.ts";
import { jsonSchema } from "../schema/json-schema.ts";
import { data, type Change as Edit } from "../testing.ts";
import { diffDatasets } from "./diff.ts";
import { claimMeanings, type Meaning, type Meanings, manifestMeanings, recordMeanings } from "./meanings.ts";
import { type RuleName, rules, type Step, steps } from "./rules.ts";

const grave = (more: object) => ({
  of: "place",
  id: "bank",
  status: "merged",
  into: ["ford"],
  reason: "The same place.",
  since: "2021-08-01",
  ...more,
});
const others = [["tombstones"], [grave({ id: "bench" })]] as const;
const wounded = ["statements", "said", "claims", "wounded"];
const noBank = [["statements", "told", "claims", "bank", "where"], ["ford"]] as const;
const withoutBank = (places = data().places) => places.filter(({ id }) => id !== "bank");

/** What changed, and what is said of it: the rule, and the words. What else follows is told by its rule alone. */
interface Row {
  readonly name: string;
  readonly before?: readonly Edit[];
  readonly after: readonly Edit[];
  /** Where it is not what a valid data set can say, or not by its version alone. */
  readonly as?: (data: DatasetData) => DatasetData;
  readonly schemaVersions?: readonly [number, number];
  readonly expected: readonly string[];
}

const quote = { source: "post", text: "The ministry counts 2 wounded. West broke the truce.", lang: "en" };

const table: readonly Row[] = [
  {
    name: "a claim's upper bound",
    after: [[[...wounded, "count", "max"], 4]],
    expected: ["claim_corrected claim said#wounded | wounded: 2 → 2 to 4, by Ministry of the East"],
  },
  {
    name: "a claim's lower bound, of no upper one",
    after: [[["statements", "told", "claims", "wounded", "count", "min"], 3]],
    expected: ["claim_corrected claim told#wounded | wounded: at least 2 → at least 3, by The Gazette"],
  },
  {
    name: "the words of a count",
    after: [[[...wounded, "count", "words"], "2"]],
    expected: ['wording_changed claim said#wounded | wounded: "2 wounded" → "2", by Ministry of the East'],
  },
  {
    name: "whose people they were",
    after: [[[...wounded, "side"], "west"]],
    expected: ["claim_corrected claim said#wounded | side: east → west, by Ministry of the East"],
  },
  {
    name: "what harm they came to",
    after: [
      [
        [...wounded, "harms"],
        ["killed", "wounded"],
      ],
    ],
    expected: ["claim_corrected claim said#wounded | harms: wounded → killed, wounded, by Ministry of the East"],
  },
  {
    name: "a claim says up to when it counts",
    after: [[[...wounded, "asOf"], "2021-07-28"]],
    expected: ["field_added claim said#wounded | as of: nothing → 2021-07-28, by Ministry of the East"],
  },
  {
    name: "what a claim is about",
    after: [[[...wounded, "about"], "war"]],
    expected: ["meaning_changed claim said#wounded | about: clash → war, by Ministry of the East"],
  },
  {
    name: "who says it",
    after: [[["statements", "told", "speaker"], "west"]],
    expected: ["meaning_changed statement told | speaker: gazette → west"],
  },
  {
    name: "to whom a claim is attributed",
    after: [[[...wounded, "attributedTo"], "west"]],
    expected: ["claim_corrected claim said#wounded | attributed to: east-ministry → west, by West"],
  },
  {
    name: "how a claim stands to another",
    after: [[["statements", "told", "claims", "wounded", "relations", 0, "basis"], "stated"]],
    expected: ["claim_corrected claim told#wounded | relations, basis: inferred → stated, by The Gazette"],
  },
  {
    name: "the date of an incident",
    after: [[["incidents", "clash", "when", 0, "edtf"], "2021-07-27/2021-07-28"]],
    expected: ["record_corrected incident clash | date: 2021-07-28 → 2021-07-27/2021-07-28"],
  },
  {
    name: "the words of a date",
    after: [[["incidents", "pact", "when", 0, "words"], "Later"]],
    expected: ['wording_changed incident pact | date: "later" → "Later"'],
  },
  {
    name: "what a date is relative to",
    after: [[["incidents", "pact", "when", 0, "anchor", "relation"], "same-day"]],
    expected: [
      "record_corrected incident pact | date: 2021-07-28 (later-same-day clash) → 2021-07-28 (same-day clash)",
    ],
  },
  {
    name: "the place of an incident",
    after: [
      [
        ["incidents", "clash", "where"],
        ["bank", "valley"],
      ],
    ],
    expected: ["record_corrected incident clash | place: ford → bank, valley"],
  },
  {
    name: "an incident without a place has one",
    after: [[["incidents", "shelling", "where"], ["bank"]]],
    expected: ["field_added incident shelling | place: nothing → bank"],
  },
  {
    name: "the parties in another order are the same",
    after: [
      [
        ["incidents", "clash", "parties"],
        ["west", "east"],
      ],
    ],
    expected: [],
  },
  {
    name: "a party less",
    after: [[["incidents", "clash", "parties"], ["west"]]],
    expected: ["record_corrected incident clash | parties: east, west → west"],
  },
  {
    name: "where a place lies",
    after: [[["places", "ford", "geometry", "radius"], 900]],
    expected: [expect.stringMatching(/^record_corrected place ford \| geometry: /)],
  },
  {
    name: "what a place is part of",
    after: [[["places", "ford", "partOf"], undefined]],
    expected: ["record_corrected place ford | part of: valley → nothing"],
  },
  {
    name: "one name more",
    after: [[["places", "bank", "names", 1], { text: "Ostufer", lang: "de", source: "paper" }]],
    expected: ['field_added place bank | name: nothing → "Ostufer" (de)'],
  },
  {
    name: "a name spelt otherwise",
    after: [[["places", "ford", "names", 2, "text"], "Fuhrt"]],
    expected: ["wording_changed place ford | name: Furt → Fuhrt"],
  },
  {
    name: "the names in another order are the same",
    after: [
      [
        ["places", "ford", "names"],
        data()
          .places.find(({ id }) => id === "ford")
          ?.names.toReversed(),
      ],
    ],
    expected: [],
  },
  {
    name: "a title in one more language",
    after: [[["incidents", "clash", "title", "de"], "Gefecht an der Furt"]],
    expected: ['translation_changed incident clash | title, de: nothing → "Gefecht an der Furt"'],
  },
  {
    name: "a quote to the letter",
    after: [[["statements", "said", "evidence", 0], quote]],
    expected: [
      expect.stringMatching(/^wording_changed statement said \| quote: "The ministry .*" → "The ministry .*"$/),
    ],
  },
  {
    name: "a quote more",
    after: [[["statements", "said", "evidence", 1], { source: "sheet", row: 2, column: "hurt", text: "2" }]],
    expected: ['field_added statement said | evidence: nothing → "2"'],
  },
  {
    name: "a link",
    after: [[["sources", "post", "url"], "https://example.org/post"]],
    expected: ["link_changed source post | link: nothing → https://example.org/post"],
  },
  {
    name: "an archive copy",
    after: [[["sources", "post", "archive"], [{ url: "https://example.org/copy", captured: "2022" }]]],
    expected: ["link_changed source post | archive copy: nothing → https://example.org/copy"],
  },
  {
    name: "a note",
    before: [[["incidents", "war", "note"], "As teh paper has it."]],
    after: [[["incidents", "war", "note"], "As the paper has it."]],
    expected: ['note_changed incident war | note: "As teh paper has it." → "As the paper has it."'],
  },
  {
    name: "a record more",
    after: [[["sources", 3], { id: "letter", type: "document", title: { en: "A letter" } }]],
    expected: ["record_added source letter | new: A letter"],
  },
  {
    name: "a claim more",
    after: [[["statements", "told", "claims", "again"], { kind: "occurrence", about: "clash", affirmed: true }]],
    expected: ["claim_added claim told#again | new: occurrence, by The Gazette"],
  },
  {
    name: "a claim less, without a tombstone",
    after: [[["statements", "told", "claims", "length"], undefined]],
    expected: ["id_vanished claim told#length | gone without a tombstone: days: 44, by The Gazette"],
  },
  {
    name: "a claim less, with a tombstone",
    after: [
      [["statements", "told", "claims", "length"], undefined],
      [["tombstones"], [grave({ of: "claim", id: "told#length", status: "withdrawn", into: [], reason: "Misread." })]],
    ],
    expected: ["id_buried claim told#length | days: 44, by The Gazette (withdrawn: Misread.)"],
  },
  {
    name: "a record less, without a tombstone",
    before: [noBank],
    after: [noBank, [["places"], withoutBank()]],
    expected: ["id_vanished place bank | gone without a tombstone: East bank"],
  },
  {
    name: "a record less, with a tombstone",
    before: [noBank],
    after: [noBank, [["places"], withoutBank()], [["tombstones"], [grave({})]]],
    expected: ["id_buried place bank | East bank (merged into ford: The same place.)"],
  },
  {
    name: "a statement less, whose tombstone stands for its claims",
    after: [
      [["statements"], data().statements.filter(({ id }) => id !== "told")],
      [["tombstones"], [grave({ of: "statement", id: "told", into: ["said"], reason: "Told twice." })]],
    ],
    expected: [
      "id_buried statement told | by The Gazette (merged into said: Told twice.)",
      "id_buried claim told#bank | occurrence, by The Gazette (with its statement, merged into said: Told twice.)",
      "id_buried claim told#length | days: 44, by The Gazette (with its statement, merged into said: Told twice.)",
      "id_buried claim told#passed | control, by The Gazette (with its statement, merged into said: Told twice.)",
      "id_buried claim told#worst | comparison, by The Gazette (with its statement, merged into said: Told twice.)",
      "id_buried claim told#wounded | wounded: at least 2, by The Gazette (with its statement, merged into said: Told twice.)",
    ],
  },
  {
    name: "an id that had a tombstone",
    before: [noBank, [["places"], withoutBank()], [["tombstones"], [grave({})]]],
    after: [noBank],
    expected: ["id_reused place bank | there again: East bank"],
  },
  {
    name: "a tombstone less",
    before: [others],
    after: [],
    expected: ["tombstone_removed place bench | tombstone gone: merged into ford: The same place."],
  },
  {
    name: "a tombstone of what came and went between",
    after: [others],
    expected: ["tombstone_added place bench | merged into ford: The same place."],
  },
  {
    name: "a tombstone that leads elsewhere",
    before: [others],
    after: [[["tombstones"], [grave({ id: "bench", into: ["bank"] })]]],
    expected: [
      "tombstone_redirected place bench | tombstone: merged into ford: The same place. → merged into bank: The same place.",
    ],
  },
  {
    name: "the reason of a tombstone",
    before: [others],
    after: [[["tombstones"], [grave({ id: "bench", reason: "Same." })]]],
    expected: ['note_changed place bench | tombstone, reason: "The same place." → Same.'],
  },
  {
    name: "the type of a record",
    after: [[["places", "bank", "type"], "settlement"]],
    expected: ["type_changed place bank | type: site → settlement"],
  },
  {
    name: "the kind of a claim",
    after: [
      [
        ["statements", "told", "claims", "bank"],
        { kind: "duration", about: "shelling", days: { vague: "dozens", words: "dozens" }, counting: "unstated" },
      ],
    ],
    expected: [
      "type_changed claim told#bank | kind: occurrence → duration, by The Gazette",
      "claim_corrected claim told#bank | affirmed: true → nothing, by The Gazette",
      "claim_corrected claim told#bank | place: bank → nothing, by The Gazette",
      "field_added claim told#bank | days: nothing → dozens, by The Gazette",
      "field_added claim told#bank | counting: nothing → unstated, by The Gazette",
    ],
  },
  {
    name: "the licence",
    after: [[["dataset", "licence"], "CC-BY-4.0"]],
    expected: ["licence_changed dataset ford | licence: CC0-1.0 → CC-BY-4.0"],
  },
  {
    name: "the name of the data set",
    after: [[["dataset", "id"], "ford-2021"]],
    expected: ["dataset_renamed dataset ford-2021 | id: ford → ford-2021"],
  },
  {
    name: "the version of the schema",
    after: [],
    schemaVersions: [0, 1],
    expected: ["schema_changed dataset ford | schema version: 0 → 1"],
  },
  {
    name: "what other data sets are used",
    after: [[["dataset", "uses"], { other: "^1.0.0" }]],
    expected: ['uses_changed dataset ford | uses: nothing → {"other":"^1.0.0"}'],
  },
  {
    name: "the citation, and the version, which is no change",
    after: [
      [["dataset", "citation"], "The ford"],
      [["dataset", "version"], "1.1.0"],
    ],
    expected: ['metadata_changed dataset ford | citation: "The ford, made up" → "The ford"'],
  },
];

const executed = new Set<RuleName>();

describe("a change", () => {
  test.each(table)("of $name", ({ before = [], after, schemaVersions, expected }) => {
    const options = schemaVersions === undefined ? {} : { schemaVersions };
    const { changes, step } = diffDatasets(data(...before), data(...after), options);
    expect(changes.map(({ rule, of, id, text }) => `${rule} ${of} ${id} | ${text}`)).toEqual(expected);
    for (const change of changes) {
      executed.add(change.rule);
      expect(change).toMatchObject({ step: rules[change.rule].step, why: rules[change.rule].why });
    }
    expect(step).toBe(greatest(changes.map((change) => change.step)));
  });

  test("of each sort has a row above", () => {
    expect([...executed].sort()).toEqual(Object.keys(rules).sort());
  });

  test("is told as data", () => {
    expect(diffDatasets(data(), data([[...wounded, "count", "max"], 4]))).toEqual({
      dataset: "ford",
      from: "1.0.0",
      to: "1.0.0",
      step: "minor",
      changes: [
        {
          kind: "corrected",
          of: "claim",
          id: "said#wounded",
          path: ["statements", "said", "claims", "wounded", "count"],
          before: { min: 2, max: 2, words: "2 wounded" },
          after: { min: 2, max: 4, words: "2 wounded" },
          rule: "claim_corrected",
          step: "minor",
          why: rules.claim_corrected.why,
          text: "wounded: 2 → 2 to 4, by Ministry of the East",
        },
      ],
    });
  });
});

function greatest(found: readonly Step[]): Step | null {
  return steps.find((step) => found.includes(step)) ?? null;
}

describe("every field has its meaning", () => {
  type Node = { readonly [keyword: string]: unknown };
  const branches = (node: Node) => [node, ...((node["anyOf"] ?? node["oneOf"] ?? []) as readonly Node[])];
  const propertiesOf = (node: Node) =>
    branches(node).flatMap((each) => Object.entries((each["properties"] ?? {}) as { readonly [name: string]: Node }));

  /** Fields of a schema that no meaning knows, and of a meaning that no schema knows. */
  function strays(node: Node, meanings: Meanings, path: string): string[] {
    const properties = propertiesOf(node);
    const names = new Set(properties.map(([name]) => name));
    return [
      ...properties.flatMap(([name, inner]) => {
        const meaning = meanings[name];
        return meaning === undefined ? [`${path}.${name}`] : below(inner, meaning, `${path}.${name}`);
      }),
      ...Object.keys(meanings)
        .filter((name) => !names.has(name))
        .map((name) => `${path}.${name} is in no schema`),
    ];
  }

  function below(node: Node, meaning: Meaning, path: string): string[] {
    if (meaning.is === "object") return strays(node, meaning.fields, path);
    if (meaning.is === "members" && typeof node["items"] === "object")
      return below(node["items"] as Node, meaning.of, path);
    return [];
  }

  test.each(Object.entries(recordMeanings))("of a %s", (kind, meanings) => {
    const own = kind === "statement" ? { claims: { is: "whole", sort: "fact" } as const } : {};
    const schema = jsonSchema(kind as keyof typeof recordMeanings);
    expect(strays(schema, { id: { is: "whole", sort: "fact" }, ...meanings, ...own }, kind)).toEqual([]);
  });

  test.each(Object.entries(claimMeanings))("of a claim of %s", (kind, meanings) => {
    const claims = propertiesOf(jsonSchema("statement")).find(([name]) => name === "claims")?.[1];
    const own = branches(claims?.["additionalProperties"] as Node).find(
      (branch) => ((branch["properties"] as Node | undefined)?.["kind"] as Node | undefined)?.["const"] === kind,
    );
    expect(strays(own ?? {}, meanings, kind)).toEqual([]);
  });

  test("of the manifest", () => {
    const manifest = { ...manifestMeanings, version: { is: "whole", sort: "metadata" } } as const;
    expect(strays(jsonSchema("dataset"), manifest, "dataset")).toEqual([]);
  });
});

describe("of any two versions", () => {
  // Edits that may be made together: each leaves the fixture valid whatever the others did.
  const pool: readonly Edit[] = [
    [[...wounded, "count", "max"], 4],
    [[...wounded, "side"], "west"],
    [["incidents", "clash", "when", 0, "edtf"], "2021-07"],
    [["incidents", "clash", "parties"], ["west"]],
    [["incidents", "clash", "title", "de"], "Gefecht"],
    [["places", "ford", "names", 2, "text"], "Fuhrt"],
    [["places", "bank", "names", 1], { text: "Ostufer", lang: "de", source: "paper" }],
    [["places", "bank", "type"], "settlement"],
    [["sources", "post", "url"], "https://example.org/post"],
    [["sources", 3], { id: "letter", type: "document" }],
    [["statements", "told", "claims", "length"], undefined],
    [["statements", "told", "evidence", 0, "lang"], "en-GB"],
    [["dataset", "licence"], "CC-BY-4.0"],
    [["dataset", "citation"], "The ford"],
    others,
  ];
  const edits = fc.subarray([...pool]);
  const rank = (step: Step | null) => (step === null ? 0 : steps.length - steps.indexOf(step));
  const shuffled = (own: DatasetData, seed: number): DatasetData => {
    const turn = <T>(list: readonly T[]): T[] => list.map((_, i) => list[(i + seed) % list.length] as T);
    return {
      ...own,
      sources: turn(own.sources),
      actors: turn(own.actors),
      places: turn(own.places).map((place) => ({ ...place, names: turn(place.names) })),
      incidents: turn(own.incidents).map((each) => ({
        ...each,
        parties: turn(each.parties),
        evidence: turn(each.evidence),
      })),
      statements: turn(own.statements).map((each) => ({
        ...each,
        acts: turn(each.acts),
        claims: Object.fromEntries(turn(Object.entries(each.claims ?? {}))),
      })),
    };
  };

  test("that are the same nothing is told, in whatever order they stand", () => {
    fc.assert(
      fc.property(edits, fc.nat(7), (some, seed) => {
        const own = data(...some);
        expect(diffDatasets(own, JSON.parse(JSON.stringify(own)))).toMatchObject({ step: null, changes: [] });
        expect(diffDatasets(own, shuffled(own, seed)).changes).toEqual([]);
        expect(diffDatasets(shuffled(own, seed), own).changes).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("what goes one way comes back the other", () => {
    fc.assert(
      fc.property(edits, edits, (a, b) => {
        const [left, right] = [data(...a), data(...b)];
        const told = (changes: ReturnType<typeof diffDatasets>["changes"], back: boolean) =>
          changes
            .map(({ of, path, before, after }) => {
              // A member of a list stands elsewhere in the other version.
              const way = path.filter((step) => typeof step === "string");
              return JSON.stringify([of, way, back ? after : before, back ? before : after]);
            })
            .sort();
        expect(told(diffDatasets(right, left).changes, true)).toEqual(told(diffDatasets(left, right).changes, false));
      }),
      { numRuns: 60 },
    );
  });

  test("the records and claims that are named are all that differ", () => {
    fc.assert(
      fc.property(edits, edits, (a, b) => {
        const [left, right] = [data(...a), data(...b)];
        const named = new Set(diffDatasets(left, right).changes.map(({ path }) => `${path[0]} ${path[1]}`));
        for (const table of ["sources", "actors", "places", "incidents", "statements"] as const) {
          for (const id of new Set([...left[table], ...right[table]].map((record) => record.id))) {
            const find = (own: DatasetData) => JSON.stringify(own[table].find((record) => record.id === id));
            expect(named.has(`${table} ${id}`)).toBe(find(left) !== find(right));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("more changes are never a lesser step", () => {
    fc.assert(
      fc.property(edits, edits, (a, b) => {
        const more = pool.filter((edit) => a.includes(edit) || b.includes(edit));
        const few = pool.filter((edit) => a.includes(edit));
        const step = (some: readonly Edit[]) => rank(diffDatasets(data(), data(...some)).step);
        expect(step(more)).toBeGreaterThanOrEqual(step(few));
      }),
      { numRuns: 60 },
    );
  });
});
