import type { DatePart, EdtfDate, EdtfSeason, Qualifier } from "./value.ts";

/** The qualifier of some bits: 1 uncertain, 2 approximate. */
export function qualifierOf(bits: number): Qualifier | undefined {
  return (["?", "~", "%"] as const)[bits - 1];
}

/** The qualifiers of the parts of a date, by the names of the parts. */
type Marks = { readonly [part: string]: Qualifier };

const made: Marks[] = [];

/** The qualifiers of year, month (or season, 64 more) and day, two bits each; made once for each combination. */
function marksOf(bits: number): Marks {
  return made[bits] ?? make(bits);
}

function make(bits: number): Marks {
  const marks: { [part: string]: Qualifier } = {};
  for (const [i, name] of ["year", bits < 64 ? "month" : "season", "day"].entries()) {
    const qualifier = qualifierOf((bits >> (2 * i)) & 3);
    if (qualifier !== undefined) marks[name] = qualifier;
  }
  made[bits] = Object.freeze(marks);
  return marks;
}

// Each is written out, since an object that gets its qualifiers later, or is copied, is slow to make and to read.

/** A year with the bits of its qualifier. */
export function yearDate(year: DatePart, bits: number): EdtfDate {
  if (bits === 0) return { type: "date", precision: "year", year };
  return { type: "date", precision: "year", year, qualifiers: marksOf(bits) };
}

/** A month with the bits of its qualifiers. */
export function monthDate(year: DatePart, month: DatePart, bits: number): EdtfDate {
  if (bits === 0) return { type: "date", precision: "month", year, month };
  return { type: "date", precision: "month", year, month, qualifiers: marksOf(bits) };
}

/** A day with the bits of its qualifiers. */
export function dayDate(year: DatePart, month: DatePart, day: DatePart, bits: number): EdtfDate {
  if (bits === 0) return { type: "date", precision: "day", year, month, day };
  return { type: "date", precision: "day", year, month, day, qualifiers: marksOf(bits) };
}

/** A season with the bits of its qualifiers. */
export function seasonOf(year: DatePart, season: number, bits: number): EdtfSeason {
  if (bits === 0) return { type: "season", year, season };
  return { type: "season", year, season, qualifiers: marksOf(bits + 64) };
}

/** The parts of a date or season from the left, each with its qualifier. */
export function partsOf(value: EdtfDate | EdtfSeason): readonly (readonly [DatePart, Qualifier | undefined])[] {
  const parts: Partial<Record<string, unknown>> = { ...value };
  const marks: Partial<Record<string, Qualifier>> = value.qualifiers ?? {};
  return ["year", "season", "month", "day"]
    .filter((name) => name in parts)
    .map((name) => [parts[name] as DatePart, marks[name]] as const);
}
