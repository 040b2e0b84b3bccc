import { expect, test } from "vitest";
import { boundOfCount, plainBound, safeBoundOfCount } from "./bound-of-count.ts";
import { isProfileName, type ProfileName, profileOf, profiles } from "./profiles/index.ts";
import type { Count } from "./vocabulary.ts";

const words = "as said";

test.each<[string | number, ProfileName, number, number | null]>([
  [50, "strict@1", 45, 55],
  [6900, "strict@1", 6850, 6950],
  [17, "strict@1", 16, 18],
  [1, "strict@1", 1, 2],
  [0, "strict@1", 0, 1],
  [50, "acled@1", 50, 50],
  ["couple", "strict@1", 2, 3],
  ["several", "strict@1", 2, null],
  ["several", "acled@1", 3, 10],
  ["tens", "strict@1", 20, null],
  ["tens", "acled@1", 10, 10],
  ["dozens", "strict@1", 24, null],
  ["dozens", "acled@1", 12, 12],
  ["scores", "strict@1", 40, null],
  ["hundreds", "strict@1", 200, null],
  ["hundreds", "acled@1", 100, 100],
  ["thousands", "strict@1", 2000, null],
  ["numerous losses", "strict@1", 1, null],
  ["numerous losses", "acled@1", 0, 10],
])("%s under %s is [%s, %s]", (said, profile, min, max) => {
  const count = typeof said === "number" ? { about: said, words } : { vague: said, words };
  expect(boundOfCount(count, profile)).toEqual({ min, max });
});

test.each<[string, number, number]>([
  ["nearly 50", 45, 50],
  ["almost 7,000", 6500, 7000],
  ["Nearly one", 1, 1],
  ["почти 50 человек", 45, 50],
  ["գրեթե 50", 45, 50],
  ["neredeyse 50 kişi", 45, 50],
  ["about 50", 45, 55],
  ["unnearly 50", 45, 55],
])("%s is no more than its figure, unless it is only about", (said, min, max) => {
  const about = said.endsWith("7,000") ? 7000 : said.endsWith("one") ? 1 : 50;
  expect(boundOfCount({ about, words: said })).toEqual({ min, max });
  // ACLED writes the figure itself.
  expect(boundOfCount({ about, words: said }, "acled")).toEqual({ min: about, max: about });
});

test.each(["umpteen", "constructor", "__proto__"])("%s is not read, and not as [0, ∞)", (vague) => {
  expect(safeBoundOfCount({ vague, words })).toMatchObject({ ok: false, issues: [{ code: "unknown_vague" }] });
  expect(() => boundOfCount({ vague, words })).toThrow(expect.objectContaining({ code: "unknown_vague" }));
});

test("what is expected of a vague word is every row of the profile", () => {
  expect(safeBoundOfCount({ vague: "umpteen", words }, "isaf")).toEqual({
    ok: false,
    profile: "isaf@1",
    issues: [
      {
        code: "unknown_vague",
        path: ["vague"],
        expected: "one of multiple, losses (isaf@1)",
        received: '"umpteen"',
        message:
          "vague: the profile has no row for this expression " +
          '(expected one of multiple, losses (isaf@1), received "umpteen")',
      },
    ],
  });
});

test.each([
  [
    { min: 0, max: 0, words },
    { min: 0, max: 0 },
  ],
  [
    { min: 2, max: null, words },
    { min: 2, max: null },
  ],
])("%j states its bound itself", (count, bound) => {
  expect(safeBoundOfCount(count)).toEqual({ ok: true, bound, readByProfile: false, profile: "strict@1" });
  expect(plainBound(count)).toEqual(bound);
});

test("a profile that reads a count says so", () => {
  expect(safeBoundOfCount({ about: 50, words })).toMatchObject({ ok: true, readByProfile: true });
  expect(safeBoundOfCount({ vague: "dozens", words })).toMatchObject({ ok: true, readByProfile: true });
});

test.each<[object, string[]]>([
  [{ min: -1, max: 2, words }, ["negative"]],
  [{ min: 0.5, max: 2, words }, ["not_whole"]],
  [{ min: 3, max: 2, words }, ["min_above_max"]],
  [{ min: 0, max: 2.5, words }, ["not_whole"]],
  [{ min: 0, max: 2, words: "" }, ["empty_words"]],
  [{ min: 0, max: 2, words: " " }, ["empty_words"]],
  [{ min: 0, max: 2, words: 2 }, ["empty_words"]],
  [{ min: 0, max: 2, words, about: 2 }, ["bad_shape"]],
  [{ about: -2, words }, ["negative"]],
])("%j is not sound and has no bound", (count, codes) => {
  const found = safeBoundOfCount(count as Count);
  expect(found).toMatchObject({ ok: false, profile: "strict@1" });
  expect(found.ok ? [] : found.issues.map(({ code }) => code)).toEqual(codes);
  expect(plainBound(count as Count)).toBeNull();
});

test("a profile's own fault is thrown as it is", () => {
  const broken = {
    ...profiles["strict@1"],
    about: () => {
      throw new TypeError("broken");
    },
  };
  expect(() => safeBoundOfCount({ about: 2, words }, broken)).toThrow(TypeError);
});

test("a name that no profile has is answered with those there are", () => {
  expect(() => profileOf("strictest" as ProfileName)).toThrow(
    expect.objectContaining({
      issues: [expect.objectContaining({ expected: "strict@1, acled@1, isaf@1", path: ["profile"] })],
    }),
  );
  expect(isProfileName("isaf")).toBe(true);
  expect(isProfileName(["isaf"])).toBe(false);
});

test("an approximate figure at the end of the numbers is an issue", () => {
  expect(safeBoundOfCount({ about: Number.MAX_SAFE_INTEGER, words })).toMatchObject({
    ok: false,
    issues: [{ code: "too_large" }],
  });
});

test("a profile is named and versioned as it is kept", () => {
  for (const [name, profile] of Object.entries(profiles)) expect(profile.name).toBe(name);
  expect(profileOf("strict")).toBe(profiles["strict@1"]);
  for (const name of ["strict@2", "strictest", "constructor"]) {
    expect(() => profileOf(name as ProfileName)).toThrow(expect.objectContaining({ code: "unknown_profile" }));
  }
  expect(
    boundOfCount({ vague: "many", words }, { ...profiles["strict@1"], vague: { many: { min: 5, max: null } } }),
  ).toEqual({
    min: 5,
    max: null,
  });
});
