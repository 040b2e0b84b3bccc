import { histogram, spanOf } from "@incident-data/dates";
import fc from "fast-check";
import { expect, test } from "vitest";
import { binsOf } from "./bins.ts";
import type { Days } from "./protocol.ts";

const unknown = 2 ** 31 - 1;

function daysOf(dates: readonly string[]): { readonly days: Days; readonly marked: Uint8Array } {
  const spans = dates.map((edtf) => spanOf({ edtf }));
  const column = (end: "begin" | "end", bound: "earliest" | "latest", without: number): Int32Array =>
    Int32Array.from(spans, (span) => (span.kind === "span" ? (span[end][bound] ?? without) : without));
  return {
    days: {
      count: dates.length,
      beginEarliest: column("begin", "earliest", -unknown),
      beginLatest: column("begin", "latest", unknown),
      endEarliest: column("end", "earliest", -unknown),
      endLatest: column("end", "latest", unknown),
    },
    marked: Uint8Array.from(spans, (span) => (span.kind === "span" && span.qualifier !== null ? 1 : 0)),
  };
}

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2021-07-${String(n).padStart(2, "0")}`);
const month = fc.integer({ min: 1, max: 12 }).map((n) => `2021-${String(n).padStart(2, "0")}`);
const date = fc.oneof(
  day,
  month,
  fc.constantFrom("2021", "2020", "2015", "1990"),
  day.map((each) => `${each}~`),
  fc.tuple(day, day).map((both) => [...both].sort().join("/")),
);

test("the bins are those of the histogram of the dates", () => {
  fc.assert(
    fc.property(fc.array(date, { minLength: 1, maxLength: 20 }), (dates) => {
      const { days, marked } = daysOf(dates);
      const bins = binsOf(days, Uint32Array.from(dates.keys()), marked);
      const unit = ({ 10: "day", 7: "month", 4: "year" } as const)[bins[0]?.edtf.length ?? 0];
      const expected = histogram(
        dates.map((edtf) => ({ edtf })),
        unit ?? "day",
      ).bins.map(({ edtf, lower, upper }) => ({ edtf, lower, upper }));
      expect(bins).toEqual(expected);
    }),
    { seed: 20210728, numRuns: 300 },
  );
});

test("what only went on since some day does not stretch the bins, and may be in each of them", () => {
  const { days, marked } = daysOf(["1946/..", "2021-07-01", "2021-07-03", "../2021-07-02"]);
  expect(binsOf(days, Uint32Array.of(0, 1, 2, 3), marked)).toEqual([
    { edtf: "2021-07-01", lower: 1, upper: 3 },
    { edtf: "2021-07-02", lower: 0, upper: 2 },
    { edtf: "2021-07-03", lower: 1, upper: 2 },
  ]);
  const early = daysOf(["../2000", "2021-07-01"]);
  expect(binsOf(early.days, Uint32Array.of(0, 1), early.marked)).toEqual([{ edtf: "2021-07-01", lower: 1, upper: 1 }]);
});

test("none of no incidents, and none where no day is known", () => {
  const { days, marked } = daysOf(["2021"]);
  for (const ends of [days.beginEarliest, days.endEarliest]) ends[0] = -unknown;
  for (const ends of [days.beginLatest, days.endLatest]) ends[0] = unknown;
  expect(binsOf(days, new Uint32Array(), marked)).toEqual([]);
  expect(binsOf(days, Uint32Array.of(0), marked)).toEqual([]);
});
