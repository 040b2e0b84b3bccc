import { calendarDate, dayNumber, daysInMonth, dayText, weekdayOf, yearText } from "../calendar.ts";
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

/** From one day of a month to another, the year named or else that of the anchor. */
export function daysOfMonth(sense: "within" | "throughout"): Meaning {
  return ({ year, month, day, lastDay }, anchor) => {
    const found = year === 0 ? anchorYear(anchor, month, lastDay) : { year, flag: null };
    if (isIssue(found)) return found;
    const first = dayNumber(found.year, month, day);
    const last = dayNumber(found.year, month, lastDay);
    if (first === null || last === null || first >= last) {
      return wordsIssue("no_such_day", `days of ${monthText(found.year, month)} in order`, `${day}-${lastDay}`);
    }
    const flags = found.flag === null ? [] : [found.flag];
    return { edtf: `${dayText(first)}/${dayText(last)}`, sense, flags };
  };
}

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
    const months = year * 12 + month - 1 + distance;
    const edtf = monthText(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1);
    return { edtf, flags: ["relative_to_report"] };
  };
}

/** A calendar year so many years from that of the report day. */
export function reportYear(distance: number): Meaning {
  return (_, { report }) =>
    report === null
      ? missing("report")
      : { edtf: yearText(calendarDate(report).year + distance), flags: ["relative_to_report"] };
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
