import { calendarDate, daysInMonth, dayText, yearText } from "../calendar.ts";
import { wordsIssue } from "./issue.ts";
import { between, isIssue, type Meaning, missing, monthText } from "./meaning.ts";
import type { AnchorDays } from "./profile.ts";

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

/** The season of the report day's year. */
export const reportSeason: Meaning = ({ season }, { report }) =>
  report === null
    ? missing("report")
    : { edtf: `${yearText(calendarDate(report).year)}-2${season}`, flags: ["relative_to_report"] };

/** So many months or years from the narrated or the report day, as a month or a year about then. */
export function aboutThen(from: keyof AnchorDays, unit: "week" | "month" | "year", sign: 1 | -1): Meaning {
  return ({ count }, anchor) => {
    const day = anchor[from];
    if (day === null) return missing(from);
    // "A week ago" has no number in some languages.
    const distance = sign * (count || 1);
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

/** A meaning, of the year that lies so many years from that of the report day. */
export function ofReportYear(distance: number, meaning: Meaning): Meaning {
  return (slots, anchor) => {
    if (anchor.report === null) return missing("report");
    const found = meaning({ ...slots, year: calendarDate(anchor.report).year + distance }, anchor);
    return isIssue(found) ? found : { ...found, flags: [...found.flags, "relative_to_report"] };
  };
}
