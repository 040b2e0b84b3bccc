/**
 * Uncertain calendar dates as values: EDTF text, the spans that it allows, questions of order that are answered yes, no
 * or maybe, networks of constraints, and words read by a named profile.
 */

// Questions of order.
export { ALLEN_RELATIONS, type AllenAnswer, type AllenRelation, allen, relates } from "./allen.ts";
// Counts by day, week, month or year.
export { type Bins, type BinUnit, binsBetween } from "./bins.ts";
// Whole days of the proleptic Gregorian calendar.
export {
  type CalendarDate,
  calendarDate,
  dayNumber,
  daysInMonth,
  dayText,
  isLeapYear,
  MAX_YEAR,
  weekdayOf,
} from "./calendar.ts";
// EDTF, ISO 8601-2:2019 levels 0 to 2.
export { type Bounds, bounds, type DayBounds, dayBounds } from "./edtf/bounds.ts";
export { formatEdtf } from "./edtf/format.ts";
export { EdtfError, type EdtfIssue, type EdtfIssueCode, type EdtfReading } from "./edtf/issue.ts";
export { levelOf } from "./edtf/level.ts";
export { type EdtfResult, parseEdtf, safeParseEdtf } from "./edtf/parse.ts";
export type {
  DatedEnd,
  DatePart,
  DayDate,
  Edtf,
  EdtfDate,
  EdtfDated,
  EdtfDateTime,
  EdtfInterval,
  EdtfLevel,
  EdtfMember,
  EdtfRange,
  EdtfSeason,
  EdtfSet,
  EdtfYear,
  MonthDate,
  OnOrAfter,
  OnOrBefore,
  Qualifier,
  UndatedEnd,
  UnspecifiedDigits,
  YearDate,
} from "./edtf/value.ts";
// To and from other systems.
export { type AcledDate, acledFromWhen, whenFromAcled } from "./exchange/acled.ts";
export { type GtdDate, gtdFromWhen, whenFromGtd } from "./exchange/gtd.ts";
export { dateFromWhen, whenFromDate } from "./exchange/js-date.ts";
export type { Exchanged, LossCode } from "./exchange/loss.ts";
export { type TemporalFields, type TemporalLike, temporalFromWhen, whenFromTemporal } from "./exchange/temporal.ts";
export { type UcdpDate, ucdpFromWhen, whenFromUcdp } from "./exchange/ucdp.ts";
export { type WikidataTime, whenFromWikidata, wikidataFromWhen } from "./exchange/wikidata.ts";
export { type Bin, type Histogram, histogram } from "./histogram.ts";
// Text for people.
export { whenText } from "./human.ts";
// Networks of constraints.
export {
  type EventDays,
  type NetworkResult,
  openNetwork,
  type SolvedNetwork,
  solveNetwork,
} from "./network.ts";
export type { Constraint, Counting, DayCount, EventEnd } from "./network-constraints.ts";
export type { DateWords } from "./phrases/date-writer.ts";
export type { WhenPhrases } from "./phrases/phrases.ts";
// Words read by a profile.
export type { ProfileName, UnversionedName } from "./profiles/index.ts";
export { type MarkedSpan, type Operand, type Reason, reasonText, type VagueEnd } from "./reason.ts";
export { type Answer, after, before, during, overlaps, type Relation, sameDay } from "./relations.ts";
// A date as somebody stated it, and the span that it allows.
export { type DayRange, type EmptySpan, type Span, spanOf } from "./span.ts";
export type { Anchor, AnchorRelation, When } from "./when.ts";
export type { WordsIssue, WordsIssueCode } from "./words/issue.ts";
export type { DatePrec, Lang, TimePrecision, WordsFlag } from "./words/profile.ts";
export {
  type AnchorDay,
  type ReadWhenOptions,
  readWhen,
  type WordsAnchor,
  type WordsResult,
  type WordsWhen,
} from "./words/read.ts";
