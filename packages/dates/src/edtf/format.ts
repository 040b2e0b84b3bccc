import { yearText } from "../calendar.ts";
import { qualifiersOf } from "./level.ts";
import type {
  DatedEnd,
  DatePart,
  Edtf,
  EdtfDate,
  EdtfDateTime,
  EdtfMember,
  EdtfSeason,
  EdtfYear,
  UndatedEnd,
} from "./value.ts";

/**
 * The canonical EDTF text of a value: parsed, it gives the same value again.
 *
 * Qualifiers are written as ISO 8601-2, 8.2.4 prefers: one for the whole, else to the right of a group, else to the left
 * of a single part. A zero offset is `Z`, any other `±hh:mm`.
 *
 * @example
 * formatEdtf(parseEdtf("?2004-?06")); // => "2004-06?"
 */
export function formatEdtf(value: Edtf): string {
  switch (value.type) {
    case "interval":
      return `${endText(value.start)}/${endText(value.end)}`;
    case "set": {
      const members = value.members.map(memberText).join(",");
      return value.of === "one" ? `[${members}]` : `{${members}}`;
    }
    case "datetime":
      return timeText(value);
    default:
      return memberText(value);
  }
}

function endText(end: DatedEnd | UndatedEnd): string {
  if (end.type === "open") return "..";
  return end.type === "unknown" ? "" : memberText(end);
}

function memberText(member: EdtfMember): string {
  switch (member.type) {
    case "date":
      return dateText(member);
    case "season":
      return qualified([partText(member.year, 4), partText(member.season, 2)], member);
    case "year":
      return longYearText(member);
    case "on-or-before":
      return `..${memberText(member.date)}`;
    case "on-or-after":
      return `${memberText(member.date)}..`;
    case "range":
      return `${memberText(member.from)}..${memberText(member.to)}`;
  }
}

function dateText(date: EdtfDate): string {
  const parts = [partText(date.year, 4)];
  if (date.precision !== "year") parts.push(partText(date.month, 2));
  if (date.precision === "day") parts.push(partText(date.day, 2));
  return qualified(parts, date);
}

function partText(part: DatePart, width: 2 | 4): string {
  if (typeof part === "string") return part;
  return width === 4 ? yearText(part) : two(part);
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** The parts with their qualifiers: the longest run of equal ones from the left is a group, the rest are single. */
function qualified(parts: readonly string[], value: EdtfDate | EdtfSeason): string {
  if (value.qualifiers === undefined) return parts.join("-");
  const qualifiers = qualifiersOf(value);
  let group = 0;
  if (qualifiers[0] !== undefined) while (group < parts.length && qualifiers[group] === qualifiers[0]) group++;
  return parts
    .map((part, i) =>
      i === group - 1 ? `${part}${qualifiers[i] ?? ""}` : i < group ? part : `${qualifiers[i] ?? ""}${part}`,
    )
    .join("-");
}

function longYearText({ negative, digits, exponent, significant, qualifier }: EdtfYear): string {
  const sign = negative ? "-" : "";
  const short = exponent === 0 && digits.length <= 4;
  const number = short ? `${sign}${digits.padStart(4, "0")}` : `Y${sign}${digits}`;
  return `${number}${exponent === 0 ? "" : `E${exponent}`}${significant === undefined ? "" : `S${significant}`}${qualifier ?? ""}`;
}

function timeText({ year, month, day, hour, minute, second, offset }: EdtfDateTime): string {
  const date = `${yearText(year)}-${two(month)}-${two(day)}`;
  return `${date}T${two(hour)}:${two(minute)}:${two(second)}${offsetText(offset)}`;
}

function offsetText(offset: number | null): string {
  if (offset === null) return "";
  if (offset === 0) return "Z";
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
