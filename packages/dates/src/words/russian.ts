import {
  dayOfAnchorYear,
  earlierInMonth,
  earlierThatDay,
  fromTo,
  fullDay,
  fullMonth,
  fullYear,
  laterInMonth,
  laterThatDay,
  monthOfAnchorYear,
  narratedDay,
  nightOf,
  reportDay,
  reportMonth,
  reportYear,
  seasonOfYear,
} from "./meanings.ts";
import { numbered, type Table } from "./profile.ts";

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

const WEEKDAYS = [
  ["понедельник", "пн"],
  ["вторник", "вт"],
  ["среда", "среду", "ср"],
  ["четверг", "чт"],
  ["пятница", "пятницу", "пт"],
  ["суббота", "субботу", "сб"],
  ["воскресенье", "вс"],
] as const;

const SEASONS = [
  ["весна", "весны", "весной"],
  ["лето", "лета", "летом"],
  ["осень", "осени", "осенью"],
] as const;

/** Russian names and relative words. */
export const RUSSIAN: Table = /* @__PURE__ */ (() => ({
  lexicon: {
    months: numbered(MONTHS),
    weekdays: numbered(WEEKDAYS),
    seasons: numbered(SEASONS),
    counts: {},
    ordinals: ["-го", "-е"],
    yearEndings: [],
  },
  rules: [
    { words: "в? {year} года|году|год?", read: fullYear },
    { words: "в|во? {weekday}? {day} {month} {year} года|г?", read: fullDay },
    { words: "в|во? {weekday}? {day} {month}", read: dayOfAnchorYear },
    { words: "в? {month} {year} года|г?", read: fullMonth },
    { words: "в? {month}", read: monthOfAnchorYear },
    { words: "{date} года|г?", read: fullDay },
    { words: "{season} {year} года|г?", read: seasonOfYear },
    { words: "{season}", read: seasonOfYear },
    { words: "с {day} по {lastDay} {month} {year}? года|г?", read: fromTo("throughout") },
    {
      words: "с {day} {month} {year}? года|г? по {lastDay} {lastMonth} {lastYear}? года|г?",
      read: fromTo("throughout"),
    },
    { words: "в? ночь с {day} на {lastDay} {month} {year}? года|г?", read: nightOf },
    { words: "в? ночь с {day} {month} на {lastDay} {lastMonth} {lastYear}? года|г?", read: nightOf },

    { words: "ранее|раньше в {month}", read: earlierInMonth },
    { words: "ранее в этом|том же? месяце", read: earlierInMonth },
    { words: "позднее|позже в {month}", read: laterInMonth },
    { words: "в? тот же день", read: narratedDay(0) },
    { words: "позднее|позже в тот же день", read: laterThatDay },
    { words: "ранее|раньше в тот же день", read: earlierThatDay },
    { words: "на следующий день", read: narratedDay(1) },
    { words: "накануне", read: narratedDay(-1) },
    { words: "сегодня", read: reportDay(0) },
    { words: "вчера", read: reportDay(-1) },
    { words: "позавчера", read: reportDay(-2) },
    { words: "в этом месяце", read: reportMonth(0) },
    { words: "в прошлом месяце", read: reportMonth(-1) },
    { words: "в этом году", read: reportYear(0) },
    { words: "в прошлом году", read: reportYear(-1) },
  ],
}))();
