import { ENGLISH } from "../words/english.ts";
import {
  asWritten,
  dayOfAnchorYear,
  daysFromNarrated,
  earlierInMonth,
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
import type { Profile } from "../words/profile.ts";

/** "Days": more than one, and no more than a month of them. */
const SOME_DAYS = [2, 30] as const;
const daysAfter = daysFromNarrated(SOME_DAYS[0], SOME_DAYS[1]);
const daysBefore = daysFromNarrated(-SOME_DAYS[1], -SOME_DAYS[0]);

/**
 * Words at their face value. A relative expression means whole calendar units: "last year" is the calendar year before
 * that of the report day, "earlier in July" runs from 1 July to the day before the narrated day.
 */
export const PLAIN_1: Profile = {
  name: "plain@1",
  lexicon: ENGLISH,
  rules: [
    { words: "{year}", read: fullYear },
    { words: "in {year}", read: fullYear },
    { words: "{edtf}", read: asWritten },

    { words: "{month} {day} {year}", read: fullDay },
    { words: "{day} {month} {year}", read: fullDay },
    { words: "{day} of {month} {year}", read: fullDay },
    { words: "on {month} {day} {year}", read: fullDay },
    { words: "on {day} {month} {year}", read: fullDay },
    { words: "{weekday} {month} {day} {year}", read: fullDay },
    { words: "{weekday} {day} {month} {year}", read: fullDay },
    { words: "on {weekday} {month} {day} {year}", read: fullDay },
    { words: "on {weekday} {day} {month} {year}", read: fullDay },

    { words: "{month} {day}", read: dayOfAnchorYear },
    { words: "{day} {month}", read: dayOfAnchorYear },
    { words: "{day} of {month}", read: dayOfAnchorYear },
    { words: "on {month} {day}", read: dayOfAnchorYear },
    { words: "on {day} {month}", read: dayOfAnchorYear },
    { words: "{weekday} {month} {day}", read: dayOfAnchorYear },
    { words: "{weekday} {day} {month}", read: dayOfAnchorYear },
    { words: "on {weekday} {month} {day}", read: dayOfAnchorYear },
    { words: "on {weekday} {day} {month}", read: dayOfAnchorYear },

    { words: "{month} {year}", read: fullMonth },
    { words: "in {month} {year}", read: fullMonth },
    { words: "{month}", read: monthOfAnchorYear },
    { words: "in {month}", read: monthOfAnchorYear },

    { words: "earlier in {month}", read: earlierInMonth },
    { words: "earlier in the month", read: earlierInMonth },
    { words: "earlier that month", read: earlierInMonth },
    { words: "later in {month}", read: laterInMonth },
    { words: "later in the month", read: laterInMonth },
    { words: "later that month", read: laterInMonth },

    { words: "that day", read: narratedDay(0) },
    { words: "the same day", read: narratedDay(0) },
    { words: "on the same day", read: narratedDay(0) },
    { words: "later that day", read: laterThatDay },
    { words: "later the same day", read: laterThatDay },
    { words: "the next day", read: narratedDay(1) },
    { words: "the following day", read: narratedDay(1) },
    { words: "the day after", read: narratedDay(1) },
    { words: "the previous day", read: narratedDay(-1) },
    { words: "the day before", read: narratedDay(-1) },

    { words: "days after", read: daysAfter },
    { words: "days later", read: daysAfter },
    { words: "just days after", read: daysAfter },
    { words: "just days later", read: daysAfter },
    { words: "days before", read: daysBefore },
    { words: "days earlier", read: daysBefore },
    { words: "just days before", read: daysBefore },
    { words: "just days earlier", read: daysBefore },
    // The narrated event comes days after the one that is dated.
    { words: "come just days after", read: daysBefore },
    { words: "comes just days after", read: daysBefore },
    { words: "came just days after", read: daysBefore },
    { words: "come days after", read: daysBefore },
    { words: "comes days after", read: daysBefore },
    { words: "came days after", read: daysBefore },

    { words: "today", read: reportDay(0) },
    { words: "yesterday", read: reportDay(-1) },
    { words: "the day before yesterday", read: reportDay(-2) },
    { words: "this month", read: reportMonth(0) },
    { words: "last month", read: reportMonth(-1) },
    { words: "this year", read: reportYear(0) },
    { words: "last year", read: reportYear(-1) },
    { words: "last year's", read: reportYear(-1) },
    { words: "last year’s", read: reportYear(-1) },
  ],
};
