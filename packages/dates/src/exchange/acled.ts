import { calendarDate, daysInMonth, dayText } from "../calendar.ts";
import { dayBounds } from "../edtf/bounds.ts";
import { parseEdtf } from "../edtf/parse.ts";
import type { When } from "../when.ts";
import type { TimePrecision } from "../words/profile.ts";
import { knownDays } from "./days.ts";
import type { Exchanged } from "./loss.ts";

/** The date columns of ACLED. */
export interface AcledDate {
  /** One day, `YYYY-MM-DD`: the day itself, the middle of a week, or the middle, first or last of a month. */
  readonly event_date: string;
  /** 1 the day, 2 within a week, 3 within a month. */
  readonly time_precision: TimePrecision;
}

/**
 * The days that an ACLED date can mean: the day; three days on either side of the middle of a week; the month.
 *
 * @throws EdtfError where the day is none; RangeError where `time_precision` is none.
 * @example
 * whenFromAcled({ event_date: "2021-07-15", time_precision: 3 }); // => { edtf: "2021-07" }
 */
export function whenFromAcled({ event_date, time_precision }: AcledDate): When {
  const day = dayBounds(parseEdtf(event_date)).earliest ?? 0;
  switch (time_precision) {
    case 1:
      return { edtf: dayText(day) };
    case 2:
      return { edtf: `${dayText(day - 3)}/${dayText(day + 3)}`, sense: "within" };
    case 3:
      return { edtf: dayText(day).slice(0, -3) };
    default:
      throw new RangeError(`time_precision is 1, 2 or 3, not ${time_precision}`);
  }
}

/** No row a day is made for more days than this. */
const MOST_ROWS = 366;

/**
 * The rows of ACLED for a date: the day; the middle day of up to a week; the middle day of up to a month; a row a day
 * for what lasted, of the days on which it did for certain. Of an even number of days the earlier middle one is taken,
 * always. Coarser dates have no value, nor has what lasted more than 366 days.
 *
 * @throws EdtfError where the date is not EDTF.
 * @example
 * acledFromWhen({ edtf: "2021-07" }); // => { value: [{ event_date: "2021-07-16", time_precision: 3 }], losses: ["chosen_day"] }
 */
export function acledFromWhen(when: When): Exchanged<readonly AcledDate[]> {
  const days = knownDays(when);
  if (typeof days === "string") return { value: null, losses: [days] };
  const { first, last, lasting, losses } = days;
  if (lasting !== null && lasting.last - lasting.first < MOST_ROWS) {
    const rows = Array.from({ length: lasting.last - lasting.first + 1 }, (_, i) => ({
      event_date: dayText(lasting.first + i),
      time_precision: 1 as const,
    }));
    return { value: rows, losses: [...losses, "duration"] };
  }
  const count = last - first + 1;
  if (count === 1) return { value: [{ event_date: dayText(first), time_precision: 1 }], losses };
  const { year, month } = calendarDate(first);
  if (count > Math.max(30, daysInMonth(year, month))) return { value: null, losses: [...losses, "too_coarse"] };
  const event_date = dayText(Math.floor((first + last) / 2));
  return { value: [{ event_date, time_precision: count <= 7 ? 2 : 3 }], losses: [...losses, "chosen_day"] };
}
