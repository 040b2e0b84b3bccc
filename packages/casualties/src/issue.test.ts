import { expect, test } from "vitest";
import { issue, shown } from "./issue.ts";

test.each([
  ["two", '"two"'],
  [2, "2"],
  [true, "true"],
  [null, "null"],
  [undefined, "undefined"],
  [[1], "a list"],
  [{}, "an object"],
  [() => 2, "function"],
])("%s is shown as %s", (value, text) => expect(shown(value)).toBe(text));

test("a message says where, what, what was expected and what was received", () => {
  expect(issue("negative", "0 or more", "-1", ["claims", 0, "bound"]).message).toBe(
    "claims.0.bound: a count of people below zero (expected 0 or more, received -1)",
  );
  expect(issue("negative", "0 or more", "-1")).toMatchObject({
    path: [],
    message: "a count of people below zero (expected 0 or more, received -1)",
  });
});
