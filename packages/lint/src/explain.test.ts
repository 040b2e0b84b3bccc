import { expect, test } from "vitest";
import { codes, explain } from "./explain.ts";
import { rules } from "./rules/index.ts";

test("every code is explained in full", () => {
  expect(codes.length).toBeGreaterThan(rules.length + 35);
  for (const code of codes) {
    const about = explain(code);
    expect(about?.code).toBe(code);
    for (const text of [about?.title, about?.why, about?.wrong, about?.right]) expect(text, code).toMatch(/\S/);
  }
});

test("a code that there is not has no explanation", () => {
  expect(explain("no_such_code")).toBeUndefined();
  expect(explain("constructor")).toBeUndefined();
});

test("a rule speaks for a code that core has too", () => {
  expect(explain("quote_not_found")?.why).toContain("emoji");
});
