import { dateOfDay, dateText, daysFromDate, daysInMonth } from "../calendar.ts";
import { allows, yearOf } from "./mask.ts";
import type {
  DatePart,
  DayDate,
  Edtf,
  EdtfDate,
  EdtfMember,
  EdtfSeason,
  EdtfYear,
  MonthDate,
  UndatedEnd,
} from "./value.ts";

/**
 * A day, in whole days since 1970-01-01, infinite where there is no bound; or the digits of its year, more than 12 of
 * them, whose days are beyond exact arithmetic.
 */
type Edge = number | string;

/** The first and the last day of anything that EDTF can write. */
export function edgesOf(value: Edtf | EdtfMember | UndatedEnd): { readonly earliest: Edge; readonly latest: Edge } {
  // Dates alone have a precision: to ask for it first spares most of them a second question.
  const { precision } = value as Partial<EdtfDate>;
  if (precision !== undefined) return edgesOfDate(value as EdtfDate, precision);
  switch (value.type) {
    case "interval":
      return { earliest: edgesOf(value.start).earliest, latest: edgesOf(value.end).latest };
    case "range":
      return { earliest: edgesOf(value.from).earliest, latest: edgesOf(value.to).latest };
    case "set": {
      let [earliest, latest]: [Edge, Edge] = [Infinity, -Infinity];
      for (const member of value.members) {
        const edges = edgesOf(member);
        if (isAfter(earliest, edges.earliest)) earliest = edges.earliest;
        if (isAfter(edges.latest, latest)) latest = edges.latest;
      }
      return { earliest, latest };
    }
    case "on-or-before":
      return { earliest: -Infinity, latest: edgesOf(value.date).latest };
    case "on-or-after":
      return { earliest: edgesOf(value.date).earliest, latest: Infinity };
    case "season":
      return { earliest: edgeOfSeason(value, false), latest: edgeOfSeason(value, true) };
    case "year": {
      const earliest = edgeOfLongYear(value, false);
      // A year of hundreds of known digits is written out once.
      const once = typeof earliest === "string" && value.significant === undefined;
      return { earliest, latest: once ? earliest : edgeOfLongYear(value, true) };
    }
    case "datetime": {
      const day = daysFromDate(value.year, value.month, value.day);
      return { earliest: day, latest: day };
    }
    default:
      return { earliest: -Infinity, latest: Infinity };
  }
}

/** Whether a day comes after another. */
export function isAfter(a: Edge, b: Edge): boolean {
  const one = rankOf(a);
  const other = rankOf(b);
  return one === other && typeof a === "string" ? (one > 0 ? a > b : a < b) : one > other;
}

/** A number by which days are in order, but for years of the same length. */
function rankOf(edge: Edge): number {
  return typeof edge === "number" ? edge : (1e15 + edge.length) * (edge.startsWith("-") ? -1 : 1);
}

function edgesOfDate(date: EdtfDate, precision: EdtfDate["precision"]): { earliest: number; latest: number } {
  if (precision === "day") {
    const { year, month, day } = date as DayDate;
    // Most values are a day that is known: its days are counted once.
    if (typeof year === "number" && typeof month === "number" && typeof day === "number") {
      const number = daysFromDate(year, month, day);
      return { earliest: number, latest: number };
    }
    return { earliest: edgeOfParts(year, month, day, false), latest: edgeOfParts(year, month, day, true) };
  }
  const { year } = date;
  const first = yearOf(year, false, false);
  const last = yearOf(year, true, false);
  if (precision === "year") return { earliest: daysFromDate(first, 1, 1), latest: daysFromDate(last, 12, 31) };
  const { month } = date as MonthDate;
  if (typeof month === "number") {
    return { earliest: daysFromDate(first, month, 1), latest: daysFromDate(last, month, daysInMonth(last, month)) };
  }
  return { earliest: edgeOfParts(first, month, "XX", false), latest: edgeOfParts(last, month, "XX", true) };
}

/** The first or the last day that the parts of a date allow; infinite where they allow no calendar day. */
export function edgeOfParts(year: DatePart, month: DatePart, day: DatePart, latest: boolean): number {
  const step = latest ? -1 : 1;
  // Of all days, 29 February alone depends on the year.
  const y = yearOf(year, latest, month === 2 && day === 29);
  for (let m = typeof month === "number" ? month : latest ? 12 : 1; m > 0 && m < 13; m += step) {
    if (!allows(month, m)) continue;
    const days = daysInMonth(y, m);
    for (let d = typeof day === "number" ? day : latest ? days : 1; d > 0 && d <= days; d += step) {
      if (allows(day, d)) return daysFromDate(y, m, d);
    }
  }
  return Infinity;
}

function edgeOfSeason({ year, season }: EdtfSeason, latest: boolean): number {
  const months = season > 39 ? 6 : season > 36 ? 4 : 3;
  // The first month, counted from 0: quarters and the like from January, the seasons from March or September.
  const start =
    season > 32
      ? (season - (season > 39 ? 40 : season > 36 ? 37 : 33)) * months
      : (season * 3 + (season > 28 ? 5 : 11)) % 12;
  const month = latest ? start + months : start + 1;
  const first = yearOf(year, latest, false);
  return month > 12 ? edgeOfParts(first + 1, month - 12, "XX", latest) : edgeOfParts(first, month, "XX", latest);
}

/** Significant digits are counted from the left of the number (ISO 8601-2, 4.4.3). */
function edgeOfLongYear({ negative, digits, exponent, significant }: EdtfYear, latest: boolean): Edge {
  const length = digits.length + exponent;
  const kept = significant ?? length;
  const unknown = latest === negative ? 0 : 9;
  if (length > 12) {
    return (negative ? "-" : "") + digits.padEnd(length, "0").slice(0, kept).padEnd(length, String(unknown));
  }
  let year = 0;
  for (let i = 0; i < length; i++) {
    year = year * 10 + (i >= kept ? unknown : i < digits.length ? digits.charCodeAt(i) - 48 : 0);
  }
  return daysFromDate(negative ? -year : year, latest ? 12 : 1, latest ? 31 : 1);
}

/** The first and the last day that a value can mean, as EDTF text; null at an end that is open or unknown. */
export interface Bounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** The first and the last day that a value can mean, in whole days since 1970-01-01. */
export interface DayBounds {
  readonly earliest: number | null;
  readonly latest: number | null;
}

/**
 * The first and the last calendar day that a value can mean, both included, as EDTF text.
 *
 * A time counts as its local day, whatever its offset. A year of more than four digits stands alone (`Y170000002`), for
 * EDTF writes no month beside it. An end that is open or unknown is null; which of the two it is, the value tells.
 * Qualifiers move no bound. Seasons are the meteorological ones, since ISO 8601-2 leaves them to the locality: 21-28
 * northern (spring March to May, winter December to February of the next year), 29-32 southern; 33-36, 37-39 and 40-41
 * are three, four and six calendar months.
 *
 * @example
 * bounds(parseEdtf("2021-07-XX")); // => { earliest: "2021-07-01", latest: "2021-07-31" }
 */
export function bounds(value: Edtf): Bounds {
  const { earliest, latest } = edgesOf(value);
  return { earliest: textOf(earliest), latest: textOf(latest) };
}

function textOf(edge: Edge): string | null {
  if (typeof edge === "string") return `Y${edge}`;
  if (!Number.isFinite(edge)) return null;
  const { year, month, day } = dateOfDay(edge);
  return dateText(year, month, day);
}

/**
 * The bounds of {@link bounds} in whole days since 1970-01-01; null also where a year has more than 12 digits, so that
 * its days cannot be counted exactly.
 *
 * @example
 * dayBounds(parseEdtf("1970-01")); // => { earliest: 0, latest: 30 }
 */
export function dayBounds(value: Edtf): DayBounds {
  const { precision } = value as Partial<EdtfDate>;
  if (precision !== undefined) return edgesOfDate(value as EdtfDate, precision);
  const { earliest, latest } = edgesOf(value);
  return { earliest: daysOf(earliest), latest: daysOf(latest) };
}

function daysOf(edge: Edge): number | null {
  return typeof edge === "number" && Number.isFinite(edge) ? edge : null;
}
