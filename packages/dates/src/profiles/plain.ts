import { ARMENIAN } from "../words/armenian.ts";
import { AZERBAIJANI } from "../words/azerbaijani.ts";
import { about, beside, daysFrom, since } from "../words/beside.ts";
import { ENGLISH } from "../words/english.ts";
import type { Meaning } from "../words/meaning.ts";
import {
  asWritten,
  dayOfAnchorYear,
  decade,
  fromTo,
  fullDay,
  fullMonth,
  fullYear,
  monthOfAnchorYear,
  nightOf,
  seasonOfYear,
} from "../words/named.ts";
import type { Profile, Rule, Table } from "../words/profile.ts";
import {
  aboutThen,
  countedBeforeReport,
  countedFromNarrated,
  daysFromNarrated,
  earlierInMonth,
  earlierThatDay,
  laterInMonth,
  laterThatDay,
  narratedDay,
  ofReportYear,
  reportDay,
  reportMonth,
  reportSeason,
  reportYear,
} from "../words/relative.ts";
import {
  countedDaysBack,
  daysBack,
  earlierInReportMonth,
  earlyInMonth,
  firstHalfOfMonth,
  lastWeek,
  lateInMonth,
  midMonth,
  monday,
  nightBetween,
  partOfYear,
  reported,
  reportedWeekday,
  secondHalfOfMonth,
  thisWeek,
  yearToReport,
} from "../words/reported.ts";
import { RUSSIAN } from "../words/russian.ts";

/** "Days": more than one, and no more than a month of them. */
const SOME_DAYS = [2, 30] as const;

/** The ways to write a day, and what each means; then those of a month and a year. */
const DAYS: readonly Rule[] = /* @__PURE__ */ (() => [
  { words: "{weekday}? {month} {day} {year}", read: fullDay },
  { words: "{weekday}? the? {day} of? {month} {year}", read: fullDay },
  { words: "{weekday}? {month} {day}", read: dayOfAnchorYear },
  { words: "{weekday}? the? {day} of? {month}", read: dayOfAnchorYear },
])();
const MONTHS_AND_YEARS: readonly Rule[] = /* @__PURE__ */ (() => [
  { words: "{month} {year}", read: fullMonth },
  { words: "{month}", read: monthOfAnchorYear },
  { words: "{year}", read: fullYear },
])();
const DATES: readonly Rule[] = /* @__PURE__ */ (() => [...DAYS, ...MONTHS_AND_YEARS])();

/** Rules for dates with words before them. */
function after(words: string, dates: readonly Rule[], meaning: (read: Meaning) => Meaning = (read) => read): Rule[] {
  return dates.map((date) => ({ words: `${words} ${date.words}`, read: meaning(date.read) }));
}

/** A day of a month without a year. */
const DAYS_OF_MONTH = ["{weekday}? {month} {day}", "{weekday}? the? {day} of? {month}"];

/** Rules for dates of the report day's year or of the one before it. */
function ofYears(words: string, dates: readonly string[], meaning: Meaning): Rule[] {
  return dates.flatMap((date) => [
    { words: `${words} ${date} of? last year`, read: ofReportYear(-1, meaning) },
    { words: `${words} ${date} of? this year`, read: ofReportYear(0, meaning) },
  ]);
}

/** Rules for two days or two months with words before each. */
function ranges(first: string, second: string, read: Meaning): Rule[] {
  return [
    `${first} {day} ${second} {lastDay} of? {lastMonth} {lastYear}?`,
    `${first} {day} of? {month} {year}? ${second} {lastDay} of? {lastMonth} {lastYear}?`,
    `${first} {month} {day} {year}? ${second} {lastMonth}? {lastDay} {lastYear}?`,
    `${first} {month} {year}? ${second} {lastMonth} {lastYear}?`,
  ].map((words) => ({ words, read }));
}

/** Times of the day that lie on one day only: midnight is of two. */
const HOURS = "dawn|sunrise|noon|midday|dusk|sunset";
const PARTS = "morning|afternoon|evening";

const PLAIN_ENGLISH: Table = /* @__PURE__ */ (() => ({
  lexicon: ENGLISH,
  rules: [
    { words: "in? {year}", read: fullYear },
    { words: "{edtf}", read: asWritten },

    ...after("on?", DAYS),
    ...ofYears("on?", DAYS_OF_MONTH, fullDay),
    ...ofYears("in?", ["{month}"], fullMonth),
    { words: "{month} {days} {year}?", read: fromTo("within") },
    { words: "{days} of? {month} {year}?", read: fromTo("within") },
    { words: "{day} to {lastDay} of? {month} {year}?", read: fromTo("within") },
    { words: "{month} {day} to {lastDay} {year}?", read: fromTo("within") },
    { words: "from {days} of? {month} {year}?", read: fromTo("throughout") },
    { words: "from {month} {days} {year}?", read: fromTo("throughout") },
    ...ranges("from", "to|until|till|through", fromTo("throughout")),
    ...ranges("between", "and", fromTo("within")),

    { words: "in? {month} {year}", read: fullMonth },
    { words: "in? {month}", read: monthOfAnchorYear },
    { words: "in? the? {season} of? {year}", read: seasonOfYear },
    { words: "in the? {season}", read: seasonOfYear },
    { words: "this {season}", read: reportSeason },
    { words: "in? the? {year}s", read: decade },

    // The hour is left to the words.
    ...after(`at|around|about|shortly? before|after? ${HOURS} on?`, DAYS),
    ...after(`on|in the ${PARTS} of`, DAYS),
    ...after("in the early|late morning? hours of", DAYS),
    ...after("in the early morning of", DAYS),
    ...after("early|late on", DAYS),
    ...["overnight on|from?", "on|in|during? the? night of|from"].flatMap((words) => [
      { words: `${words} {month} {days} {year}?`, read: nightOf },
      { words: `${words} {days} of? {month} {year}?`, read: nightOf },
      ...ranges(words, "to", nightOf),
    ]),
    ...ranges("on|in|during? the night between", "and", nightOf),
    { words: "on|in|during? the night between {weekday} and {weekday2}", read: nightBetween },

    ...after("on? or? around|about|circa|c", DATES, about),
    ...after("since", DATES, since),
    ...after("by", DATES, (read) => beside("by", read)),
    ...after("until|till", DATES, (read) => beside("until", read)),
    ...after("before", DATES, (read) => beside("before", read)),
    ...after("after", DATES, (read) => beside("after", read)),

    ...after("on? the day after", DAYS, (read) => daysFrom(1, read)),
    ...after("on? the day before", DAYS, (read) => daysFrom(-1, read)),
    ...after("{count} days|day after", DAYS, (read) => daysFrom(1, read)),
    ...after("{count} days|day before", DAYS, (read) => daysFrom(-1, read)),

    { words: "in? the? first half of {month} {year}?", read: firstHalfOfMonth },
    { words: "in? the? second half of {month} {year}?", read: secondHalfOfMonth },
    { words: "in? early {month} {year}?", read: earlyInMonth },
    { words: "in|at? the? beginning|start of {month} {year}?", read: earlyInMonth },
    { words: "in? mid {month} {year}?", read: midMonth },
    { words: "in? mid-{month} {year}?", read: midMonth },
    { words: "in? the? middle of {month} {year}?", read: midMonth },
    { words: "in? late {month} {year}?", read: lateInMonth },
    { words: "in|at? the? end of {month} {year}?", read: lateInMonth },
    { words: "in? the? first half of {year}", read: partOfYear(1, 6) },
    { words: "in? the? second half of {year}", read: partOfYear(7, 12) },
    { words: "in? the? first quarter of {year}", read: partOfYear(1, 3) },
    { words: "in? the? second quarter of {year}", read: partOfYear(4, 6) },
    { words: "in? the? third quarter of {year}", read: partOfYear(7, 9) },
    { words: "in? the? fourth|last quarter of {year}", read: partOfYear(10, 12) },

    { words: "earlier in {month}", read: earlierInMonth },
    { words: "earlier in? the|that month", read: earlierInMonth },
    { words: "later in {month}", read: laterInMonth },
    { words: "later in? the|that month", read: laterInMonth },

    { words: "that day", read: narratedDay(0) },
    { words: "on? the same day", read: narratedDay(0) },
    { words: `that ${PARTS}`, read: narratedDay(0) },
    { words: `the same ${PARTS}`, read: narratedDay(0) },
    { words: "later that day", read: laterThatDay },
    { words: "later on? the same day", read: laterThatDay },
    { words: "earlier that day", read: earlierThatDay },
    { words: "earlier on? the same day", read: earlierThatDay },
    { words: "on? the next|following day", read: narratedDay(1) },
    { words: `the next|following ${PARTS}`, read: narratedDay(1) },
    { words: "the day after", read: narratedDay(1) },
    { words: "a day later", read: narratedDay(1) },
    { words: "on? the previous|preceding day", read: narratedDay(-1) },
    { words: "the day before", read: narratedDay(-1) },
    { words: "{count} days|day after|later", read: countedFromNarrated(1) },
    { words: "{count} days|day before|earlier", read: countedFromNarrated(-1) },
    { words: "{count} weeks|week after|later", read: aboutThen("narrated", "week", 1) },
    { words: "{count} weeks|week before|earlier", read: aboutThen("narrated", "week", -1) },
    { words: "{count} months|month after|later", read: aboutThen("narrated", "month", 1) },
    { words: "{count} months|month before|earlier", read: aboutThen("narrated", "month", -1) },
    { words: "{count} years|year after|later", read: aboutThen("narrated", "year", 1) },
    { words: "{count} years|year before|earlier", read: aboutThen("narrated", "year", -1) },

    { words: "just? days after|later", read: daysFromNarrated(SOME_DAYS[0], SOME_DAYS[1]) },
    { words: "just? days before|earlier", read: daysFromNarrated(-SOME_DAYS[1], -SOME_DAYS[0]) },
    // The narrated event comes days after the one that is dated.
    { words: "come|comes|came just? days after", read: daysFromNarrated(-SOME_DAYS[1], -SOME_DAYS[0]) },

    { words: "today", read: reportDay(0) },
    { words: `this ${PARTS}`, read: reportDay(0) },
    { words: `yesterday ${PARTS}?`, read: reportDay(-1) },
    { words: "last night", read: reported(daysBack(1, 0)) },
    { words: "overnight", read: reported(daysBack(1, 0), "inferred_rule") },
    { words: "the day before yesterday", read: reportDay(-2) },
    { words: "tomorrow", read: reportDay(1) },
    { words: `early|late? on? {weekday} ${PARTS}?`, read: reportedWeekday },
    { words: "{count} days|day ago", read: countedBeforeReport },
    { words: "{count} weeks|week ago", read: aboutThen("report", "week", -1) },
    { words: "{count} months|month ago", read: aboutThen("report", "month", -1) },
    { words: "{count} years|year ago", read: aboutThen("report", "year", -1) },
    { words: "in|over|during? the past|last {count} days", read: countedDaysBack },
    { words: "in|over|during? the past|last 24 hours", read: reported(daysBack(1, 0)) },
    { words: "in|over|during? the past|last 48 hours", read: reported(daysBack(2, 0)) },
    { words: "this week", read: thisWeek },
    { words: "last week", read: lastWeek },
    { words: "this month", read: reportMonth(0) },
    { words: "last month", read: reportMonth(-1) },
    { words: "next month", read: reportMonth(1) },
    { words: "earlier this week", read: reported((report) => [monday(report), report - 1]) },
    { words: "earlier this month", read: earlierInReportMonth },
    { words: "earlier this year", read: reported((report) => [yearToReport(report)[0], report - 1]) },
    { words: "this year", read: reportYear(0) },
    { words: "last year|year's|year’s", read: reportYear(-1) },
    { words: "next year", read: reportYear(1) },
  ],
}))();

/**
 * Words at their face value. A relative expression means whole calendar units: "last year" is the calendar year before
 * that of the report day, "earlier in July" runs from 1 July to the day before the narrated day. Where readers would not
 * agree on the days ("last Tuesday", "the winter of 2020", "28.07.2021" in English) there is no rule.
 */
export const PLAIN_1: Profile = {
  name: "plain@1",
  languages: { en: PLAIN_ENGLISH, ru: RUSSIAN, az: AZERBAIJANI, hy: ARMENIAN },
};
