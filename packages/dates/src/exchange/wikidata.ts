import { yearText } from "../calendar.ts";
import { parseEdtf } from "../edtf/parse.ts";
import type { When } from "../when.ts";
import type { Exchanged } from "./loss.ts";

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
    const text = long ? `Y${year}` : yearText(year);
    if (precision > 9 && long) return { value: { edtf: text }, losses: ["chosen_day"] };
    return found([text, month, day].slice(0, precision - 8).join("-"));
  }
  const size = 10 ** (9 - precision);
  // Decades begin with a round year, centuries and millennia end with one.
  const first = precision === 8 ? Math.floor(year / 10) * 10 : Math.ceil(year / size) * size - size + 1;
  const [from, to] = [first, first + size - 1].map((y) => (y > 9999 || y < -9999 ? `Y${y}` : yearText(y)));
  return found(`${from}/${to}`, "within");
}

function found(edtf: string, sense?: "within"): Exchanged<When> {
  parseEdtf(edtf);
  return { value: sense === undefined ? { edtf } : { edtf, sense }, losses: [] };
}

/**
 * The Wikidata time of a day, month, year or decade; other dates have no value.
 *
 * @throws EdtfError where the date is not EDTF.
 * @example
 * wikidataFromWhen({ edtf: "2021-07" }).value.precision; // => 10
 */
export function wikidataFromWhen({ edtf }: When): Exchanged<WikidataTime> {
  const value = parseEdtf(edtf);
  if (value.type !== "date" && value.type !== "datetime") return { value: null, losses: ["too_coarse"] };
  const losses = value.type === "datetime" ? (["time"] as const) : value.qualifiers ? (["qualifier"] as const) : [];
  const precision = value.type === "datetime" || value.precision === "day" ? 11 : value.precision === "month" ? 10 : 9;
  const decade = typeof value.year === "string" && precision === 9 && /^\d{3}X$/.test(value.year);
  const year = decade ? Number(`${String(value.year).slice(0, 3)}0`) : value.year;
  const month = "month" in value ? value.month : 0;
  const day = "day" in value ? value.day : 0;
  if (typeof year !== "number") return { value: null, losses: [...losses, "too_coarse"] };
  if (typeof month !== "number") return { value: timeOf(year, 0, 0, 9), losses: [...losses, "chosen_day"] };
  if (typeof day !== "number") return { value: timeOf(year, month, 0, 10), losses: [...losses, "chosen_day"] };
  return { value: timeOf(year, month, day, decade ? 8 : precision), losses };
}

function timeOf(year: number, month: number, day: number, precision: number): WikidataTime {
  const two = (number: number): string => String(number).padStart(2, "0");
  const digits = String(year > 0 ? year : 1 - year).padStart(4, "0");
  const time = `${year > 0 ? "+" : "-"}${digits}-${two(month)}-${two(day)}T00:00:00Z`;
  return { time, precision, calendarmodel: GREGORIAN };
}
