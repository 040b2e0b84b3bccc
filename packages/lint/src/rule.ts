import type { Context } from "./context.ts";
import type { Table } from "./entries.ts";
import type { Found, Severity } from "./finding.ts";

/** What is said of a code, to whoever meets it. */
export interface Explanation {
  /** Stable, in `snake_case`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence. */
  readonly title: string;
  /** Why it matters, with where the rule comes from. */
  readonly why: string;
  /** Fields of records that provoke the finding, in YAML: `<table>/<id>:` and below it the fields that matter. */
  readonly wrong: string;
  /** The same, mended. */
  readonly right: string;
}

/** Something that a careful editor would object to. */
export interface Rule extends Explanation {
  /** Whether it can say nothing without the texts of sources. */
  readonly needs?: "texts";
  /** Whether its findings carry a fix, all or some of them. */
  readonly fixes?: true;
  /**
   * The tables whose records can be looked at one by one. Asked of one of them alone (the lists of the context hold it and
   * nothing else) and of each in turn, it finds what it finds when it is asked of all at once: of other records it uses only
   * what it looks up. Absent where records are compared with each other.
   */
  readonly each?: readonly Table[];
  /** Gives what it finds in records that their schema takes; what leads nowhere is passed over. */
  check(context: Context): Iterable<Found>;
}
