import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarDate, dayNumber, daysInMonth, dayText, isLeapYear, MAX_YEAR, weekdayOf } from "./calendar.ts";

import { DEEP } from "./deep.test-util.ts";

/** The Julian day number of a Gregorian date (Fliegel and Van Flandern 1968, shifted to positive years), as a day number. */
function secondAlgorithm(year: number, month: number, day: number): number {
  const a = Math.floor((14 - month) / 12);
  const y = year + 4800 + 400_000 - a;
  const m = month + 12 * a - 3;
  const julian =
    day +
    Math.floor((153 * m + 2) / 5) +
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) -
    32_045;
  return julian - 1000 * 146_097 - 2_440_588;
}

describe("dayNumber", () => {
  test.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2021, 7, 28, 18_836],
    [2000, 2, 29, 11_016],
    [0, 1, 1, -719_528],
    [-1, 12, 31, -719_529],
  ])("%i-%i-%i is day %i", (year, month, day, number) => {
    expect(dayNumber(year, month, day)).toBe(number);
    expect(calendarDate(number)).toEqual({ year, month, day });
  });

  test.each([
    [2021, 2, 29],
    [1900, 2, 29],
    [2021, 13, 1],
    [2021, 0, 1],
    [2021, 1.5, 1],
    [2021, 4, 31],
    [2021, 4, 0],
    [2021.5, 4, 1],
    [Number.NaN, 1, 1],
    [2021, 1, Number.NaN],
    [MAX_YEAR + 1, 1, 1],
    [-MAX_YEAR - 1, 1, 1],
  ])("%d-%d-%d is no day that can be counted", (year, month, day) => {
    expect(dayNumber(year, month, day)).toBeNull();
  });

  test("agrees with a second algorithm on the years -9999 to 9999 and has an inverse", () => {
    let previous = (dayNumber(-9999, 1, 1) ?? 0) - 1;
    let wrong = 0;
    for (let year = -9999; year <= 9999; year++) {
      for (let month = 1; month <= 12; month++) {
        const length = daysInMonth(year, month);
        const first = dayNumber(year, month, 1) ?? Number.NaN;
        if (first !== previous + 1 || first !== secondAlgorithm(year, month, 1)) wrong++;
        const sampled = 1 + ((year + 9999 + month) % length);
        const at = calendarDate(first + sampled - 1);
        if (at.year !== year || at.month !== month || at.day !== sampled) wrong++;
        if (dayNumber(year, month, length + 1) !== null) wrong++;
        previous = first + length - 1;
      }
    }
    expect(wrong).toBe(0);
  });

  test("agrees with a second algorithm on every day, all of them where the run is deep", () => {
    const step = DEEP ? 1 : 97;
    const first = dayNumber(-9999, 1, 1) ?? 0;
    const last = dayNumber(9999, 12, 31) ?? 0;
    let wrong = 0;
    for (let number = first; number <= last; number += step) {
      const { year, month, day } = calendarDate(number);
      if (secondAlgorithm(year, month, day) !== number || dayNumber(year, month, day) !== number) wrong++;
    }
    expect(last - first + 1).toBe(7_304_484);
    expect(wrong).toBe(0);
  });

  test("is exact out to the largest year", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -MAX_YEAR, max: MAX_YEAR }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          expect(calendarDate(dayNumber(year, month, day) ?? Number.NaN)).toEqual({ year, month, day });
        },
      ),
    );
  });

  test("a cycle of 400 years has 146,097 days and whole weeks", () => {
    expect((dayNumber(2000, 1, 1) ?? 0) - (dayNumber(1600, 1, 1) ?? 0)).toBe(146_097);
    expect(146_097 % 7).toBe(0);
  });
});

test("calendarDate refuses what is no day number", () => {
  expect(() => calendarDate(0.5)).toThrow(RangeError);
  expect(() => calendarDate(Number.POSITIVE_INFINITY)).toThrow(RangeError);
});

test.each([
  [2000, true],
  [1900, false],
  [2020, true],
  [2021, false],
  [0, true],
  [-4, true],
  [-100, false],
])("year %i is a leap year: %s", (year, leap) => {
  expect(isLeapYear(year)).toBe(leap);
});

test.each([
  [2021, 7, 28, 3],
  [2021, 7, 20, 2],
  [1970, 1, 1, 4],
  [1969, 12, 28, 7],
])("%i-%i-%i has weekday %i", (year, month, day, weekday) => {
  expect(weekdayOf(dayNumber(year, month, day) ?? 0)).toBe(weekday);
});

test("dayText writes four-digit years with their day and longer ones alone", () => {
  expect(dayText(18_836)).toBe("2021-07-28");
  expect(dayText(dayNumber(79, 8, 24) ?? 0)).toBe("0079-08-24");
  expect(dayText(dayNumber(-44, 3, 15) ?? 0)).toBe("-0044-03-15");
  expect(dayText(dayNumber(12_345, 1, 1) ?? 0)).toBe("Y12345");
  expect(dayText(dayNumber(-12_345, 1, 1) ?? 0)).toBe("Y-12345");
});
