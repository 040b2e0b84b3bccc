import { daysFromDate, daysInMonth, dayText, MAX_YEAR } from "../calendar.ts";
import { extremeDay, extremeMonth, extremeYear } from "./mask.ts";
import type { Edtf, EdtfDate, EdtfMember, EdtfSeason, EdtfYear, UndatedEnd } from "./value.ts";

/**
 * The first or last day of a value: a day number; a year (bigint) where its days are beyond exact arithmetic; null where
 * the value has no such end.
 */
export type Edge = number | bigint | null;

/** The first (`last` false) or last day of anything that EDTF can write. */
export function edge(value: Edtf | EdtfMember | UndatedEnd, last: boolean): Edge {
  switch (value.type) {
    case "date":
      return dateEdge(value, last);
    case "datetime":
      return daysFromDate(value.year, value.month, value.day);
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

/** Whether one edge lies after another; a year beyond day arithmetic lies beyond all days. */
export function isAfter(a: number | bigint, b: number | bigint): boolean {
  if (typeof a === typeof b) return a > b;
  return typeof a === "bigint" ? a > 0n : b < 0;
}

function dateEdge(date: EdtfDate, last: boolean): number | null {
  if (date.precision === "day") {
    const { year, month, day } = date;
    if (typeof year === "number" && typeof month === "number" && typeof day === "number") {
      return daysFromDate(year, month, day);
    }
    return extremeDay(year, month, day, last);
  }
  const year = extremeYear(date.year, last);
  if (date.precision === "year") return last ? daysFromDate(year, 12, 31) : daysFromDate(year, 1, 1);
  const month = typeof date.month === "number" ? date.month : extremeMonth(date.month, last);
  if (month === null) return null;
  return daysFromDate(year, month, last ? daysInMonth(year, month) : 1);
}

/** First month and number of months by code; a first month of 12 begins in December and ends in the next year. */
function monthsOf(season: number): readonly [first: number, count: number] {
  if (season >= 40) return [(season - 40) * 6 + 1, 6];
  if (season >= 37) return [(season - 37) * 4 + 1, 4];
  if (season >= 33) return [(season - 33) * 3 + 1, 3];
  const quarter = (season - 21) % 4;
  const southern = season >= 29;
  return [((3 * quarter + (southern ? 8 : 2)) % 12) + 1, 3];
}

function seasonEdge(value: EdtfSeason, last: boolean): number {
  const [first, count] = monthsOf(value.season);
  const year = extremeYear(value.year, last);
  if (!last) return daysFromDate(year, first, 1);
  const month = first + count - 1;
  return month <= 12
    ? daysFromDate(year, month, daysInMonth(year, month))
    : daysFromDate(year + 1, month - 12, daysInMonth(year + 1, month - 12));
}

function yearEdge(value: EdtfYear, last: boolean): number | bigint {
  const year = extremeOfYear(value, last);
  if (year <= MAX_YEAR && year >= -MAX_YEAR) {
    return last ? daysFromDate(Number(year), 12, 31) : daysFromDate(Number(year), 1, 1);
  }
  return year;
}

/** The first or last year; significant digits are counted from the left of the number (ISO 8601-2, 4.4.3). */
function extremeOfYear({ negative, digits, exponent, significant }: EdtfYear, last: boolean): bigint {
  const all = digits + "0".repeat(exponent);
  const kept = significant ?? all.length;
  const filler = last === negative ? "0" : "9";
  const number = BigInt(all.slice(0, kept) + filler.repeat(all.length - kept));
  return negative ? -number : number;
}

function setEdge(members: readonly EdtfMember[], last: boolean): Edge {
  let extreme: number | bigint | undefined;
  for (const member of members) {
    const at = edge(member, last);
    if (at === null) return null;
    if (extreme === undefined || (last ? isAfter(at, extreme) : isAfter(extreme, at))) extreme = at;
  }
  return extreme ?? null;
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
  return { earliest: edgeText(edge(value, false)), latest: edgeText(edge(value, true)) };
}

function edgeText(at: Edge): string | null {
  if (at === null) return null;
  return typeof at === "bigint" ? `Y${at}` : dayText(at);
}

/**
 * The bounds of {@link bounds} in whole days since 1970-01-01; null also where a year lies beyond 24 × 10^12 before or
 * after year 0, where days cannot be counted exactly.
 *
 * @example
 * dayBounds(parseEdtf("1970-01")); // => { earliest: 0, latest: 30 }
 */
export function dayBounds(value: Edtf): DayBounds {
  if (value.type === "date" && value.precision === "day" && typeof value.day === "number") {
    const { year, month, day } = value;
    if (typeof year === "number" && typeof month === "number") {
      const number = daysFromDate(year, month, day);
      return { earliest: number, latest: number };
    }
  }
  return { earliest: countable(edge(value, false)), latest: countable(edge(value, true)) };
}

function countable(at: Edge): number | null {
  return typeof at === "bigint" ? null : at;
}
