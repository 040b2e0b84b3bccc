import { calendarDate, daysInMonth, dayText } from "./calendar.ts";
import { formatEdtf } from "./edtf/format.ts";
import { parseEdtf } from "./edtf/parse.ts";
import type { Edtf, EdtfMember, EdtfSet, UndatedEnd } from "./edtf/value.ts";
import { type DateWriter, intlDates, type NamedUnit, ownDates } from "./phrases/date-writer.ts";
import { phrasesOf } from "./phrases/index.ts";
import type { WhenPhrases } from "./phrases/phrases.ts";
import { type DayRange, spanOf } from "./span.ts";
import type { When } from "./when.ts";

/**
 * A date for people to read, in the words and order of a locale: the words between dates are those of tables
 * for English, Russian, Azerbaijani and Armenian, of the table that is given, else signs; the dates are written by `Intl`, in
 * Azerbaijani and Armenian by tables, since many a browser has no months of theirs. Days are of the Gregorian
 * calendar in every locale, as those of the date are; days before it (1582) are written in EDTF.
 *
 * @throws EdtfError where the date is not EDTF; RangeError where the locale is none.
 * @example
 * whenText({ edtf: "2021-07-01/2021-07-27", sense: "within" }, "en-GB"); // => "between 1 and 27 July 2021"
 */
export function whenText(when: When, locale: string, phrases: WhenPhrases = phrasesOf(locale)): string {
  const value = parseEdtf(when.edtf);
  const dates = phrases.dates === undefined ? intlDates(locale) : ownDates(phrases.dates);
  if (value.type === "set" && value.members.length > 1) return setText(value, locale, phrases, dates);
  const span = spanOf(when);
  if (span.kind === "empty") return when.edtf;
  const unread = yearlessText(value, when.edtf, phrases);
  if (unread !== undefined) return span.qualifier === null ? unread : phrases.marks[span.qualifier](unread);
  const first = span.begin.earliest;
  const last = span.end.latest;
  const text =
    first !== null && last !== null
      ? boundedText(when, value, first, last, dates, phrases)
      : openText(when, span.begin, span.end, dates, phrases);
  return span.qualifier === null ? text : phrases.marks[span.qualifier](text);
}

/** The dates of a set in a list: joined by "or" where the date is one of them, by "and" where it is all. */
function setText({ of, members }: EdtfSet, locale: string, phrases: WhenPhrases, dates: DateWriter): string {
  const texts = members.map((member) => {
    switch (member.type) {
      case "range":
        return whenText({ edtf: `${formatEdtf(member.from)}/${formatEdtf(member.to)}` }, locale, phrases);
      case "on-or-before":
        return whenText({ edtf: `../${formatEdtf(member.date)}`, sense: "within" }, locale, phrases);
      case "on-or-after":
        return whenText({ edtf: `${formatEdtf(member.date)}/..`, sense: "within" }, locale, phrases);
      default:
        return whenText({ edtf: formatEdtf(member) }, locale, phrases);
    }
  });
  return dates.list(texts, of);
}

/** The words for a date of which no digit of the year is known: the days from 0000 to 9999 that it allows are not what it says. */
function yearlessText(value: Edtf, edtf: string, phrases: WhenPhrases): string | undefined {
  if (value.type !== "date" || value.year !== "XXXX") return undefined;
  const parts =
    value.precision === "year" ? [] : value.precision === "month" ? [value.month] : [value.month, value.day];
  return parts.every((part) => part === "XX") ? phrases.unknown : edtf.replace(/[?~%]/g, "");
}

function boundedText(
  when: When,
  value: Edtf,
  first: number,
  last: number,
  dates: DateWriter,
  phrases: WhenPhrases,
): string {
  if (value.type === "datetime")
    return `${dateText(first, dates, "day")}, ${when.edtf.slice(when.edtf.indexOf("T") + 1)}`;
  if (first === last) return dateText(first, dates, "day");
  const unit = unitOf(first, last);
  if (unit !== null) {
    const name = dateText(first, dates, unit);
    if (when.sense === "throughout") return phrases.whole(name);
    return when.sense === "within" || isOneDay(value) ? phrases.someDay(name) : name;
  }
  if (first < GREGORIAN || last > LATEST) return `${dayText(first)}/${dayText(last)}`;
  const unitNamed = namedUnit(value);
  if (when.sense === undefined && !isOneDay(value)) {
    return dates.range(first, last, unitNamed);
  }
  // Beside other words the names of months would need their cases.
  const [before, and, after] = when.sense === "throughout" ? phrases.throughout : phrases.between;
  return before + dates.range(first, last, unitNamed === "month" ? "day" : unitNamed, and) + after;
}

function openText({ sense }: When, begin: DayRange, end: DayRange, dates: DateWriter, phrases: WhenPhrases): string {
  const [from, until] = sense === "within" ? [phrases.after, phrases.before] : [phrases.from, phrases.until];
  if (begin.earliest !== null) return from(dateText(begin.earliest, dates, "day"));
  return end.latest === null ? phrases.unknown : until(dateText(end.latest, dates, "day"));
}

/** The first day of the Gregorian calendar, and the last day that `Intl` can write, both as day numbers. */
const GREGORIAN = -141_427;
const LATEST = 100_000_000;

function dateText(day: number, dates: DateWriter, unit: NamedUnit): string {
  if (day >= GREGORIAN && day <= LATEST) return dates.one(day, unit);
  const text = dayText(day);
  // A year of more than four digits stands alone.
  if (text.startsWith("Y")) return text;
  return unit === "year" ? text.slice(0, -6) : unit === "month" ? text.slice(0, -3) : text;
}

/** The calendar unit that two days begin and end. */
function unitOf(first: number, last: number): NamedUnit | null {
  const [a, b] = [calendarDate(first), calendarDate(last)];
  if (a.year !== b.year || a.day !== 1 || b.day !== daysInMonth(b.year, b.month)) return null;
  return a.month === b.month ? "month" : a.month === 1 && b.month === 12 ? "year" : null;
}

/** The unit that a value names: days of which it says nothing are not written. */
function namedUnit(value: Edtf | EdtfMember | UndatedEnd): NamedUnit {
  switch (value.type) {
    case "date":
      return value.precision;
    case "season":
      return "month";
    case "year":
      return "year";
    case "interval": {
      const unit = namedUnit(value.start);
      return unit === namedUnit(value.end) ? unit : "day";
    }
    case "set":
      return namedUnit(value.members[0]);
    case "range":
      return namedUnit(value.from);
    default:
      return "day";
  }
}

/** Whether a value is one day, of which some digits are not known. */
function isOneDay(value: Edtf): boolean {
  return value.type === "date" && value.precision === "day";
}
