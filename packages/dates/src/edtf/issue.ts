/** Everything that can be wrong with EDTF text. */
export type EdtfIssueCode =
  /** The value is not a string. */
  | "not_text"
  /** The text is empty. */
  | "empty"
  /** White space, which EDTF has nowhere. */
  | "white_space"
  /** A character that cannot stand here. */
  | "unexpected_character"
  /** The text stops too early. */
  | "unexpected_end"
  /** A form of the EDTF draft of 2012 that ISO 8601-2:2019 spells otherwise. */
  | "draft_2012"
  /** Day, month and year in a local order or notation. */
  | "local_notation"
  /** A year that has not four digits, or a `Y` before one that has. */
  | "year_length"
  /** A year that would have more than 400 digits. */
  | "year_too_large"
  /** Year -0000: the year before 0000 is -0001. */
  | "negative_zero"
  /** A month outside 01-12, or a code outside 21-41. */
  | "month_out_of_range"
  /** A day that its month does not have, in any year that the text allows. */
  | "no_such_day"
  /** An hour, minute or second that no day has. */
  | "time_out_of_range"
  /** An offset below -12:00 or above +14:00, or -00:00. */
  | "offset_out_of_range"
  /** A time where only dates can stand: in an interval or a set. */
  | "time_not_allowed"
  /** `S0`, or more significant digits than the year has. */
  | "significant_digits"
  /** An interval of which neither end has a date. */
  | "interval_without_date"
  /** An interval or range that ends before it starts. */
  | "reversed"
  /** A range in a set whose ends are not two plain dates of one precision. */
  | "range_ends";

/** A possible meaning of text that is not EDTF. */
export interface EdtfReading {
  /** How the text was read: in the order of its parts. */
  readonly order: "day-month-year" | "month-day-year" | "year-month-day";
  readonly edtf: string;
}

/** One fault of EDTF text. */
export interface EdtfIssue {
  readonly code: EdtfIssueCode;
  /** Where in the text, counted in UTF-16 units from 0. */
  readonly position: number;
  readonly expected: string;
  readonly received: string;
  /** One sentence, made from the fields above. */
  readonly message: string;
  /** The likely meaning as valid EDTF, where there is just one. */
  readonly suggestion?: string;
  /** The possible meanings of a local notation: two where its order is not certain. */
  readonly readings?: readonly EdtfReading[];
}

/** Why text is not EDTF: thrown by `parseEdtf`. */
export class EdtfError extends Error {
  override readonly name = "EdtfError";
  /** The code of the first issue. */
  readonly code: EdtfIssueCode;
  readonly issues: readonly [EdtfIssue, ...EdtfIssue[]];

  constructor(issues: readonly [EdtfIssue, ...EdtfIssue[]]) {
    super(issues[0].message);
    this.code = issues[0].code;
    this.issues = issues;
  }
}

/** A fault of what lies between two places in a text, or of the character at the first; that has no code of its own. */
export interface Fault {
  readonly code: EdtfIssueCode | undefined;
  readonly position: number;
  readonly end: number;
  readonly expected: string;
}

/** What is put to the reader of a fault as its likely meaning. */
export interface Advice {
  readonly code?: EdtfIssueCode;
  readonly suggestion?: string;
  readonly readings?: readonly EdtfReading[];
}

/** The issue of a fault, its message made from its data. */
export function issueOf(text: string, fault: Fault, advice: Advice, type?: string): EdtfIssue {
  const { position, end, expected } = fault;
  const [next] = text.slice(position);
  const found = text.slice(position, Math.min(end, position + 40)) || next;
  const received = type ?? (next ? `"${found}"` : "the end of the text");
  const code = advice.code ?? fault.code ?? (next ? "unexpected_character" : text ? "unexpected_end" : "empty");
  const { suggestion, readings } = advice;
  const meanings = readings?.map(({ edtf, order }) => `"${edtf}" (${order})`).join(" or ");
  const likely = suggestion ? `; did you mean "${suggestion}"?` : meanings ? `; it may mean ${meanings}` : "";
  const title = code.replaceAll("_", " ");
  const message = `${title}: expected ${expected} at position ${position}, received ${received}${likely}`;
  return { position, expected, received, message, ...advice, code };
}
