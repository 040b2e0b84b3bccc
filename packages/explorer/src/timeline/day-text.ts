import { type CalendarDate, calendarDate, dayBounds, parseEdtf } from "@incident-data/dates";
import type { InterfaceLanguage } from "../words/languages.ts";
import type { MapWords } from "../words/map-words.ts";
import type { IncidentDays } from "./day-scale.ts";

type Unit = "day" | "month" | "year";

const DAY = 86_400_000;

/** Beyond these days from 1970 no `Date` reaches; EDTF says them instead. */
const LONGEST = 100_000_000;

/** A day as the language writes it. */
export function dayText(day: number, language: InterfaceLanguage): string {
  return written(day, "day", language, "long");
}

/** A day, a month or a year in EDTF, as the language writes it; an interval by its ends. */
export function binText(edtf: string, language: InterfaceLanguage): string {
  const [first = "", last] = edtf.split("/");
  if (last !== undefined) return `${binText(first, language)} – ${binText(last, language)}`;
  const { earliest } = dayBounds(parseEdtf(first));
  return earliest === null ? first : written(earliest, unitOf(first), language, "long");
}

/** The same for an axis, without what the name before it says already. */
export function axisText(edtf: string, isFirst: boolean, language: InterfaceLanguage): string {
  const first = edtf.split("/")[0] ?? "";
  const { earliest } = dayBounds(parseEdtf(first));
  if (earliest === null) return first;
  const unit = unitOf(first);
  const { month = 1, day = 1 } = calendarDate(earliest) ?? {};
  const isNew = isFirst || (unit === "month" ? month === 1 : unit === "day" && day === 1);
  return written(earliest, unit, language, isNew ? "short" : "shortest");
}

/** When an incident began and ended, in words: each bound that is known. */
export function spanText({ begin, end }: IncidentDays, words: MapWords, language: InterfaceLanguage): string {
  const text = (day: number | null): string | null =>
    day === null || !Number.isFinite(day) ? null : dayText(day, language);
  const [[beginEarliest, beginLatest], [endEarliest, endLatest]] = [begin.map(text), end.map(text)] as [
    [string | null, string | null],
    [string | null, string | null],
  ];
  if ([...begin, ...end].every((day) => day === null)) return words.line.unknown;
  if (beginEarliest !== null && begin[0] === end[1]) return words.line.on(beginEarliest);
  const isWithin = begin[0] === end[0] && begin[1] === end[1];
  if (isWithin && beginEarliest !== null && endLatest !== null) return words.line.between(beginEarliest, endLatest);
  const began = begin[1] === -Infinity ? words.line.openStart : words.line.began(beginEarliest, beginLatest);
  const ended = end[0] === Infinity ? words.line.openEnd : words.line.ended(endEarliest, endLatest);
  return `${began}; ${ended}`;
}

function unitOf(edtf: string): Unit {
  const { length } = edtf.replace(/^[Y-]+/, "").split("-");
  return length === 1 ? "year" : length === 2 ? "month" : "day";
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

function written(day: number, unit: Unit, language: InterfaceLanguage, length: "long" | "short" | "shortest"): string {
  const date = calendarDate(day);
  if (date === null) return "";
  if (Math.abs(day) > LONGEST) return `${date.year}`;
  const isBefore = date.year < 1;
  const key = `${language} ${unit} ${length} ${isBefore}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = formatOf(unit, language, length, isBefore);
    formats.set(key, format);
  }
  return format === null ? inNumbers(date, unit, length) : format.format(day * DAY);
}

/** Null where the browser does not know the language: it would write in another. */
function formatOf(
  unit: Unit,
  language: InterfaceLanguage,
  length: "long" | "short" | "shortest",
  isBefore: boolean,
): Intl.DateTimeFormat | null {
  // British English writes the day before the month, as the texts of the page do.
  const locale = language === "en" ? "en-GB" : language;
  if (Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0) return null;
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", calendar: "gregory" };
  if (isBefore) options.era = "short";
  if (unit === "year" || length !== "shortest") options.year = "numeric";
  if (unit === "month" || (unit === "day" && length !== "shortest"))
    options.month = length === "long" ? "long" : "short";
  if (unit === "day") options.day = "numeric";
  return new Intl.DateTimeFormat(locale, options);
}

/** `28.07.2021`, as it is understood without any language. */
function inNumbers({ year, month, day }: CalendarDate, unit: Unit, length: "long" | "short" | "shortest"): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  if (unit === "year") return String(year);
  if (length === "shortest") return unit === "month" ? two(month) : String(day);
  return unit === "month" ? `${two(month)}.${year}` : `${two(day)}.${two(month)}.${year}`;
}
