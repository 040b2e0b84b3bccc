import { describe, expect, test } from "vitest";
import { brief, type Change, draft, issuesAfter, issuesOf } from "../testing.ts";

const paper = (text: string) => [{ source: "paper", text, lang: "en" }];
const said = ["statements", "said"];
const wounded = [...said, "claims", "wounded"];

function issueOf(...changes: readonly Change[]) {
  const [issue, ...others] = issuesAfter(...changes);
  expect(others).toEqual([]);
  return issue;
}

describe("ids", () => {
  test("two records of a kind that share one, at the second", () => {
    const twice = { id: "post", type: "post" };
    expect(issueOf([["sources", 3], twice])).toMatchObject({
      code: "duplicate_id",
      path: ["sources", "post", "id"],
      expected: "an id that no other source has",
      received: '"post"',
    });
    expect(brief(issuesAfter([["sources", 3], twice], [["sources", 4], twice]))).toHaveLength(2);
  });

  test("of different kinds may be the same", () => {
    expect(issuesAfter([["sources", 3], { id: "east", type: "post" }])).toEqual([]);
  });
});

describe("references", () => {
  test.each([
    ["a near id is proposed", [["incidents", "clash", "parties", 0], "wset"], '"wset"', 'Did you mean "west"?'],
    [
      "none is near",
      [["incidents", "clash", "parties", 0], "neverland"],
      '"neverland"',
      "Add the actor, or name one that is there.",
    ],
    [
      "a claim's",
      [["statements", "told", "claims", "wounded", "relations", 0, "claim"], "said#wouded"],
      '"said#wouded"',
      'Did you mean "said#wounded"?',
    ],
    ["an anchor's", [["incidents", "pact", "when", 0, "anchor", "record"], "clsh"], '"clsh"', 'Did you mean "clash"?'],
    ["a name's", [["places", "ford", "names", 0, "source"], "papre"], '"papre"', 'Did you mean "paper"?'],
  ] as const)("to nothing: %s", (_name, change, received, hint) => {
    expect(issueOf(change)).toMatchObject({ code: "unknown_id", path: change[0], received, hint });
  });

  test("to a record of another kind", () => {
    const change: Change = [["incidents", "clash", "where", 0], "east"];
    expect(issueOf(change)).toMatchObject({
      code: "wrong_kind",
      path: change[0],
      expected: "the id of a place",
      received: '"east", which is an actor',
    });
  });

  test("that have not the form of an id are the schema's matter", () => {
    expect(brief(issuesAfter([["incidents", "clash", "parties", 0], "East"]))).toEqual([
      "bad_format incidents/clash/parties/0",
    ]);
  });
});

test("500 wrong references among 500 ids are all reported, and 50 of them have a hint", () => {
  const value = draft();
  for (let i = 0; i < 500; i++) {
    value.sources.push({
      id: `a-rather-long-id-of-some-source-${i}x`,
      type: "post",
      quotedIn: `a-rather-long-id-of-some-sourec-${i}y`,
    });
  }
  const issues = issuesOf(value);
  expect(issues).toHaveLength(500);
  expect(issues.filter(({ hint }) => hint?.startsWith("Did you mean"))).toHaveLength(50);
});

describe("cycles", () => {
  const link = (actor: string) => [{ actor, basis: "stated" }];
  test.each<readonly [string, readonly Change[], string, string]>([
    [
      "quotedIn",
      [[["sources", "paper", "quotedIn"], "post"]],
      "sources/post/quotedIn",
      "a circle: paper → post → paper",
    ],
    [
      "partOf of actors",
      [[["actors", "east", "partOf"], link("east-ministry")]],
      "actors/east-ministry/partOf/0/actor",
      "a circle: east → east-ministry → east",
    ],
    [
      "speaksFor",
      [[["actors", "east-ministry", "speaksFor"], link("speaker")]],
      "actors/speaker/speaksFor/0/actor",
      "a circle: east-ministry → speaker → east-ministry",
    ],
    [
      "partOf of places",
      [[["places", "valley", "partOf"], [{ place: "bank" }]]],
      "places/valley/partOf/0/place",
      "a circle: bank → ford → valley → bank",
    ],
    [
      "partOf of incidents",
      [[["incidents", "clash", "partOf"], ["shelling"]]],
      "incidents/shelling/partOf/0",
      "a circle: clash → shelling → clash",
    ],
    [
      "anchors",
      [[["incidents", "clash", "when", 0, "anchor"], { record: "pact", relation: "before" }]],
      "incidents/pact/when/0/anchor/record",
      "a circle: clash → pact → clash",
    ],
    [
      "relations of claims",
      [[[...wounded, "relations"], [{ kind: "reports", claim: "told#wounded", basis: "inferred" }]]],
      "statements/told/claims/wounded/relations/0/claim",
      "a circle: said#wounded → told#wounded → said#wounded",
    ],
    ["ends", [[["incidents", "truce", "ends"], ["truce"]]], "incidents/truce/ends/0", "a circle: truce → truce"],
    [
      "to itself",
      [[["actors", "west", "partOf"], link("west")]],
      "actors/west/partOf/0/actor",
      "a circle: west → west",
    ],
  ])("%s", (_name, changes, path, received) => {
    expect(issueOf(...changes)).toMatchObject({
      code: "cycle",
      path: path.split("/").map((step) => (/^\d$/.test(step) ? Number(step) : step)),
      received,
    });
  });

  test("a diamond is none", () => {
    expect(
      issuesAfter(
        [["incidents", "war", "partOf"], ["clash"]],
        [
          ["incidents", "shelling", "partOf"],
          ["clash", "war"],
        ],
      ),
    ).toEqual([]);
  });

  test.each([
    ["sameAs", "sameAs"],
    ["disjointFrom", "disjointFrom"],
    ["reports", "sameAs"],
    ["subsetOf", "supersedes"],
  ])("claims that are %s and %s each other are none", (one, other) => {
    const related = (kind: string, claim: string) => [{ kind, claim, basis: "inferred" }];
    expect(
      issuesAfter(
        [[...wounded, "relations"], related(one, "told#wounded")],
        [["statements", "told", "claims", "wounded", "relations"], related(other, "said#wounded")],
      ),
    ).toEqual([]);
  });

  test("partOf and speaksFor together are none", () => {
    expect(issuesAfter([["actors", "east", "speaksFor"], link("east-ministry")])).toEqual([]);
  });

  test("two that share a record are two", () => {
    const issues = issuesAfter(
      [
        ["incidents", "clash", "partOf"],
        ["shelling", "war"],
      ],
      [["incidents", "war", "partOf"], ["clash"]],
    );
    expect(brief(issues)).toEqual(["cycle incidents/shelling/partOf/0", "cycle incidents/war/partOf/0"]);
  });

  test("a chain of 20,000 is followed to its end", () => {
    const chain = (closed: boolean) => {
      const value = draft();
      for (let i = 0; i < 20_000; i++) {
        value.sources.push({ id: `s${i}`, type: "post", quotedIn: i < 19_999 ? `s${i + 1}` : closed ? "s0" : "paper" });
      }
      return issuesOf(value).map(({ code, path }) => [code, path]);
    };
    expect(chain(false)).toEqual([]);
    expect(chain(true)).toEqual([["cycle", ["sources", "s19999", "quotedIn"]]]);
  });
});

describe("values", () => {
  test.each([
    [["incidents", "clash", "when", 0, "edtf"], "2021-13"],
    [["incidents", "clash", "when", 0, "edtf"], "2021-02-29"],
    [["actors", "speaker", "speaksFor", 0, "to"], "28 July"],
    [["places", "ford", "names", 0, "to"], "1990s"],
    [[...wounded, "asOf"], "July 2021"],
    [["statements", "told", "claims", "worst", "since"], { edtf: "last year" }, "edtf"],
    [["sources", "paper", "archive"], [{ url: "https://x.org", captured: "x" }], 0, "captured"],
  ] as const)("no EDTF at %j: %j", (path, value, ...below) => {
    expect(issueOf([path, value])).toMatchObject({
      code: "bad_date",
      path: [...path, ...below],
      expected: "a date in EDTF (ISO 8601-2:2019)",
      hint: expect.stringMatching(/^[A-Z].*\.$/),
    });
  });

  test.each([
    "2021-07-28",
    "2021-07",
    "2021-07-01/2021-07-27",
    "../2021-07-28",
    "2021-07-28?",
    "2021-07-28T10:00:00+04:00",
  ])("EDTF: %s", (edtf) => {
    expect(issuesAfter([["statements", "told", "said", 0, "edtf"], edtf])).toEqual([]);
  });

  test("a running total's date", () => {
    expect(issuesAfter([[...wounded, "asOf"], "2021-07-28"])).toEqual([]);
  });

  test("a sense without an interval, and with one", () => {
    const sense = (edtf: unknown) => issuesAfter([["statements", "told", "said"], [{ edtf, sense: "within" }]]);
    expect(sense("2021-07-28/2021-07-29")).toEqual([]);
    expect(sense("2021-07-28")).toMatchObject([
      {
        code: "sense_without_interval",
        path: ["statements", "told", "said", 0, "sense"],
        received: '"within" on "2021-07-28"',
      },
    ]);
    // A date that is none is one fault, not two.
    expect(brief(sense("x"))).toEqual(["bad_date statements/told/said/0/edtf"]);
    expect(brief(sense(2021))).toEqual(["wrong_type statements/told/said/0/edtf"]);
  });

  test("dates that exclude each other, and dates that meet", () => {
    const dates = (...edtf: readonly string[]) =>
      issuesAfter([["statements", "told", "said"], edtf.map((each) => ({ edtf: each }))]);
    expect(dates("2021-07", "2021-07-29")).toEqual([]);
    expect(dates("2021-07", "2021-08", "2021")).toMatchObject([
      { code: "dates_disjoint", path: ["statements", "told", "said"], received: "2021-07 and 2021-08" },
    ]);
    const throughout = [
      { edtf: "2021-07-01/2021-07-02", sense: "throughout" },
      { edtf: "2021-07-02/2021-07-03", sense: "throughout" },
    ];
    expect(brief(issuesAfter([["statements", "told", "said"], throughout]))).toEqual([
      "dates_disjoint statements/told/said",
    ]);
  });

  test.each([
    [[...wounded, "count"], { min: 3, max: 2, words: "2 wounded" }],
    [["statements", "told", "claims", "length", "days"], { min: 45, max: 44, words: "44-day" }],
    [["places", "ford", "memberCount"], { min: 8, max: 7, words: "all seven" }],
  ] as const)("a min above its max at %j", (path, count) => {
    expect(issueOf([path, count])).toMatchObject({
      code: "bad_count",
      path,
      received: `min ${count.min}, max ${count.max}`,
    });
    expect(issuesAfter([path, { ...count, max: count.min }])).toEqual([]);
    expect(issuesAfter([path, { ...count, max: null }])).toEqual([]);
  });

  test("a count that is none is the schema's matter", () => {
    expect(brief(issuesAfter([[...wounded, "count"], { min: -2, max: -3, words: "2 wounded" }]))).toEqual([
      "out_of_range statements/said/claims/wounded/count/max",
      "out_of_range statements/said/claims/wounded/count/min",
    ]);
  });
});

describe("periods", () => {
  test.each([
    [["places", "ford", "names", 0], { text: "Ford", lang: "en", source: "paper" }],
    [["actors", "speaker", "speaksFor", 0], { actor: "east-ministry", basis: "stated" }],
    [["actors", "east-ministry", "partOf", 0], { actor: "east", basis: "stated" }],
    [["places", "bank", "partOf", 0], { place: "ford" }],
    [["places", "bank", "ascribedTo"], { actor: "east", evidence: paper("x") }],
  ] as const)("at %j", (path, value) => {
    const isList = path.at(-1) === "ascribedTo";
    const after = (from: string, to: string) => {
      const period = { ...value, from, to };
      return brief(issuesAfter([path, isList ? [period] : period]));
    };
    expect(after("2021", "2020")).toEqual([`period_reversed ${[...path, ...(isList ? [0] : []), "to"].join("/")}`]);
    expect(after("2021-07", "2021")).toEqual([]);
    expect(after("2021-07", "2021-07")).toEqual([]);
    expect(after("2021", "x").map((each) => each.split(" ")[0])).toEqual(["bad_date"]);
  });
});

describe("sets", () => {
  test("a value that stands twice", () => {
    expect(
      issueOf([
        [...wounded, "harms"],
        ["wounded", "killed", "wounded"],
      ]),
    ).toMatchObject({
      code: "duplicate_value",
      path: [...wounded, "harms", 2],
      received: '"wounded" again',
    });
    expect(
      brief(
        issuesAfter([
          [...said, "acts"],
          ["report", "report"],
        ]),
      ),
    ).toEqual(["duplicate_value statements/said/acts/1"]);
  });
});

test.each([
  ["incidents", "clash", "title"],
  ["sources", "paper", "title"],
  ["dataset", "title"],
])("a text in no language: %s %s %s", (...path) => {
  const whole = path.filter((step) => step !== undefined);
  expect(issueOf([whole, {}])).toMatchObject({ code: "out_of_range", path: whole, received: "{}" });
});

describe("statements", () => {
  const words = (text: string) => ({ text, lang: "en" });
  test("text or paraphrase, not both", () => {
    const text: Change = [[...said, "text"], words("West violated the truce.")];
    const paraphrase: Change = [[...said, "paraphrase"], words("The ministry counts 2\n wounded.")];
    expect(issuesAfter(text)).toEqual([]);
    expect(issuesAfter(paraphrase)).toEqual([]);
    expect(issueOf(text, paraphrase)).toMatchObject({ code: "text_and_paraphrase", path: [...said, "paraphrase"] });
  });

  test.each([
    [[...said, "text"], words("West broke the truce."), ["text"]],
    [[...said, "paraphrase"], words("West violated the Truce."), ["text"]],
    [[...wounded, "evidence"], [{ source: "post", text: "3 wounded", lang: "en" }], [0, "text"]],
    [[...wounded, "count"], { min: 2, max: 2, words: "two wounded" }, ["words"]],
    [["statements", "told", "claims", "length", "days"], { min: 44, max: 44, words: "44 days" }, ["words"]],
  ] as const)("words that do not stand in the evidence: %j", (path, value, below) => {
    expect(issueOf([path, value])).toMatchObject({ code: "words_not_in_evidence", path: [...path, ...below] });
  });

  test("a claim's evidence is of the source of the quote that it narrows", () => {
    const other = [{ source: "paper", text: "The ministry counts 2 wounded.", lang: "en" }];
    expect(issueOf([[...wounded, "evidence"], other])).toMatchObject({
      code: "words_not_in_evidence",
      path: [...wounded, "evidence", 0, "text"],
      expected: "a part of the statement's own evidence, from the same source",
    });
  });

  test("words may stand in a cell of a data file", () => {
    expect(
      issuesAfter([["statements", "told", "claims", "wounded", "count"], { vague: "dozens", words: "dozens" }]),
    ).toEqual([]);
  });

  test("without evidence only the schema speaks", () => {
    expect(brief(issuesAfter([[...said, "evidence"], undefined], [[...said, "text"], words("anything")]))).toEqual([
      "missing_field statements/said/evidence",
    ]);
  });

  test("an agreement goes with violated, and with nothing else", () => {
    const blame = [...said, "claims", "blame"];
    const expected = { code: "agreement_mismatch", path: [...blame, "agreement"] };
    expect(issueOf([[...blame, "agreement"], undefined])).toMatchObject({
      ...expected,
      expected: "the agreement that was violated",
      received: "nothing",
    });
    expect(issueOf([[...blame, "act"], "started"])).toMatchObject({ ...expected, received: '"truce"' });
    expect(issuesAfter([[...blame, "act"], "started"], [[...blame, "agreement"], undefined])).toEqual([]);
  });
});

test("what is violated is an agreement", () => {
  const agreement = [...said, "claims", "blame", "agreement"];
  expect(issueOf([agreement, "war"])).toMatchObject({
    code: "agreement_mismatch",
    path: agreement,
    received: '"war", which is of type war',
  });
  expect(issuesAfter([agreement, "pact"])).toEqual([]);
  // An incident of no known type is one fault.
  expect(brief(issuesAfter([["incidents", "truce", "type"], "peace"])).filter((each) => /mismatch/.test(each))).toEqual(
    [],
  );
});

describe("passages", () => {
  const outline: Change = [
    ["sources", "paper", "outline"],
    [
      { from: "They clashed at", to: "the ford." },
      { from: "Later", to: "agreed." },
    ],
  ];
  test("that a quote holds from first to last words", () => {
    expect(issuesAfter(outline)).toEqual([]);
  });
  const uncovered: Change = [["incidents", "pact", "evidence"], paper("Later they")];
  test.each<readonly [string, Change, string]>([
    [
      "a quote of its source",
      [["incidents", "clash", "evidence", 0, "text"], 5],
      "wrong_type incidents/clash/evidence/0/text",
    ],
    [
      "a quote of a source that is quoted in it",
      [["statements", "said", "evidence", 0, "lang"], undefined],
      "missing_field statements/said/evidence/0/lang",
    ],
    [
      "the source of a quote",
      [["incidents", "clash", "evidence", 0, "source"], "papre"],
      "unknown_id incidents/clash/evidence/0/source",
    ],
    [
      "all evidence of a record",
      [["incidents", "clash", "evidence"], undefined],
      "missing_field incidents/clash/evidence",
    ],
    [
      "its outline",
      [["sources", "paper", "outline"], [{ from: "Later", to: 5 }]],
      "wrong_type sources/paper/outline/0/to",
    ],
  ])("that may be held by what cannot be read: %s", (_name, broken, fault) => {
    expect(brief(issuesAfter(outline, uncovered, broken))).toEqual([fault]);
  });
  test("that none holds, though a quote of another source cannot be read", () => {
    expect(
      brief(issuesAfter(outline, uncovered, [["statements", "told", "evidence", 1, "text"], 5])).map(
        (each) => each.split(" ")[0],
      ),
    ).toEqual(["passage_not_covered", "wrong_type"]);
  });
  test("that none holds", () => {
    expect(issueOf(outline, [["incidents", "pact", "evidence"], paper("Later they")])).toMatchObject({
      code: "passage_not_covered",
      path: ["sources", "paper", "outline", 1],
      received: 'none for "Later … agreed."',
    });
  });
});

describe("the manifest's assertions", () => {
  const assertions = ["dataset", "assertions"];
  const asserted = (value: unknown, ...changes: readonly Change[]) =>
    brief(issuesAfter([assertions, value], ...changes));

  test("counts", () => {
    const counts = { sources: 3, actors: 5, places: 3, incidents: 5, statements: 2, claims: 7 };
    expect(asserted({ counts })).toEqual([]);
    for (const [table, count] of Object.entries(counts)) {
      expect(asserted({ counts: { ...counts, [table]: count + 1 } })).toEqual([
        `assertion_failed dataset/assertions/counts/${table}`,
      ]);
    }
  });

  test("dates", () => {
    expect(asserted({ dates: "2020-01-01/2021-07-28" })).toEqual([]);
    expect(asserted({ dates: "2020-01-02/2021-07-28" })).toEqual(["assertion_failed incidents/war/when/0/edtf"]);
    expect(asserted({ dates: "../2021-07-28" })).toEqual([]);
    expect(asserted({ dates: "2020-13" })).toEqual(["bad_date dataset/assertions/dates"]);
    expect(asserted({ dates: 2020 })).toEqual(["wrong_type dataset/assertions/dates"]);
    // Of several dates together, not of each.
    const both: Change = [
      ["incidents", "war", "when"],
      [{ edtf: "2019/2020" }, { edtf: "2020/2021" }],
    ];
    expect(asserted({ dates: "2020/2021" }, both)).toEqual([]);
    expect(asserted({ dates: "2020-02/2021" }, both)).toEqual(["assertion_failed incidents/war/when"]);
    // An open date lies in no closed frame.
    expect(asserted({ dates: "2020/2021" }, [["incidents", "war", "when", 0, "edtf"], "2020/.."])).toEqual([
      "assertion_failed incidents/war/when/0/edtf",
    ]);
  });

  test.each([
    [[45, 39, 47, 41], [46, 40], true],
    [[46, 40, 46, 40], [46, 40], true],
    [[45, 39, 47, 41], [40, 46], false],
    [[46.1, 39, 47, 41], [46, 40], false],
    [[45, 40.1, 47, 41], [46, 40], false],
    [[45, 39, 47, 39.9], [46, 40], false],
    // Across the antimeridian, west is east of east.
    [[170, -10, -170, 10], [175, 0], true],
    [[170, -10, -170, 10], [-175, 0], true],
    [[170, -10, -170, 10], [0, 0], false],
  ] as const)("box %j, position %j: %s", (boundingBox, coordinates, holds) => {
    expect(asserted({ boundingBox }, [["places", "ford", "geometry", "coordinates"], coordinates])).toEqual(
      holds ? [] : ["assertion_failed places/ford/geometry/coordinates"],
    );
  });

  test("a polygon outside the box is one fault", () => {
    const geometry = {
      type: "Polygon",
      coordinates: [
        [
          [9, 9],
          [8, 8],
          [7, 7],
          [9, 9],
        ],
      ],
      radius: 0,
      source: "paper",
    };
    expect(asserted({ boundingBox: [45, 39, 47, 41] }, [["places", "ford", "geometry"], geometry])).toEqual([
      "assertion_failed places/ford/geometry/coordinates",
    ]);
  });

  test("a box that is none is the schema's matter", () => {
    expect(asserted({ boundingBox: [45, 39, "x", 41] })).toEqual(["wrong_type dataset/assertions/boundingBox/2"]);
    expect(asserted({ boundingBox: [45] })).toEqual(["out_of_range dataset/assertions/boundingBox"]);
  });
});

test("values of the wrong type are passed over by every check", () => {
  for (const wrong of [null, 5, "x", [], {}, [null], [5]]) {
    for (const table of ["sources", "actors", "places", "incidents", "statements"]) {
      expect(brief(issuesOf({ ...draft(), [table]: [wrong] })).length).toBeGreaterThan(0);
    }
    for (const field of ["names", "partOf", "speaksFor"]) issuesAfter([["actors", "east", field], wrong]);
    for (const field of ["when", "where", "parties", "evidence", "ends"])
      issuesAfter([["incidents", "truce", field], wrong]);
    for (const field of ["said", "claims", "text", "evidence"]) issuesAfter([[...said, field], wrong]);
    for (const field of ["count", "relations", "evidence", "about"]) {
      const issues = issuesAfter([[...wounded, field], wrong]);
      if (field !== "about" || wrong !== "x") expect(issues.length).toBeGreaterThan(0);
    }
  }
});
