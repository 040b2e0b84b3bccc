import { calendarDate } from "../calendar.ts";

/** The unit of the calendar that a date names; of what is smaller nothing is written. */
export type NamedUnit = "day" | "month" | "year";

/** How a language writes days of the Gregorian calendar, given as whole days from 1970-01-01. */
export interface DateWriter {
  one(day: number, unit: NamedUnit): string;
  /** From one to another, with what both share once. @param and the words between the two, where they are not those of a plain range. */
  range(first: number, last: number, unit: NamedUnit, and?: string): string;
  /** Several in a list. */
  list(texts: readonly string[], of: "one" | "all"): string;
}

/** How a language writes dates that not every program's `Intl` can: many a browser has no months of it. */
export interface DateWords {
  /** January first, as a month stands alone. */
  readonly months: readonly string[];
  /** A day; the month and the year are left out of the first of two dates that share them. `month` is 1 to 12. */
  readonly day: (day: number, month?: number, year?: number) => string;
  /** A month by its name; the year is left out of the first of two months that share it. */
  readonly month: (month: string, year?: number) => string;
  /** Between the ends of a range. */
  readonly to: string;
  /** Before the last in a list, with its spaces. */
  readonly and: string;
  readonly or: string;
}

/** Dates in a language's own words. */
export function ownDates(words: DateWords): DateWriter {
  const one = (number: number, unit: NamedUnit): string => {
    const { year, month, day } = calendarDate(number);
    if (unit === "year") return String(year);
    return unit === "month" ? words.month(words.months[month - 1] ?? "", year) : words.day(day, month, year);
  };
  return {
    one,
    range(first, last, unit, and = words.to) {
      const [a, b] = [calendarDate(first), calendarDate(last)];
      const end = one(last, unit);
      if (a.year !== b.year || unit === "year") return one(first, unit) + and + end;
      if (unit === "month") {
        return a.month === b.month ? end : words.month(words.months[a.month - 1] ?? "") + and + end;
      }
      return (a.month === b.month ? words.day(a.day) : words.day(a.day, a.month)) + and + end;
    },
    list(texts, of) {
      const last = texts.at(-1) ?? "";
      return texts.length < 2 ? last : texts.slice(0, -1).join(", ") + (of === "one" ? words.or : words.and) + last;
    },
  };
}

const MS = 86_400_000;

type Options = Intl.DateTimeFormatOptions;
const year: Options = { year: "numeric", timeZone: "UTC", calendar: "gregory" };
const month: Options = { ...year, month: "long" };
const units: Readonly<Record<NamedUnit, Options>> = { year, month, day: { ...month, day: "numeric" } };

const writers = new Map<string, DateWriter>();

/** Dates as `Intl` has them for a locale. */
export function intlDates(locale: string): DateWriter {
  const known = writers.get(locale);
  if (known !== undefined) return known;
  // A format takes far longer to make than to use.
  const made = new Map<NamedUnit, Intl.DateTimeFormat>();
  const format = (unit: NamedUnit): Intl.DateTimeFormat => {
    const own = made.get(unit) ?? new Intl.DateTimeFormat(locale, units[unit]);
    made.set(unit, own);
    return own;
  };
  const writer: DateWriter = {
    one: (day, unit) => format(unit).format(day * MS),
    range(first, last, unit, and) {
      if (and === undefined) return format(unit).formatRange(first * MS, last * MS);
      return joined(format(unit).formatRangeToParts(first * MS, last * MS), and);
    },
    list: (texts, of) =>
      new Intl.ListFormat(locale, { type: of === "one" ? "disjunction" : "conjunction" }).format(texts),
  };
  writers.set(locale, writer);
  return writer;
}

/** A range with other words between its two dates. */
function joined(parts: readonly Intl.DateTimeRangeFormatPart[], and: string): string {
  const lastOfStart = parts.findLastIndex(({ source }) => source === "startRange");
  const firstOfEnd = parts.findIndex(({ source }) => source === "endRange");
  const text = (some: readonly Intl.DateTimeRangeFormatPart[]): string => some.map(({ value }) => value).join("");
  return text(parts.slice(0, lastOfStart + 1)) + and + text(parts.slice(firstOfEnd));
}
