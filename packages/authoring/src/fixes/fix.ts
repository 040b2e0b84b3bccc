import type { Edit } from "../edits.ts";
import type { FileIssue, FileIssueCode, InputCode } from "../issues.ts";
import type { Splice } from "../yaml-spots.ts";

/** A record in which something is to be mended. */
interface FixedRecord {
  /** What the file's name says; of the manifest none. */
  readonly id: string;
  readonly value: unknown;
  /** What is written for the value at a path into the record, without quotes. */
  readonly source: (path: FileIssue["path"]) => string | undefined;
}

/** Mends issues of one code, where there is one way to. */
export interface IssueFix {
  readonly code: FileIssueCode;
  /**
   * The edits that mend an issue, with paths into the record; nothing where there are two readings, or none.
   * @param path the issue's, into the record.
   */
  readonly edits: (found: FileIssue, path: FileIssue["path"], record: FixedRecord) => readonly Edit[];
}

/** What is untidy in a text, and what would make it tidy. */
interface Untidy {
  readonly expected: string;
  readonly received: string;
  readonly hint: string;
  /** The first of them is where it is told. */
  readonly splices: readonly Splice[];
}

/** Tidies a text without changing what it says. */
export interface TextFix {
  readonly code: InputCode;
  readonly find: (text: string) => Untidy | undefined;
}

/** A number of things in words: `1 line`, `3 lines`. */
export function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
