import type { Fault, Path } from "@incident-data/core";

/** How much a finding weighs: an error is wrong, a warning most likely so, a hint is worth a look. */
export type Severity = "error" | "warning" | "hint";

/**
 * A change that mends a finding, as data: the value at a path becomes another, or goes. A record stands under its id
 * (`["statements", "2021-07-28-ministry", …]`), a member of any other list under its index before any change.
 */
export type Edit = { readonly path: Path; readonly set: unknown } | { readonly path: Path; readonly remove: true };

/** What a rule has found: a fault of a record, and where it is safe, the change that mends it. */
export interface Finding extends Fault<string> {
  readonly severity: Severity;
  /** Safe to apply unseen: no fact changes, and linting again finds nothing new. */
  readonly fix?: readonly Edit[];
  /** Other places that belong to the finding: the claim that is retold, the record that it looks like. */
  readonly related?: readonly Path[];
}

/** A finding as its rule gives it; code and severity are the rule's. */
export type Found = Omit<Finding, "code" | "severity">;
