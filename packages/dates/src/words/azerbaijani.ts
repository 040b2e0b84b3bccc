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

/** Azerbaijani names and relative words. */
export const AZERBAIJANI: Table = /* @__PURE__ */ (() => ({
  lexicon: {
    months: numbered(MONTHS),
    weekdays: numbered(WEEKDAYS),
    seasons: numbered(SEASONS),
    counts: {},
    ordinals: [
      "-ında",
      "-ində",
      "-unda",
      "-ündə",
      "-sında",
      "-sində",
      "-da",
      "-də",
      "-si",
      "-sı",
      "-i",
      "-ı",
      "-u",
      "-ü",
    ],
    yearEndings: ["-ci", "-cı", "-cu", "-cü"],
  },
  rules: [
    { words: "{year} il|ildə|ilin?", read: fullYear },
    { words: "{weekday}? {day} {month} {year} il|ildə?", read: fullDay },
    { words: "{weekday}? {month} {day} {year} il|ildə?", read: fullDay },
    { words: "{year} il|ilin? {month} {day}", read: fullDay },
    { words: "{weekday}? {day} {month}", read: dayOfAnchorYear },
    { words: "{weekday}? {month} {day}", read: dayOfAnchorYear },
    { words: "{year} il|ilin? {month} ayında?", read: fullMonth },
    { words: "{month} {year}", read: fullMonth },
    { words: "{month} ayında?", read: monthOfAnchorYear },
    { words: "{date}", read: fullDay },
    { words: "{year} il|ilin? {season}", read: seasonOfYear },
    { words: "{season}", read: seasonOfYear },
    { words: "daha? əvvəl {month}", read: earlierInMonth },
    { words: "daha? sonra {month}", read: laterInMonth },
    { words: "həmin|elə gün", read: narratedDay(0) },
    { words: "həmin gün daha? sonra|gec", read: laterThatDay },
    { words: "daha? sonra|gec həmin gün", read: laterThatDay },
    { words: "həmin gün daha? əvvəl", read: earlierThatDay },
    { words: "ertəsi|növbəti gün", read: narratedDay(1) },
    { words: "əvvəlki gün", read: narratedDay(-1) },
    { words: "bu gün", read: reportDay(0) },
    { words: "dünən", read: reportDay(-1) },
    { words: "srağagün", read: reportDay(-2) },
    { words: "bu ay", read: reportMonth(0) },
    { words: "keçən|ötən ay", read: reportMonth(-1) },
    { words: "bu il", read: reportYear(0) },
    { words: "keçən|ötən il", read: reportYear(-1) },
  ],
}))();
