import { dayNumber } from "@incident-data/dates";
import { describe, expect, it } from "vitest";
import type { TimeBin } from "../engine/protocol.ts";
import { unknownDay } from "../engine/unknown-day.ts";
import {
  binsTo,
  countTicks,
  type DayScale,
  dayScale,
  daysOf,
  edtfOfBins,
  type IncidentDays,
  lineOf,
  namedBins,
} from "./day-scale.ts";

const bins = (...edtf: string[]): TimeBin[] => edtf.map((each) => ({ edtf: each, lower: 0, upper: 1 }));
const scaleOf = (...edtf: string[]): DayScale => dayScale(bins(...edtf)) as DayScale;
const day = (year: number, month: number, date: number): number => dayNumber(year, month, date) as number;

const summer = scaleOf("2021-06", "2021-07", "2021-08");

describe("the scale of days", () => {
  it("is none without bins", () => {
    expect(dayScale([])).toBe(null);
  });

  it("gives each month its own days in the same width", () => {
    expect(binsTo(summer, day(2021, 6, 1))).toBe(0);
    expect(binsTo(summer, day(2021, 6, 16))).toBe(0.5);
    expect(binsTo(summer, day(2021, 7, 1))).toBe(1);
    expect(binsTo(summer, day(2021, 8, 31))).toBeCloseTo(2 + 30 / 31, 12);
  });

  it("holds what lies beyond at its edges", () => {
    expect(binsTo(summer, day(1900, 1, 1))).toBe(0);
    expect(binsTo(summer, day(2021, 9, 1))).toBe(3);
    expect(binsTo(summer, Infinity)).toBe(3);
    expect(binsTo(summer, -Infinity)).toBe(0);
  });

  it("knows leap years and years before our era", () => {
    const years = scaleOf("-0001", "0000", "0001");
    expect(years.starts[2] as number).toBe((years.starts[1] as number) + 366);
  });
});

describe("the dates of dragged bars", () => {
  it.each([
    [0, 0, "2021-06"],
    [0, 2, "2021-06/2021-08"],
    [2, 1, "2021-07/2021-08"],
  ])("from bar %d to bar %d are %s", (a, b, edtf) => {
    expect(edtfOfBins(summer, a, b)).toBe(edtf);
  });

  it("run from the first day of the first week to the last of the last", () => {
    const weeks = scaleOf("2021-07-05/2021-07-11", "2021-07-12/2021-07-18");
    expect(edtfOfBins(weeks, 0, 1)).toBe("2021-07-05/2021-07-18");
    expect(edtfOfBins(weeks, 1, 1)).toBe("2021-07-12/2021-07-18");
  });
});

describe("the line of an incident", () => {
  const within = (from: number, to: number): IncidentDays => ({ begin: [from, to], end: [from, to] });

  it("fills its day where that is known", () => {
    const line = lineOf(summer, within(day(2021, 7, 28), day(2021, 7, 28)));
    expect(line.parts).toEqual([{ from: 1 + 27 / 31, to: 1 + 28 / 31, kind: "sure" }]);
    expect([line.isOpenAtStart, line.isOpenAtEnd]).toEqual([false, false]);
  });

  it("is sure of no day where it was somewhere within", () => {
    const line = lineOf(summer, within(day(2021, 6, 28), day(2021, 7, 26)));
    expect(line.parts.map(({ kind }) => kind)).toEqual(["maybe"]);
    expect(line.parts[0]?.to).toBeCloseTo(1 + 26 / 31, 12);
  });

  it("fades between the earliest and the latest of each end", () => {
    const line = lineOf(summer, {
      begin: [day(2021, 6, 10), day(2021, 6, 20)],
      end: [day(2021, 7, 10), day(2021, 8, 10)],
    });
    expect(line.parts.map(({ kind }) => kind)).toEqual(["begins", "sure", "ends"]);
    expect(line.parts[0]?.to).toBe(line.parts[1]?.from);
    expect(line.parts[1]?.to).toBe(line.parts[2]?.from);
  });

  it("is open where no bound is known, and where it goes on beyond the bars", () => {
    const war = lineOf(summer, { begin: [null, day(2021, 6, 20)], end: [day(2021, 7, 1), null] });
    expect([war.isOpenAtStart, war.isOpenAtEnd]).toEqual([true, true]);
    expect([war.parts[0]?.from, war.parts.at(-1)?.to]).toEqual([0, 3]);
    const beyond = lineOf(summer, within(day(2020, 1, 1), day(2021, 6, 15)));
    expect([beyond.isOpenAtStart, beyond.isOpenAtEnd]).toEqual([true, false]);
    expect(lineOf(summer, within(day(2021, 8, 31), day(2021, 8, 31))).isOpenAtEnd).toBe(false);
  });

  it("is sure up to the edge where an end is open, as the bars are", () => {
    const ongoing = lineOf(summer, { begin: [day(2021, 6, 16), day(2021, 6, 16)], end: [Infinity, null] });
    expect(ongoing.parts).toEqual([{ from: 0.5, to: 3, kind: "sure" }]);
    expect([ongoing.isOpenAtStart, ongoing.isOpenAtEnd]).toEqual([false, true]);
    const ended = lineOf(summer, { begin: [null, -Infinity], end: [day(2021, 6, 15), day(2021, 6, 15)] });
    expect(ended.parts).toEqual([{ from: 0, to: 0.5, kind: "sure" }]);
    expect([ended.isOpenAtStart, ended.isOpenAtEnd]).toEqual([true, false]);
  });

  it("has no part where no day is known", () => {
    expect(lineOf(summer, { begin: [null, null], end: [null, null] }).parts).toEqual([]);
  });

  it("is read from the columns", () => {
    const columns = {
      count: 1,
      beginEarliest: Int32Array.of(-unknownDay),
      beginLatest: Int32Array.of(5),
      endEarliest: Int32Array.of(7),
      endLatest: Int32Array.of(unknownDay),
    };
    expect(daysOf(columns, 0)).toEqual({ begin: [null, 5], end: [7, null] });
    const open = { ...columns, beginLatest: Int32Array.of(-unknownDay), endEarliest: Int32Array.of(unknownDay) };
    expect(daysOf(open, 0)).toEqual({ begin: [null, -Infinity], end: [Infinity, null] });
    const notKnown = { ...columns, beginLatest: Int32Array.of(unknownDay), endEarliest: Int32Array.of(-unknownDay) };
    expect(daysOf(notKnown, 0)).toEqual({ begin: [null, null], end: [null, null] });
  });
});

describe("the names of the axis", () => {
  it("stand at round steps", () => {
    const months = scaleOf(
      ...Array.from(
        { length: 40 },
        (_, i) => `${2019 + Math.floor((i + 9) / 12)}-${String(((i + 9) % 12) + 1).padStart(2, "0")}`,
      ),
    );
    // Every half year, from the first January or July.
    expect(namedBins(months, 8).map((i) => months.bins[i]?.edtf)).toEqual([
      "2020-01",
      "2020-07",
      "2021-01",
      "2021-07",
      "2022-01",
      "2022-07",
      "2023-01",
    ]);
    const years = scaleOf(...Array.from({ length: 83 }, (_, i) => `${1939 + i}`));
    expect(namedBins(years, 9).map((i) => years.bins[i]?.edtf)).toEqual([
      "1940",
      "1950",
      "1960",
      "1970",
      "1980",
      "1990",
      "2000",
      "2010",
      "2020",
    ]);
    expect(namedBins(summer, 10)).toEqual([0, 1, 2]);
  });

  it("are whole numbers for counts", () => {
    expect(countTicks(0)).toEqual([0]);
    expect(countTicks(1)).toEqual([0, 1]);
    expect(countTicks(3)).toEqual([0, 1, 2, 3]);
    expect(countTicks(1234)).toEqual([0, 400, 800, 1200]);
    for (let highest = 1; highest < 3000; highest++) {
      const ticks = countTicks(highest);
      expect(
        ticks.length >= 2 && ticks.length <= 6 && ticks.every(Number.isInteger) && (ticks.at(-1) as number) <= highest,
      ).toBe(true);
    }
  });
});
