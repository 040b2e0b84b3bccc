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

/** Each month with its genitive ("iyulun 28-i") and locatives ("iyulda", "2021-ci ilin iyulunda"). */
const MONTHS = [
  ["yanvar", "yanvarın", "yanvarda", "yanvarında"],
  ["fevral", "fevralın", "fevralda", "fevralında"],
  ["mart", "martın", "martda", "martında"],
  ["aprel", "aprelin", "apreldə", "aprelində"],
  ["may", "mayın", "mayda", "mayında"],
  ["iyun", "iyunun", "iyunda", "iyununda"],
  ["iyul", "iyulun", "iyulda", "iyulunda"],
  ["avqust", "avqustun", "avqustda", "avqustunda"],
  ["sentyabr", "sentyabrın", "sentyabrda", "sentyabrında"],
  ["oktyabr", "oktyabrın", "oktyabrda", "oktyabrında"],
  ["noyabr", "noyabrın", "noyabrda", "noyabrında"],
  ["dekabr", "dekabrın", "dekabrda", "dekabrında"],
] as const;

const WEEKDAYS = [
  ["bazar_ertəsi"],
  ["çərşənbə_axşamı"],
  ["çərşənbə"],
  ["cümə_axşamı"],
  ["cümə"],
  ["şənbə"],
  ["bazar"],
] as const;

/** Each season with its locatives ("yayda", "2020-ci ilin yayında"). */
const SEASONS = [
  ["yaz", "yazda", "yazında"],
  ["yay", "yayda", "yayında"],
  ["payız", "payızda", "payızında"],
] as const;

const COUNTS = [
  ["bir"],
  ["iki"],
  ["üç"],
  ["dörd"],
  ["beş"],
  ["altı"],
  ["yeddi"],
  ["səkkiz"],
  ["doqquz"],
  ["on"],
] as const;

/** A day's number, or a month, "from" which and "to" which: the endings that the vowels ask for. */
const FROM_DAY = "{day}-dən|{day}-dan|{day}-indən|{day}-ından|{day}-undan|{day}-ündən|{day}-sindən|{day}-sından";
const TO_DAY =
  "{lastDay}-nə|{lastDay}-na|{lastDay}-ə|{lastDay}-a|{lastDay}-yə|{lastDay}-ya|{lastDay}-inə|{lastDay}-ına|" +
  "{lastDay}-una|{lastDay}-ünə|{lastDay}-sinə|{lastDay}-sına";
const TO_ONE_DAY = /* @__PURE__ */ (() => TO_DAY.replaceAll("lastDay", "day"))();
const UNTIL = /* @__PURE__ */ (() => `${TO_DAY}|${["dək", "dak"].map((end) => `{lastDay}-${end}`).join("|")}`)();
const FROM_MONTH = "{month}dan|{month}dən";
const TO_MONTH = "{lastMonth}a|{lastMonth}ə|{lastMonth}adək|{lastMonth}ədək";

/** Times of the day that lie on one day only: a night is of two. */
const PARTS = "səhər|günorta|axşam|axşamı";

/** The ways to write a day, and what each means. */
const DAYS: readonly Rule[] = /* @__PURE__ */ (() => [
  { words: "{weekday}? {day} {month} {year} il|ildə? tarixində? {weekday}?", read: fullDay },
  { words: "{weekday}? {month} {day} {year} il|ildə?", read: fullDay },
  { words: "{year} il|ilin? {month} ayının? {day} {weekday}?", read: fullDay },
  { words: "{year} il|ilin? {day} {month} tarixində? {weekday}?", read: fullDay },
  { words: "keçən|ötən ilin? {month} {day}", read: ofReportYear(-1, fullDay) },
  { words: "keçən|ötən il {month} {day}", read: ofReportYear(-1, fullDay) },
  { words: "bu il|ilin {month} {day}", read: ofReportYear(0, fullDay) },
  { words: "{weekday}? {day} {month} tarixində? {weekday}?", read: dayOfAnchorYear },
  { words: "{weekday}? {month} ayının? {day} {weekday}?", read: dayOfAnchorYear },
])();

/** A part of a month, with its year or without. */
function partOf(words: string, read: Rule["read"]): Rule {
  return { words: `{year}? il|ilin? {month} ayının? ${words}`, read };
}

/** Azerbaijani names and relative words. */
export const AZERBAIJANI: Table = /* @__PURE__ */ (() => ({
  lexicon: {
    months: numbered(MONTHS),
    weekdays: numbered(WEEKDAYS),
    seasons: numbered(SEASONS),
    counts: numbered(COUNTS),
    ordinals: [
      ...["-ında", "-ində", "-unda", "-ündə", "-sında", "-sində", "-da", "-də"],
      ...["-si", "-sı", "-i", "-ı", "-u", "-ü"],
    ],
    yearEndings: ["-ci", "-cı", "-cu", "-cü"],
  },
  rules: [
    { words: "{year} il|ildə|ilin?", read: fullYear },
    { words: "{edtf}", read: asWritten },
    ...DAYS,
    { words: "{year} il|ilin? {month} ayında?", read: fullMonth },
    { words: "{month} {year}", read: fullMonth },
    { words: "keçən|ötən ilin {month} ayında?", read: ofReportYear(-1, fullMonth) },
    { words: "bu ilin {month} ayında?", read: ofReportYear(0, fullMonth) },
    { words: "{month} ayında?", read: monthOfAnchorYear },
    { words: "{date}", read: fullDay },
    { words: "{year} illər|illərdə|illərin", read: decade },
    { words: "təxminən|təqribən {year} il|ildə|ilin?", read: about(fullYear) },
    { words: "{year} il|ilin? {season}", read: seasonOfYear },
    { words: "{season}", read: seasonOfYear },

    // The hour is left to the words.
    ...DAYS.map(({ words, read }) => ({ words: `${words} ${PARTS} saatlarında?`, read })),

    { words: "{days} {month} {year}? il|ildə?", read: fromTo("within") },
    { words: `{year}? il|ilin? {month} ${FROM_DAY} ${UNTIL} qədər|kimi?`, read: fromTo("throughout") },
    { words: `{year}? il|ilin? {month} ${FROM_DAY} {lastMonth} ${UNTIL} qədər|kimi?`, read: fromTo("throughout") },
    { words: `{day} ${FROM_MONTH} {lastDay} ${TO_MONTH} qədər|kimi? {year}?`, read: fromTo("throughout") },
    { words: `{year}? il|ilin? {month} ${FROM_DAY} ${TO_DAY} keçən gecə`, read: nightOf },
    { words: `{year}? il|ilin? {month} ${FROM_DAY} {lastMonth} ${TO_DAY} keçən gecə`, read: nightOf },
    { words: `{year} il|ilin? {month} ${TO_ONE_DAY} keçən gecə`, read: nightTo(fullDay) },
    { words: `{month} ${TO_ONE_DAY} keçən gecə`, read: nightTo(dayOfAnchorYear) },
    { words: `{year} il|ilin? {month} ${FROM_DAY} bəri|etibarən`, read: since(fullDay) },
    { words: `{month} ${FROM_DAY} bəri|etibarən`, read: since(dayOfAnchorYear) },
    { words: `{year} il|ilin? {month} ${FROM_DAY} sonra`, read: beside("after", fullDay) },
    { words: `{month} ${FROM_DAY} sonra`, read: beside("after", dayOfAnchorYear) },

    partOf("birinci yarısında", firstHalfOfMonth),
    partOf("ikinci yarısında", secondHalfOfMonth),
    partOf("əvvəlində|əvvəllərində", earlyInMonth),
    partOf("ortasında|ortalarında", midMonth),
    partOf("sonunda|sonlarında", lateInMonth),

    { words: "daha? əvvəl {month}", read: earlierInMonth },
    { words: "daha? sonra {month}", read: laterInMonth },
    { words: "həmin|elə gün", read: narratedDay(0) },
    { words: `həmin gün ${PARTS}`, read: narratedDay(0) },
    { words: "həmin gün daha? sonra|gec", read: laterThatDay },
    { words: "daha? sonra|gec həmin gün", read: laterThatDay },
    { words: "həmin gün daha? əvvəl", read: earlierThatDay },
    { words: "ertəsi|növbəti gün", read: narratedDay(1) },
    { words: "əvvəlki gün", read: narratedDay(-1) },
    { words: "bir gün əvvəl", read: narratedDay(-1) },
    { words: "{count} gün sonra", read: countedFromNarrated(1) },
    { words: `bu gün ${PARTS}?`, read: reportDay(0) },
    { words: "bu səhər", read: reportDay(0) },
    { words: `sabah ${PARTS}?`, read: reportDay(1) },
    { words: `dünən ${PARTS}?`, read: reportDay(-1) },
    { words: `srağagün ${PARTS}?`, read: reportDay(-2) },
    { words: "ötən|keçən gecə", read: reported(daysBack(1, 0)) },
    { words: `{weekday} günü ${PARTS}?`, read: reportedWeekday },
    { words: "bundan {count} gün əvvəl|öncə", read: countedBeforeReport },
    { words: "{count} gün bundan əvvəl|öncə", read: countedBeforeReport },
    { words: "bundan {count} həftə əvvəl|öncə", read: aboutThen("report", "week", -1) },
    { words: "bundan {count} ay əvvəl|öncə", read: aboutThen("report", "month", -1) },
    { words: "bundan {count} il əvvəl|öncə", read: aboutThen("report", "year", -1) },
    { words: "son sutka ərzində", read: reported(daysBack(1, 0)) },
    { words: "son 24 saat ərzində", read: reported(daysBack(1, 0)) },
    { words: "son {count} gün|gündə ərzində?", read: countedDaysBack },
    { words: "bu həftə", read: thisWeek },
    { words: "keçən|ötən həftə", read: lastWeek },
    { words: "bu ay", read: reportMonth(0) },
    { words: "keçən|ötən ay", read: reportMonth(-1) },
    { words: "bu il", read: reportYear(0) },
    { words: "keçən|ötən il", read: reportYear(-1) },
  ],
}))();
