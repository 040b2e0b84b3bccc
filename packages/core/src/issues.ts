import { escaped } from "./characters.ts";

/** What can be wrong with a data set: the closed union of codes. Compare by these, never by message. */
export type IssueCode =
  // one record, by its schema
  | "missing_field"
  | "unknown_field"
  | "wrong_type"
  | "not_allowed"
  | "bad_format"
  | "out_of_range"
  /** Nested deeper than any record: it is not looked into, and only its id is known. */
  | "too_deep"
  // one value
  /** A C0 or C1 control character other than tab and line ends. */
  | "control_character"
  /** Half of a pair of surrogates, which no file can hold. */
  | "lone_surrogate"
  /** A mark of direction or a character without ink, in an id, a name, a key or a code. */
  | "hidden_character"
  | "bad_date"
  | "bad_count"
  | "sense_without_interval"
  | "dates_disjoint"
  /** `from` lies after `to`, whatever day of each is meant. */
  | "period_reversed"
  /** A value for the second time in a list that is a set. */
  | "duplicate_value"
  // one record, across its fields
  | "agreement_mismatch"
  | "text_and_paraphrase"
  | "words_not_in_evidence"
  // across records
  | "duplicate_id"
  | "unknown_id"
  | "wrong_kind"
  /** An id that went and left a tombstone. */
  | "buried_id"
  /** A tombstone that leads to more or fewer ids than its status says. */
  | "bad_tombstone"
  | "cycle"
  | "passage_not_covered"
  | "assertion_failed"
  // asked of an open data set
  | "not_a_dataset"
  | "quote_not_found";

/** The way to a value: `["incidents", "2021-07-28-border-clash", "when", 0, "edtf"]`. A record stands under its id. */
export type Path = readonly (string | number)[];

/** What is wrong, as data. */
export interface Fault<Code extends string = IssueCode> {
  readonly code: Code;
  readonly path: Path;
  /** What would have been right, in words: `the id of an actor`. */
  readonly expected: string;
  /** What was found: the value in JSON, shortened, or what it is. */
  readonly received: string;
  /** How to mend it, where that can be said. */
  readonly hint?: string;
}

/** A fault with its message, which is made from the fault in one place. */
export interface Issue<Code extends string = IssueCode> extends Fault<Code> {
  readonly message: string;
}

/** A value or all that is wrong with it. */
export type Result<T, Code extends string = IssueCode> =
  | { readonly success: true; readonly value: T }
  | { readonly success: false; readonly issues: readonly Issue<Code>[] };

/** An issue with its message: `incidents › x › parties › 0: expected the id of an actor, found "armenai". Did you mean "armenia"?` */
export function issue<Code extends string>(fault: Fault<Code>): Issue<Code> {
  const where = fault.path.length === 0 ? "" : `${pathText(fault.path)}: `;
  const hint = fault.hint === undefined ? "" : ` ${fault.hint}`;
  return { ...fault, message: `${where}expected ${fault.expected}, found ${fault.received}.${hint}` };
}

/** A path as text: `incidents › 2021-07-28-border-clash › when › 0 › edtf`. */
export function pathText(path: Path): string {
  return path.join(" › ");
}

/** A value as it is shown in an issue: JSON, at most 80 characters. */
export function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const plain = typeof value === "bigint" || (typeof value === "number" && !Number.isFinite(value));
  // What is not seen is written out, so that no message is turned about by what it tells of.
  const text = plain ? String(value) : escaped(json(value));
  // Not in the middle of a pair of surrogates.
  return text.length > 80 ? `${text.slice(0, 77).replace(/[\ud800-\udbff]$/, "")}…` : text;
}

function json(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    // Nested too deep to be written, or in a circle.
    return Array.isArray(value) ? "a list" : "an object";
  }
}

/** The error that every throwing door of this package throws. Compare `code`, not the class. */
export class IncidentDataError extends Error {
  override readonly name = "IncidentDataError";
  readonly code: IssueCode;
  readonly issues: readonly Issue[];

  constructor(issues: readonly [Issue, ...Issue[]]) {
    const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
    super(`${issues[0].message}${more}`);
    this.code = issues[0].code;
    this.issues = issues;
  }
}
