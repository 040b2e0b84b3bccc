import { calendarDate, dayNumber, daysInMonth, dayText, yearText } from "../calendar.ts";
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
 * @throws RangeError where there is no such day.
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
  return { edtf: `${start}/${resolution}`, sense: "throughout", ...words };
}

/**
 * The columns of GTD for a date: a day, a month with day 0, or a year with month 0; what began in one place of these and
 * lasted is extended. Days inside a month that are not the whole of it go to `approxdate`, as a text in EDTF.
 *
 * @throws EdtfError where the date is not EDTF.
 * @example
 * gtdFromWhen({ edtf: "2021-07" }).value; // => { iyear: 2021, imonth: 7, iday: 0 }
 */
export function gtdFromWhen(when: When): Exchanged<GtdDate> {
  const days = knownDays(when);
  if (typeof days === "string") return { value: null, losses: [days] };
  const { first, last, lasting, losses } = days;
  const { year: iyear, month: imonth, day: iday } = calendarDate(first);
  const end = calendarDate(last);
  if (lasting) {
    return { value: { iyear, imonth, iday, extended: 1, resolution: dayText(last) }, losses };
  }
  if (first === last) return { value: { iyear, imonth, iday }, losses };
  if (iyear !== end.year) return { value: null, losses: [...losses, "too_coarse"] };
  const sameMonth = imonth === end.month;
  const whole = sameMonth
    ? iday === 1 && end.day === daysInMonth(iyear, imonth)
    : imonth === 1 && iday === 1 && end.month === 12 && end.day === 31;
  const value = { iyear, imonth: sameMonth ? imonth : 0, iday: 0 };
  return { value: whole ? value : { ...value, approxdate: when.words ?? when.edtf }, losses };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
