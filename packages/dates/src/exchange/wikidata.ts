import { yearText } from "../calendar.ts";
import { parseEdtf } from "../edtf/parse.ts";
import type { EdtfMember, EdtfYear, UndatedEnd } from "../edtf/value.ts";
import type { When } from "../when.ts";
import type { Exchanged, LossCode } from "./loss.ts";

/** A time value of Wikidata. */
export interface WikidataTime {
  /** `+2021-07-28T00:00:00Z`; years before the common era have no year 0, so `-0001` is the year before `+0001`. */
  readonly time: string;
  /** 11 a day, 10 a month, 9 a year, 8 a decade, 7 a century, 6 a millennium. */
  readonly precision: number;
  /** The entity of the calendar: Q1985727 proleptic Gregorian, Q1985786 proleptic Julian. */
  readonly calendarmodel?: string;
}

const GREGORIAN = "http://www.wikidata.org/entity/Q1985727";

/**
 * The date of a Wikidata time. A century is the one that ends with a round year: the 19th is 1801 to 1900. Times of the
 * Julian calendar, and coarser than a millennium, have no value.
 *
 * @throws RangeError where `time` is not written as Wikidata writes it; EdtfError where there is no such day.
 * @example
 * whenFromWikidata({ time: "+2021-07-28T00:00:00Z", precision: 10 }).value; // => { edtf: "2021-07" }
 */
export function whenFromWikidata({ time, precision, calendarmodel = GREGORIAN }: WikidataTime): Exchanged<When> {
  const [, sign, digits = "", month = "", day = ""] = /^([+-])(\d{1,16})-(\d\d)-(\d\d)T00:00:00Z$/.exec(time) ?? [];
  if (sign === undefined) throw new RangeError(`not a time of Wikidata: ${time}`);
  if (!calendarmodel.endsWith("Q1985727")) return { value: null, losses: ["other_calendar"] };
  const year = sign === "-" ? 1 - Number(digits) : Number(digits);
  if (precision > 11 || precision < 6) return { value: null, losses: [precision > 11 ? "time" : "too_coarse"] };
  const long = year > 9999 || year < -9999;
  if (precision > 8) {
    const text = longYearText(year);
    if (precision > 9 && long) return { value: { edtf: text }, losses: ["chosen_day"] };
    return found([text, month, day].slice(0, precision - 8).join("-"));
  }
  const [first, last] = yearsAround(year, precision);
  return found(`${longYearText(first)}/${longYearText(last)}`, "within");
}

/** The decade, century or millennium of a year: the first begins with a round year of its era, the others end with one. */
function yearsAround(year: number, precision: number): readonly [first: number, last: number] {
  if (precision > 7) {
    // Counted in either era from year 1, so that the decade next to the turn of the eras has nine years.
    const ofEra = year > 0 ? year : 1 - year;
    const round = ofEra - (ofEra % 10);
    const [near, far] = [Math.max(round, 1), round + 9];
    return year > 0 ? [near, far] : [1 - far, 1 - near];
  }
  const size = 10 ** (9 - precision);
  const last = Math.ceil(year / size) * size;
  return [last - size + 1, last];
}

function longYearText(year: number): string {
  return year > 9999 || year < -9999 ? `Y${year}` : yearText(year);
}

function found(edtf: string, sense?: "within"): Exchanged<When> {
  parseEdtf(edtf);
  return { value: sense === undefined ? { edtf } : { edtf, sense }, losses: [] };
}

/**
 * The Wikidata time of a day, month or year, or of an interval that is a whole decade, century or millennium of Wikidata's;
 * other dates have no value.
 *
 * @throws EdtfError where the date is not EDTF.
 * @example
 * wikidataFromWhen({ edtf: "2021-07" }).value.precision; // => 10
 */
export function wikidataFromWhen({ edtf, sense }: When): Exchanged<WikidataTime> {
  const value = parseEdtf(edtf);
  const unsaid: LossCode[] = value.type === "interval" && sense !== "within" ? ["sense"] : [];
  if (value.type === "interval" && sense !== "throughout") {
    const [first, last] = [exactYear(value.start), exactYear(value.end)];
    for (const precision of first === null || last === null ? [] : [8, 7, 6]) {
      const [from, to] = yearsAround(first ?? 0, precision);
      if (from === first && to === last)
        return { value: timeOf(roundYear(from, to, precision), 0, 0, precision), losses: unsaid };
    }
  }
  if (value.type === "year") {
    const year = yearNumber(value);
    if (year === null) return { value: null, losses: ["too_coarse"] };
    return { value: timeOf(year, 0, 0, 9), losses: value.qualifier === undefined ? [] : ["qualifier"] };
  }
  if (value.type !== "date" && value.type !== "datetime") return { value: null, losses: ["too_coarse"] };
  const losses: LossCode[] = value.type === "datetime" ? ["time"] : value.qualifiers ? ["qualifier"] : [];
  const precision = value.type === "datetime" || value.precision === "day" ? 11 : value.precision === "month" ? 10 : 9;
  // The decade of year 0 has a year more here than there, and those before it another one.
  const decade = typeof value.year === "string" && precision === 9 && /^(?!000)\d{3}X$/.test(value.year);
  const year = decade ? Number(`${String(value.year).slice(0, 3)}0`) : value.year;
  const month = "month" in value ? value.month : 0;
  const day = "day" in value ? value.day : 0;
  if (typeof year !== "number") return { value: null, losses: [...losses, "too_coarse"] };
  if (typeof month !== "number") return { value: timeOf(year, 0, 0, 9), losses: [...losses, "chosen_day"] };
  if (typeof day !== "number") return { value: timeOf(year, month, 0, 10), losses: [...losses, "chosen_day"] };
  return { value: timeOf(year, month, day, decade ? 8 : precision), losses };
}

/** The number of one year without a mark; null for anything else. */
function exactYear(value: EdtfMember | UndatedEnd): number | null {
  if (value.type === "year") return value.qualifier === undefined ? yearNumber(value) : null;
  const exact = value.type === "date" && value.precision === "year" && value.qualifiers === undefined;
  return exact && typeof value.year === "number" ? value.year : null;
}

/** The number of a year of which all digits are known, and no more of them than a number holds exactly. */
function yearNumber({ negative, digits, exponent, significant }: EdtfYear): number | null {
  if (significant !== undefined || digits.length + exponent > 15) return null;
  const year = Number(digits) * 10 ** exponent;
  return negative ? -year : year;
}

/** The year that stands for a decade, century or millennium: the round one of its era. */
function roundYear(first: number, last: number, precision: number): number {
  return first > 0 === precision > 7 ? first : last;
}

function timeOf(year: number, month: number, day: number, precision: number): WikidataTime {
  const two = (number: number): string => String(number).padStart(2, "0");
  const digits = String(year > 0 ? year : 1 - year).padStart(4, "0");
  const time = `${year > 0 ? "+" : "-"}${digits}-${two(month)}-${two(day)}T00:00:00Z`;
  return { time, precision, calendarmodel: GREGORIAN };
}
