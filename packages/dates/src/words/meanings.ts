import { calendarDate, dayNumber, daysInMonth, dayText, weekdayOf, yearText } from "../calendar.ts";
import { dayBounds } from "../edtf/bounds.ts";
import { parseEdtf } from "../edtf/parse.ts";
import { weekdayName } from "./english.ts";
import { type WordsIssue, wordsIssue } from "./issue.ts";
import type { AnchorDays, Reading, Rule, WordsFlag } from "./profile.ts";

/** What a rule does with its slots and the anchor: the meanings of which the tables of the profiles are made. */
export type Meaning = Rule["read"];

/** The text itself. */
export const asWritten: Meaning = ({ edtf }) => ({ edtf, flags: [] });

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

/** From the first of the narrated day's month, which must be the one named if one is, to the day before it. */
export const earlierInMonth: Meaning = ({ month }, { narrated }) => {
  if (narrated === null) return missing("narrated");
  const at = calendarDate(narrated);
  if (month !== 0 && month !== at.month) {
    return wordsIssue("no_day_left", `a narrated day in ${monthText(at.year, month)}`, dayText(narrated));
  }
  if (at.day === 1) return wordsIssue("no_day_left", "a narrated day after the first of its month", dayText(narrated));
  return between(narrated - at.day + 1, narrated - 1, { relation: "before", flags: ["relative_to_narrated"] });
};

/** From the day after the narrated day to the last of its month, which must be the one named if one is. */
export const laterInMonth: Meaning = ({ month }, { narrated }) => {
  if (narrated === null) return missing("narrated");
  const at = calendarDate(narrated);
  const last = narrated - at.day + daysInMonth(at.year, at.month);
  if ((month !== 0 && month !== at.month) || narrated === last) {
    return wordsIssue("no_day_left", "a narrated day before the last of the month", dayText(narrated));
  }
  return between(narrated + 1, last, { relation: "after", flags: ["relative_to_narrated"] });
};

/** The narrated day, later on it. */
export const laterThatDay: Meaning = (_, { narrated }) =>
  narrated === null
    ? missing("narrated")
    : { edtf: dayText(narrated), relation: "later-same-day", flags: ["relative_to_narrated"] };

/** The narrated day, earlier on it. */
export const earlierThatDay: Meaning = (_, { narrated }) =>
  narrated === null
    ? missing("narrated")
    : { edtf: dayText(narrated), relation: "earlier-same-day", flags: ["relative_to_narrated"] };

/** A day that lies the number of the words, times `sign`, from the narrated day. */
export function countedFromNarrated(sign: 1 | -1): Meaning {
  return (slots, anchor) => narratedDay(sign * slots.count)(slots, anchor);
}

/** A day that lies the number of the words before the report day. */
export const countedBeforeReport: Meaning = (slots, anchor) => reportDay(-slots.count)(slots, anchor);

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

/** The narrated day, or a day so many days from it. */
export function narratedDay(distance: number): Meaning {
  return (_, { narrated }) => {
    if (narrated === null) return missing("narrated");
    const relation = distance === 0 ? "same-day" : distance < 0 ? "before" : "after";
    return { edtf: dayText(narrated + distance), relation, flags: ["relative_to_narrated"] };
  };
}

/** Some day from so many to so many days from the narrated day, negative before it; a convention for vague words. */
export function daysFromNarrated(first: number, last: number): Meaning {
  return (_, { narrated }) => {
    if (narrated === null) return missing("narrated");
    const relation = last < 0 ? "before" : "after";
    return between(narrated + first, narrated + last, { relation, flags: ["relative_to_narrated", "vague"] });
  };
}

/** A day so many days from the report day. */
export function reportDay(distance: number): Meaning {
  return (_, { report }) =>
    report === null ? missing("report") : { edtf: dayText(report + distance), flags: ["relative_to_report"] };
}

/** A calendar month so many months from that of the report day. */
export function reportMonth(distance: number): Meaning {
  return (_, { report }) => {
    if (report === null) return missing("report");
    const { year, month } = calendarDate(report);
    return { edtf: monthsFrom(year, month, distance), flags: ["relative_to_report"] };
  };
}

function monthsFrom(year: number, month: number, distance: number): string {
  const months = year * 12 + month - 1 + distance;
  return monthText(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1);
}

/** A calendar year so many years from that of the report day. */
export function reportYear(distance: number): Meaning {
  return (_, { report }) =>
    report === null
      ? missing("report")
      : { edtf: yearText(calendarDate(report).year + distance), flags: ["relative_to_report"] };
}

/** A season of spring, summer and autumn: that of the year named, or else of the anchor's. */
export const seasonOfYear: Meaning = ({ season, year }, anchor) => {
  const found = year === 0 ? anchorYear(anchor, 3 * season, 1) : { year, flag: null };
  if (isIssue(found)) return found;
  return { edtf: `${yearText(found.year)}-2${season}`, flags: found.flag === null ? [] : [found.flag] };
};

/** The season of the report day's year. */
export const reportSeason: Meaning = ({ season }, { report }) =>
  report === null
    ? missing("report")
    : { edtf: `${yearText(calendarDate(report).year)}-2${season}`, flags: ["relative_to_report"] };

/** The ten years that begin with the one named. */
export const decade: Meaning = ({ year }) =>
  year % 10 === 0
    ? { edtf: `${yearText(year).slice(0, -1)}X`, flags: [] }
    : wordsIssue("no_such_day", "the first year of a decade", String(year));

/** A meaning, with the date marked as approximate. */
export function about(meaning: Meaning): Meaning {
  return (slots, anchor) => {
    const found = meaning(slots, anchor);
    return isIssue(found) ? found : { ...found, edtf: `${found.edtf}~` };
  };
}

/** So many months or years from the narrated or the report day, as a month or a year about then. */
export function aboutThen(from: keyof AnchorDays, unit: "week" | "month" | "year", sign: 1 | -1): Meaning {
  return ({ count }, anchor) => {
    const day = anchor[from];
    if (day === null) return missing(from);
    const distance = sign * count;
    const { year, month } = calendarDate(day);
    const edtf =
      unit === "week"
        ? dayText(day + 7 * distance)
        : unit === "month"
          ? monthsFrom(year, month, distance)
          : yearText(year + distance);
    const relation = from === "report" ? {} : ({ relation: sign < 0 ? "before" : "after" } as const);
    const flag = from === "report" ? "relative_to_report" : "relative_to_narrated";
    return { edtf: `${edtf}~`, ...relation, flags: [flag, "vague"] };
  };
}

/** From a date on; to the report day, where that is known, since the words look back from it. */
export function since(meaning: Meaning): Meaning {
  return (slots, anchor) => {
    const found = meaning(slots, anchor);
    if (isIssue(found)) return found;
    if (anchor.report === null) return { ...found, edtf: `${found.edtf}/..` };
    if (daysOf(found).earliest > anchor.report) {
      return wordsIssue("no_day_left", `a report day after ${found.edtf}`, dayText(anchor.report));
    }
    return { ...found, edtf: `${found.edtf}/${dayText(anchor.report)}` };
  };
}

/**
 * On one side of a date. Where only the report day tells its year, it may as well be one to come, so that a date of the
 * year before is refused.
 */
export function beside(side: "by" | "until" | "before" | "after", meaning: Meaning): Meaning {
  return (slots, anchor) => {
    const found = meaning(slots, anchor);
    if (isIssue(found)) return found;
    const { earliest, latest } = daysOf(found);
    const guessed = found.flags.includes("year_from_report") && anchor.report !== null;
    if (guessed && calendarDate(earliest).year !== calendarDate(anchor.report).year) {
      return wordsIssue("anchor_missing", "a year or a narrated day", "a report day alone");
    }
    switch (side) {
      case "by":
        return { ...found, edtf: `../${found.edtf}`, sense: "within" };
      case "until":
        return { ...found, edtf: `../${found.edtf}` };
      case "before":
        return { ...found, edtf: `../${dayText(earliest - 1)}`, sense: "within" };
      case "after":
        return { ...found, edtf: `${dayText(latest + 1)}/..`, sense: "within" };
    }
  };
}

/** The first and the last day of what was read, which has both. */
function daysOf({ edtf }: Reading): { readonly earliest: number; readonly latest: number } {
  const { earliest, latest } = dayBounds(parseEdtf(edtf));
  return { earliest: earliest ?? 0, latest: latest ?? 0 };
}

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

/** The year of the narrated day; else, as reports look back, the latest in which the day is not after the report day. */
export function anchorYear(
  { report, narrated }: AnchorDays,
  month: number,
  day: number,
): { readonly year: number; readonly flag: WordsFlag } | WordsIssue {
  if (narrated !== null) return { year: calendarDate(narrated).year, flag: "year_from_narrated" };
  if (report === null) return missing("narrated", "report");
  const at = calendarDate(report);
  const ahead = month > at.month || (month === at.month && day > at.day);
  return { year: ahead ? at.year - 1 : at.year, flag: "year_from_report" };
}

/** From one day to another, both included, at some time. */
export function between(first: number, last: number, rest: Pick<Reading, "relation" | "flags">): Reading {
  if (first === last) return { edtf: dayText(first), ...rest };
  return { edtf: `${dayText(first)}/${dayText(last)}`, sense: "within", ...rest };
}

/** A month as EDTF text. */
export function monthText(year: number, month: number): string {
  return `${yearText(year)}-${String(month).padStart(2, "0")}`;
}

/** The issue of an anchor that was not given. */
export function missing(...anchors: readonly (keyof AnchorDays)[]): WordsIssue {
  return wordsIssue("anchor_missing", `a ${anchors.join(" or ")} day`, "none");
}

/** Whether a rule found an issue. */
export function isIssue(found: object): found is WordsIssue {
  return "code" in found;
}
