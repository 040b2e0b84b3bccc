/** Every code with which something in this package can fail. Compare errors by code, never by class or message. */
export type IssueCode =
  | "bad_shape"
  | "min_above_max"
  | "negative"
  | "not_whole"
  | "too_large"
  | "empty_words"
  | "empty_harms"
  | "unread_words"
  | "ambiguous_words"
  | "unknown_vague"
  | "unknown_profile"
  | "unknown_policy"
  | "unknown_language"
  | "missing_order"
  | "unreported"
  | "unresolved";

/** One finding: a code, where, and what was expected and received, as data and as text. */
export interface Issue {
  readonly code: IssueCode;
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly received: string;
  readonly message: string;
}

const subjects: Readonly<Record<IssueCode, string>> = {
  bad_shape: "not a value of this kind",
  min_above_max: "the lower end is above the upper end",
  negative: "a count of people below zero",
  not_whole: "not a whole number",
  too_large: "a number that cannot be held exactly",
  empty_words: "the words that were read are missing",
  empty_harms: "no harm is named",
  unread_words: "the words give no count",
  ambiguous_words: "the words give more than one count",
  unknown_vague: "the profile has no row for this expression",
  unknown_profile: "no such profile",
  unknown_policy: "no such policy",
  unknown_language: "no such language",
  missing_order: "the policy needs an order of claimants",
  unreported: "nobody reported it, and that is not zero",
  unresolved: "the claims give no answer",
};

/** Returns an issue whose message is made from its data. */
export function issue(
  code: IssueCode,
  expected: string,
  received: string,
  path: readonly (string | number)[] = [],
): Issue {
  const where = path.length === 0 ? "" : `${path.join(".")}: `;
  return {
    code,
    path,
    expected,
    received,
    message: `${where}${subjects[code]} (expected ${expected}, received ${received})`,
  };
}

/** A received value as short text, for an issue's `received`. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" || typeof value === "boolean" || value === null || value === undefined) {
    return String(value);
  }
  return Array.isArray(value) ? "a list" : typeof value === "object" ? "an object" : typeof value;
}

/** What this package throws; `code` is that of its first issue. */
export class CasualtyError extends Error {
  override readonly name = "CasualtyError";
  readonly code: IssueCode;
  readonly issues: readonly [Issue, ...Issue[]];

  constructor(first: Issue, ...rest: readonly Issue[]) {
    super([first, ...rest].map((each) => each.message).join("; "));
    this.code = first.code;
    this.issues = [first, ...rest];
  }
}
