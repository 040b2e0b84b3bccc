import { describe, expect, test } from "vitest";
import { type Change, issuesAfter, issuesOf } from "../testing.ts";
import { parseRecord, safeParseRecord } from "./validate.ts";

const clash = ["incidents", "clash"];
const wounded = ["statements", "said", "claims", "wounded"];
const worst = ["statements", "told", "claims", "worst"];
const quote = { source: "paper", text: "They clashed at the ford.", lang: "en" };
const id = "an id (lower-case letters, digits and single hyphens)";
const kindsOfClaim = "one of casualties, responsibility, occurrence, control, comparison, duration";
const typesOfIncident =
  "one of clash, shelling, air-or-drone-strike, explosion, attack-on-civilians, abduction, war, other, ceasefire, agreement";

/** A change, and the one issue that it gives: code, path after the change's, what was expected and found, and the hint. */
const cases: readonly (readonly [
  name: string,
  change: Change,
  code: string,
  below: readonly (string | number)[],
  expected: string,
  received: string,
  hint?: string,
])[] = [
  ["a field left out", [[...clash, "title"], undefined], "missing_field", [], "an object", "nothing"],
  [
    "a number as text",
    [[...clash, "when", 0, "edtf"], 2021],
    "wrong_type",
    [],
    "text",
    "2021",
    'Put it in quotes: "2021".',
  ],
  ["a truth value as text", [[...clash, "note"], true], "wrong_type", [], "text", "true", 'Put it in quotes: "true".'],
  ["a list as text", [[...clash, "note"], []], "wrong_type", [], "text", "[]"],
  ["text as a list", [[...clash, "parties"], "east"], "wrong_type", [], "a list", '"east"'],
  ["text as an object", [[...clash, "title"], "Clash"], "wrong_type", [], "an object", '"Clash"'],
  ["null", [[...clash, "evidence"], null], "wrong_type", [], "a list", "null"],
  [
    "text as a truth value",
    [["statements", "told", "claims", "bank", "affirmed"], "yes"],
    "wrong_type",
    [],
    "true or false",
    '"yes"',
  ],
  ["text as a number", [["places", "ford", "geometry", "radius"], "500"], "wrong_type", [], "a number", '"500"'],
  [
    "a number that is none",
    [["places", "ford", "geometry", "radius"], Number.NaN],
    "wrong_type",
    [],
    "a number",
    "NaN",
  ],
  [
    "a value not allowed",
    [["sources", "post", "type"], "poast"],
    "not_allowed",
    [],
    "one of article, post, press-release, report, document, broadcast, data-file, reference",
    '"poast"',
    'Did you mean "post"?',
  ],
  ["a literal", [["dataset", "schemaVersion"], 2], "not_allowed", [], "1", "2"],
  [
    "an enumerated field left out",
    [[...wounded, "status"], undefined],
    "missing_field",
    [],
    "one of military, civilian, unknown, any",
    "nothing",
  ],
  [
    "an incident of no known type",
    [[...clash, "type"], "clahs"],
    "not_allowed",
    [],
    typesOfIncident,
    '"clahs"',
    'Did you mean "clash"?',
  ],
  ["an incident without a type", [[...clash, "type"], undefined], "missing_field", [], typesOfIncident, "nothing"],
  [
    "a field of another type",
    [[...clash, "broker"], ["east"]],
    "unknown_field",
    [],
    "a field that the schema knows",
    '"broker"',
    "Take it out, or look for its right name.",
  ],
  [
    "a claim of no known kind",
    [[...wounded, "kind"], "casualtys"],
    "not_allowed",
    [],
    kindsOfClaim,
    '"casualtys"',
    'Did you mean "casualties"?',
  ],
  ["a claim of a number's kind", [[...wounded, "kind"], 7], "not_allowed", [], kindsOfClaim, "7"],
  ["a claim that is null", [wounded, null], "wrong_type", [], "an object", "null"],
  [
    "a claim's misspelt field",
    [[...wounded, "sied"], "east"],
    "unknown_field",
    [],
    "a field that the schema knows",
    '"sied"',
    'Did you mean "side"?',
  ],
  [
    "a claim's key",
    [["statements", "told", "claims", "Bad Key"], { kind: "control", place: "valley", to: "east", extent: "part" }],
    "bad_format",
    [],
    id,
    '"Bad Key"',
  ],
  [
    "a key that is too long",
    [
      ["statements", "told", "claims", "k".repeat(101)],
      { kind: "control", place: "valley", to: "east", extent: "part" },
    ],
    "out_of_range",
    [],
    "text of at most 100 characters",
    `"${"k".repeat(76)}…`,
  ],
  [
    "a language as key",
    [[...clash, "title", "no language"], "x"],
    "bad_format",
    [],
    "a BCP 47 language tag (en, hy, az)",
    '"no language"',
  ],
  ["a reference that is no id", [[...clash, "parties", 0], "East"], "bad_format", [], id, '"East"'],
  [
    "a reference to a claim that is no id",
    [["statements", "told", "claims", "wounded", "relations", 0, "claim"], "said"],
    "bad_format",
    [],
    "the id of a claim (statement-id#claim-key)",
    '"said"',
  ],
  ["an address", [["sources", "paper", "url"], "ftp://x"], "bad_format", [], "an http or https address", '"ftp://x"'],
  [
    "a hash",
    [["sources", "paper", "archive"], [{ url: "https://x.org", captured: "2021", sha256: "z" }]],
    "bad_format",
    [0, "sha256"],
    "64 hexadecimal digits",
    '"z"',
  ],
  [
    "a script",
    [["places", "ford", "names", 0, "script"], "latin"],
    "bad_format",
    [],
    "an ISO 15924 script (Latn, Cyrl, Armn)",
    '"latin"',
  ],
  [
    "a profile",
    [[...clash, "when", 0, "profile"], "plain"],
    "bad_format",
    [],
    "a profile with its version (plain@1)",
    '"plain"',
  ],
  ["a version", [["dataset", "version"], "1.0"], "bad_format", [], "a SemVer version (1.0.0)", '"1.0"'],
  ["empty text", [[...clash, "note"], ""], "out_of_range", [], "text that is not empty", '""'],
  [
    "text that is too long",
    [["places", "ford", "names", 0, "text"], "x".repeat(1_001)],
    "out_of_range",
    [],
    "text of at most 1000 characters",
    `"${"x".repeat(76)}…`,
  ],
  ["an empty list", [[...clash, "when"], []], "out_of_range", [], "a list of at least 1", "[]"],
  [
    "a list that is too long",
    [
      ["places", "ford", "geometry", "coordinates"],
      [46, 40, 1, 2],
    ],
    "out_of_range",
    [],
    "a list of at most 2",
    "[46,40,1,2]",
  ],
  [
    "a longitude",
    [["places", "ford", "geometry", "coordinates", 0], 181],
    "out_of_range",
    [],
    "a number of at most 180",
    "181",
  ],
  [
    "a position of one number",
    [["places", "ford", "geometry", "coordinates"], [46]],
    "out_of_range",
    [],
    "a list of at least 2",
    "[46]",
  ],
  [
    "a geometry of no known type",
    [["places", "ford", "geometry", "type"], "Circle"],
    "not_allowed",
    [],
    "one of Point, LineString, Polygon",
    '"Circle"',
  ],
  // A union is explained by the branch that comes nearest.
  ["a count without words", [[...wounded, "count"], { min: 2, max: 2 }], "missing_field", ["words"], "text", "nothing"],
  ["a count without a max", [[...wounded, "count", "max"], undefined], "missing_field", [], "a number", "nothing"],
  [
    "about how many, as text",
    [[...wounded, "count"], { about: "2", words: "2 wounded" }],
    "wrong_type",
    ["about"],
    "a number",
    '"2"',
  ],
  [
    "about half a person",
    [[...wounded, "count"], { about: 2.5, words: "2 wounded" }],
    "wrong_type",
    ["about"],
    "a whole number",
    "2.5",
  ],
  [
    "a vague count without words",
    [[...wounded, "count"], { vague: "several" }],
    "missing_field",
    ["words"],
    "text",
    "nothing",
  ],
  ["fewer than none", [[...wounded, "count", "min"], -1], "out_of_range", [], "a number of at least 0", "-1"],
  [
    "more than a number holds",
    [[...wounded, "count"], { min: 1e300, max: null, words: "2 wounded" }],
    "out_of_range",
    ["min"],
    "a number of at most 9007199254740991",
    "1e+300",
  ],
  [
    "two sorts of count in one",
    [[...wounded, "count", "about"], 2],
    "unknown_field",
    [],
    "a field that the schema knows",
    '"about"',
    "It does not go with the other fields that stand here.",
  ],
  [
    "a count of words only",
    [[...wounded, "count"], { words: "2 wounded" }],
    "missing_field",
    [],
    "one of min and max, about, vague",
    '{"words":"2 wounded"}',
  ],
  ["a count that is a number", [[...wounded, "count"], 2], "wrong_type", [], "an object", "2"],
  ["a count that is a list", [[...wounded, "count"], [2]], "wrong_type", [], "an object", "[2]"],
  [
    "evidence without a language",
    [[...clash, "evidence", 0, "lang"], undefined],
    "missing_field",
    [],
    "text",
    "nothing",
  ],
  [
    "evidence of row 0",
    [["statements", "told", "evidence", 1, "row"], 0],
    "out_of_range",
    [],
    "a number of at least 1",
    "0",
  ],
  [
    "evidence that is text",
    [[...clash, "evidence"], ["They clashed at the ford."]],
    "wrong_type",
    [0],
    "an object",
    '"They clashed at the ford."',
  ],
  [
    "evidence that is no list",
    [[...clash, "evidence"], quote],
    "wrong_type",
    [],
    "a list",
    '{"source":"paper","text":"They clashed at the ford.","lang":"en"}',
  ],
  ["since text", [[...worst, "since"], "2020"], "wrong_type", [], "an object", '"2020"'],
  [
    "since a number",
    [[...worst, "since"], { edtf: 2020 }],
    "wrong_type",
    ["edtf"],
    "text",
    "2020",
    'Put it in quotes: "2020".',
  ],
  ["since nothing", [[...worst, "since"], {}], "missing_field", [], "one of incident, edtf", "{}"],
  [
    "since two things",
    [[...worst, "since", "edtf"], "2020"],
    "unknown_field",
    [],
    "a field that the schema knows",
    '"edtf"',
    "It does not go with the other fields that stand here.",
  ],
  [
    "an anchor's relation",
    [["incidents", "pact", "when", 0, "anchor", "relation"], "befor"],
    "not_allowed",
    [],
    "one of before, after, same-day, earlier-same-day, later-same-day",
    '"befor"',
    'Did you mean "before"?',
  ],
  [
    "an anchor to nothing",
    [["incidents", "pact", "when", 0, "anchor"], { relation: "after" }],
    "missing_field",
    [],
    "one of record, source",
    '{"relation":"after"}',
  ],
  [
    "an anchor to two things",
    [["incidents", "pact", "when", 0, "anchor", "source"], "paper"],
    "unknown_field",
    [],
    "a field that the schema knows",
    '"source"',
    "It does not go with the other fields that stand here.",
  ],
];

describe("what a schema refuses is explained", () => {
  for (const [name, change, code, below, expected, received, hint] of cases) {
    test(name, () => {
      const issues = issuesAfter(change).map(({ message: _message, ...fault }) => fault);
      const path = [...change[0], ...below];
      const named = code === "missing_field" ? `the field ${JSON.stringify(path.at(-1))}: ${expected}` : expected;
      const fault = { code, path, expected: named, received };
      expect(issues).toEqual([hint === undefined ? fault : { ...fault, hint }]);
    });
  }

  test.each([null, [], 3, "clash", undefined])("a record that is %j", (value) => {
    for (const kind of ["source", "actor", "place", "incident", "statement"] as const) {
      const result = safeParseRecord(kind, value);
      expect(result.success ? [] : result.issues.map((issue) => [issue.code, issue.path, issue.expected])).toEqual([
        [value === undefined ? "missing_field" : "wrong_type", [], "an object"],
      ]);
    }
  });

  test("a record without an id stands under its index", () => {
    const issues = issuesOf({ dataset: {}, sources: [5], actors: [], places: [], incidents: [], statements: [] });
    expect(issues.filter(({ path }) => path[0] === "sources").map(({ code, path }) => [code, path])).toEqual([
      ["wrong_type", ["sources", 0]],
    ]);
  });

  test("the message is made of the fault", () => {
    const [issue] = issuesAfter([["incidents", "clash", "type"], "clahs"]);
    expect(issue?.message).toBe(
      `incidents › clash › type: expected ${typesOfIncident}, found "clahs". Did you mean "clash"?`,
    );
  });

  test("the throwing door throws every issue", () => {
    expect(() => parseRecord("source", { id: "X", type: "post", note: 1 })).toThrow(
      expect.objectContaining({
        name: "IncidentDataError",
        code: "bad_format",
        issues: [
          expect.objectContaining({ code: "bad_format", path: ["id"] }),
          expect.objectContaining({ code: "wrong_type", path: ["note"] }),
        ],
      }),
    );
    expect(parseRecord("source", { id: "x", type: "post" })).toEqual({ id: "x", type: "post" });
  });
});
