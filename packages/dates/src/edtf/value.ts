/** How a part of a date is qualified: `?` uncertain, `~` approximate, `%` both (ISO 8601-2:2019, clause 8). */
export type Qualifier = "?" | "~" | "%";

/** Digits of which at least one is unspecified, as written: `201X`, `-01XX`, `X2` (clause 9). */
export type UnspecifiedDigits = string;

/** A part of a date: its number, or its digits where some are unspecified. */
export type DatePart = number | UnspecifiedDigits;

/** A year of four digits, negative before year 0. */
export interface YearDate {
  readonly type: "date";
  readonly precision: "year";
  readonly year: DatePart;
  readonly qualifiers?: { readonly year?: Qualifier };
}

/** A month of a year. */
export interface MonthDate {
  readonly type: "date";
  readonly precision: "month";
  readonly year: DatePart;
  readonly month: DatePart;
  readonly qualifiers?: { readonly year?: Qualifier; readonly month?: Qualifier };
}

/** A calendar day. */
export interface DayDate {
  readonly type: "date";
  readonly precision: "day";
  readonly year: DatePart;
  readonly month: DatePart;
  readonly day: DatePart;
  readonly qualifiers?: { readonly year?: Qualifier; readonly month?: Qualifier; readonly day?: Qualifier };
}

/** A calendar date of one of three precisions. */
export type EdtfDate = YearDate | MonthDate | DayDate;

/** A local time of a day, with the offset from UTC that was written. */
export interface EdtfDateTime {
  readonly type: "datetime";
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes ahead of UTC; 0 for `Z`; null where no offset was written. */
  readonly offset: number | null;
}

/**
 * A season or other part of a year, by its ISO 8601-2 code: 21-24 spring to winter, 25-28 the same of the northern and
 * 29-32 of the southern hemisphere, 33-36 quarters, 37-39 quadrimesters, 40-41 semesters.
 */
export interface EdtfSeason {
  readonly type: "season";
  readonly year: DatePart;
  readonly season: number;
  readonly qualifiers?: { readonly year?: Qualifier; readonly season?: Qualifier };
}

/**
 * A year in one of the forms that take no month: longer than four digits, with an exponent, or with significant digits.
 * Its number is `digits` × 10^`exponent`, negative where `negative`.
 */
export interface EdtfYear {
  readonly type: "year";
  readonly negative: boolean;
  /** Decimal digits without leading zeros. */
  readonly digits: string;
  /** 0 where the year was written without one. */
  readonly exponent: number;
  /** How many digits, counted from the left of the number, are significant; absent = all. */
  readonly significant?: number;
  readonly qualifier?: Qualifier;
}

/** What can stand at the end of an interval or in a set: anything but a time. */
export type EdtfDated = EdtfDate | EdtfSeason | EdtfYear;

/** A date or any day before it: `..1984`. */
export interface OnOrBefore {
  readonly type: "on-or-before";
  readonly date: EdtfDated;
}

/** A date or any day after it: `1984..`. */
export interface OnOrAfter {
  readonly type: "on-or-after";
  readonly date: EdtfDated;
}

/** An end of an interval at a date. */
export type DatedEnd = EdtfDated | OnOrBefore | OnOrAfter;

/** An end of an interval without a date: `..` has no bound, nothing means that it is unknown. */
export type UndatedEnd = { readonly type: "open" } | { readonly type: "unknown" };

/** A time interval; at least one end has a date. */
export type EdtfInterval =
  | { readonly type: "interval"; readonly start: DatedEnd; readonly end: DatedEnd | UndatedEnd }
  | { readonly type: "interval"; readonly start: UndatedEnd; readonly end: DatedEnd };

/** All dates of one precision from one to another, both included: `1670..1673`. */
export interface EdtfRange {
  readonly type: "range";
  readonly from: EdtfDated;
  readonly to: EdtfDated;
}

/** A member of a set. */
export type EdtfMember = EdtfDated | OnOrBefore | OnOrAfter | EdtfRange;

/** A set: `one` of the members (`[1667,1668]`) or `all` of them (`{1667,1668}`). */
export interface EdtfSet {
  readonly type: "set";
  readonly of: "one" | "all";
  readonly members: readonly [EdtfMember, ...EdtfMember[]];
}

/** Any expression of ISO 8601-2:2019, Annex A (EDTF), levels 0 to 2. */
export type Edtf = EdtfDate | EdtfDateTime | EdtfSeason | EdtfYear | EdtfInterval | EdtfSet;

/** The conformance level of EDTF. */
export type EdtfLevel = 0 | 1 | 2;
