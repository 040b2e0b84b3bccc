import { calendarDate, dayNumber, dayText, weekdayOf, yearText } from "../calendar.ts";
import { weekdayName } from "./english.ts";
import { type WordsIssue, wordsIssue } from "./issue.ts";
import { daysOf, isIssue, type Meaning, missing, monthText } from "./meaning.ts";
import type { AnchorDays, Reading, WordsFlag } from "./profile.ts";

/** The text itself; refused where it may as well be two years, as "2011-12" may. */
export const asWritten: Meaning = ({ edtf }) => {
  const [, year, other] = /^\d\d(\d\d)-(\d\d)$/.exec(edtf) ?? [];
  return year !== undefined && Number(other) > Number(year)
    ? wordsIssue("no_rule", "a month in words, or both years in full", `"${edtf}"`)
    : { edtf, flags: [] };
};

/** A day with its year; a weekday among the words must be that of the day. */
export const fullDay: Meaning = ({ year, month, day, weekday }) => namedDay(year, month, day, weekday, []);

/** A month with its year. */
export const fullMonth: Meaning = ({ year, month }) => ({ edtf: monthText(year, month), flags: [] });

/** A year. */
export const fullYear: Meaning = ({ year }) => ({ edtf: yearText(year), flags: [] });

/** A day of which the anchor tells the year. */
export const dayOfAnchorYear: Meaning = ({ month, day, weekday }, anchor) => {
  const found = anchorYear(anchor, month, day);
  return isIssue(found) ? found : namedDay(found.year, month, day, weekday, [found.flag]);
};

/** A month of which the anchor tells the year. */
export const monthOfAnchorYear: Meaning = ({ month }, anchor) => {
  const found = anchorYear(anchor, month, 1);
  return isIssue(found) ? found : { edtf: monthText(found.year, month), flags: [found.flag] };
};

/**
 * From one day or month to another. What only one of them has, a month or a year, both have; a year that neither has is
 * that of the anchor for the last.
 */
export function fromTo(sense: "within" | "throughout"): Meaning {
  return (slots, anchor) => {
    const [firstMonth, lastMonth] = [slots.month || slots.lastMonth, slots.lastMonth || slots.month];
    const overNewYear = firstMonth > lastMonth;
    const stated = slots.lastYear || (slots.year && slots.year + (overNewYear ? 1 : 0));
    const found = stated === 0 ? anchorYear(anchor, lastMonth, slots.lastDay || 1) : { year: stated, flag: null };
    if (isIssue(found)) return found;
    const firstYear = slots.year || found.year - (overNewYear ? 1 : 0);
    const flags = found.flag === null ? [] : [found.flag];
    if (slots.lastDay === 0) {
      const [first, last] = [monthText(firstYear, firstMonth), monthText(found.year, lastMonth)];
      return first < last
        ? { edtf: `${first}/${last}`, sense, flags }
        : wordsIssue("no_such_day", "months in order", `${first}/${last}`);
    }
    const first = dayNumber(firstYear, firstMonth, slots.day);
    const last = dayNumber(found.year, lastMonth, slots.lastDay);
    return first !== null && last !== null && first < last
      ? { edtf: `${dayText(first)}/${dayText(last)}`, sense, flags }
      : wordsIssue(
          "no_such_day",
          `days of ${monthText(found.year, lastMonth)} in order`,
          `${slots.day}-${slots.lastDay}`,
        );
  };
}

/** The two days of a night; other days are refused. */
export const nightOf: Meaning = (slots, anchor) => {
  const found = fromTo("within")(slots, anchor);
  if (isIssue(found)) return found;
  const { earliest, latest } = daysOf(found);
  return latest - earliest === 1 ? found : wordsIssue("no_such_day", "two days in a row", found.edtf);
};

/** A season of spring, summer and autumn: that of the year named, or else of the anchor's. */
export const seasonOfYear: Meaning = ({ season, year }, anchor) => {
  const found = year === 0 ? anchorYear(anchor, 3 * season, 1) : { year, flag: null };
  if (isIssue(found)) return found;
  return { edtf: `${yearText(found.year)}-2${season}`, flags: found.flag === null ? [] : [found.flag] };
};

/** The ten years that begin with the one named. */
export const decade: Meaning = ({ year }) =>
  year % 10 === 0
    ? { edtf: `${yearText(year).slice(0, -1)}X`, flags: [] }
    : wordsIssue("no_such_day", "the first year of a decade", String(year));

function namedDay(
  year: number,
  month: number,
  day: number,
  weekday: number,
  flags: readonly WordsFlag[],
): Reading | WordsIssue {
  const number = dayNumber(year, month, day);
  if (number === null) return wordsIssue("no_such_day", `a day of ${monthText(year, month)}`, `day ${day}`);
  if (weekday !== 0 && weekday !== weekdayOf(number)) {
    return wordsIssue(
      "weekday_mismatch",
      `${weekdayName(weekdayOf(number))} for ${dayText(number)}`,
      weekdayName(weekday),
    );
  }
  return { edtf: dayText(number), flags };
}

/**
 * The year of the narrated day, but where the day would come after the report, it may as well be the year before; without a
 * narrated day, as reports look back, the latest in which the day is not after the report day.
 */
export function anchorYear(
  { report, narrated }: AnchorDays,
  month: number,
  day: number,
): { readonly year: number; readonly flag: WordsFlag } | WordsIssue {
  if (narrated !== null) {
    const { year } = calendarDate(narrated);
    const named = dayNumber(year, month, day);
    return report !== null && named !== null && named > report
      ? wordsIssue("ambiguous_year", `a year beside a day after ${dayText(report)}`, dayText(named))
      : { year, flag: "year_from_narrated" };
  }
  if (report === null) return missing("narrated", "report");
  const at = calendarDate(report);
  const ahead = month > at.month || (month === at.month && day > at.day);
  return { year: ahead ? at.year - 1 : at.year, flag: "year_from_report" };
}
