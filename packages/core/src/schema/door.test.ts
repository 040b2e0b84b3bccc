import { describe, expect, test } from "vitest";
import { brief, draft, issuesAfter, issuesOf } from "../testing.ts";
import { safeParseRecord } from "./validate.ts";

const nested = (levels: number): unknown => {
  let value: unknown = "x";
  for (let i = 0; i < levels; i++) value = [value];
  return value;
};
const withProto = (value: object) => ({ ...JSON.parse('{"a": 1, "__proto__": {"x": 1}}'), ...value });

describe("depth", () => {
  test.each([100, 5_000, 50_000])(
    "a record with %i levels is refused, and references to it still lead to it",
    (levels) => {
      const issues = issuesAfter([["actors", "east", "more"], nested(levels)]);
      expect(issues.map(({ code }) => code)).toEqual(["too_deep"]);
      expect(issues[0]?.path.slice(0, 3)).toEqual(["actors", "east", "more"]);
      expect(issues[0]?.path).toHaveLength(2 + 65);
      expect(brief(issuesAfter([["statements", "said", "more"], nested(levels)]))).toEqual([
        expect.stringMatching(/^too_deep statements\/said\/more\//),
      ]);
    },
  );

  test("64 levels inside a record are let in", () => {
    expect(brief(issuesAfter([["actors", "east", "more"], nested(64)]))).toEqual(["unknown_field actors/east/more"]);
    expect(issuesAfter([["actors", "east", "more"], nested(65)]).map(({ code }) => code)).toEqual(["too_deep"]);
  });

  test("of the manifest and of a record alone", () => {
    expect(issuesAfter([["dataset", "more"], nested(5_000)]).map(({ code }) => code)).toEqual(["too_deep"]);
    const result = safeParseRecord("source", { id: "x", type: "post", more: nested(5_000) });
    expect(result.success ? [] : result.issues.map(({ code }) => code)).toEqual(["too_deep"]);
  });

  test("a value in a circle is too deep", () => {
    const value = draft();
    value.actors[0].more = value.actors[0];
    expect(issuesOf(value).map(({ code }) => code)).toEqual(["too_deep"]);
  });
});

describe("a key __proto__", () => {
  test.each([
    [["statements", "said", "claims"], draft().statements[0].claims],
    [["incidents", "clash", "title"], { en: "Clash" }],
    [["places", "ford", "names", 0, "forms"], { genitive: "Ford's" }],
    [["actors", "east"], draft().actors[0]],
    [["dataset", "title"], { en: "The ford" }],
  ] as const)("at %j is reported once, and never counted", (path, value) => {
    const { a: _a, ...held } = withProto(value);
    const changed = withProto(value);
    delete changed.a;
    expect(held).toBeDefined();
    expect(brief(issuesAfter([path, changed]))).toEqual([`unknown_field ${[...path, "__proto__"].join("/")}`]);
    expect(({} as { readonly x?: unknown }).x).toBeUndefined();
  });

  test("in a record alone", () => {
    const record = JSON.parse('{"id": "x", "type": "post", "title": {"en": "X", "__proto__": "y"}}');
    const result = safeParseRecord("source", record);
    expect(result.success ? [] : brief(result.issues)).toEqual(["unknown_field title/__proto__"]);
  });

  test("is no claim to the manifest's assertions", () => {
    const claims = JSON.parse(`{"__proto__": {}, ${JSON.stringify(draft().statements[0].claims).slice(1)}`);
    const issues = issuesAfter(
      [["dataset", "assertions"], { counts: { claims: 7 } }],
      [["statements", "said", "claims"], claims],
    );
    expect(brief(issues)).toEqual(["unknown_field statements/said/claims/__proto__"]);
  });
});

describe("blank text", () => {
  test.each([" ", "\u00a0", "\t\n", "\u200b", "\ufeff", "\u200d\u2060", "\u3000", "\u00ad", "\u3164"])(
    "%j",
    (blank) => {
      const expected = "text that is not blank";
      for (const path of [
        ["places", "ford", "names", 0, "text"],
        ["incidents", "clash", "title", "en"],
        ["incidents", "clash", "note"],
        ["incidents", "clash", "evidence", 0, "text"],
      ]) {
        expect(issuesAfter([path, blank])).toMatchObject([{ code: "bad_format", path, expected }]);
      }
      expect(issuesAfter([["incidents", "clash", "note"], `${blank}a${blank}`])).toEqual([]);
    },
  );

  test("empty text is one fault", () => {
    expect(issuesAfter([["incidents", "clash", "note"], ""])).toMatchObject([
      { code: "out_of_range", expected: "text that is not empty" },
    ]);
  });
});
