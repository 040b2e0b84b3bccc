import { dateText, daysFromDate } from "../calendar.ts";
import { parseEdtf } from "../edtf/parse.ts";
import type { When } from "../when.ts";

/**
 * The calendar day on which an instant falls in a time zone, which must be named: a `Date` has none.
 *
 * @throws RangeError where the date is invalid or there is no such zone.
 * @example
 * whenFromDate(new Date("2021-07-27T23:40:00Z"), "Asia/Yerevan"); // => { edtf: "2021-07-28", zone: "Asia/Yerevan" }
 */
export function whenFromDate(date: Date, zone: string): When {
  const format = new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", {
    timeZone: zone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  const fields = new Map(format.formatToParts(date).map(({ type, value }) => [type, Number(value)]));
  const [year = 0, month = 0, day = 0] = [fields.get("year"), fields.get("month"), fields.get("day")];
  return { edtf: dateText(year, month, day), zone };
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
