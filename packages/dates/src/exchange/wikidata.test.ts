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
])("%s of precision %i is %s", (time, precision, edtf) => {
  const { value, losses } = whenFromWikidata({ time, precision });
  expect(value?.edtf).toBe(edtf);
  expect(losses).toEqual([]);
});

test("what it cannot say is named", () => {
  const time = "+2021-07-28T00:00:00Z";
  const julian = { time, precision: 11, calendarmodel: "http://www.wikidata.org/entity/Q1985786" };
  expect(whenFromWikidata(julian)).toEqual({ value: null, losses: ["other_calendar"] });
  expect(whenFromWikidata({ time, precision: 5 })).toEqual({ value: null, losses: ["too_coarse"] });
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
])("%s becomes %s of precision %i", (edtf, time, precision, losses) => {
  expect(wikidataFromWhen({ edtf })).toMatchObject({ value: { time, precision }, losses });
});

test.each(["2020/2021", "20XX", "[2020,2021]"])("%s has no value", (edtf) => {
  expect(wikidataFromWhen({ edtf })).toEqual({ value: null, losses: ["too_coarse"] });
});
