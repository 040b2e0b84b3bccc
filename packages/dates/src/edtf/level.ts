import type { DatePart, Edtf, EdtfDate, EdtfLevel, EdtfMember, EdtfSeason, Qualifier, UndatedEnd } from "./value.ts";

/**
 * The lowest level of EDTF (ISO 8601-2:2019, A.4 to A.6) that can write a value.
 *
 * @example
 * levelOf(parseEdtf("2021-07-28?")); // => 1
 */
export function levelOf(value: Edtf): EdtfLevel {
  return value.type === "interval"
    ? higher(levelAt(value.start, true), levelAt(value.end, true))
    : levelAt(value, false);
}

function higher(a: EdtfLevel, b: EdtfLevel): EdtfLevel {
  return a > b ? a : b;
}

/** The level of what is no interval; unspecified digits at an end of one are of level 2. */
function levelAt(value: Edtf | EdtfMember | UndatedEnd, end: boolean): EdtfLevel {
  switch (value.type) {
    case "open":
    case "unknown":
      return 1;
    case "datetime":
      return value.year < 0 ? 1 : 0;
    case "year":
      return value.exponent > 0 || value.significant !== undefined ? 2 : 1;
    case "season":
    case "date": {
      const parts = partsOf(value);
      const text = parts.map(([part]) => part).join("-");
      const masked = text.includes("X");
      if ((masked && (end || !RIGHTMOST.test(text))) || parts.some(([, mark]) => mark !== parts[0]?.[1])) return 2;
      if (value.type === "season") return value.season > 24 ? 2 : 1;
      return masked || value.qualifiers !== undefined || text.startsWith("-") ? 1 : 0;
    }
    default:
      return 2;
  }
}

/** The unspecified digits of level 1 (A.5.5), the numbers without leading zeros: `201X`, `20XX`, `2004-XX`, `1985-4-XX`, `1985-XX-XX`. */
const RIGHTMOST = /^-?(\d\d[\dX]X|\d+(-\d+|-XX)?-XX)$/;

/** The parts of a date or season from the left, each with its qualifier. */
export function partsOf(value: EdtfDate | EdtfSeason): readonly (readonly [DatePart, Qualifier | undefined])[] {
  const parts: { readonly [name: string]: unknown } = { ...value };
  const marks: { readonly [name: string]: Qualifier } = { ...value.qualifiers };
  return ["year", "season", "month", "day"]
    .filter((name) => name in parts)
    .map((name) => [parts[name] as DatePart, marks[name]] as const);
}
