import {
  dayOfAnchorYear,
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
  seasonOfYear,
} from "./meanings.ts";
import { numbered, type Table } from "./profile.ts";

/** Each month with its genitive ("հուլիսի 28") and locative ("հուլիսին"). */
const MONTHS = [
  ["հունվար", "հունվարի", "հունվարին"],
  ["փետրվար", "փետրվարի", "փետրվարին"],
  ["մարտ", "մարտի", "մարտին"],
  ["ապրիլ", "ապրիլի", "ապրիլին"],
  ["մայիս", "մայիսի", "մայիսին"],
  ["հունիս", "հունիսի", "հունիսին"],
  ["հուլիս", "հուլիսի", "հուլիսին"],
  ["օգոստոս", "օգոստոսի", "օգոստոսին"],
  ["սեպտեմբեր", "սեպտեմբերի", "սեպտեմբերին"],
  ["հոկտեմբեր", "հոկտեմբերի", "հոկտեմբերին"],
  ["նոյեմբեր", "նոյեմբերի", "նոյեմբերին"],
  ["դեկտեմբեր", "դեկտեմբերի", "դեկտեմբերին"],
] as const;

const WEEKDAYS = [
  ["երկուշաբթի"],
  ["երեքշաբթի"],
  ["չորեքշաբթի"],
  ["հինգշաբթի"],
  ["ուրբաթ"],
  ["շաբաթ"],
  ["կիրակի"],
] as const;

/** Each season with its genitive and locative ("ամռանը"). */
const SEASONS = [
  ["գարուն", "գարնան", "գարնանը"],
  ["ամառ", "ամռան", "ամռանը"],
  ["աշուն", "աշնան", "աշնանը"],
] as const;

/** Armenian names and relative words. */
export const ARMENIAN: Table = /* @__PURE__ */ (() => ({
  lexicon: {
    months: numbered(MONTHS),
    weekdays: numbered(WEEKDAYS),
    seasons: numbered(SEASONS),
    counts: {},
    ordinals: ["-ին", "-ի", "-ը"],
    yearEndings: ["-ին", "-ի", "թ"],
  },
  rules: [
    { words: "{year} թվականին|թվականի|թվական|թ?", read: fullYear },
    { words: "{year} թվականի|թ? {month} {day} {weekday}?", read: fullDay },
    { words: "{weekday}? {day} {month} {year} թվական|թ?", read: fullDay },
    { words: "{weekday}? {month} {day} {year}", read: fullDay },
    { words: "{weekday}? {month} {day}", read: dayOfAnchorYear },
    { words: "{weekday}? {day} {month}", read: dayOfAnchorYear },
    { words: "{year} թվականի|թ? {month}", read: fullMonth },
    { words: "{month} {year}", read: fullMonth },
    { words: "{month}", read: monthOfAnchorYear },
    { words: "{date} թ?", read: fullDay },
    { words: "{year} թվականի|թ? {season}", read: seasonOfYear },
    { words: "{season}", read: seasonOfYear },
    { words: "ավելի? վաղ {month}", read: earlierInMonth },
    { words: "ավելի? ուշ {month}", read: laterInMonth },
    { words: "նույն օրը", read: narratedDay(0) },
    { words: "ավելի? ուշ նույն օրը", read: laterThatDay },
    { words: "նույն օրը ավելի? ուշ", read: laterThatDay },
    { words: "նույն օրը ավելի? վաղ", read: earlierThatDay },
    { words: "հաջորդ օրը", read: narratedDay(1) },
    { words: "նախորդ օրը", read: narratedDay(-1) },
    { words: "նախօրեին", read: narratedDay(-1) },
    { words: "այսօր", read: reportDay(0) },
    { words: "երեկ", read: reportDay(-1) },
    { words: "այս ամիս", read: reportMonth(0) },
    { words: "անցյալ|անցած ամիս", read: reportMonth(-1) },
    { words: "այս տարի", read: reportYear(0) },
    { words: "անցյալ|անցած տարի", read: reportYear(-1) },
  ],
}))();
