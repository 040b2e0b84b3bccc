import { calendarDate, dateText, daysFromDate } from "../calendar.ts";
import { parseEdtf } from "../edtf/parse.ts";
import type { When } from "../when.ts";

/**
 * The calendar day on which an instant falls in a time zone, an IANA name or an offset, which must be named: a `Date` has
 * none. It is a day of the Gregorian calendar however long ago.
 *
 * @throws RangeError where the date is invalid, there is no such zone, or the year has more than four digits.
 * @example
 * whenFromDate(new Date("2021-07-27T23:40:00Z"), "Asia/Yerevan"); // => { edtf: "2021-07-28", zone: "Asia/Yerevan" }
 */
export function whenFromDate(date: Date, zone: string): When {
  const local = Math.floor(date.getTime() / 1000) + secondsAhead(date, zone);
  const { year, month, day } = calendarDate(Math.floor(local / 86_400));
  if (year > 9999 || year < -9999) throw new RangeError("EDTF writes no month beside a year of more than four digits");
  return { edtf: dateText(year, month, day), zone };
}

/**
 * How many seconds a zone is ahead of UTC at an instant. Of `Intl` only this is asked, as its dates before 1582 are of
 * the Julian calendar in some versions, and without a sign before year 1 in all.
 */
function secondsAhead(date: Date, zone: string): number {
  const named = /^[+-]\d\d:\d\d$/.test(zone)
    ? zone
    : new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" })
        .formatToParts(date)
        .find(({ type }) => type === "timeZoneName")?.value;
  const [, sign, hours, minutes, seconds = 0] = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(named ?? "") ?? [];
  if (sign === undefined) return 0;
  const ahead = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === "-" ? -ahead : ahead;
}

/**
 * The instant of a time that has an offset; null for anything else, since a calendar date is no instant.
 *
 * @throws EdtfError where the date is not EDTF.
 * @example
 * dateFromWhen({ edtf: "2021-07-28T03:40:00+04:00" }).toISOString(); // => "2021-07-27T23:40:00.000Z"
 */
export function dateFromWhen({ edtf }: When): Date | null {
  const value = parseEdtf(edtf);
  if (value.type !== "datetime" || value.offset === null) return null;
  const { year, month, day, hour, minute, second, offset } = value;
  const minutes = daysFromDate(year, month, day) * 1440 + hour * 60 + minute - offset;
  return new Date(minutes * 60_000 + second * 1000);
}
