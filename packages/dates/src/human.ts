import { calendarDate, daysInMonth, dayText } from "./calendar.ts";
import { formatEdtf } from "./edtf/format.ts";
import { parseEdtf } from "./edtf/parse.ts";
import type { Edtf, EdtfMember, EdtfSet, UndatedEnd } from "./edtf/value.ts";
import { phrasesOf } from "./phrases/index.ts";
import type { WhenPhrases } from "./phrases/phrases.ts";
import { type DayRange, spanOf } from "./span.ts";
import type { When } from "./when.ts";

/**
 * A date for people to read, in the words and order of a locale: dates are written by `Intl`, the words between them by tables
 * for English, Russian, Azerbaijani and Armenian, by the table that is given, else by signs. Days are of the Gregorian
 * calendar in every locale, as those of the date are; days before it (1582) are written in EDTF.
 *
 * @throws EdtfError where the date is not EDTF; RangeError where the locale is none.
 * @example
 * whenText({ edtf: "2021-07-01/2021-07-27", sense: "within" }, "en-GB"); // => "between 1 and 27 July 2021"
 */
export function whenText(when: When, locale: string, phrases: WhenPhrases = phrasesOf(locale)): string {
  const value = parseEdtf(when.edtf);
  if (value.type === "set" && value.members.length > 1) return setText(value, locale, phrases);
  const span = spanOf(when);
  if (span.kind === "empty") return when.edtf;
  const first = span.begin.earliest;
  const last = span.end.latest;
  const text =
    first !== null && last !== null
      ? boundedText(when, value, first, last, locale, phrases)
      : openText(when, span.begin, span.end, locale, phrases);
  return span.qualifier === null ? text : phrases.marks[span.qualifier](text);
}

/** The dates of a set in a list: joined by "or" where the date is one of them, by "and" where it is all. */
function setText({ of, members }: EdtfSet, locale: string, phrases: WhenPhrases): string {
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
  return new Intl.ListFormat(locale, { type: of === "one" ? "disjunction" : "conjunction" }).format(texts);
}

function boundedText(
  when: When,
  value: Edtf,
  first: number,
  last: number,
  locale: string,
  phrases: WhenPhrases,
): string {
  if (value.type === "datetime")
    return `${dateText(first, locale, DAY)}, ${when.edtf.slice(when.edtf.indexOf("T") + 1)}`;
  if (first === last) return dateText(first, locale, DAY);
  const unit = unitOf(first, last);
  if (unit !== null) {
    const name = dateText(first, locale, unit);
    if (when.sense === "throughout") return phrases.whole(name);
    return when.sense === "within" || isOneDay(value) ? phrases.someDay(name) : name;
  }
  if (first < GREGORIAN || last > LATEST) return `${dayText(first)}/${dayText(last)}`;
  const unitNamed = namedUnit(value);
  if (when.sense === undefined && !isOneDay(value)) {
    return formatOf(locale, unitNamed).formatRange(first * MS, last * MS);
  }
  // Beside other words the names of months would need their cases.
  const format = formatOf(locale, unitNamed === MONTH ? DAY : unitNamed);
  const [before, and, after] = when.sense === "throughout" ? phrases.throughout : phrases.between;
  return before + joined(format.formatRangeToParts(first * MS, last * MS), and) + after;
}

/** A range with other words between its two dates. */
function joined(parts: readonly Intl.DateTimeRangeFormatPart[], and: string): string {
  const lastOfStart = parts.findLastIndex(({ source }) => source === "startRange");
  const firstOfEnd = parts.findIndex(({ source }) => source === "endRange");
  const text = (some: readonly Intl.DateTimeRangeFormatPart[]): string => some.map(({ value }) => value).join("");
  return text(parts.slice(0, lastOfStart + 1)) + and + text(parts.slice(firstOfEnd));
}

function openText({ sense }: When, begin: DayRange, end: DayRange, locale: string, phrases: WhenPhrases): string {
  const [from, until] = sense === "within" ? [phrases.after, phrases.before] : [phrases.from, phrases.until];
  if (begin.earliest !== null) return from(dateText(begin.earliest, locale, DAY));
  return end.latest === null ? phrases.unknown : until(dateText(end.latest, locale, DAY));
}

const MS = 86_400_000;
/** The first day of the Gregorian calendar, and the last day that `Intl` can write, both as day numbers. */
const GREGORIAN = -141_427;
const LATEST = 100_000_000;

type Options = Intl.DateTimeFormatOptions;
const YEAR: Options = { year: "numeric", timeZone: "UTC", calendar: "gregory" };
const MONTH: Options = { year: "numeric", month: "long", timeZone: "UTC", calendar: "gregory" };
const DAY: Options = { year: "numeric", month: "long", day: "numeric", timeZone: "UTC", calendar: "gregory" };

/** A format takes far longer to make than to use. */
const formats = new Map<string, Map<Options, Intl.DateTimeFormat>>();

function formatOf(locale: string, options: Options): Intl.DateTimeFormat {
  const own = formats.get(locale) ?? new Map<Options, Intl.DateTimeFormat>();
  formats.set(locale, own);
  const made = own.get(options) ?? new Intl.DateTimeFormat(locale, options);
  own.set(options, made);
  return made;
}

function dateText(day: number, locale: string, options: Options): string {
  if (day >= GREGORIAN && day <= LATEST) return formatOf(locale, options).format(day * MS);
  const text = dayText(day);
  // A year of more than four digits stands alone.
  if (text.startsWith("Y")) return text;
  return options === YEAR ? text.slice(0, -6) : options === MONTH ? text.slice(0, -3) : text;
}

/** The calendar unit that two days begin and end. */
function unitOf(first: number, last: number): Options | null {
  const [a, b] = [calendarDate(first), calendarDate(last)];
  if (a.year !== b.year || a.day !== 1 || b.day !== daysInMonth(b.year, b.month)) return null;
  return a.month === b.month ? MONTH : a.month === 1 && b.month === 12 ? YEAR : null;
}

/** The unit that a value names: days of which it says nothing are not written. */
function namedUnit(value: Edtf | EdtfMember | UndatedEnd): Options {
  switch (value.type) {
    case "date":
      return { year: YEAR, month: MONTH, day: DAY }[value.precision];
    case "season":
      return MONTH;
    case "year":
      return YEAR;
    case "interval": {
      const unit = namedUnit(value.start);
      return unit === namedUnit(value.end) ? unit : DAY;
    }
    case "set":
      return namedUnit(value.members[0]);
    case "range":
      return namedUnit(value.from);
    default:
      return DAY;
  }
}

/** Whether a value is one day, of which some digits are not known. */
function isOneDay(value: Edtf): boolean {
  return value.type === "date" && value.precision === "day";
}
