import { describe, expect, test } from "vitest";
import { lint } from "../lint.ts";
import { example, texts } from "../testing.ts";
import { rules } from "./index.ts";

const withTexts = { texts };

test("the example data set is one to which nobody would object", () => {
  expect(lint(example(), withTexts)).toEqual([]);
});

test("rules stand in the order of their codes, and no code twice", () => {
  const codes = rules.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)].sort());
  expect(codes.length).toBeGreaterThan(60);
});

describe.each(rules.map((rule) => [rule.code, rule] as const))("%s", (code, rule) => {
  const options = rule.needs === undefined ? {} : withTexts;

  test("is provoked by its wrong example, and nothing else is", () => {
    const found = lint(example(rule.wrong), options);
    expect(new Set(found.map((each) => each.code)), JSON.stringify(found, null, 1)).toEqual(new Set([code]));
    for (const finding of found) {
      expect(finding.severity).toBe(rule.severity);
      expect(finding.expected).not.toBe("");
      expect(finding.received).not.toBe("");
    }
  });

  test("is not provoked by its right example, nor is another", () => {
    expect(lint(example(rule.right), options)).toEqual([]);
  });

  test("says what is wrong in one sentence, and why", () => {
    expect(rule.title).toMatch(/^[A-Z"].*[.]$|^[A-Z].*\)\.$/);
    expect(rule.why).toMatch(/\.$|\.\)$|[a-z0-9]\.$/);
    expect(code).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
  });
});
