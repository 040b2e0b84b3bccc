import { dateText, daysFromDate, daysInMonth } from "../calendar.ts";
import { extreme } from "./mask.ts";
import type { DatePart, Edtf, EdtfMember, EdtfSeason, EdtfYear, UndatedEnd } from "./value.ts";

/**
 * The first or last day of a value: null where it has no such end, else a number that grows with the days, 512 to a
 * year and 32 to a month; a bigint where the year is beyond exact arithmetic, then 512 to a year alone.
 */
export type Edge = number | bigint | null;

function numberOf(year: number, month: number, day: number): number {
  return year * 512 + month * 32 + day;
}

/** 1 January and 31 December. */
const YEAR_START = 33;
const YEAR_END = 415;

/** The first (`last` false) or last day of anything that EDTF can write. */
export function edge(value: Edtf | EdtfMember | UndatedEnd, last: boolean): Edge {
  switch (value.type) {
    case "date":
      if (value.precision === "day") return dateEdge(value.year, value.month, value.day, last);
      if (value.precision === "month") return dateEdge(value.year, value.month, "XX", last);
      return dateEdge(value.year, "XX", "XX", last);
    case "datetime":
      return numberOf(value.year, value.month, value.day);
    case "season":
      return seasonEdge(value, last);
    case "year":
      return yearEdge(value, last);
    case "interval":
      return edge(last ? value.end : value.start, last);
    case "range":
      return edge(last ? value.to : value.from, last);
    case "on-or-before":
      return last ? edge(value.date, true) : null;
    case "on-or-after":
      return last ? null : edge(value.date, false);
    case "set":
      return setEdge(value.members, last);
    default:
      return null;
  }
}

/** The first or last day among the completions of the parts of a date; null where no calendar day is one. */
export function dateEdge(year: DatePart, month: DatePart, day: DatePart, last: boolean): number | null {
  if (typeof year === "number") return edgeInYear(year, month, day, last);
  // The digits of negative years run against time, and there is no year -0000.
  const negative = year.charCodeAt(0) === 45;
  const digits = negative ? year.slice(1) : year;
  const down = last !== negative;
  let low = negative ? 1 : 0;
  let high = 9999;
  for (;;) {
    const found = extreme(digits, low, high, down);
    if (found === -1) return null;
    const at = edgeInYear(negative ? -found : found, month, day, last);
    if (at !== null) return at;
    if (down) high = found - 1;
    else low = found + 1;
  }
}

function edgeInYear(year: number, month: DatePart, day: DatePart, last: boolean): number | null {
  if (typeof month === "number") {
    const days = daysInMonth(year, month);
    const found = typeof day === "number" && day > 0 && day <= days ? day : extreme(day, 1, days, last);
    return found === -1 ? null : numberOf(year, month, found);
  }
  if (month === "XX" && day === "XX") return year * 512 + (last ? YEAR_END : YEAR_START);
  let low = 1;
  let high = 12;
  for (;;) {
    const found = extreme(month, low, high, last);
    if (found === -1) return null;
    const at = extreme(day, 1, daysInMonth(year, found), last);
    if (at !== -1) return numberOf(year, found, at);
    if (last) high = found - 1;
    else low = found + 1;
  }
}

function seasonEdge({ year, season }: EdtfSeason, last: boolean): number {
  const months = season > 39 ? 6 : season > 36 ? 4 : 3;
  // The first month, counted from 0: quarters and the like from January, the seasons from March or September.
  const first =
    season > 32
      ? (season - (season > 39 ? 40 : season > 36 ? 37 : 33)) * months
      : (season * 3 + (season > 28 ? 5 : 11)) % 12;
  const month = last ? first + months - 1 : first;
  const years = Math.floor((dateEdge(year, "XX", "XX", last) ?? 0) / 512) + (month > 11 ? 1 : 0);
  return numberOf(years, (month % 12) + 1, last ? daysInMonth(years, (month % 12) + 1) : 1);
}

/** Significant digits are counted from the left of the number (ISO 8601-2, 4.4.3). */
function yearEdge({ negative, digits, exponent, significant }: EdtfYear, last: boolean): number | bigint {
  const length = digits.length + exponent;
  const kept = significant ?? length;
  const rest = last === negative ? 0 : 9;
  if (length > 12) {
    const size = BigInt(digits.padEnd(length, "0").slice(0, kept).padEnd(length, String(rest))) * 512n;
    return negative ? -size : size;
  }
  let size = 0;
  for (let i = 0; i < length; i++) {
    size = size * 10 + (i >= kept ? rest : i < digits.length ? digits.charCodeAt(i) - 48 : 0);
  }
  return (negative ? -size : size) * 512 + (last ? YEAR_END : YEAR_START);
}

function setEdge(members: readonly EdtfMember[], last: boolean): Edge {
  let extremeEdge: number | bigint | undefined;
  for (const member of members) {
    const at = edge(member, last);
    if (at === null) return null;
    if (extremeEdge === undefined || (last ? at > extremeEdge : at < extremeEdge)) extremeEdge = at;
  }
  return extremeEdge ?? null;
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
  return { earliest: textOf(edge(value, false)), latest: textOf(edge(value, true)) };
}

function textOf(at: Edge): string | null {
  return typeof at === "bigint"
    ? `Y${at / 512n}`
    : at === null
      ? null
      : dateText(Math.floor(at / 512), (at >> 5) & 15, at & 31);
}

/**
 * The bounds of {@link bounds} in whole days since 1970-01-01; null also where a year has more than 12 digits, so that
 * its days cannot be counted exactly.
 *
 * @example
 * dayBounds(parseEdtf("1970-01")); // => { earliest: 0, latest: 30 }
 */
export function dayBounds(value: Edtf): DayBounds {
  if (value.type !== "date") return { earliest: daysOf(edge(value, false)), latest: daysOf(edge(value, true)) };
  // Each precision has a reading of its own, so that each sees few shapes of objects.
  if (value.precision === "day") return dateBounds(value.year, value.month, value.day);
  if (value.precision === "month") return dateBounds(value.year, value.month, "XX");
  return dateBounds(value.year, "XX", "XX");
}

function dateBounds(year: DatePart, month: DatePart, day: DatePart): DayBounds {
  if (typeof year === "number" && typeof month === "number" && typeof day === "number") {
    const number = daysFromDate(year, month, day);
    return { earliest: number, latest: number };
  }
  return { earliest: daysOf(dateEdge(year, month, day, false)), latest: daysOf(dateEdge(year, month, day, true)) };
}

function daysOf(at: Edge): number | null {
  if (typeof at !== "number") return null;
  return daysFromDate((at | 0) === at ? at >> 9 : Math.floor(at / 512), (at >> 5) & 15, at & 31);
}
