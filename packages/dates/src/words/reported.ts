import { calendarDate, dayNumber, daysInMonth, dayText, weekdayOf, yearText } from "../calendar.ts";
import { wordsIssue } from "./issue.ts";
import { between, isIssue, type Meaning, missing, monthText } from "./meaning.ts";
import { anchorYear } from "./named.ts";
import type { Reading, Slots, WordsFlag } from "./profile.ts";

/** What words mean that look back from the day of a report. */
type Back = (report: number, slots: Slots) => readonly [first: number, last: number];

/** From one day to another, told from the day of the report. */
export function reported(back: Back, ...flags: readonly WordsFlag[]): Meaning {
  return (slots, { report }) => {
    if (report === null) return missing("report");
    const [first, last] = back(report, slots);
    if (first > last) return wordsIssue("no_day_left", `a report day after ${dayText(first)}`, dayText(report));
    return between(first, last, { flags: ["relative_to_report", ...flags] });
  };
}

/** Days so many before the report day, to so many before it: `daysBack(3, 1)` runs from. */
export function daysBack(first: number, last: number): Back {
  return (report) => [report - first, report - last];
}

/** The latest day of a weekday before the report day. */
export function lastWeekday(weekday: number, report: number): number {
  return report - ((weekdayOf(report) - weekday + 6) % 7) - 1;
}

/** The first day of the report day's week, a Monday. */
export function monday(report: number): number {
  return report - weekdayOf(report) + 1;
}

/** The latest weekend of which the report day is at least the Sunday. */
export const weekend: Back = (report) => {
  const sunday = report - (weekdayOf(report) % 7);
  return [sunday - 1, sunday];
};

/** From Monday to Sunday of the week before; reports of a Sunday are flagged. */
export const lastWeek: Meaning = (slots, anchor) => {
  const sunday = anchor.report !== null && weekdayOf(anchor.report) === 7;
  return reported(
    (report) => [monday(report) - 7, monday(report) - 1],
    ...(sunday ? (["sunday_report"] as const) : []),
  )(slots, anchor);
};

/** Days of a named month, of the year named or else that of the anchor; where `cut`, no later than the report day. */
export function partOfMonth(
  days: (length: number) => readonly [first: number, last: number],
  cut: boolean,
  ...flags: readonly WordsFlag[]
): Meaning {
  return ({ year, month }, anchor) => {
    const found = year === 0 ? anchorYear(anchor, month, 1) : { year, flag: null };
    if (isIssue(found)) return found;
    const length = daysInMonth(found.year, month);
    const [from, to] = days(length);
    const before = (dayNumber(found.year, month, 1) ?? 0) - 1;
    const end = cut && anchor.report !== null ? Math.min(before + to, anchor.report) : before + to;
    if (end < before + from) {
      return wordsIssue("no_day_left", `a report day after ${dayText(before + from - 1)}`, dayText(end));
    }
    return between(before + from, end, { flags: [...(found.flag === null ? [] : [found.flag]), ...flags] });
  };
}

/** Whole months of a named year. */
export function partOfYear(first: number, last: number): Meaning {
  return ({ year }) => ({ edtf: `${monthText(year, first)}/${monthText(year, last)}`, sense: "within", flags: [] });
}

/** From so many months before the report day, but no earlier than 1 January of its year. */
export function monthsBack(months: number): Back {
  return (report) => {
    const { year, month, day } = calendarDate(report);
    if (month <= months) return [dayNumber(year, 1, 1) ?? report, report];
    return [dayNumber(year, month - months, Math.min(day, daysInMonth(year, month - months))) ?? report, report];
  };
}

/** From 1 January of the report day's year to the report day. */
export const yearToReport = (report: number): ReturnType<Back> => [
  dayNumber(calendarDate(report).year, 1, 1) ?? report,
  report,
];

/** The day named and one day on either side. */
export const aroundDay: Meaning = ({ year, month, day }, anchor) => {
  const found = year === 0 ? anchorYear(anchor, month, day) : { year, flag: null };
  if (isIssue(found)) return found;
  const number = dayNumber(found.year, month, day);
  if (number === null) return wordsIssue("no_such_day", `a day of ${monthText(found.year, month)}`, `day ${day}`);
  return between(number - 1, number + 1, { flags: found.flag === null ? [] : [found.flag] });
};

/** The latest pair of a weekday and the next, ending no later than on the report day; other pairs are refused. */
export const nightBetween: Meaning = ({ weekday, weekday2 }, { report }) => {
  if (report === null) return missing("report");
  if ((weekday % 7) + 1 !== weekday2) return wordsIssue("no_such_day", "two weekdays in a row", "others");
  const second = report - ((weekdayOf(report) - weekday2 + 7) % 7);
  return between(second - 1, second, { flags: ["relative_to_report"] });
};

/** The latest day of the weekday named that lies before the report day. */
export const namedWeekday: Meaning = /* @__PURE__ */ reported((report, { weekday }) => {
  const day = lastWeekday(weekday, report);
  return [day, day];
});

/** The latest day of the weekday named, of which a report of that weekday means its own day. */
export const reportedWeekday: Meaning = /* @__PURE__ */ reported((report, { weekday }) => {
  const day = lastWeekday(weekday, report + 1);
  return [day, day];
}, "inferred_rule");

/** A year before that of the report day, written as a year. */
export const yearBefore: Meaning = (_, { report }) =>
  report === null
    ? missing("report")
    : { edtf: yearText(calendarDate(report).year - 1), flags: ["relative_to_report"] };

/** A meaning, with something added to what it reads. */
export function adding(add: (reading: Reading) => Partial<Reading>, meaning: Meaning): Meaning {
  return (slots, anchor) => {
    const found = meaning(slots, anchor);
    return isIssue(found) ? found : { ...found, ...add(found) };
  };
}

/** From so many days before the report day to it: the number of the words. */
export const countedDaysBack: Meaning = /* @__PURE__ */ reported((report, { count }) => [report - count, report]);

/** The report day's week, from Monday to Sunday. */
export const thisWeek: Meaning = /* @__PURE__ */ reported((report) => [monday(report), monday(report) + 6]);

/** From the first of the report day's month to the day before it. */
export const earlierInReportMonth: Meaning = /* @__PURE__ */ reported((report) => [
  report - calendarDate(report).day + 1,
  report - 1,
]);

/** The halves of a month. */
export const firstHalfOfMonth: Meaning = /* @__PURE__ */ partOfMonth(() => [1, 15], false);
export const secondHalfOfMonth: Meaning = /* @__PURE__ */ partOfMonth((length) => [16, length], false);

/** The early, middle and late days of a month: as wide as the widest of the conventions in use, which is our own choice. */
export const earlyInMonth: Meaning = /* @__PURE__ */ partOfMonth(() => [1, 15], false, "vague");
export const midMonth: Meaning = /* @__PURE__ */ partOfMonth(() => [10, 20], false, "vague");
export const lateInMonth: Meaning = /* @__PURE__ */ partOfMonth((length) => [15, length], false, "vague");
