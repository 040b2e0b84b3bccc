/** Two versions of a data set, compared by record and claim, and the SemVer step between them. */

export { type Change, type ChangeKind, type Diff, type DiffOptions, diffDatasets } from "./diff.ts";
export { type ChangedId, type ChangedValue, type Changes, changesetText, changesOf, diffText } from "./render.ts";
export { type Rule, type RuleName, rules, type Step, steps } from "./rules.ts";
