import { about, beside, nightTo, since } from "./beside.ts";
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
} from "./named.ts";
import { numbered, type Rule, type Table } from "./profile.ts";
import {
  aboutThen,
  countedBeforeReport,
  countedFromNarrated,
  earlierInMonth,
  earlierThatDay,
  laterInMonth,
  laterThatDay,
  narratedDay,
  ofReportYear,
  reportDay,
  reportMonth,
  reportYear,
} from "./relative.ts";
import {
  countedDaysBack,
  daysBack,
  earlyInMonth,
  firstHalfOfMonth,
  lastWeek,
  lateInMonth,
  midMonth,
  reported,
  reportedWeekday,
  secondHalfOfMonth,
  thisWeek,
} from "./reported.ts";

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

const COUNTS = [
  ["մեկ", "մի"],
  ["երկու"],
  ["երեք"],
  ["չորս"],
  ["հինգ"],
  ["վեց"],
  ["յոթ"],
  ["ութ"],
  ["ինը"],
  ["տասը"],
] as const;

/** What may follow the number of a year. */
const YEAR = "թվականի|թվականին|թվական|թ|թ.-ի|թ-ի?";
/** Times of the day that lie on one day only: a night is of two. */
const PARTS = "առավոտյան|առավոտը|երեկոյան|լուսադեմին|կեսօրին|ցերեկը";

/** The ways to write a day, and what each means. */
const DAYS: readonly Rule[] = /* @__PURE__ */ (() => [
  { words: `{year} ${YEAR} {month} {day} {weekday}?`, read: fullDay },
  { words: `{weekday}? {day} {month} {year} ${YEAR}`, read: fullDay },
  { words: `{weekday}? {month} {day} {year} ${YEAR}`, read: fullDay },
  { words: "անցյալ|անցած տարվա {month} {day}", read: ofReportYear(-1, fullDay) },
  { words: "այս տարվա {month} {day}", read: ofReportYear(0, fullDay) },
  { words: "{weekday}? {month} {day} {weekday}?", read: dayOfAnchorYear },
  { words: "{weekday}? {day} {month}", read: dayOfAnchorYear },
])();

/** The night from one day to another, as its last words. */
const NIGHT = "գիշերը|գիշերվա|գիշերին?";

/** A part of a month, with its year or without. */
function partOf(words: string, read: Rule["read"]): Rule {
  return { words: `{year}? ${YEAR} {month} ${words}`, read };
}

/** Armenian names and relative words. */
export const ARMENIAN: Table = /* @__PURE__ */ (() => ({
  lexicon: {
    months: numbered(MONTHS),
    weekdays: numbered(WEEKDAYS),
    seasons: numbered(SEASONS),
    counts: numbered(COUNTS),
    ordinals: ["-ին", "-ի", "-ը", "-ն"],
    yearEndings: ["-ին", "-ի", "թ"],
  },
  rules: [
    { words: `{year} ${YEAR}`, read: fullYear },
    { words: "{edtf}", read: asWritten },
    ...DAYS,
    { words: `{year} ${YEAR} {month}`, read: fullMonth },
    { words: "{month} {year}", read: fullMonth },
    { words: "անցյալ|անցած տարվա {month}", read: ofReportYear(-1, fullMonth) },
    { words: "այս տարվա {month}", read: ofReportYear(0, fullMonth) },
    { words: "{month}", read: monthOfAnchorYear },
    { words: "{date} թ?", read: fullDay },
    { words: "{year}-ական թվականներ|թվականներին|թթ?", read: decade },
    { words: `մոտ|մոտավորապես {year} ${YEAR}`, read: about(fullYear) },
    { words: `{year} ${YEAR} {season}`, read: seasonOfYear },
    { words: "{season}", read: seasonOfYear },

    // The hour is left to the words.
    ...DAYS.map(({ words, read }) => ({ words: `${words} վաղ? ${PARTS}`, read })),

    { words: `{year}? ${YEAR} {month} {days}|{days}-ին|{days}-ը|{days}-ի`, read: fromTo("within") },
    { words: `{year}? ${YEAR} {month} {day}-ից {lastDay}`, read: fromTo("throughout") },
    { words: `{year}? ${YEAR} {month} {day}-ից մինչև|մինչեւ|մինչեվ {lastDay}`, read: fromTo("throughout") },
    {
      words: `{year}? ${YEAR} {month} {day}-ից մինչև|մինչեւ|մինչեվ? {lastMonth} {lastDay}`,
      read: fromTo("throughout"),
    },
    { words: `{year}? ${YEAR} {month} {day} լույս {lastDay} ${NIGHT}`, read: nightOf },
    { words: `{year}? ${YEAR} {month} {day} լույս {lastMonth} {lastDay} ${NIGHT}`, read: nightOf },
    { words: `{year} ${YEAR} {month} լույս {day} ${NIGHT}`, read: nightTo(fullDay) },
    { words: `{month} լույս {day} ${NIGHT}`, read: nightTo(dayOfAnchorYear) },
    { words: `{year} ${YEAR} {month} {day}-ից ի վեր`, read: since(fullDay) },
    { words: "{month} {day}-ից ի վեր", read: since(dayOfAnchorYear) },
    { words: `{year} ${YEAR} {month} {day}-ից հետո`, read: beside("after", fullDay) },
    { words: "{month} {day}-ից հետո", read: beside("after", dayOfAnchorYear) },
    { words: `մինչև|մինչեւ|մինչեվ {year} ${YEAR} {month} {day}`, read: beside("until", fullDay) },
    { words: "մինչև|մինչեւ|մինչեվ {month} {day}", read: beside("until", dayOfAnchorYear) },

    partOf("առաջին կեսին", firstHalfOfMonth),
    partOf("երկրորդ կեսին", secondHalfOfMonth),
    partOf("սկզբին|սկզբներին", earlyInMonth),
    partOf("կեսերին|կեսին", midMonth),
    partOf("վերջին|վերջերին", lateInMonth),

    { words: "ավելի? վաղ {month}", read: earlierInMonth },
    { words: "ավելի? ուշ {month}", read: laterInMonth },
    { words: "նույն|այդ օրը", read: narratedDay(0) },
    { words: `նույն օրվա? օրը? ${PARTS}`, read: narratedDay(0) },
    { words: "ավելի? ուշ նույն օրը", read: laterThatDay },
    { words: "նույն օրը ավելի? ուշ", read: laterThatDay },
    { words: "նույն օրը ավելի? վաղ", read: earlierThatDay },
    { words: "հաջորդ օրը", read: narratedDay(1) },
    { words: "նախորդ օրը", read: narratedDay(-1) },
    { words: "նախօրեին", read: narratedDay(-1) },
    { words: "{count} օր անց", read: countedFromNarrated(1) },
    { words: "{count} շաբաթ անց", read: aboutThen("narrated", "week", 1) },
    { words: "{count} ամիս անց", read: aboutThen("narrated", "month", 1) },
    { words: "{count} տարի անց", read: aboutThen("narrated", "year", 1) },
    { words: `այսօր ${PARTS}?`, read: reportDay(0) },
    { words: `վաղը ${PARTS}?`, read: reportDay(1) },
    { words: `երեկ ${PARTS}?`, read: reportDay(-1) },
    { words: "նախանցյալ օրը", read: reportDay(-2) },
    { words: "անցած|անցյալ գիշեր", read: reported(daysBack(1, 0)) },
    { words: `{weekday} օրը ${PARTS}?`, read: reportedWeekday },
    { words: "{count} օր առաջ", read: countedBeforeReport },
    { words: "{count} շաբաթ առաջ", read: aboutThen("report", "week", -1) },
    { words: "{count} ամիս առաջ", read: aboutThen("report", "month", -1) },
    { words: "{count} տարի առաջ", read: aboutThen("report", "year", -1) },
    { words: "վերջին մեկ օրվա ընթացքում", read: reported(daysBack(1, 0)) },
    { words: "վերջին 24 ժամվա ընթացքում", read: reported(daysBack(1, 0)) },
    { words: "վերջին {count} օրվա ընթացքում", read: countedDaysBack },
    { words: "այս շաբաթ", read: thisWeek },
    { words: "անցյալ|անցած շաբաթ", read: lastWeek },
    { words: "այս ամիս", read: reportMonth(0) },
    { words: "անցյալ|անցած ամիս", read: reportMonth(-1) },
    { words: "այս տարի", read: reportYear(0) },
    { words: "անցյալ|անցած տարի", read: reportYear(-1) },
  ],
}))();
