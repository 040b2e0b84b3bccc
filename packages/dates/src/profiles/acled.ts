import { dayText } from "../calendar.ts";
import { dayBounds } from "../edtf/bounds.ts";
import { parseEdtf } from "../edtf/parse.ts";
import { ENGLISH } from "../words/english.ts";
import { dayOfAnchorYear, fullDay, fullMonth, monthOfAnchorYear } from "../words/named.ts";
import type { Profile, Reading, Rule, Table, TimePrecision } from "../words/profile.ts";
import { reportDay, reportMonth } from "../words/relative.ts";
import { adding, lastWeek, monday, namedWeekday, partOfMonth, reported, weekend } from "../words/reported.ts";

/** Which day of a date ACLED writes. */
type Stored = "first" | "middle" | "last";

/** A rule whose date has a precision of ACLED's, and the day that it writes. */
function rule(time_precision: TimePrecision, words: string, read: Rule["read"], stored: Stored = "middle"): Rule {
  return { words, read: adding((reading) => ({ time_precision, event_date: storedDay(reading, stored) }), read) };
}

function storedDay({ edtf }: Reading, stored: Stored): string {
  const { earliest, latest } = dayBounds(parseEdtf(edtf));
  const [first, last] = [earliest ?? 0, latest ?? 0];
  return dayText(stored === "first" ? first : stored === "last" ? last : Math.floor((first + last) / 2));
}

const wholeMonth = /* @__PURE__ */ partOfMonth((length) => [1, length], false);

const ACLED_ENGLISH: Table = /* @__PURE__ */ (() => ({
  lexicon: ENGLISH,
  rules: [
    rule(1, "on? {weekday}? {month} {day} {year}", fullDay),
    rule(1, "on? {weekday}? the? {day} of? {month} {year}", fullDay),
    rule(1, "on? {weekday}? {month} {day}", dayOfAnchorYear),
    rule(1, "on? {weekday}? the? {day} of? {month}", dayOfAnchorYear),
    rule(1, "today", reportDay(0)),
    rule(1, "yesterday", reportDay(-1)),
    rule(1, "on? last? {weekday}", namedWeekday),

    rule(2, "over|during|at the weekend", reported(weekend)),
    rule(
      2,
      "this week",
      reported((report) => [monday(report), monday(report) + 6]),
    ),
    rule(2, "last week", lastWeek),

    rule(3, "at|in? the? beginning of {month} {year}?", wholeMonth, "first"),
    rule(3, "at? the? end of {month} {year}?", wholeMonth, "last"),
    rule(3, "in? {month} {year}", fullMonth),
    rule(3, "in? {month}", monthOfAnchorYear),
    rule(3, "this month", reportMonth(0)),
    rule(3, "last month", reportMonth(-1)),
  ],
}))();

/**
 * The rules of the ACLED codebook for the time of an event: a day, a week of which it writes the middle day, or a month
 * of which it writes the middle, or the first or last day where the words say so. It has nothing coarser than a month.
 */
export const ACLED_1: Profile = { name: "acled@1", languages: { en: ACLED_ENGLISH } };
