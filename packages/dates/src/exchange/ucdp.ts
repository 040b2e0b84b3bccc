import { calendarDate, daysFromDate, daysInMonth, dayText } from "../calendar.ts";
import { dayBounds } from "../edtf/bounds.ts";
import { parseEdtf } from "../edtf/parse.ts";
import type { When } from "../when.ts";
import type { DatePrec } from "../words/profile.ts";
import { knownDays } from "./days.ts";
import type { Exchanged } from "./loss.ts";

/** The date columns of the UCDP Georeferenced Event Dataset. */
export interface UcdpDate {
  /** `YYYY-MM-DD`, as in the files with or without a time of midnight after it. */
  readonly date_start: string;
  readonly date_end: string;
  /** 1 a day, 2 up to 6 days, 3 a week, 4 up to a month, 5 up to a year. */
  readonly date_prec: DatePrec;
  /** 1 a single event, 2 a summary of several between the two dates. */
  readonly event_clarity?: 1 | 2;
}

/**
 * The date of a UCDP event: `within` its two dates, but `throughout` where it is a summary (`event_clarity` 2).
 *
 * @throws EdtfError where a date is none; RangeError where it is the blank of the files, 1753-01-01, the dates are reversed, or
 * `date_prec` is none.
 * @example
 * whenFromUcdp({ date_start: "2021-07-26", date_end: "2021-08-01", date_prec: 3 }); // => { edtf: "2021-07-26/2021-08-01", sense: "within" }
 */
export function whenFromUcdp({ date_start, date_end, date_prec, event_clarity = 1 }: UcdpDate): When {
  if (![1, 2, 3, 4, 5].includes(date_prec)) throw new RangeError(`date_prec is 1 to 5, not ${date_prec}`);
  const [start, end] = [date_start, date_end].map((text) => text.replace(/[ T]00:00:00(\.0+)?$/, "")) as [
    string,
    string,
  ];
  const first = dayBounds(parseEdtf(start)).earliest ?? 0;
  const last = dayBounds(parseEdtf(end)).latest ?? 0;
  if (start === "1753-01-01" || end === "1753-01-01") throw new RangeError("1753-01-01 is a blank, not a date");
  if (first > last) throw new RangeError(`date_start ${start} lies after date_end ${end}`);
  if (first === last) return { edtf: dayText(first) };
  return { edtf: `${start}/${end}`, sense: event_clarity === 2 ? "throughout" : "within" };
}

/**
 * The rows of UCDP for a date: one, or one a calendar year for what lasted over the turn of a year, since no event of UCDP
 * lies in two (codebook 22.1; of 7,787 rows of its files none does). What happened at some time in more than one calendar
 * year, or has no end, has no value: rows for each year would say that it happened in each.
 *
 * `date_prec` follows from the number of days, also of what lasted, as in the files.
 *
 * @throws EdtfError where the date is not EDTF.
 * @example
 * ucdpFromWhen({ edtf: "2021-07" }).value; // => [{ date_start: "2021-07-01", date_end: "2021-07-31", date_prec: 4, event_clarity: 1 }]
 */
export function ucdpFromWhen(when: When): Exchanged<readonly UcdpDate[]> {
  const days = knownDays(when);
  if (typeof days === "string") return { value: null, losses: [days] };
  const { first, last, lasting, losses } = days;
  const firstYear = calendarDate(first).year;
  const years = calendarDate(last).year - firstYear + 1;
  const event_clarity = lasting ? 2 : 1;
  if (years === 1) return { value: [rowOf(first, last, event_clarity)], losses };
  if (!lasting || years > MOST_YEARS) return { value: null, losses: [...losses, "too_coarse"] };
  const rows = Array.from({ length: years }, (_, i) => {
    const [start, end] = [daysFromDate(firstYear + i, 1, 1), daysFromDate(firstYear + i, 12, 31)];
    return rowOf(Math.max(first, start), Math.min(last, end), event_clarity);
  });
  return { value: rows, losses: [...losses, "split"] };
}

/** No row is made for each of more years than this. */
const MOST_YEARS = 1000;

function rowOf(first: number, last: number, event_clarity: 1 | 2): UcdpDate {
  const { year, month } = calendarDate(first);
  const count = last - first + 1;
  const longest = Math.max(30, daysInMonth(year, month));
  const date_prec = count === 1 ? 1 : count < 7 ? 2 : count === 7 ? 3 : count <= longest ? 4 : 5;
  return { date_start: dayText(first), date_end: dayText(last), date_prec, event_clarity };
}
