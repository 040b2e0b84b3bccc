import { ARMENIAN } from "../words/armenian.ts";
import { AZERBAIJANI } from "../words/azerbaijani.ts";
import { ENGLISH } from "../words/english.ts";
import {
  asWritten,
  countedBeforeReport,
  countedFromNarrated,
  dayOfAnchorYear,
  daysFromNarrated,
  daysOfMonth,
  earlierInMonth,
  earlierThatDay,
  fullDay,
  fullMonth,
  fullYear,
  laterInMonth,
  laterThatDay,
  monthOfAnchorYear,
  narratedDay,
  reportDay,
  reportMonth,
  reportYear,
} from "../words/meanings.ts";
import type { Profile, Table } from "../words/profile.ts";
import { RUSSIAN } from "../words/russian.ts";

/** "Days": more than one, and no more than a month of them. */
const SOME_DAYS = [2, 30] as const;

const PLAIN_ENGLISH: Table = /* @__PURE__ */ (() => ({
  lexicon: ENGLISH,
  rules: [
    { words: "in? {year}", read: fullYear },
    { words: "{edtf}", read: asWritten },

    { words: "on? {weekday}? {month} {day} {year}", read: fullDay },
    { words: "on? {weekday}? the? {day} of? {month} {year}", read: fullDay },
    { words: "on? {weekday}? {month} {day}", read: dayOfAnchorYear },
    { words: "on? {weekday}? the? {day} of? {month}", read: dayOfAnchorYear },
    { words: "{month} {days} {year}?", read: daysOfMonth("within") },
    { words: "{days} {month} {year}?", read: daysOfMonth("within") },

    { words: "in? {month} {year}", read: fullMonth },
    { words: "in? {month}", read: monthOfAnchorYear },

    { words: "earlier in {month}", read: earlierInMonth },
    { words: "earlier in? the|that month", read: earlierInMonth },
    { words: "later in {month}", read: laterInMonth },
    { words: "later in? the|that month", read: laterInMonth },

    { words: "that day", read: narratedDay(0) },
    { words: "on? the same day", read: narratedDay(0) },
    { words: "later that day", read: laterThatDay },
    { words: "later on? the same day", read: laterThatDay },
    { words: "earlier that day", read: earlierThatDay },
    { words: "earlier on? the same day", read: earlierThatDay },
    { words: "the next|following day", read: narratedDay(1) },
    { words: "the day after", read: narratedDay(1) },
    { words: "the previous day", read: narratedDay(-1) },
    { words: "the day before", read: narratedDay(-1) },
    { words: "{count} days|day after|later", read: countedFromNarrated(1) },
    { words: "{count} days|day before|earlier", read: countedFromNarrated(-1) },

    { words: "just? days after|later", read: daysFromNarrated(SOME_DAYS[0], SOME_DAYS[1]) },
    { words: "just? days before|earlier", read: daysFromNarrated(-SOME_DAYS[1], -SOME_DAYS[0]) },
    // The narrated event comes days after the one that is dated.
    { words: "come|comes|came just? days after", read: daysFromNarrated(-SOME_DAYS[1], -SOME_DAYS[0]) },

    { words: "today", read: reportDay(0) },
    { words: "yesterday", read: reportDay(-1) },
    { words: "the day before yesterday", read: reportDay(-2) },
    { words: "{count} days|day ago", read: countedBeforeReport },
    { words: "this month", read: reportMonth(0) },
    { words: "last month", read: reportMonth(-1) },
    { words: "this year", read: reportYear(0) },
    { words: "last year|year's|year’s", read: reportYear(-1) },
  ],
}))();

/**
 * Words at their face value. A relative expression means whole calendar units: "last year" is the calendar year before
 * that of the report day, "earlier in July" runs from 1 July to the day before the narrated day.
 */
export const PLAIN_1: Profile = {
  name: "plain@1",
  languages: { en: PLAIN_ENGLISH, ru: RUSSIAN, az: AZERBAIJANI, hy: ARMENIAN },
};
