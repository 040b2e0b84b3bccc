import { describe, expect, test } from "vitest";
import { safeParseRecord } from "../schema/validate.ts";
import { brief, draft, issuesAfter } from "../testing.ts";
import { charactersIn } from "./characters.ts";

const turned = "a\u202eb";

describe("a hidden character", () => {
  test.each([
    [["places", "ford", "names", 0, "text"], turned],
    [["places", "ford", "names", 0, "forms"], { genitive: turned }],
    [["places", "ford", "names", 0, "forms"], { note: turned }],
    [["dataset", "contributors", 0, "name"], turned],
    [["dataset", "licence"], turned],
    [["dataset", "uses"], { note: turned }],
  ] as const)("at %j is refused", (path, value) => {
    const inner = typeof value === "object" ? Object.keys(value) : [];
    expect(brief(issuesAfter([path, value]))).toEqual([`hidden_character ${[...path, ...inner].join("/")}`]);
  });

  test("in a key is refused", () => {
    expect(brief(issuesAfter([["places", "ford", "names", 0, "forms"], { "gen\u200b": "x" }]))).toEqual([
      "hidden_character places/ford/names/0/forms/gen\u200b",
    ]);
  });

  test.each([
    [["incidents", "clash", "note"], turned],
    [["incidents", "clash", "title"], { en: turned }],
    [["incidents", "clash", "evidence", 0, "text"], turned],
    [["dataset", "citation"], turned],
    [["dataset", "description"], { en: turned }],
  ] as const)("at %j stays to the letter, and is told of", (path, value) => {
    expect(issuesAfter([path, value])).toEqual([]);
    const found = charactersIn({ [String(path[2] ?? path[1])]: value }, []);
    if (path.length < 5) expect(found).toMatchObject([{ name: "U+202E right-to-left override", allowed: true }]);
  });

  test("a record whose id is the name of a field of prose changes nothing", () => {
    const record = { id: "title", type: "post", licence: turned };
    const result = safeParseRecord("source", record);
    expect(result.success ? [] : result.issues).toMatchObject([
      { code: "hidden_character", path: ["licence"], received: "U+202E right-to-left override" },
    ]);
  });
});

describe("in a quote, too", () => {
  test.each([
    ["a\0", "control_character", "U+0000"],
    ["a\u009b", "control_character", "U+009B"],
    ["a\ud800", "lone_surrogate", "U+D800 half a surrogate pair"],
  ])("%j is refused", (text, code, received) => {
    expect(issuesAfter([["incidents", "clash", "evidence", 0, "text"], text])).toMatchObject([{ code, received }]);
  });
});

test("ids take one script only", () => {
  // Cyrillic а, Armenian օ, full-width a: each looks like a letter of another script.
  for (const id of ["e\u0430st", "\u0585ld", "\uff41"]) {
    const value = draft();
    value.actors.push({ id, type: "state", names: [{ text: "X", lang: "en", source: "paper" }] });
    expect(issuesAfter([["actors"], value.actors]).map(({ code }) => code)).toEqual(["bad_format"]);
  }
});

test("names take letters of several scripts", () => {
  for (const text of ["Yerevan Երևան", "НАТО/NATO", "K\u0430rabakh"]) {
    expect(issuesAfter([["places", "ford", "names", 0, "text"], text])).toEqual([]);
  }
});

test("a claim's key that reaches a prototype is refused", () => {
  for (const key of ["constructor", "prototype"]) {
    const claims = { ...draft().statements[0].claims };
    const [first] = Object.values(claims);
    expect(brief(issuesAfter([["statements", "said", "claims"], { ...claims, [key]: first }]))).toEqual([
      `unknown_field statements/said/claims/${key}`,
    ]);
  }
});
