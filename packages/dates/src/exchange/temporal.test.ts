import { describe, expect, test } from "vitest";
import { dateFromWhen, whenFromDate } from "./js-date.ts";
import { type TemporalLike, temporalFromWhen, whenFromTemporal } from "./temporal.ts";

describe("Temporal", () => {
  test.each<[TemporalLike, object]>([
    [{ calendarId: "iso8601", year: 2021, month: 7, day: 28 }, { edtf: "2021-07-28" }],
    [{ year: 2021, month: 7 }, { edtf: "2021-07" }],
    [{ year: 9999, month: 12, day: 31 }, { edtf: "9999-12-31" }],
    [{ year: -9999, month: 1 }, { edtf: "-9999-01" }],
    [{ year: 2021, month: 7, day: 28, hour: 3, minute: 40, second: 0 }, { edtf: "2021-07-28T03:40:00" }],
    [
      { year: 2021, month: 7, day: 28, hour: 3, minute: 40, second: 0, offset: "+04:00", timeZoneId: "Asia/Yerevan" },
      { edtf: "2021-07-28T03:40:00+04:00", zone: "Asia/Yerevan" },
    ],
  ])("%o is %o", (value, when) => {
    expect(whenFromTemporal(value)).toStrictEqual(when);
  });
  test.each<[TemporalLike, string]>([
    [{ calendarId: "hebrew", year: 5781, month: 11, day: 19 }, "only the ISO calendar is read, not hebrew"],
    [{ year: 2021, month: 2, day: 29 }, "there is no day 2021-2-29"],
    [{ year: 2021, month: 13 }, "there is no day 2021-13-1"],
    [{ year: 12_345, month: 2, day: 1 }, "EDTF writes no month beside a year of more than four digits"],
    [{ year: -10_000, month: 2 }, "EDTF writes no month beside a year of more than four digits"],
  ])("%o is refused", (value, message) => {
    expect(() => whenFromTemporal(value)).toThrow(new RangeError(message));
  });
  test.each([
    ["2021-07-28", { year: 2021, month: 7, day: 28 }, []],
    ["2021-07", { year: 2021, month: 7 }, []],
    ["2021-07-28?", { year: 2021, month: 7, day: 28 }, ["qualifier"]],
    ["2021-07-28T03:40:00", { year: 2021, month: 7, day: 28, hour: 3, minute: 40, second: 0 }, []],
    [
      "2021-07-28T03:40:00+04:00",
      { year: 2021, month: 7, day: 28, hour: 3, minute: 40, second: 0, offset: "+04:00" },
      [],
    ],
    ["2021-07-27T23:40:00Z", { year: 2021, month: 7, day: 27, hour: 23, minute: 40, second: 0, offset: "+00:00" }, []],
    ["2021", null, ["too_coarse"]],
    ["2021-07-XX", null, ["too_coarse"]],
    ["2021-XX", null, ["too_coarse"]],
    ["202X-07", null, ["too_coarse"]],
    ["202X-07-28?", null, ["too_coarse"]],
    ["2021-21", null, ["too_coarse"]],
    ["Y12345", null, ["too_coarse"]],
    ["[2021-07-28]", null, ["too_coarse"]],
    ["2021-07-28/..", null, ["too_coarse"]],
  ])("%s becomes %o", (edtf, value, losses) => {
    expect(temporalFromWhen({ edtf })).toEqual({ value, losses });
  });
});

describe("Date", () => {
  // The moments of which the local, the Moscow and the UTC date differ.
  test.each([
    ["2021-07-27T20:50:00Z", "Asia/Baku", "2021-07-28"],
    ["2021-07-27T23:40:00Z", "Asia/Yerevan", "2021-07-28"],
    ["2021-07-27T23:40:00Z", "UTC", "2021-07-27"],
    ["2020-11-09T21:00:00Z", "Europe/Moscow", "2020-11-10"],
    ["2020-11-09T21:00:00Z", "Asia/Yerevan", "2020-11-10"],
    ["2020-11-09T21:00:00Z", "UTC", "2020-11-09"],
    ["2021-07-27T23:40:00Z", "+04:00", "2021-07-28"],
    ["2021-07-27T23:40:00Z", "-01:00", "2021-07-27"],
    ["2021-07-27T09:59:59Z", "Pacific/Kiritimati", "2021-07-27"],
    ["2021-07-27T10:00:00Z", "Pacific/Kiritimati", "2021-07-28"],
    ["2021-07-28T11:59:59Z", "Etc/GMT+12", "2021-07-27"],
    // Before zones had whole minutes, before the Gregorian calendar, and before year 1.
    ["1850-07-15T04:56:01Z", "America/New_York", "1850-07-14"],
    ["1850-07-15T04:56:02Z", "America/New_York", "1850-07-15"],
    ["1500-03-01T00:00:00Z", "UTC", "1500-03-01"],
    ["-000043-03-15T12:00:00Z", "UTC", "-0043-03-15"],
    ["1969-12-31T23:59:59.999Z", "UTC", "1969-12-31"],
    ["9999-12-31T12:00:00Z", "UTC", "9999-12-31"],
    ["-009999-01-01T12:00:00Z", "UTC", "-9999-01-01"],
  ])("%s in %s is %s", (instant, zone, edtf) => {
    expect(whenFromDate(new Date(instant), zone)).toEqual({ edtf, zone });
  });
  test("a date that is none, a zone that is none, and a year that is too long are refused", () => {
    for (const [date, zone] of [
      [new Date(Number.NaN), "UTC"],
      [new Date(Number.NaN), "+04:00"],
      [new Date(0), "Mars/Olympus"],
      [new Date(0), "Mars+04:00"],
      [new Date(0), "+04:00:Mars"],
      [new Date("+012345-01-01T00:00:00Z"), "UTC"],
      [new Date("-012345-01-01T00:00:00Z"), "UTC"],
    ] as const) {
      expect(() => whenFromDate(date, zone)).toThrow(RangeError);
    }
  });
  test("a year that is too long is refused with the reason", () => {
    expect(() => whenFromDate(new Date("+012345-01-01T00:00:00Z"), "UTC")).toThrow(
      "EDTF writes no month beside a year of more than four digits",
    );
  });
  test.each([
    ["2021-07-28T00:50:00+04:00", "2021-07-27T20:50:00.000Z"],
    ["2021-07-28T03:40:00+04:00", "2021-07-27T23:40:00.000Z"],
    ["2020-11-10T01:00:00+04:00", "2020-11-09T21:00:00.000Z"],
    ["2020-11-10T00:00:00+03:00", "2020-11-09T21:00:00.000Z"],
    ["2021-07-28T03:40:05Z", "2021-07-28T03:40:05.000Z"],
  ])("%s is %s", (edtf, instant) => {
    expect(dateFromWhen({ edtf })?.toISOString()).toBe(instant);
  });
  test("a calendar date and a time without an offset are no instants", () => {
    expect(dateFromWhen({ edtf: "2021-07-28" })).toBeNull();
    expect(dateFromWhen({ edtf: "2021-07-28T03:40:00" })).toBeNull();
  });
});
