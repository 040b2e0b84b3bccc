import type { DatedEnd, Edtf, EdtfDate, EdtfDated, EdtfLevel, EdtfSeason, Qualifier, UndatedEnd } from "./value.ts";

/**
 * The lowest level of EDTF (ISO 8601-2:2019, A.4 to A.6) that can write a value.
 *
 * @example
 * levelOf(parseEdtf("2021-07-28?")); // => 1
 */
export function levelOf(value: Edtf): EdtfLevel {
  switch (value.type) {
    case "datetime":
      return value.year < 0 ? 1 : 0;
    case "set":
      return 2;
    case "interval":
      return higher(levelOfEnd(value.start), levelOfEnd(value.end));
    default:
      return levelOfDated(value);
  }
}

function higher(a: EdtfLevel, b: EdtfLevel): EdtfLevel {
  return a > b ? a : b;
}

/** Unspecified digits and single qualified parts at an end of an interval are of level 2. */
function levelOfEnd(end: DatedEnd | UndatedEnd): EdtfLevel {
  if (end.type === "open" || end.type === "unknown") return 1;
  if (end.type === "on-or-before" || end.type === "on-or-after") return 2;
  return end.type === "date" && partsOf(end).some((part) => typeof part === "string") ? 2 : levelOfDated(end);
}

function levelOfDated(value: EdtfDated): EdtfLevel {
  switch (value.type) {
    case "year":
      return value.exponent > 0 || value.significant !== undefined ? 2 : 1;
    case "season":
      return value.season > 24 || typeof value.year === "string" || isPartlyQualified(value) ? 2 : 1;
    case "date":
      if (isPartlyQualified(value)) return 2;
      if (partsOf(value).some((part) => typeof part === "string")) return isRightmost(value) ? 1 : 2;
      return value.qualifiers !== undefined || (typeof value.year === "number" && value.year < 0) ? 1 : 0;
  }
}

/** Whether a date is written with numbers only, a season not counted: no unspecified digit, qualifier or precision. */
export function isPlain(value: EdtfDated): boolean {
  if (value.type === "season") return false;
  if (value.type === "year") return value.significant === undefined && value.qualifier === undefined;
  return value.qualifiers === undefined && partsOf(value).every((part) => typeof part === "number");
}

/** The parts of a date, from the left. */
export function partsOf(date: EdtfDate): readonly (number | string)[] {
  if (date.precision === "year") return [date.year];
  return date.precision === "month" ? [date.year, date.month] : [date.year, date.month, date.day];
}

/** Whether the unspecified digits are those of level 1: `201X`, `20XX`, `2004-XX`, `1985-04-XX`, `1985-XX-XX`. */
function isRightmost(date: EdtfDate): boolean {
  if (date.precision === "year") {
    const digits = String(date.year).replace("-", "");
    const first = digits.indexOf("X");
    return first >= 2 && digits.slice(first).replaceAll("X", "") === "";
  }
  if (typeof date.year === "string") return false;
  if (date.precision === "month") return date.month === "XX";
  return date.day === "XX" && (typeof date.month === "number" || date.month === "XX");
}

/** Whether some part of a date is qualified otherwise than another. */
function isPartlyQualified(value: EdtfDate | EdtfSeason): boolean {
  return qualifiersOf(value).some((qualifier, _, all) => qualifier !== all[0]);
}

/** The qualifier of each part of a date or season, from the left. */
export function qualifiersOf(value: EdtfDate | EdtfSeason): readonly (Qualifier | undefined)[] {
  if (value.type === "season") return [value.qualifiers?.year, value.qualifiers?.season];
  if (value.precision === "year") return [value.qualifiers?.year];
  if (value.precision === "month") return [value.qualifiers?.year, value.qualifiers?.month];
  return [value.qualifiers?.year, value.qualifiers?.month, value.qualifiers?.day];
}
