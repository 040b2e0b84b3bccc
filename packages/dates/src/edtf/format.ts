import { dateText, padded, yearText } from "../calendar.ts";
import { partsOf } from "./marks.ts";
import type { DatePart, Edtf, EdtfDate, EdtfMember, EdtfSeason, EdtfYear, UndatedEnd } from "./value.ts";

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
  return textOf(value);
}

function textOf(value: Edtf | EdtfMember | UndatedEnd): string {
  switch (value.type) {
    case "open":
      return "..";
    case "unknown":
      return "";
    case "interval":
      return `${textOf(value.start)}/${textOf(value.end)}`;
    case "set": {
      const members = value.members.map(textOf).join();
      return value.of === "one" ? `[${members}]` : `{${members}}`;
    }
    case "datetime": {
      const { hour, minute, second, offset } = value;
      const date = dateText(value.year, value.month, value.day);
      return `${date}T${two(hour)}:${two(minute)}:${two(second)}${offsetText(offset)}`;
    }
    case "year":
      return longYearText(value);
    case "on-or-before":
      return `..${textOf(value.date)}`;
    case "on-or-after":
      return `${textOf(value.date)}..`;
    case "range":
      return `${textOf(value.from)}..${textOf(value.to)}`;
    default:
      return qualified(value);
  }
}

function two(part: DatePart): string {
  return padded(part, 2);
}

/** The parts with their qualifiers: the longest run of equal ones from the left is a group, the rest are single. */
function qualified(value: EdtfDate | EdtfSeason): string {
  let text = "";
  let group: string | undefined;
  for (const [part, qualifier = ""] of partsOf(value)) {
    if (group === undefined) {
      group = qualifier;
      text = typeof part === "number" ? yearText(part) : part;
      continue;
    }
    if (group !== qualifier) {
      text += group;
      group = "";
    }
    text += `-${group ? "" : qualifier}${two(part)}`;
  }
  return text + group;
}

function longYearText({ negative, digits, exponent, significant, qualifier }: EdtfYear): string {
  const sign = negative ? "-" : "";
  const number = digits.length + exponent < 5 ? sign + padded(digits, 4) : `Y${sign}${digits}`;
  return `${number}${exponent ? `E${exponent}` : ""}${significant ? `S${significant}` : ""}${qualifier ?? ""}`;
}

function offsetText(offset: number | null): string {
  if (!offset) return offset === 0 ? "Z" : "";
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
