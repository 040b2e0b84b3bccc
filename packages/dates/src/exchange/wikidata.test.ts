import { expect, test } from "vitest";
import { whenFromWikidata, wikidataFromWhen } from "./wikidata.ts";

test.each([
  ["+2021-07-28T00:00:00Z", 11, "2021-07-28"],
  ["+2021-07-28T00:00:00Z", 10, "2021-07"],
  ["+2021-00-00T00:00:00Z", 9, "2021"],
  ["+2021-00-00T00:00:00Z", 8, "2020/2029"],
  ["+1850-00-00T00:00:00Z", 7, "1801/1900"],
  ["+1900-00-00T00:00:00Z", 7, "1801/1900"],
  ["+1850-00-00T00:00:00Z", 6, "1001/2000"],
  ["-0044-03-15T00:00:00Z", 11, "-0043-03-15"],
  ["-0001-00-00T00:00:00Z", 9, "0000"],
  ["+12345-00-00T00:00:00Z", 9, "Y12345"],
  ["-12345-00-00T00:00:00Z", 9, "Y-12344"],
  ["+2020-00-00T00:00:00Z", 8, "2020/2029"],
  ["+2029-00-00T00:00:00Z", 8, "2020/2029"],
  ["+1801-00-00T00:00:00Z", 7, "1801/1900"],
  ["+1901-00-00T00:00:00Z", 7, "1901/2000"],
  ["+2001-00-00T00:00:00Z", 6, "2001/3000"],
  // The 450s BC are 459 to 450 BC, the fifth century BC is 500 to 401 BC; there is no year 0 between the eras.
  ["-0450-00-00T00:00:00Z", 8, "-0458/-0449"],
  ["-0459-00-00T00:00:00Z", 8, "-0458/-0449"],
  ["-0500-00-00T00:00:00Z", 7, "-0499/-0400"],
  ["-0401-00-00T00:00:00Z", 7, "-0499/-0400"],
  ["+0001-00-00T00:00:00Z", 8, "0001/0009"],
  ["-0001-00-00T00:00:00Z", 8, "-0008/0000"],
  ["+0001-00-00T00:00:00Z", 7, "0001/0100"],
  ["-0001-00-00T00:00:00Z", 7, "-0099/0000"],
  ["+12345-00-00T00:00:00Z", 8, "Y12340/Y12349"],
  ["+9999-12-31T00:00:00Z", 11, "9999-12-31"],
  ["-10000-01-01T00:00:00Z", 11, "-9999-01-01"],
  ["+9999-00-00T00:00:00Z", 9, "9999"],
  ["-10000-00-00T00:00:00Z", 9, "-9999"],
])("%s of precision %i is %s", (time, precision, edtf) => {
  const { value, losses } = whenFromWikidata({ time, precision });
  expect(value?.edtf).toBe(edtf);
  expect(losses).toEqual([]);
});

test.each([
  ["+12345-03-01T00:00:00Z", 11, "Y12345"],
  ["+12345-03-00T00:00:00Z", 10, "Y12345"],
  ["-12345-03-01T00:00:00Z", 11, "Y-12344"],
])("%s of precision %i keeps its year, %s, beside which EDTF writes no month", (time, precision, edtf) => {
  expect(whenFromWikidata({ time, precision })).toStrictEqual({ value: { edtf }, losses: ["chosen_day"] });
});

test("a day has no sense, a decade lies somewhere within its years", () => {
  const time = "+2021-07-28T00:00:00Z";
  expect(whenFromWikidata({ time, precision: 11 }).value).toStrictEqual({ edtf: "2021-07-28" });
  expect(whenFromWikidata({ time, precision: 8 }).value).toStrictEqual({ edtf: "2020/2029", sense: "within" });
});

test.each(["2021-07-28", "at +2021-07-28T00:00:00Z", "+2021-07-28T00:00:00Z or so", "+2021-07-28T12:00:00Z"])(
  "%s is no time of Wikidata",
  (time) => {
    expect(() => whenFromWikidata({ time, precision: 11 })).toThrow(`not a time of Wikidata: ${time}`);
  },
);

test("what it cannot say is named", () => {
  const time = "+2021-07-28T00:00:00Z";
  const julian = { time, precision: 11, calendarmodel: "http://www.wikidata.org/entity/Q1985786" };
  expect(whenFromWikidata(julian)).toEqual({ value: null, losses: ["other_calendar"] });
  expect(whenFromWikidata({ time, precision: 5 })).toEqual({ value: null, losses: ["too_coarse"] });
  expect(whenFromWikidata({ time, precision: 12 })).toEqual({ value: null, losses: ["time"] });
  expect(() => whenFromWikidata({ time: "2021-07-28", precision: 11 })).toThrow(RangeError);
  expect(() => whenFromWikidata({ time: "+2021-02-29T00:00:00Z", precision: 11 })).toThrow("no such day");
});

test.each([
  ["2021-07-28", "+2021-07-28T00:00:00Z", 11, []],
  ["2021-07", "+2021-07-00T00:00:00Z", 10, []],
  ["2021", "+2021-00-00T00:00:00Z", 9, []],
  ["202X", "+2020-00-00T00:00:00Z", 8, []],
  ["-0043", "-0044-00-00T00:00:00Z", 9, []],
  ["2021-07-28?", "+2021-07-28T00:00:00Z", 11, ["qualifier"]],
  ["2021-07-28T03:40:00Z", "+2021-07-28T00:00:00Z", 11, ["time"]],
  ["2021-07-XX", "+2021-07-00T00:00:00Z", 10, ["chosen_day"]],
  ["2021-XX-28", "+2021-00-00T00:00:00Z", 9, ["chosen_day"]],
  ["2021-XX", "+2021-00-00T00:00:00Z", 9, ["chosen_day"]],
  ["0000", "-0001-00-00T00:00:00Z", 9, []],
])("%s becomes %s of precision %i", (edtf, time, precision, losses) => {
  expect(wikidataFromWhen({ edtf })).toMatchObject({ value: { time, precision }, losses });
});

test.each([
  ["2020/2029", "+2020-00-00T00:00:00Z", 8],
  ["-0458/-0449", "-0450-00-00T00:00:00Z", 8],
  ["1801/1900", "+1900-00-00T00:00:00Z", 7],
  ["-0499/-0400", "-0500-00-00T00:00:00Z", 7],
  ["1001/2000", "+2000-00-00T00:00:00Z", 6],
  ["Y12340/Y12349", "+12340-00-00T00:00:00Z", 8],
])("some time in %s becomes %s of precision %i, and comes back", (edtf, time, precision) => {
  const exported = wikidataFromWhen({ edtf, sense: "within" });
  expect(exported).toMatchObject({ value: { time, precision }, losses: [] });
  expect(exported.value && whenFromWikidata(exported.value)).toEqual({
    value: { edtf, sense: "within" },
    losses: [],
  });
  expect(wikidataFromWhen({ edtf })).toMatchObject({ value: { time, precision }, losses: ["sense"] });
  expect(wikidataFromWhen({ edtf, sense: "throughout" }).value).toBeNull();
});

test.each([
  ["Y12345", "+12345-00-00T00:00:00Z", []],
  ["Y-12344", "-12345-00-00T00:00:00Z", []],
  ["Y17E4", "+170000-00-00T00:00:00Z", []],
  ["Y123456789012345", "+123456789012345-00-00T00:00:00Z", []],
  ["Y12345?", "+12345-00-00T00:00:00Z", ["qualifier"]],
])("the year %s becomes %s", (edtf, time, losses) => {
  expect(wikidataFromWhen({ edtf })).toMatchObject({ value: { time, precision: 9 }, losses });
});

test.each([
  "2020/2021",
  "2020/2028",
  "2021/2029",
  "1800/1899",
  "2020?/2029",
  "2020/2029~",
  "2020/..",
  "../2029",
  "2020-01/2029",
  "2020-21/2029",
  "Y12340?/Y12349",
  "202X-07",
  "20XX",
  "000X",
  "-001X",
  "[2020,2021]",
  "2021-21",
  "Y12345S2",
  "Y1E16",
])("%s has no value", (edtf) => {
  expect(wikidataFromWhen({ edtf })).toEqual({ value: null, losses: ["too_coarse"] });
});
