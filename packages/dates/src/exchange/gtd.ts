import { calendarDate, dayNumber, daysInMonth, dayText, yearText } from "../calendar.ts";
import { dayBounds } from "../edtf/bounds.ts";
import { parseEdtf } from "../edtf/parse.ts";
import type { When } from "../when.ts";
import { knownDays } from "./days.ts";
import type { Exchanged } from "./loss.ts";

/** The date columns of the Global Terrorism Database. */
export interface GtdDate {
  readonly iyear: number;
  /** 0 = unknown. */
  readonly imonth: number;
  /** 0 = unknown. */
  readonly iday: number;
  /** The words of a date that is not exact. */
  readonly approxdate?: string;
  /** 1 where the incident lasted longer than 24 hours. */
  readonly extended?: 0 | 1;
  /** The day on which an extended incident ended, `YYYY-MM-DD`. */
  readonly resolution?: string;
}

/**
 * The date of a GTD incident; an extended one lasts to its resolution, which may be unknown.
 *
 * @throws RangeError where there is no such day, or the resolution lies before it; EdtfError where the resolution is no date.
 * @example
 * whenFromGtd({ iyear: 2021, imonth: 7, iday: 0, approxdate: "July 2021" }); // => { edtf: "2021-07", words: "July 2021" }
 */
export function whenFromGtd({ iyear, imonth, iday, approxdate = "", extended = 0, resolution = "" }: GtdDate): When {
  if (dayNumber(iyear, imonth || 1, (imonth && iday) || 1) === null || (imonth === 0 && iday !== 0)) {
    throw new RangeError(`there is no day ${iyear}-${imonth}-${iday}`);
  }
  const parts = [yearText(iyear), ...(imonth ? [two(imonth)] : []), ...(iday ? [two(iday)] : [])];
  const start = parts.join("-");
  const words = approxdate === "" ? {} : { words: approxdate };
  if (extended === 0 || start === resolution) return { edtf: start, ...words };
  if (
    resolution !== "" &&
    (dayBounds(parseEdtf(resolution)).latest ?? 0) < (dayBounds(parseEdtf(start)).earliest ?? 0)
  ) {
    throw new RangeError(`the resolution ${resolution} lies before ${start}`);
  }
  return { edtf: `${start}/${resolution}`, sense: "throughout", ...words };
}

/**
 * The columns of GTD for a date: a day, a month with day 0, or a year with month 0; what began in one place of these and
 * lasted is extended, to a resolution where its last day is known. Days inside a month that are not the whole of it go to
 * `approxdate`, as the words or else as a text in EDTF.
 *
 * @throws EdtfError where the date is not EDTF.
 * @example
 * gtdFromWhen({ edtf: "2021-07" }).value; // => { iyear: 2021, imonth: 7, iday: 0 }
 */
export function gtdFromWhen(when: When): Exchanged<GtdDate> {
  const days = knownDays(when);
  if (typeof days === "string") return { value: null, losses: [days] };
  const { first, last, lasting, losses } = days;
  const begin = lasting === null ? wholeOf(first, last) : wholeOf(first, lasting.first);
  if (begin === null) return { value: null, losses: [...losses, "too_coarse"] };
  const { whole, ...columns } = begin;
  const inexact = whole ? {} : { approxdate: when.words ?? when.edtf };
  if (lasting === null) return { value: { ...columns, ...inexact }, losses };
  const resolution = lasting.last === last ? { resolution: dayText(last) } : {};
  return { value: { ...columns, ...inexact, extended: 1, ...resolution }, losses };
}

/** The day, month or year that holds some days, and whether they are all of it; null where they lie in several years. */
function wholeOf(first: number, last: number): (GtdDate & { readonly whole: boolean }) | null {
  const { year: iyear, month: imonth, day: iday } = calendarDate(first);
  const end = calendarDate(last);
  if (first === last) return { iyear, imonth, iday, whole: true };
  if (iyear !== end.year) return null;
  if (imonth === end.month) {
    return { iyear, imonth, iday: 0, whole: iday === 1 && end.day === daysInMonth(iyear, imonth) };
  }
  return { iyear, imonth: 0, iday: 0, whole: imonth === 1 && iday === 1 && end.month === 12 && end.day === 31 };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
