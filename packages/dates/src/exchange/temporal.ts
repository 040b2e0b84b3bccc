import { dateText, dayNumber, yearText } from "../calendar.ts";
import { formatEdtf } from "../edtf/format.ts";
import { parseEdtf } from "../edtf/parse.ts";
import type { DayDate, Edtf } from "../edtf/value.ts";
import type { When } from "../when.ts";
import type { Exchanged, LossCode } from "./loss.ts";

/**
 * What `Temporal.PlainDate`, `PlainYearMonth`, `PlainDateTime` and `ZonedDateTime` have in common; any object with these
 * fields will do.
 */
export interface TemporalLike {
  readonly calendarId?: string;
  readonly year: number;
  readonly month: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** `+04:00`, of a `ZonedDateTime`. */
  readonly offset?: string;
  readonly timeZoneId?: string;
}

/** Fields that `Temporal.PlainDate.from` and its like take. */
export interface TemporalFields {
  readonly year: number;
  readonly month: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly offset?: string;
}

/**
 * The date of a Temporal object of the ISO calendar; a time keeps its offset, and its zone.
 *
 * @throws RangeError where the object is of another calendar or there is no such day; EdtfError where the time is none.
 * @example
 * whenFromTemporal({ year: 2021, month: 7, day: 28 }); // => { edtf: "2021-07-28" }
 */
export function whenFromTemporal(value: TemporalLike): When {
  const { calendarId = "iso8601", year, month, day, hour, minute = 0, second = 0, offset = "", timeZoneId } = value;
  if (calendarId !== "iso8601") throw new RangeError(`only the ISO calendar is read, not ${calendarId}`);
  if (year > 9999 || year < -9999) throw new RangeError("EDTF writes no month beside a year of more than four digits");
  if (dayNumber(year, month, day ?? 1) === null) throw new RangeError(`there is no day ${year}-${month}-${day ?? 1}`);
  const zone = timeZoneId === undefined ? {} : { zone: timeZoneId };
  if (day === undefined) return { edtf: `${yearText(year)}-${two(month)}`, ...zone };
  const date = dateText(year, month, day);
  if (hour === undefined) return { edtf: date, ...zone };
  const text = `${date}T${two(hour)}:${two(minute)}:${two(second)}${offset}`;
  return { edtf: formatEdtf(parseEdtf(text)), ...zone };
}

/**
 * The fields of a day, month or time for Temporal; dates of other kinds have no value.
 *
 * @throws EdtfError where the date is not EDTF.
 * @example
 * temporalFromWhen({ edtf: "2021-07" }).value; // => { year: 2021, month: 7 }
 */
export function temporalFromWhen({ edtf }: When): Exchanged<TemporalFields> {
  const value = parseEdtf(edtf);
  if (value.type === "datetime") {
    const { year, month, day, hour, minute, second } = value;
    const offset = formatEdtf(value).slice(formatEdtf(value).indexOf("T") + 9);
    const fields = { year, month, day, hour, minute, second };
    return { value: offset === "" ? fields : { ...fields, offset: offset === "Z" ? "+00:00" : offset }, losses: [] };
  }
  const fields = plainFields(value);
  const losses: readonly LossCode[] = "qualifiers" in value ? ["qualifier"] : [];
  return fields === null ? { value: null, losses: ["too_coarse"] } : { value: fields, losses };
}

function plainFields(value: Edtf): TemporalFields | null {
  const { year, month, day } = value as Partial<DayDate>;
  if (typeof year !== "number" || typeof month !== "number") return null;
  if (day === undefined) return { year, month };
  return typeof day === "number" ? { year, month, day } : null;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
