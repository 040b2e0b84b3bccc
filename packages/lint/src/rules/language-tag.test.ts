import { expect, test } from "vitest";
import { lint } from "../lint.ts";
import { example } from "../testing.ts";
import { languageTag } from "./language-tag.ts";

function found(lang: string): unknown {
  const data = example(`places/ford:
  names: [{ text: The Ford, lang: ${lang}, source: gazette-article }]`);
  return lint(data, { rules: [languageTag] }).map(({ expected, fix }) => [expected, fix?.[0]]);
}

test.each([
  ["EN-gb", "en-GB"],
  ["zh-hant-tw", "zh-Hant-TW"],
  ["sl-ROZAJ", "sl-rozaj"],
  ["es-419-X-AbC", "es-419-x-abc"],
  ["EN-x-US", "en-x-us"],
])("%s is written %s", (lang, usual) => {
  expect(found(lang)).toEqual([[usual, { path: ["places", "ford", "names", 0, "lang"], set: usual }]]);
});

test.each(["en", "und", "zh-Hant-TW", "es-419", "en-x-us", "de-1996", "hy-arevela"])("%s is written so", (lang) => {
  expect(found(lang)).toEqual([]);
});

test("the language of a title is told, and is left to a person, for it is a key", () => {
  const data = example(`incidents/2021-07-28-clash:
  title: { EN: Clash at the ford }`);
  const [finding] = lint(data, { rules: [languageTag] });
  expect(finding).toMatchObject({ path: ["incidents", "2021-07-28-clash", "title", "EN"], expected: "en" });
  expect(finding).not.toHaveProperty("fix");
});
