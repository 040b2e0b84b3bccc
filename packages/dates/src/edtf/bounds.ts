import { dateText, daysFromDate, daysInMonth } from "../calendar.ts";
import { extreme } from "./mask.ts";
import type { DatePart, Edtf, EdtfDate, EdtfMember, EdtfSeason, EdtfYear, UndatedEnd } from "./value.ts";

/**
 * A day as a number that grows with the days, 512 to a year and 32 to a month; infinite where there is no bound; a bigint
 * where the year is beyond exact arithmetic, then 512 to a year alone.
 */
type Edge = number | bigint;

/** The first day of the value that was looked at last; a pair in two variables, since so many are made. */
export let first: Edge;
/** The last day of it. */
export let last: Edge;

function numberOf(year: number, month: number, day: number): number {
  return year * 512 + month * 32 + day;
}

/** Finds the first and the last day of anything that EDTF can write. */
export function findEdges(value: Edtf | EdtfMember | UndatedEnd): void {
  if (value.type !== "date") findOther(value);
  // Each precision has a reading of its own, so that each sees few shapes of objects.
  else if (value.precision === "day") findDate(value.year, value.month, value.day);
  else if (value.precision === "month") findDate(value.year, value.month, "XX");
  else findDate(value.year, "XX", "XX");
}

function findOther(value: Exclude<Edtf | EdtfMember, EdtfDate> | UndatedEnd): void {
  switch (value.type) {
    case "datetime":
      findDate(value.year, value.month, value.day);
      break;
    case "season":
      findSeason(value);
      break;
    case "year":
      findYear(value);
      break;
    case "interval":
      findBetween(value.start, value.end);
      break;
    case "range":
      findBetween(value.from, value.to);
      break;
    case "on-or-before":
      findEdges(value.date);
      first = -Infinity;
      break;
    case "on-or-after":
      findEdges(value.date);
      last = Infinity;
      break;
    case "set":
      findSet(value.members);
      break;
    default:
      first = -Infinity;
      last = Infinity;
  }
}

function findBetween(start: EdtfMember | UndatedEnd, end: EdtfMember | UndatedEnd): void {
  findEdges(start);
  const from = first;
  findEdges(end);
  first = from;
}

function findSet(members: readonly EdtfMember[]): void {
  let from: Edge = Infinity;
  let to: Edge = -Infinity;
  for (const member of members) {
    findEdges(member);
    if (first < from) from = first;
    if (last > to) to = last;
  }
  first = from;
  last = to;
}

/** Finds the edges among the completions of the parts of a date; the common kinds without a search. */
function findDate(year: DatePart, month: DatePart, day: DatePart): void {
  const from = typeof year === "number" ? year : yearOf(year, false);
  const to = typeof year === "number" ? year : yearOf(year, true);
  if (typeof month === "number" && typeof day === "number" && (day < 29 || from === to)) {
    first = numberOf(from, month, day);
    last = numberOf(to, month, day);
  } else if (typeof month === "number" && day === "XX") {
    first = numberOf(from, month, 1);
    last = numberOf(to, month, daysInMonth(to, month));
  } else if (month === "XX" && day === "XX") {
    first = numberOf(from, 1, 1);
    last = numberOf(to, 12, 31);
  } else {
    first = dateEdge(year, month, day, false);
    last = dateEdge(year, month, day, true);
  }
}

/** The first or last year that digits can mean. */
function yearOf(digits: string, latest: boolean): number {
  return digits.charCodeAt(0) === 45 /* - */
    ? -extreme(digits.slice(1), 1, 9999, !latest)
    : extreme(digits, 0, 9999, latest);
}

/** The first or last day among the completions of the parts of a date; infinite where no calendar day is one. */
export function dateEdge(year: DatePart, month: DatePart, day: DatePart, latest: boolean): number {
  if (typeof year === "number") return edgeInYear(year, month, day, latest);
  // The digits of negative years run against time, and there is no year -0000.
  const negative = year.charCodeAt(0) === 45;
  const digits = negative ? year.slice(1) : year;
  const down = latest !== negative;
  let low = negative ? 1 : 0;
  let high = 9999;
  for (;;) {
    const found = extreme(digits, low, high, down);
    if (found === -1) return Infinity;
    const edge = edgeInYear(negative ? -found : found, month, day, latest);
    if (edge !== Infinity) return edge;
    if (down) high = found - 1;
    else low = found + 1;
  }
}

function edgeInYear(year: number, month: DatePart, day: DatePart, latest: boolean): number {
  if (typeof month === "number") return edgeInMonth(year, month, day, latest);
  let low = 1;
  let high = 12;
  for (;;) {
    const found = extreme(month, low, high, latest);
    if (found === -1) return Infinity;
    const edge = edgeInMonth(year, found, day, latest);
    if (edge !== Infinity) return edge;
    if (latest) high = found - 1;
    else low = found + 1;
  }
}

function edgeInMonth(year: number, month: number, day: DatePart, latest: boolean): number {
  if (day === "XX") return numberOf(year, month, latest ? daysInMonth(year, month) : 1);
  const found = extreme(day, 1, daysInMonth(year, month), latest);
  return found === -1 ? Infinity : numberOf(year, month, found);
}

function findSeason({ year, season }: EdtfSeason): void {
  const months = season > 39 ? 6 : season > 36 ? 4 : 3;
  // The first month, counted from 0: quarters and the like from January, the seasons from March or September.
  const start =
    season > 32
      ? (season - (season > 39 ? 40 : season > 36 ? 37 : 33)) * months
      : (season * 3 + (season > 28 ? 5 : 11)) % 12;
  findDate(year, "XX", "XX");
  const end = start + months - 1;
  const month = (end % 12) + 1;
  const endYear = ((last as number) >> 9) + (end > 11 ? 1 : 0);
  first = (first as number) + start * 32;
  last = numberOf(endYear, month, daysInMonth(endYear, month));
}

/** Significant digits are counted from the left of the number (ISO 8601-2, 4.4.3). */
function findYear({ negative, digits, exponent, significant }: EdtfYear): void {
  const length = digits.length + exponent;
  const kept = significant ?? length;
  if (length > 12) {
    const known = digits.padEnd(length, "0").slice(0, kept);
    const near = BigInt(known.padEnd(length, "0")) * 512n;
    const far = BigInt(known.padEnd(length, "9")) * 512n;
    first = negative ? -far : near;
    last = negative ? -near : far;
    return;
  }
  // The years of that number of digits which lie next to year 0 and furthest from it.
  let near = 0;
  let far = 0;
  for (let i = 0; i < length; i++) {
    const digit = i < digits.length ? digits.charCodeAt(i) - 48 : 0;
    near = near * 10 + (i < kept ? digit : 0);
    far = far * 10 + (i < kept ? digit : 9);
  }
  first = numberOf(negative ? -far : near, 1, 1);
  last = numberOf(negative ? -near : far, 12, 31);
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
  findEdges(value);
  return { earliest: textOf(first), latest: textOf(last) };
}

function textOf(edge: Edge): string | null {
  if (typeof edge === "bigint") return `Y${edge / 512n}`;
  return Number.isFinite(edge) ? dateText(Math.floor(edge / 512), (edge >> 5) & 15, edge & 31) : null;
}

/**
 * The bounds of {@link bounds} in whole days since 1970-01-01; null also where a year has more than 12 digits, so that
 * its days cannot be counted exactly.
 *
 * @example
 * dayBounds(parseEdtf("1970-01")); // => { earliest: 0, latest: 30 }
 */
export function dayBounds(value: Edtf): DayBounds {
  if (value.type === "date" && value.precision === "day") {
    const { year, month, day } = value;
    // Most values are a day that is known: its days are counted once.
    if (typeof year === "number" && typeof month === "number" && typeof day === "number") {
      const number = daysFromDate(year, month, day);
      return { earliest: number, latest: number };
    }
  }
  findEdges(value);
  const earliest = daysOf(first);
  return { earliest, latest: last === first ? earliest : daysOf(last) };
}

function daysOf(edge: Edge): number | null {
  if (typeof edge !== "number" || !Number.isFinite(edge)) return null;
  // Most years are so short that their number can be shifted.
  const year = (edge | 0) === edge ? edge >> 9 : Math.floor(edge / 512);
  return daysFromDate(year, (edge >> 5) & 15, edge & 31);
}
