import { daysFromDate, daysInMonth, dayText } from "../calendar.ts";
import { completion, seek } from "./mask.ts";
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
 * A day, in whole days since 1970-01-01; infinite where there is no bound; a bigint where the year is beyond exact
 * arithmetic, then 512 times its digits read as hexadecimal ones: they keep their order, and hundreds of them are read fast.
 */
type Edge = number | bigint;

/** The first or the last day of anything that EDTF can write. */
export function edgeOf(value: Edtf | EdtfMember | UndatedEnd, latest: boolean): Edge {
  // Dates alone have a precision: to ask for it first spares most of them a second question.
  const { precision } = value as Partial<EdtfDate>;
  if (precision !== undefined) return edgeOfDate(value as EdtfDate, precision, latest);
  switch (value.type) {
    case "interval":
      return edgeOf(latest ? value.end : value.start, latest);
    case "range":
      return edgeOf(latest ? value.to : value.from, latest);
    case "set":
      return edgeOfSet(value.members, latest);
    case "on-or-before":
      return latest ? edgeOf(value.date, true) : -Infinity;
    case "on-or-after":
      return latest ? Infinity : edgeOf(value.date, false);
    case "season":
      return edgeOfSeason(value, latest);
    case "year":
      return edgeOfLongYear(value, latest);
    case "datetime":
      return daysFromDate(value.year, value.month, value.day);
    default:
      return latest ? Infinity : -Infinity;
  }
}

function edgeOfSet(members: readonly EdtfMember[], latest: boolean): Edge {
  let edge: Edge = latest ? -Infinity : Infinity;
  for (const member of members) {
    const other = edgeOf(member, latest);
    if (latest ? other > edge : other < edge) edge = other;
  }
  return edge;
}

/** The common kinds of dates have their edges without a search. */
function edgeOfDate(value: EdtfDate, precision: EdtfDate["precision"], latest: boolean): number {
  const { year } = value;
  if (precision === "year") return edgeOfMonth(extreme(year, latest), latest ? 12 : 1, latest);
  const { month } = value as MonthDate | DayDate;
  const day = precision === "day" ? (value as DayDate).day : "XX";
  if (typeof day === "number") {
    if (typeof month === "number" && (typeof year === "number" || day < 29)) {
      return daysFromDate(extreme(year, latest), month, day);
    }
  } else if (day === "XX") return edgeOfMonth(extreme(year, latest), extremeMonth(month, latest), latest);
  return searchedEdge(year, month, day, latest);
}

/** The first or the last month that a part can mean. */
function extremeMonth(month: DatePart, latest: boolean): number {
  if (typeof month === "number") return month;
  return month === "XX" ? (latest ? 12 : 1) : seek(month, latest, (m) => (m < 1 || m > 12 ? Infinity : m));
}

/** The first or the last year that a part can mean. */
function extreme(year: DatePart, latest: boolean): number {
  if (typeof year === "number") return year;
  const negative = year.charCodeAt(0) === 45; /* - */
  return completion(year, latest === negative ? 0 : 9999) || (negative ? completion(year, 1) : 0);
}

function edgeOfMonth(year: number, month: number, latest: boolean): number {
  return daysFromDate(year, month, latest ? daysInMonth(year, month) : 1);
}

/** The first or the last day among all completions of the parts of a date; infinite where no calendar day is one. */
export function searchedEdge(year: DatePart, month: DatePart, day: DatePart, latest: boolean): number {
  return seek(year, latest, (y) =>
    seek(month, latest, (m) => {
      const days = Object.is(y, -0) ? 0 : daysInMonth(y, m);
      return seek(day, latest, (d) => (d < 1 || d > days ? Infinity : daysFromDate(y, m, d)));
    }),
  );
}

function edgeOfSeason({ year, season }: EdtfSeason, latest: boolean): number {
  const months = season > 39 ? 6 : season > 36 ? 4 : 3;
  // The first month, counted from 0: quarters and the like from January, the seasons from March or September.
  const start =
    season > 32
      ? (season - (season > 39 ? 40 : season > 36 ? 37 : 33)) * months
      : (season * 3 + (season > 28 ? 5 : 11)) % 12;
  const month = latest ? start + months : start + 1;
  const first = extreme(year, latest);
  return month > 12 ? edgeOfMonth(first + 1, month - 12, latest) : edgeOfMonth(first, month, latest);
}

/** Significant digits are counted from the left of the number (ISO 8601-2, 4.4.3). */
function edgeOfLongYear({ negative, digits, exponent, significant }: EdtfYear, latest: boolean): Edge {
  const length = digits.length + exponent;
  const kept = significant ?? length;
  const unknown = latest === negative ? 0 : 9;
  if (length > 12) {
    const year = BigInt(`0x${digits.padEnd(length, "0").slice(0, kept).padEnd(length, String(unknown))}`);
    return (negative ? -year : year) * 512n;
  }
  let year = 0;
  for (let i = 0; i < length; i++) {
    year = year * 10 + (i >= kept ? unknown : i < digits.length ? digits.charCodeAt(i) - 48 : 0);
  }
  return edgeOfMonth(negative ? -year : year, latest ? 12 : 1, latest);
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
  return { earliest: textOf(edgeOf(value, false)), latest: textOf(edgeOf(value, true)) };
}

function textOf(edge: Edge): string | null {
  if (typeof edge === "bigint") return `Y${(edge / 512n).toString(16)}`;
  return Number.isFinite(edge) ? dayText(edge) : null;
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
  if (precision === undefined) {
    return { earliest: daysOf(edgeOf(value, false)), latest: daysOf(edgeOf(value, true)) };
  }
  const date = value as EdtfDate;
  if (precision === "day") {
    const { year, month, day } = date as DayDate;
    // Most values are a day that is known: its days are counted once.
    if (typeof year === "number" && typeof month === "number" && typeof day === "number") {
      const number = daysFromDate(year, month, day);
      return { earliest: number, latest: number };
    }
  }
  return { earliest: edgeOfDate(date, precision, false), latest: edgeOfDate(date, precision, true) };
}

function daysOf(edge: Edge): number | null {
  return typeof edge === "number" && Number.isFinite(edge) ? edge : null;
}
