import { expect, test } from "vitest";
import { boundOfCount, safeBoundOfCount } from "./bound-of-count.ts";
import { type ProfileName, profileOf, profiles } from "./profiles/index.ts";

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

test.each(["umpteen", "constructor", "__proto__"])("%s is not read, and not as [0, ∞)", (vague) => {
  expect(safeBoundOfCount({ vague, words })).toMatchObject({ ok: false, issues: [{ code: "unknown_vague" }] });
  expect(() => boundOfCount({ vague, words })).toThrow(expect.objectContaining({ code: "unknown_vague" }));
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
