import { calendarDate, dayText } from "../calendar.ts";
import { ENGLISH } from "../words/english.ts";
import { wordsIssue } from "../words/issue.ts";
import { between, missing } from "../words/meaning.ts";
import { asWritten, dayOfAnchorYear, fromTo, fullDay, fullMonth, fullYear, monthOfAnchorYear } from "../words/named.ts";
import type { DatePrec, Profile, Rule, Table } from "../words/profile.ts";
import { reportDay, reportMonth } from "../words/relative.ts";
import {
  adding,
  aroundDay,
  daysBack,
  lastWeek,
  lastWeekday,
  monday,
  monthsBack,
  namedWeekday,
  nightBetween,
  partOfMonth,
  partOfYear,
  reported,
  weekend,
  yearBefore,
  yearToReport,
} from "../words/reported.ts";

/** A rule whose date has a precision of UCDP's. */
function rule(date_prec: DatePrec, words: string, read: Rule["read"]): Rule {
  return { words, read: adding(() => ({ date_prec }), read) };
}

/** From the first of the report day's month, which must be the one named if one is, to the eve of the report. */
const earlierInReportMonth: Rule["read"] = ({ month }, { report }) => {
  if (report === null) return missing("report");
  const at = calendarDate(report);
  if (month !== 0 && month !== at.month) {
    return wordsIssue("no_day_left", "the month of the report day", dayText(report));
  }
  if (at.day === 1) return wordsIssue("no_day_left", "a report day after the first of its month", dayText(report));
  return between(report - at.day + 1, report - 1, { flags: ["relative_to_report"] });
};

/** A day in EDTF; coarser text is read by the rules for months and years. */
const writtenDay: Rule["read"] = (slots, anchor) =>
  slots.edtf.length === 10
    ? asWritten(slots, anchor)
    : wordsIssue("no_rule", "a day, or words of the codebook", `"${slots.edtf}"`);

/** So many days that end with the report day. */
const countedToReport = /* @__PURE__ */ reported((report, { count }) => [report - count + 1, report]);

const UCDP_ENGLISH: Table = /* @__PURE__ */ (() => ({
  lexicon: ENGLISH,
  rules: [
    rule(1, "on? {weekday}? {month} {day} {year}", fullDay),
    rule(1, "on? {weekday}? the? {day} of? {month} {year}", fullDay),
    rule(1, "on? {weekday}? {month} {day}", dayOfAnchorYear),
    rule(1, "on? {weekday}? the? {day} of? {month}", dayOfAnchorYear),
    rule(5, "in? {year}", fullYear),
    rule(1, "{edtf}", writtenDay),
    rule(1, "today", reportDay(0)),
    rule(1, "yesterday", reportDay(-1)),
    rule(1, "on? last? {weekday}", namedWeekday),
    rule(1, "on? last? {weekday} night", namedWeekday),
    rule(1, "last night", reportDay(-1)),
    rule(1, "the other day", reportDay(-1)),

    rule(2, "", reported(daysBack(3, 0), "inferred_rule")),
    rule(2, "recently", reported(daysBack(3, 1))),
    rule(2, "recent attacks|attack|days|clashes|fighting", reported(daysBack(3, 1))),
    rule(2, "in? the? past|last few days", reported(daysBack(3, 1))),
    rule(2, "around {day} of? {month} {year}?", aroundDay),
    rule(2, "around {month} {day} {year}?", aroundDay),
    rule(2, "over|during|at the weekend", reported(weekend, "local_weekend")),
    rule(
      2,
      "this week",
      reported((report) => [monday(report), report]),
    ),
    rule(
      2,
      "since the beginning of the week",
      reported((report) => [monday(report), report]),
    ),
    rule(2, "in? the? night between {weekday} and {weekday2}", nightBetween),
    rule(2, "night-long battle", reported(daysBack(1, 0), "inferred_rule")),
    rule(2, "a? night of clashes", reported(daysBack(1, 0), "inferred_rule")),
    rule(2, "in|over|during? the? past|last 24 hours", reported(daysBack(1, 0))),
    rule(2, "in|over|during? the? past|last 48 hours", reported(daysBack(2, 0))),
    // Printed with the days of the 48 hours.
    rule(2, "in|over|during? the? past|last 72 hours", reported(daysBack(2, 0), "codebook_contradiction")),
    rule(2, "in|over|during? the? past|last 2|two days", reported(daysBack(2, 1))),
    rule(
      2,
      "since {weekday}",
      reported((report, { weekday }) => [lastWeekday(weekday, report), report]),
    ),
    rule(2, "a? {count}-day offensive", countedToReport),
    rule(2, "continuous fighting {days} {month} {year}?", fromTo("throughout")),
    rule(2, "continuous fighting {month} {days} {year}?", fromTo("throughout")),
    // Printed as 25-30 January, "including final date of month", which is the 31st.
    rule(
      2,
      "the? last 6|six days of {month} {year}?",
      partOfMonth((length) => [length - 6, length - 1], false, "codebook_contradiction"),
    ),
    rule(
      2,
      "late last week",
      reported((report) => [monday(report) - 3, monday(report) - 1]),
    ),

    rule(3, "last week", lastWeek),
    rule(3, "in|over|during? the? past week", reported(daysBack(6, 0))),
    rule(
      3,
      "in? the? first week of {month} {year}?",
      partOfMonth(() => [1, 7], false),
    ),
    rule(3, "a? week-old offensive", reported(daysBack(6, 0))),

    rule(
      4,
      "at|in? the? beginning of {month} {year}?",
      partOfMonth(() => [1, 10], true),
    ),
    rule(
      4,
      "in? early {month} {year}?",
      partOfMonth(() => [1, 10], true),
    ),
    rule(
      4,
      "in? the? middle of {month} {year}?",
      partOfMonth(() => [10, 20], false),
    ),
    rule(
      4,
      "in? mid {month} {year}?",
      partOfMonth(() => [10, 20], false),
    ),
    rule(
      4,
      "in? mid-{month} {year}?",
      partOfMonth(() => [10, 20], false),
    ),
    rule(
      4,
      "at? the? end of {month} {year}?",
      partOfMonth((length) => [15, length], true),
    ),
    rule(
      4,
      "in? late {month} {year}?",
      partOfMonth((length) => [15, length], true),
    ),
    rule(4, "in? recent weeks", reported(daysBack(21, 0))),
    rule(4, "a number of weeks", reported(daysBack(21, 0))),
    rule(4, "several weeks", reported(daysBack(21, 0))),
    rule(4, "earlier this month", earlierInReportMonth),
    rule(4, "earlier in {month}", earlierInReportMonth),
    rule(4, "last month", reportMonth(-1)),
    rule(4, "a fortnight ago", reported(daysBack(13, 0))),
    rule(4, "in? {month} {year}", fullMonth),
    rule(4, "in? {month}", monthOfAnchorYear),

    rule(5, "last year|year's|year’s", yearBefore),
    rule(5, "in|over|during? the? past year", reported(yearToReport)),
    rule(5, "in? early {year}", partOfYear(1, 4)),
    rule(5, "in? mid {year}", partOfYear(5, 8)),
    rule(5, "in? mid-{year}", partOfYear(5, 8)),
    rule(5, "in? late {year}", partOfYear(9, 12)),
    rule(5, "in|over|during? the? past|last 3|three|few months", reported(monthsBack(3))),
  ],
}))();

/**
 * The rules of the UCDP Georeferenced Event Dataset for vague dates (GED codebook, version 22.1, appendix 2), each with
 * its `date_prec`. Everything is told from the day of the report. Where the codebook contradicts itself ("past 72
 * hours", "last 6 days of January") it is followed as printed and the reading is flagged.
 */
export const UCDP_22_1: Profile = { name: "ucdp@22.1", languages: { en: UCDP_ENGLISH } };
