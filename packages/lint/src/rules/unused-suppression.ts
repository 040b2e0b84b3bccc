import type { Rule } from "../rule.ts";

export const unusedSuppression: Rule = {
  code: "unused_suppression",
  severity: "error",
  title: "A suppression suppresses nothing.",
  why: `A list of exceptions that is not tidied hides the next fault of the same kind. browser-compat-data makes an exception that is no longer
needed an error; users of OpenStreetMap's iD ask for exceptions that stay and can be seen (#12283).`,
  wrong: `dataset:
  suppressions: [{ rule: bound_drift, reason: The article drifts. }]`,
  right: `dataset:
  suppressions: null`,
  // What is not used is known only when every other rule has run: lint reports it.
  *check() {},
};
