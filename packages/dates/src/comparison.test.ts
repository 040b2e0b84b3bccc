import { describe, expect, test } from "vitest";
import { bounds } from "./edtf/bounds.ts";
import { formatEdtf } from "./edtf/format.ts";
import { parseEdtf, safeParseEdtf } from "./edtf/parse.ts";
import { dateFromWhen, whenFromDate } from "./exchange/js-date.ts";
import { openNetwork, solveNetwork } from "./network.ts";
import { type Answer, after, before, during, overlaps, sameDay } from "./relations.ts";
import { spanOf } from "./span.ts";
import type { When } from "./when.ts";
import { readWhen } from "./words/read.ts";

describe("where libraries of dates differ or err", () => {
  test.each([
    ["2021-02-29", "no_such_day", undefined],
    ["2021-07-28T03:40", "unexpected_end", "2021-07-28T03:40:00"],
    ["2021-07-28 ", "white_space", "2021-07-28"],
  ])("%j is refused: %s", (text, code, suggestion) => {
    const result = safeParseEdtf(text);
    expect(result.success ? [] : [result.issues[0].code, result.issues[0].suggestion]).toEqual([code, suggestion]);
  });

  test.each([
    ["2021-07-28T03:40:00+04:00", "2021-07-28", "2021-07-28"],
    ["/2021-07-28", null, "2021-07-28"],
    ["../2021-07-28", null, "2021-07-28"],
    ["2021-22", "2021-06-01", "2021-08-31"],
    ["Y-17E7", "Y-170000000", "Y-170000000"],
    ["2021-07-XX", "2021-07-01", "2021-07-31"],
  ])("%s lies between %s and %s", (edtf, earliest, latest) => {
    expect(bounds(parseEdtf(edtf))).toEqual({ earliest, latest });
    expect(parseEdtf(formatEdtf(parseEdtf(edtf)))).toEqual(parseEdtf(edtf));
  });

  const questions = { before, after, during, overlaps, sameDay };
  test.each<[When, keyof typeof questions, When, Answer]>([
    [{ edtf: "2021-07-28T03:40:00+04:00" }, "after", { edtf: "2021-07-28T00:00:00Z" }, "no"],
    [{ edtf: "2021-07-28?" }, "sameDay", { edtf: "2021-07-28" }, "maybe"],
    [{ edtf: "2021-07-28~" }, "before", { edtf: "2021-07-29" }, "maybe"],
    [{ edtf: "2021-07-28" }, "during", { edtf: "2021-07" }, "maybe"],
    [{ edtf: "2021-07-28" }, "during", { edtf: "2021-07", sense: "throughout" }, "yes"],
    [{ edtf: "2021-07" }, "before", { edtf: "2021-07-28" }, "maybe"],
    [{ edtf: "2021-07" }, "after", { edtf: "2021-07-28" }, "maybe"],
    [{ edtf: "2021-07-XX" }, "sameDay", { edtf: "2021-08-01" }, "no"],
    [{ edtf: "2021-07-XX" }, "after", { edtf: "2021-08-01" }, "no"],
    [{ edtf: "/2021-07-28" }, "after", { edtf: "2021-07-27" }, "maybe"],
    [{ edtf: "/2021-07-28" }, "overlaps", { edtf: "2021-07-27" }, "maybe"],
    [{ edtf: "../2021-07-28", sense: "throughout" }, "after", { edtf: "2021-07-27" }, "no"],
    [{ edtf: "2021-07-27" }, "during", { edtf: "../2021-07-28", sense: "throughout" }, "yes"],
    [{ edtf: "{2021-07-01,2021-07-09}" }, "before", { edtf: "2021-07-05" }, "maybe"],
    [{ edtf: "{2021-07-01,2021-07-09}" }, "after", { edtf: "2021-07-05" }, "maybe"],
    [{ edtf: "2021-07-28" }, "during", { edtf: "2021-22", sense: "throughout" }, "yes"],
    [{ edtf: "2021-05-31" }, "before", { edtf: "2021-22" }, "yes"],
  ])("%o %s %o: %s", (a, question, b, answer) => {
    expect(questions[question](spanOf(a), spanOf(b)).answer).toBe(answer);
  });

  const anchor = { report: "2021-08-02", narrated: "2021-07-28" };
  test.each([
    ["earlier in July", "2021-07-01/2021-07-27"],
    ["last year", "2020"],
    ["days after", "2021-07-30/2021-08-27"],
    ["later that day", "2021-07-28"],
    ["the following day", "2021-07-29"],
    ["late July 2021", "2021-07-15/2021-07-31"],
    ["at dawn", "no_rule"],
    ["night of July 27-28", "2021-07-27/2021-07-28"],
  ])("%s is %s", (words, expected) => {
    const result = readWhen(words, { profile: "plain", anchor });
    expect(result.success ? result.when.edtf : result.issues[0].code).toBe(expected);
  });
});

describe("precision is not certainty", () => {
  test.each([
    ["0250~", "~"],
    ["0250?", "?"],
    ["0250%", "%"],
    ["0250", null],
  ])("%s is one year, marked %s", (edtf, qualifier) => {
    const span = spanOf({ edtf });
    expect(span).toMatchObject({ kind: "span", qualifier });
    expect(bounds(parseEdtf(edtf))).toEqual({ earliest: "0250-01-01", latest: "0250-12-31" });
  });
});

describe("an event of which only the order is known", () => {
  test("lies between two others", () => {
    const days = (day: number) => ({ earliest: day, latest: day });
    const result = solveNetwork([
      { id: "truce", kind: "dated", event: "truce", begin: days(10), end: days(10) },
      { id: "clash", kind: "dated", event: "clash", begin: days(20), end: days(20) },
      { id: "after", kind: "before", a: "truce", b: "fire" },
      { id: "before", kind: "before", a: "fire", b: "clash" },
    ]);
    expect(result).toMatchObject({
      events: { fire: { begin: { earliest: 11, latest: 19 }, end: { earliest: 11, latest: 19 } } },
    });
  });
});

/** The moments of which the local date, that of Moscow and that of UTC differ. */
describe("moments in time zones", () => {
  const ZONES = ["Asia/Yerevan", "Asia/Baku", "Europe/Moscow", "UTC"] as const;
  test.each([
    ["2021-07-28T00:50:00+04:00", "2021-07-27T20:50:00.000Z", ["2021-07-28", "2021-07-28", "2021-07-27", "2021-07-27"]],
    ["2021-07-28T03:40:00+04:00", "2021-07-27T23:40:00.000Z", ["2021-07-28", "2021-07-28", "2021-07-28", "2021-07-27"]],
    ["2021-07-28T03:30:00+04:00", "2021-07-27T23:30:00.000Z", ["2021-07-28", "2021-07-28", "2021-07-28", "2021-07-27"]],
    ["2020-11-10T01:00:00+04:00", "2020-11-09T21:00:00.000Z", ["2020-11-10", "2020-11-10", "2020-11-10", "2020-11-09"]],
    ["2020-11-10T00:00:00+03:00", "2020-11-09T21:00:00.000Z", ["2020-11-10", "2020-11-10", "2020-11-10", "2020-11-09"]],
  ])("%s is %s", (edtf, instant, days) => {
    const date = dateFromWhen({ edtf });
    expect(date?.toISOString()).toBe(instant);
    expect(ZONES.map((zone) => whenFromDate(date ?? new Date(0), zone).edtf)).toEqual(days);
    // The day of a time is that of its own offset, whatever the zone of the reader.
    expect(bounds(parseEdtf(edtf)).earliest).toBe(edtf.slice(0, 10));
  });
});

describe("what TIMEX3 says with its attributes", () => {
  test.each([
    ["BEFORE", { edtf: "../2021-07-27" }, null, "2021-07-27"],
    ["ON_OR_BEFORE", { edtf: "../2021-07-28" }, null, "2021-07-28"],
    ["AFTER", { edtf: "2021-07-29/.." }, "2021-07-29", null],
    ["ON_OR_AFTER", { edtf: "2021-07-28/.." }, "2021-07-28", null],
    ["APPROX", { edtf: "2021-07-28~" }, "2021-07-28", "2021-07-28"],
  ])("mod %s of a date", (_, when, earliest, latest) => {
    expect(bounds(parseEdtf(when.edtf))).toEqual({ earliest, latest });
  });

  test.each([
    ["LESS_THAN", { min: null, max: 43 }, 0, 43],
    ["EQUAL_OR_LESS", { min: null, max: 44 }, 0, 44],
    ["MORE_THAN", { min: 45, max: null }, 45, null],
    ["EQUAL_OR_MORE", { min: 44, max: null }, 44, null],
  ])("mod %s of 44 days", (_, days, min, max) => {
    const network = openNetwork([{ id: "length", kind: "lasted", event: "war", days, counting: "elapsed" }]);
    const ends = [{ event: "war", end: "begin" } as const, { event: "war", end: "end" } as const] as const;
    expect(network.kind === "solved" && network.daysBetween(...ends)).toEqual({ min, max });
  });

  test.each([
    ["START", "beginning of March", "2021-03-01/2021-03-10"],
    ["EARLY", "early March", "2021-03-01/2021-03-10"],
    ["MID", "middle of March", "2021-03-10/2021-03-20"],
    ["END", "end of March", "2021-03-15/2021-03-31"],
    ["LATE", "late March", "2021-03-15/2021-03-31"],
  ])("mod %s of a month, by the rules of UCDP", (_, words, edtf) => {
    expect(readWhen(words, { profile: "ucdp", anchor: { report: "2021-07-28" } })).toMatchObject({ when: { edtf } });
  });

  test("the anchor of a relative date is the day of publication, or another event", () => {
    expect(readWhen("yesterday", { profile: "plain", anchor: { report: "2021-07-28" } })).toMatchObject({
      when: { edtf: "2021-07-27" },
      flags: ["relative_to_report"],
    });
    const narrated = { day: "2021-07-28", record: "clash" };
    expect(readWhen("later that day", { profile: "plain", anchor: { narrated } })).toMatchObject({
      when: { words: "later that day", anchor: { record: "clash", relation: "later-same-day" } },
    });
  });
});
