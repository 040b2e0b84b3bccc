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
  earlierInReportMonth,
  earlyInMonth,
  firstHalfOfMonth,
  lastWeek,
  lateInMonth,
  midMonth,
  nightBetween,
  reported,
  reportedWeekday,
  secondHalfOfMonth,
  thisWeek,
} from "./reported.ts";

/** Each month with its genitive ("28 июля") and locative ("в июле"). */
const MONTHS = [
  ["январь", "января", "январе", "янв"],
  ["февраль", "февраля", "феврале", "фев", "февр"],
  ["март", "марта", "марте"],
  ["апрель", "апреля", "апреле", "апр"],
  ["май", "мая", "мае"],
  ["июнь", "июня", "июне"],
  ["июль", "июля", "июле"],
  ["август", "августа", "августе", "авг"],
  ["сентябрь", "сентября", "сентябре", "сен", "сент"],
  ["октябрь", "октября", "октябре", "окт"],
  ["ноябрь", "ноября", "ноябре", "ноя", "нояб"],
  ["декабрь", "декабря", "декабре", "дек"],
] as const;

/** Each weekday in its cases: nominative, genitive, dative, accusative, instrumental, locative. */
const WEEKDAYS = [
  ["понедельник", "понедельника", "понедельнику", "понедельником", "понедельнике", "пн"],
  ["вторник", "вторника", "вторнику", "вторником", "вторнике", "вт"],
  ["среда", "среды", "среде", "среду", "средой", "ср"],
  ["четверг", "четверга", "четвергу", "четвергом", "четверге", "чт"],
  ["пятница", "пятницы", "пятнице", "пятницу", "пятницей", "пт"],
  ["суббота", "субботы", "субботе", "субботу", "субботой", "сб"],
  ["воскресенье", "воскресенья", "воскресенью", "воскресеньем", "вс"],
] as const;

const SEASONS = [
  ["весна", "весны", "весной"],
  ["лето", "лета", "летом"],
  ["осень", "осени", "осенью"],
] as const;

const COUNTS = [
  ["один", "одну", "одного"],
  ["два", "две", "двух"],
  ["три", "трех", "трёх"],
  ["четыре", "четырех", "четырёх"],
  ["пять", "пяти"],
  ["шесть", "шести"],
  ["семь", "семи"],
  ["восемь", "восьми"],
  ["девять", "девяти"],
  ["десять", "десяти"],
] as const;

/** What may follow the number of a year. */
const YEAR = "года|году|год|г?";
/** Times of the day that lie on one day only: a night is of two. */
const PARTS = "утром|днем|днём|вечером";

/** The ways to write a day, and what each means. */
const DAYS: readonly Rule[] = /* @__PURE__ */ (() => [
  { words: `{weekday}? {day} {month} {year} ${YEAR} {weekday}?`, read: fullDay },
  { words: "{weekday}? {day} {month} прошлого|минувшего года", read: ofReportYear(-1, fullDay) },
  { words: "{weekday}? {day} {month} этого|нынешнего|текущего года", read: ofReportYear(0, fullDay) },
  { words: "{weekday}? {day} {month} {weekday}?", read: dayOfAnchorYear },
])();

/** Rules for days with words before them. */
function after(words: string, meaning: (read: Rule["read"]) => Rule["read"] = (read) => read): Rule[] {
  return DAYS.map((day) => ({ words: `${words} ${day.words}`, read: meaning(day.read) }));
}

/** Rules for a part of a month with words before it. */
function partOf(words: string, read: Rule["read"]): Rule {
  return { words: `${words} {month} {year}? ${YEAR}`, read };
}

/** Russian names and relative words. */
export const RUSSIAN: Table = /* @__PURE__ */ (() => ({
  lexicon: {
    months: numbered(MONTHS),
    weekdays: numbered(WEEKDAYS),
    seasons: numbered(SEASONS),
    counts: numbered(COUNTS),
    ordinals: ["-го", "-е", "-ое"],
    yearEndings: ["-го", "-м", "-ом", "-й", "г"],
  },
  rules: [
    { words: `в? {year} ${YEAR}`, read: fullYear },
    { words: "{edtf}", read: asWritten },
    { words: "в? {year}-х|{year}-е годах|годы|гг", read: decade },
    ...after("в|во?"),
    { words: `в? {month} {year} ${YEAR}`, read: fullMonth },
    { words: "в? {month} прошлого|минувшего года", read: ofReportYear(-1, fullMonth) },
    { words: "в? {month} этого|нынешнего|текущего года", read: ofReportYear(0, fullMonth) },
    { words: "в? {month}", read: monthOfAnchorYear },
    { words: "{date} года|г?", read: fullDay },
    { words: `{season} {year} ${YEAR}`, read: seasonOfYear },
    { words: "{season}", read: seasonOfYear },

    // The hour is left to the words.
    ...after(`рано|поздно? ${PARTS}`),
    ...after("на рассвете"),
    ...after("около? полудня"),

    { words: `{days} {month} {year}? ${YEAR}`, read: fromTo("within") },
    { words: `с {day} по|до {lastDay} {month} {year}? ${YEAR}`, read: fromTo("throughout") },
    {
      words: `с {day} {month} {year}? ${YEAR} по|до {lastDay} {lastMonth} {lastYear}? ${YEAR}`,
      read: fromTo("throughout"),
    },
    { words: `между {day} и {lastDay} {month} {year}? ${YEAR}`, read: fromTo("within") },
    {
      words: `между {day} {month} {year}? ${YEAR} и {lastDay} {lastMonth} {lastYear}? ${YEAR}`,
      read: fromTo("within"),
    },
    { words: `в? ночь с {day} на {lastDay} {month} {year}? ${YEAR}`, read: nightOf },
    { words: `в? ночь с {day} {month} на {lastDay} {lastMonth} {lastYear}? ${YEAR}`, read: nightOf },
    { words: `в? ночь на {days} {month} {year}? ${YEAR}`, read: nightOf },
    ...after("в? ночь на", nightTo),
    { words: "в? ночь с {weekday} на {weekday2}", read: nightBetween },
    { words: "в? ночь на {weekday}", read: nightTo(reportedWeekday) },

    ...after("около|примерно|приблизительно|ориентировочно", about),
    { words: `около|примерно|приблизительно в? {year} ${YEAR}`, read: about(fullYear) },
    ...after("начиная? с|со", since),
    ...after("до", (read) => beside("until", read)),
    ...after("по", (read) => beside("until", read)),
    ...after("к|ко", (read) => beside("by", read)),
    ...after("не позднее|позже", (read) => beside("by", read)),
    ...after("после", (read) => beside("after", read)),

    partOf("в первой половине", firstHalfOfMonth),
    partOf("во второй половине", secondHalfOfMonth),
    partOf("в начале", earlyInMonth),
    partOf("в середине", midMonth),
    partOf("в конце", lateInMonth),

    { words: "ранее|раньше в {month}", read: earlierInMonth },
    { words: "ранее|раньше в том же? месяце", read: earlierInMonth },
    { words: "ранее|раньше в этом месяце", read: earlierInReportMonth },
    { words: "позднее|позже в {month}", read: laterInMonth },
    { words: "в? тот|этот же? день", read: narratedDay(0) },
    { words: "того же дня", read: narratedDay(0) },
    { words: `${PARTS} того же дня`, read: narratedDay(0) },
    { words: "в тот же вечер", read: narratedDay(0) },
    { words: "позднее|позже в тот|этот же? день", read: laterThatDay },
    { words: "в тот|этот же? день позднее|позже", read: laterThatDay },
    { words: "ранее|раньше в тот|этот же? день", read: earlierThatDay },
    { words: `на следующий|другой день ${PARTS}?`, read: narratedDay(1) },
    { words: "на следующее утро", read: narratedDay(1) },
    { words: "следующим утром", read: narratedDay(1) },
    { words: "накануне вечером|днем|днём|утром?", read: narratedDay(-1) },
    { words: "днем|днём ранее", read: narratedDay(-1) },
    { words: "{count} дня|дней|день спустя", read: countedFromNarrated(1) },
    { words: "спустя {count} дня|дней|день", read: countedFromNarrated(1) },
    { words: "за {count} дня|дней|день до этого|того", read: countedFromNarrated(-1) },
    { words: "спустя {count} недели|недель|неделю", read: aboutThen("narrated", "week", 1) },
    { words: "спустя {count} месяца|месяцев|месяц", read: aboutThen("narrated", "month", 1) },
    { words: "спустя {count} года|лет|год", read: aboutThen("narrated", "year", 1) },

    { words: "сегодня утром|днем|днём|вечером?", read: reportDay(0) },
    { words: `завтра ${PARTS}?`, read: reportDay(1) },
    { words: "вчера утром|днем|днём|вечером?", read: reportDay(-1) },
    { words: "позавчера утром|днем|днём|вечером?", read: reportDay(-2) },
    { words: "прошлой|минувшей ночью", read: reported(daysBack(1, 0)) },
    { words: `рано|поздно? ${PARTS}? в|во? {weekday} рано|поздно? ${PARTS}?`, read: reportedWeekday },
    { words: "{count} дня|дней|день назад", read: countedBeforeReport },
    { words: "{count} недели|недель|неделю назад", read: aboutThen("report", "week", -1) },
    { words: "{count} месяца|месяцев|месяц назад", read: aboutThen("report", "month", -1) },
    { words: "{count} года|лет|год назад", read: aboutThen("report", "year", -1) },
    { words: "неделю назад", read: aboutThen("report", "week", -1) },
    { words: "месяц назад", read: aboutThen("report", "month", -1) },
    { words: "год назад", read: aboutThen("report", "year", -1) },
    { words: "за последние|прошедшие|минувшие сутки", read: reported(daysBack(1, 0)) },
    { words: "за сутки", read: reported(daysBack(1, 0)) },
    { words: "за последние|прошедшие|минувшие 24 часа", read: reported(daysBack(1, 0)) },
    { words: "за последние|прошедшие|минувшие {count} дня|дней", read: countedDaysBack },
    { words: "на этой неделе", read: thisWeek },
    { words: "на прошлой|минувшей неделе", read: lastWeek },
    { words: "в этом месяце", read: reportMonth(0) },
    { words: "в прошлом|минувшем месяце", read: reportMonth(-1) },
    { words: "в этом|нынешнем|текущем году", read: reportYear(0) },
    { words: "в прошлом|минувшем году", read: reportYear(-1) },
  ],
}))();
