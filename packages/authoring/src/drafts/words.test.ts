import { expect, test } from "vitest";
import { countsIn } from "./counts-in-words.ts";
import { datesIn } from "./dates-in-words.ts";

/** A count as `min..max`, `~about` or its vague word, with its harms and the words it is read from. */
function told(text: string, lang: string): string[] {
  return countsIn(text, lang).map(({ count, harms, words }) => {
    expect(text).toContain(words);
    expect(count.words).toBe(words);
    const size =
      "min" in count ? `${count.min}..${count.max ?? ""}` : "about" in count ? `~${count.about}` : count.vague;
    return `${size} ${harms.join("+")}: ${words}`;
  });
}

test.each<readonly [string, string, readonly string[]]>([
  [
    "en",
    "The ministry said three of its servicemen were killed and four wounded.",
    ["3..3 killed: three of its servicemen were killed", "4..4 wounded: four wounded"],
  ],
  ["en", "Positions were again subjected to fire. 2 servicemen wounded.", ["2..2 wounded: 2 servicemen wounded"]],
  // A bound is not a number: what stands before the shortest expression counts.
  [
    "en",
    "At least two soldiers were wounded and more than 12 civilians were killed or wounded on Monday.",
    [
      "2.. wounded: At least two soldiers were wounded",
      "13.. killed+wounded: more than 12 civilians were killed or wounded",
    ],
  ],
  [
    "en",
    "killed three and wounded four; dozens were injured, 5 missing",
    [
      "3..3 killed: killed three",
      "4..4 wounded: wounded four",
      "dozens wounded: dozens were injured",
      "5..5 missing: 5 missing",
    ],
  ],
  [
    "en",
    "It counts 6,900 killed, ≥ 20 wounded, 5+ captured and about 50 missing.",
    [
      "6900..6900 killed: 6,900 killed",
      "20.. wounded: ≥ 20 wounded",
      "5.. captured: 5+ captured",
      "~50 missing: about 50 missing",
    ],
  ],
  [
    "en",
    "it said that at least two of its own soldiers were killed",
    ["2.. killed: at least two of its own soldiers were killed"],
  ],
  [
    "en",
    "The ministry put the figure at four killed and one missing. It raised the toll to 14 wounded.",
    ["4..4 killed: four killed", "1..1 missing: one missing", "14..14 wounded: 14 wounded"],
  ],
  // What a comma parts takes no word from what stands together.
  [
    "en",
    "although no one had been killed or wounded, the Easterners claimed that Western troops had fired",
    ["0..0 killed+wounded: no one had been killed or wounded"],
  ],
  // Silence is not zero, and an age is no count.
  ["en", "No casualties were reported on our side.", []],
  ["en", "A 12-year-old boy was wounded, one soldier died.", ["1..1 killed: one soldier died"]],
  [
    "en",
    "There were no casualties. Nobody was killed.",
    ["0..0 killed+wounded: no casualties", "0..0 killed: Nobody was killed"],
  ],
  ["en", "The sun rose at 6.", []],
  [
    "ru",
    "Погибли трое военнослужащих, ещё четверо ранены.",
    ["3..3 killed: Погибли трое", "4..4 wounded: четверо ранены"],
  ],
  ["hy", "երեք զինծառայող զոհվել է", ["3..3 killed: երեք զինծառայող զոհվել"]],
  ["fr", "Deux soldats ont été tués.", []],
])("counts, %s: %s", (lang, text, expected) => {
  expect(told(text, lang)).toEqual(expected);
});

test.each<readonly [string, string, readonly string[]]>([
  ["en", "fired on Monday, and later that day again", ["2021-07-26: on Monday", "2021-07-28: later that day"]],
  ["en", "on July 28, 2021. In 2020 there was war", ["2021-07-28: on July 28, 2021", "2020: In 2020"]],
  ["en-GB", "in the night of 3 to 4 May", ["2021-05-03/2021-05-04: in the night of 3 to 4 May"]],
  // No rule reads it with its year, and without it it would be of another one.
  ["en", "in the night of 3 to 4 May 1916", []],
  ["ru", "28 июля ранены четверо", ["2021-07-28: 28 июля"]],
  ["fr", "le 28 juillet 2021", []],
  ["en", "the ford was quiet", []],
])("dates, %s: %s", (lang, text, expected) => {
  const found = datesIn(text, lang, { report: "2021-07-29", narrated: "2021-07-28" });
  expect(found.map(({ when }) => `${when.edtf}: ${when.words}`)).toEqual(expected);
});

test("long quotes are read in a time that is linear in them", () => {
  const text = "At least two soldiers were wounded on Monday. ".repeat(40);
  expect(countsIn(text, "en")).toHaveLength(40);
});
