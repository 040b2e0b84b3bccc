import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCount, safeReadCount } from "./read-count.ts";
import { deep } from "./testing.ts";

const lang = "en";

test.each<[string, number, number | null]>([
  ["2", 2, 2],
  ["2 servicemen wounded", 2, 2],
  ["three Armenian servicemen were killed", 3, 3],
  ["at least two", 2, null],
  ["two or more", 2, null],
  ["no fewer than 2", 2, null],
  ["not less than 2", 2, null],
  ["2+", 2, null],
  ["≥ 2", 2, null],
  [">= 2", 2, null],
  ["more than two", 3, null],
  ["over 2", 3, null],
  ["just over 50", 51, null],
  ["up to 10", 0, 10],
  ["as many as 10", 0, 10],
  ["no more than 10", 0, 10],
  ["fewer than 10", 0, 9],
  ["under 10", 0, 9],
  ["between 3 and 5", 3, 5],
  ["3-5", 3, 5],
  ["3–5 dead", 3, 5],
  ["three to five", 3, 5],
  ["two or three", 2, 3],
  ["twenty-thirty", 20, 30],
  ["6,900", 6900, 6900],
  ["6 900", 6900, 6900],
  ["6\u00a0900", 6900, 6900],
  ["1,234,567", 1_234_567, 1_234_567],
  ["at least 6,900 lives", 6900, null],
  ["twenty-five", 25, 25],
  ["a hundred and five", 105, 105],
  ["two thousand nine hundred and six", 2906, 2906],
  ["3 thousand", 3000, 3000],
  ["a dozen", 12, 12],
  ["half a dozen", 6, 6],
  ["two dozen", 24, 24],
  ["more than a dozen", 13, null],
  ["a score", 20, 20],
  ["three score", 60, 60],
  ["a soldier was killed", 1, 1],
  ["one civilian", 1, 1],
  ["reported no casualties", 0, 0],
  ["no losses", 0, 0],
  ["no one was hurt", 0, 0],
  ["12 casualties", 12, 12],
  ["between 1,000 and 2,000 people", 1000, 2000],
])("%j is [%s, %s]", (words, min, max) => {
  expect(readCount(words, { lang })).toMatchObject({ kind: "count", count: { min, max, words }, bound: { min, max } });
});

test.each([
  ["about 50", 50],
  ["around 50", 50],
  ["some 50", 50],
  ["nearly 50", 50],
  ["almost fifty", 50],
  ["approximately 50", 50],
  ["a dozen or so", 12],
])("%j is about %s", (words, about) => {
  expect(readCount(words, { lang })).toMatchObject({ count: { about, words } });
});

test.each([
  ["dozens", "dozens", 24],
  ["several dozen", "dozens", 24],
  ["tens of soldiers", "tens", 20],
  ["tens of thousands", "tens of thousands", 20_000],
  ["several", "several", 2],
  ["hundreds", "hundreds", 200],
  ["servicemen were wounded", "plural", 2],
  ["numerous losses", "numerous losses", 1],
])("%j is vague", (words, vague, min) => {
  expect(readCount(words, { lang })).toMatchObject({ count: { vague, words }, bound: { min, max: null } });
});

test.each(["no casualties were reported", "no casualties reported", "no reports of casualties", "not reported"])(
  "%j is no claim",
  (words) => expect(readCount(words, { lang })).toEqual({ kind: "no-claim", words }),
);

test.each([
  ["another three", "additionalTo"],
  ["including two children", "subsetOf"],
  ["the death toll rose to 4", "supersedes"],
])("%j is %s an earlier claim", (words, relation) => {
  expect(readCount(words, { lang })).toMatchObject({ kind: "count", relation });
});

test.each([
  ["", "empty_words"],
  ["fire near the border", "unread_words"],
  ["6.900", "unread_words"],
  ["2.55 dozen", "unread_words"],
  ["the 3rd brigade", "unread_words"],
  ["possibly 3", "unread_words"],
  ["44-day war", "unread_words"],
  ["did not confirm 2 dead", "unread_words"],
  ["3 killed and 4 wounded", "ambiguous_words"],
  ["three and four", "ambiguous_words"],
  ["2 of the 5", "ambiguous_words"],
  ["2 to 3 thousand", "ambiguous_words"],
  ["at least several dozen", "unread_words"],
  ["five to three", "min_above_max"],
  ["fewer than 0", "negative"],
  ["99999999999999999999", "too_large"],
])("%j is refused: %s", (words, code) => {
  const result = safeReadCount(words, { lang });
  expect(result.ok ? result.reading : result.issues[0].code).toBe(code);
  expect(() => readCount(words, { lang })).toThrow(expect.objectContaining({ name: "CasualtyError", code }));
});

describe("what callers without types may give", () => {
  const untyped = readCount as (...given: readonly unknown[]) => unknown;
  const languages = "lang: no such language (expected one of en, ru, az, hy, tr, or a table of words";
  const profiles = "profile: no such profile (expected strict@1, acled@1, isaf@1";
  const said = "the words that were read are missing (expected words as they were said";

  test.each<[string, readonly unknown[], string, string]>([
    ["nothing at all", [], "unknown_language", `${languages}, received undefined)`],
    ["no options", ["dozens"], "unknown_language", `${languages}, received undefined)`],
    ["options of null", ["dozens", null], "unknown_language", `${languages}, received undefined)`],
    ["no language", ["dozens", {}], "unknown_language", `${languages}, received undefined)`],
    ["null as the language", ["dozens", { lang: null }], "unknown_language", `${languages}, received null)`],
    ["a language without a table", ["dozens", { lang: "fr" }], "unknown_language", `${languages}, received "fr")`],
    ["an inherited name", ["dozens", { lang: "toString" }], "unknown_language", `${languages}, received "toString")`],
    ["null as the profile", ["dozens", { lang, profile: null }], "unknown_profile", `${profiles}, received null)`],
    ["a number for the words", [12, { lang }], "empty_words", `${said}, received 12)`],
  ])("%s is told in words", (_, given, code, message) => {
    expect(() => untyped(...given)).toThrow(expect.objectContaining({ name: "CasualtyError", code, message }));
  });
});

describe("profiles", () => {
  test("the profile gives the bound and leaves the count alone", () => {
    expect(readCount("dozens", { lang, profile: "acled@1" })).toEqual({
      kind: "count",
      count: { vague: "dozens", words: "dozens" },
      bound: { min: 12, max: 12 },
      profile: "acled@1",
    });
  });

  test("an expression that the profile does not know is an issue", () => {
    const result = safeReadCount("scores", { lang, profile: "acled@1" });
    expect(result).toMatchObject({ ok: false, issues: [{ code: "unknown_vague" }] });
  });
});

test("any text is read or refused, and every whole number is read as itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (words) => typeof safeReadCount(words, { lang }).ok === "boolean"),
    { seed: 1, numRuns: deep ? 5_000 : 150 },
  );
  fc.assert(
    fc.property(fc.nat(), (n) => {
      const grouped = new Intl.NumberFormat("en").format(n);
      expect(readCount(`at least ${grouped}`, { lang })).toMatchObject({ count: { min: n, max: null } });
    }),
    { seed: 2, numRuns: deep ? 2_000 : 100 },
  );
});
