import { expect, test } from "vitest";
import { brief, issuesAfter } from "../testing.ts";

const suppressions = ["dataset", "suppressions"];
const own = { rule: "bound_drift", record: "statements/told", path: "claims/wounded", reason: "As the paper has it." };

test("a manifest may name findings that stand, each with its reason", () => {
  expect(issuesAfter([suppressions, [own, { rule: "unused_record", reason: "Kept for later." }]])).toEqual([]);
  expect(issuesAfter([suppressions, [{ ...own, record: "dataset" }]])).toEqual([]);
});

test.each([
  ["without a reason", { rule: "bound_drift" }, "missing_field dataset/suppressions/0/reason"],
  ["with a blank reason", { ...own, reason: " " }, "bad_format dataset/suppressions/0/reason"],
  ["of no rule's form", { ...own, rule: "Bound-Drift" }, "bad_format dataset/suppressions/0/rule"],
  ["of a record of no kind", { ...own, record: "claims/x" }, "bad_format dataset/suppressions/0/record"],
  ["with another field", { ...own, until: "2030" }, "unknown_field dataset/suppressions/0/until"],
])("a suppression %s is refused", (_name, suppression, issue) => {
  expect(brief(issuesAfter([suppressions, [suppression]]))).toEqual([issue]);
});
