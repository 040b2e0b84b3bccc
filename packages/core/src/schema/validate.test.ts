import { describe, expect, test } from "vitest";
import { kinds } from "../ids.ts";
import { brief, type Change, draft, issuesAfter, issuesOf, opened } from "../testing.ts";
import { datasetValidator } from "./standard.ts";
import { manifestSchema, parseDataset, safeParseDataset, safeParseRecord } from "./validate.ts";

describe("records", () => {
  test("the smallest record of each kind is accepted", () => {
    const names = [{ text: "X", lang: "en", source: "s" }];
    const evidence = [{ source: "s", text: "x", lang: "en" }];
    const when = [{ edtf: "2021" }];
    const smallest = {
      source: { id: "x", type: "post" },
      actor: { id: "x", type: "state", names },
      place: { id: "x", type: "site", names },
      incident: { id: "x", type: "clash", title: { en: "X" }, when, parties: [], evidence },
      statement: { id: "x", speaker: "a", said: when, acts: ["report"], evidence },
    } as const;
    for (const kind of kinds) {
      expect(safeParseRecord(kind, smallest[kind])).toEqual({ success: true, value: smallest[kind] });
      for (const field of Object.keys(smallest[kind])) {
        const { [field]: _left, ...rest } = smallest[kind] as { readonly [field: string]: unknown };
        const result = safeParseRecord(kind, rest);
        expect(result.success ? [] : result.issues.map(({ code, path }) => [code, path])).toEqual([
          ["missing_field", [field]],
        ]);
      }
    }
  });

  test("an agreement has what other incidents have not", () => {
    const agreement = draft().incidents.find(({ id }: { id: string }) => id === "truce");
    expect(safeParseRecord("incident", { ...agreement, broker: ["gazette"], terms: agreement.evidence }).success).toBe(
      true,
    );
    const result = safeParseRecord("incident", { ...agreement, type: "war" });
    expect(result.success ? [] : brief(result.issues)).toEqual(["unknown_field ends"]);
  });

  test("the schema of the manifest", () => {
    expect(manifestSchema.safeParse(draft().dataset).success).toBe(true);
    expect(manifestSchema.safeParse({ ...draft().dataset, extra: 1 }).success).toBe(false);
  });
});

describe("a data set", () => {
  test("of which nothing is wrong is its own data", () => {
    expect(parseDataset(draft())).toEqual(draft());
  });

  test.each([null, undefined, 5, "x", [], [{}]])("that is %j is none", (value) => {
    expect(brief(issuesOf(value))).toEqual(["not_a_dataset "]);
  });

  test("without tables", () => {
    expect(brief(issuesOf({ sources: {} }))).toEqual([
      "missing_field actors",
      "missing_field dataset",
      "missing_field incidents",
      "missing_field places",
      "missing_field statements",
      "wrong_type sources",
    ]);
  });

  test("without a table, of which nothing else is said", () => {
    for (const kind of kinds) {
      const { [`${kind}s`]: _left, ...rest } = draft([
        ["dataset", "assertions"],
        { counts: { sources: 3, actors: 5, places: 3, incidents: 5, statements: 2, claims: 7 } },
      ]);
      expect(brief(issuesOf(rest))).toEqual([`missing_field ${kind}s`]);
      expect(brief(issuesOf({ ...rest, [`${kind}s`]: {} }))).toEqual([`wrong_type ${kind}s`]);
    }
  });

  test("with a table that is none", () => {
    expect(brief(issuesAfter([["events"], []]))).toEqual(["unknown_field events"]);
  });

  test("comes with its tables in the order of the ids and its fields in the order of the schema", () => {
    const shuffled = draft();
    for (const kind of kinds) shuffled[`${kind}s`].reverse();
    const back = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(back);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, back(inner)]),
      );
    };
    const value = parseDataset(back(shuffled));
    expect(value).toEqual(draft());
    expect(value.incidents.map(({ id }) => id)).toEqual(["clash", "pact", "shelling", "truce", "war"]);
    expect(Object.keys(value)).toEqual(["dataset", "sources", "actors", "places", "incidents", "statements"]);
    expect(Object.keys(value.incidents[0] ?? {})).toEqual([
      "id",
      "type",
      "title",
      "when",
      "where",
      "parties",
      "evidence",
    ]);
    expect(Object.keys(value.statements[0]?.claims?.["wounded"] ?? {})).toEqual([
      "kind",
      "about",
      "side",
      "status",
      "harms",
      "count",
      "attributedTo",
      "evidence",
    ]);
  });

  test("the order of ids is that of their code units, in no locale's", () => {
    const value = draft();
    for (const id of ["b-1", "b", "b1", "a9", "a10"]) value.sources.push({ id, type: "post" });
    expect(parseDataset(value).sources.map(({ id }) => id)).toEqual([
      "a10",
      "a9",
      "b",
      "b-1",
      "b1",
      "paper",
      "post",
      "sheet",
    ]);
  });

  test("a broken record does not make the references to it dangle", () => {
    expect(brief(issuesAfter([["actors", "east", "type"], "empire"]))).toEqual(["not_allowed actors/east/type"]);
    expect(brief(issuesAfter([["statements", "said", "claims", "wounded", "count"], undefined]))).toEqual([
      "missing_field statements/said/claims/wounded/count",
    ]);
  });

  test("twenty faults are twenty issues", () => {
    const said = ["statements", "said", "claims"];
    const told = ["statements", "told", "claims"];
    const faults: readonly (readonly [code: string, change: Change, path?: readonly (string | number)[]])[] = [
      // by the schema
      ["unknown_field", [["dataset", "licens"], "MIT"]],
      ["missing_field", [["sources", "paper", "type"], undefined]],
      ["wrong_type", [["incidents", "war", "when", 0, "edtf"], 2020]],
      ["not_allowed", [["actors", "gazette", "type"], "newspaper"]],
      ["bad_format", [["sources", "post", "url"], "www.example.org"]],
      ["out_of_range", [["places", "ford", "geometry", "radius"], -5]],
      ["missing_field", [[...told, "wounded", "count"], { about: 2 }], [...told, "wounded", "count", "words"]],
      ["not_allowed", [[...told, "bank", "kind"], "occurence"]],
      // of one value
      ["bad_date", [["incidents", "clash", "when", 0, "edtf"], "28.7.2021"]],
      ["bad_count", [[...said, "wounded", "count"], { min: 3, max: 2, words: "2 wounded" }]],
      ["sense_without_interval", [["incidents", "shelling", "when", 0, "sense"], "within"]],
      [
        "dates_disjoint",
        [
          ["statements", "told", "said"],
          [{ edtf: "2021-07-29" }, { edtf: "2021-07-30" }],
        ],
      ],
      // of one record
      ["agreement_mismatch", [[...said, "blame", "agreement"], undefined]],
      [
        "words_not_in_evidence",
        [["statements", "said", "text"], { text: "three wounded", lang: "en" }],
        ["statements", "said", "text", "text"],
      ],
      // across records
      [
        "duplicate_id",
        [["places", 3], { id: "valley", type: "region", names: [{ text: "V", lang: "en", source: "paper" }] }],
        ["places", "valley", "id"],
      ],
      ["unknown_id", [["incidents", "clash", "parties", 0], "eest"]],
      ["wrong_kind", [["incidents", "clash", "where", 0], "east"]],
      [
        "cycle",
        [["actors", "east", "partOf"], [{ actor: "east-ministry", basis: "stated" }]],
        ["actors", "east-ministry", "partOf", 0, "actor"],
      ],
      [
        "passage_not_covered",
        [["sources", "paper", "outline"], [{ from: "Never", to: "said." }]],
        ["sources", "paper", "outline", 0],
      ],
      [
        "assertion_failed",
        [["dataset", "assertions"], { counts: { actors: 6 } }],
        ["dataset", "assertions", "counts", "actors"],
      ],
    ];
    expect(faults).toHaveLength(20);
    const result = safeParseDataset(draft(...faults.map(([, change]) => change)));
    const expected = faults.map(([code, [path], at]) => `${code} ${(at ?? path).join("/")}`).sort();
    expect(result.success ? [] : brief(result.issues)).toEqual(expected);
    // Each of them alone is one issue, at the same place.
    for (const [code, change, at] of faults) {
      expect(brief(issuesAfter(change))).toEqual([`${code} ${(at ?? change[0]).join("/")}`]);
    }
  });
});

describe("Standard Schema", () => {
  const { version, vendor, validate } = datasetValidator["~standard"];

  test("names its version and vendor", () => {
    expect([version, vendor]).toEqual([1, "incident-data"]);
  });

  test("gives the value", () => {
    expect(validate(draft())).toEqual({ value: draft() });
  });

  test("gives the issues, with message and path", () => {
    expect(validate(draft([["incidents", "war", "type"], undefined]))).toEqual({
      issues: [
        expect.objectContaining({
          path: ["incidents", "war", "type"],
          message: expect.stringMatching(/^incidents › war › type: expected the field "type": one of /),
        }),
      ],
    });
  });
});

test("the throwing door throws what the other returns", () => {
  const broken = draft([["incidents", "war", "type"], undefined], [["incidents", "clash", "parties", 0], "eest"]);
  expect(() => parseDataset(broken)).toThrow(
    expect.objectContaining({ name: "IncidentDataError", code: "missing_field", issues: issuesOf(broken) }),
  );
  expect(() => parseDataset(broken)).toThrow(/\(and 1 more\)$/);
  expect(opened().incident("war").id).toBe("war");
});
