import { describe, expect, test } from "vitest";
import { bounds, dayBounds } from "./bounds.ts";
import { formatEdtf } from "./format.ts";
import { levelOf } from "./level.ts";
import { parseEdtf, safeParseEdtf } from "./parse.ts";

/** Published examples of ISO 8601-2 Annex A and of the Library of Congress: text, level, first and last day. */
const EXAMPLES: readonly (readonly [string, 0 | 1 | 2, string | null, string | null])[] = [
  ["1985-04-12", 0, "1985-04-12", "1985-04-12"],
  ["1985-04", 0, "1985-04-01", "1985-04-30"],
  ["1985", 0, "1985-01-01", "1985-12-31"],
  ["0000", 0, "0000-01-01", "0000-12-31"],
  ["1985-04-12T23:20:30", 0, "1985-04-12", "1985-04-12"],
  ["1985-04-12T23:20:30Z", 0, "1985-04-12", "1985-04-12"],
  ["1985-04-12T23:20:30-04:00", 0, "1985-04-12", "1985-04-12"],
  ["1985-04-12T23:20:30+04:30", 0, "1985-04-12", "1985-04-12"],
  ["1964/2008", 0, "1964-01-01", "2008-12-31"],
  ["2004-06/2006-08", 0, "2004-06-01", "2006-08-31"],
  ["2004-02-01/2005-02-08", 0, "2004-02-01", "2005-02-08"],
  ["2004-02-01/2005-02", 0, "2004-02-01", "2005-02-28"],
  ["2004-02-01/2005", 0, "2004-02-01", "2005-12-31"],
  ["2005/2006-02", 0, "2005-01-01", "2006-02-28"],
  ["2021-07-20/2021-07-20", 0, "2021-07-20", "2021-07-20"],
  ["Y170000002", 1, "Y170000002", "Y170000002"],
  ["Y-170000002", 1, "Y-170000002", "Y-170000002"],
  ["-1985", 1, "-1985-01-01", "-1985-12-31"],
  ["-1985-04-12", 1, "-1985-04-12", "-1985-04-12"],
  ["2001-21", 1, "2001-03-01", "2001-05-31"],
  ["2001-22", 1, "2001-06-01", "2001-08-31"],
  ["2001-23", 1, "2001-09-01", "2001-11-30"],
  ["2003-24", 1, "2003-12-01", "2004-02-29"],
  ["1984?", 1, "1984-01-01", "1984-12-31"],
  ["2004-06~", 1, "2004-06-01", "2004-06-30"],
  ["2004-06-11%", 1, "2004-06-11", "2004-06-11"],
  ["201X", 1, "2010-01-01", "2019-12-31"],
  ["20XX", 1, "2000-01-01", "2099-12-31"],
  ["2004-XX", 1, "2004-01-01", "2004-12-31"],
  ["1985-04-XX", 1, "1985-04-01", "1985-04-30"],
  ["1985-XX-XX", 1, "1985-01-01", "1985-12-31"],
  ["-01XX", 1, "-0199-01-01", "-0100-12-31"],
  ["-00XX", 1, "-0099-01-01", "-0001-12-31"],
  ["1985-04-12/..", 1, "1985-04-12", null],
  ["1985-04/..", 1, "1985-04-01", null],
  ["../1985-04-12", 1, null, "1985-04-12"],
  ["1985-04-12/", 1, "1985-04-12", null],
  ["/1985", 1, null, "1985-12-31"],
  ["1984?/2004%", 1, "1984-01-01", "2004-12-31"],
  ["1984-06-02?/2004-08-08~", 1, "1984-06-02", "2004-08-08"],
  ["Y-17E7", 2, "Y-170000000", "Y-170000000"],
  ["1950S2", 2, "1900-01-01", "1999-12-31"],
  ["-1950S2", 2, "-1999-01-01", "-1900-12-31"],
  ["Y171010000S3", 2, "Y171000000", "Y171999999"],
  ["Y3388E2S3", 2, "Y338000", "Y338999"],
  ["2001-25", 2, "2001-03-01", "2001-05-31"],
  ["2001-28", 2, "2001-12-01", "2002-02-28"],
  ["2001-29", 2, "2001-09-01", "2001-11-30"],
  ["2001-30", 2, "2001-12-01", "2002-02-28"],
  ["2001-31", 2, "2001-03-01", "2001-05-31"],
  ["2001-32", 2, "2001-06-01", "2001-08-31"],
  ["2001-34", 2, "2001-04-01", "2001-06-30"],
  ["2001-36", 2, "2001-10-01", "2001-12-31"],
  ["2001-37", 2, "2001-01-01", "2001-04-30"],
  ["2001-39", 2, "2001-09-01", "2001-12-31"],
  ["2001-40", 2, "2001-01-01", "2001-06-30"],
  ["2001-41", 2, "2001-07-01", "2001-12-31"],
  ["[1667,1668,1670..1672]", 2, "1667-01-01", "1672-12-31"],
  ["[..1760-12-03]", 2, null, "1760-12-03"],
  ["[1760-12..]", 2, "1760-12-01", null],
  ["[1760-01,1760-02,1760-12..]", 2, "1760-01-01", null],
  ["{1960,1961-12}", 2, "1960-01-01", "1961-12-31"],
  ["{..1983-12-31,1984-10-10..1984-11-01,1984-11-05..}", 2, null, null],
  ["2004-06~-11", 2, "2004-06-11", "2004-06-11"],
  ["2004?-06-11", 2, "2004-06-11", "2004-06-11"],
  ["2004?-06-~11", 2, "2004-06-11", "2004-06-11"],
  ["2004-%06-11", 2, "2004-06-11", "2004-06-11"],
  ["2004-06-~01/2004-06-~20", 2, "2004-06-01", "2004-06-20"],
  ["..2004-06-01/2004-06-20", 2, null, "2004-06-20"],
  ["2004-06-01~/2004-06-20..", 2, "2004-06-01", null],
  ["156X-12-25", 2, "1560-12-25", "1569-12-25"],
  ["15XX-12-25", 2, "1500-12-25", "1599-12-25"],
  ["XXXX-12-XX", 2, "0000-12-01", "9999-12-31"],
  ["1XXX-XX", 2, "1000-01-01", "1999-12-31"],
  ["1984-1X", 2, "1984-10-01", "1984-12-31"],
  ["1984-X1", 2, "1984-01-01", "1984-11-30"],
  ["1560-X2", 2, "1560-02-01", "1560-12-31"],
  ["1XX3", 2, "1003-01-01", "1993-12-31"],
  ["1985-0X-31", 2, "1985-01-31", "1985-08-31"],
  ["2021-X2-30", 2, "2021-12-30", "2021-12-30"],
  ["15XX-02-29", 2, "1504-02-29", "1596-02-29"],
  ["20XX-41", 2, "2000-07-01", "2099-12-31"],
  ["2004-06-XX/2004-07-03", 2, "2004-06-01", "2004-07-03"],
];

describe("published examples", () => {
  test.each(EXAMPLES)("%s", (text, level, earliest, latest) => {
    const value = parseEdtf(text);
    expect(levelOf(value)).toBe(level);
    expect(bounds(value)).toEqual({ earliest, latest });
    expect(formatEdtf(value)).toBe(text);
  });
});

describe("values", () => {
  test("a season, a time, an interval and a set are plain tagged objects", () => {
    expect(parseEdtf("2021-22")).toEqual({ type: "season", year: 2021, season: 22 });
    expect(parseEdtf("2021-07-28T03:40:00+04:00")).toEqual({
      type: "datetime",
      year: 2021,
      month: 7,
      day: 28,
      hour: 3,
      minute: 40,
      second: 0,
      offset: 240,
    });
    expect(parseEdtf("../2021-XX~")).toEqual({
      type: "interval",
      start: { type: "open" },
      end: {
        type: "date",
        precision: "month",
        year: 2021,
        month: "XX",
        qualifiers: { year: "~", month: "~" },
      },
    });
    expect(parseEdtf("{1960,..1950}")).toEqual({
      type: "set",
      of: "all",
      members: [
        { type: "date", precision: "year", year: 1960 },
        { type: "on-or-before", date: { type: "date", precision: "year", year: 1950 } },
      ],
    });
    expect(parseEdtf("Y-17E7")).toEqual({ type: "year", negative: true, digits: "17", exponent: 7 });
  });

  test("open and unknown ends differ", () => {
    expect(parseEdtf("1985/..")).not.toEqual(parseEdtf("1985/"));
  });

  test.each([
    ["?1945", "1945?"],
    ["?2004-06-~11", "2004?-06-~11"],
    ["2004?-?06", "2004-06?"],
    ["?2004~-06", "2004%-06"],
    ["1985-04-12T23:20:30-04", "1985-04-12T23:20:30-04:00"],
    ["1985-04-12T23:20:30+00:00", "1985-04-12T23:20:30Z"],
    ["0050S1", "0050S1"],
  ])("%s is written %s", (text, canonical) => {
    expect(formatEdtf(parseEdtf(text))).toBe(canonical);
  });

  test("a leap second ends a minute before a quarter of an hour", () => {
    expect(safeParseEdtf("2016-12-31T23:59:60Z").success).toBe(true);
    expect(safeParseEdtf("2017-01-01T03:59:60+04:00").success).toBe(true);
    expect(safeParseEdtf("2016-12-31T23:58:60Z").success).toBe(false);
  });
});

describe("faults of other libraries", () => {
  test("the offset of a time is kept, and its day is the local one", () => {
    const value = parseEdtf("2021-07-28T03:40:00+04:00");
    expect(value).toMatchObject({ offset: 240 });
    expect(bounds(value)).toEqual({ earliest: "2021-07-28", latest: "2021-07-28" });
  });
  test("year 0000 and the first century are themselves", () => {
    expect(bounds(parseEdtf("0000")).earliest).toBe("0000-01-01");
    expect(bounds(parseEdtf("0079-08-24")).earliest).toBe("0079-08-24");
  });
  test("the bounds of a negative century are in order", () => {
    expect(bounds(parseEdtf("-01XX"))).toEqual({ earliest: "-0199-01-01", latest: "-0100-12-31" });
  });
  test.each([
    "-0000",
    "156X-09-31",
    "1900-02-29",
    "2021-02-29",
    "12345",
    "198",
    "19",
    "2021-07-28T03:40",
    "2021-07-28 ",
  ])("%s is refused", (text) => {
    expect(safeParseEdtf(text).success).toBe(false);
  });
  test("summer is no calendar quarter", () => {
    expect(bounds(parseEdtf("2021-22"))).toEqual({ earliest: "2021-06-01", latest: "2021-08-31" });
  });
  test("a range at the end of a set has its own maximum", () => {
    expect(bounds(parseEdtf("[1667,1668,1670..1672]")).latest).toBe("1672-12-31");
  });
  test("days of long years are counted", () => {
    const { earliest, latest } = dayBounds(parseEdtf("Y170000002"));
    expect((latest ?? 0) - (earliest ?? 0)).toBe(364);
  });
});

describe("years without end", () => {
  test("beyond exact day numbers the days are null and the text remains", () => {
    const value = parseEdtf("Y1E30");
    expect(dayBounds(value)).toEqual({ earliest: null, latest: null });
    expect(bounds(value).latest).toBe(`Y1${"0".repeat(30)}`);
  });
  test("order is still checked", () => {
    expect(safeParseEdtf("Y2E30/Y1E30").success).toBe(false);
    expect(safeParseEdtf("Y1E30/Y2E30").success).toBe(true);
    expect(safeParseEdtf("Y1E30/2021").success).toBe(false);
    expect(safeParseEdtf("Y-1E30/2021").success).toBe(true);
    expect(bounds(parseEdtf("[2021,Y1E30,Y-1E30]")).latest).toBe(`Y1${"0".repeat(30)}`);
  });
});
