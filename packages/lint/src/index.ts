/** What a careful editor would object to in a data set of rival claims: rules, findings, fixes, and an explanation of every code. */

export type { Context, Lookup, Lookups } from "./context.ts";
export type { Days } from "./days.ts";
export { rulesDocument } from "./document.ts";
export { applyEdits } from "./edits.ts";
export type { ClaimEntry, OwnText, Table, WhenEntry } from "./entries.ts";
export { codes, explain } from "./explain.ts";
export type { Edit, Finding, Found, Severity } from "./finding.ts";
export type { Items } from "./items.ts";
export { type LintOptions, lint } from "./lint.ts";
export { type Linter, linter } from "./linter.ts";
export type { Explanation, Rule } from "./rule.ts";
export { rules } from "./rules/index.ts";
