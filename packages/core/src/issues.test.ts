import { expect, test } from "vitest";
import { IncidentDataError, issue, pathText, shown } from "./issues.ts";

test.each([
  [undefined, "nothing"],
  [null, "null"],
  ["x", '"x"'],
  [2021, "2021"],
  [Number.NaN, "NaN"],
  [Number.POSITIVE_INFINITY, "Infinity"],
  [10n, "10"],
  [() => 1, "function"],
  [{ a: [1] }, '{"a":[1]}'],
  ["x".repeat(78), `"${"x".repeat(78)}"`],
  ["x".repeat(79), `"${"x".repeat(76)}…`],
])("%s is shown as %s", (value, expected) => {
  expect(shown(value)).toBe(expected);
});

test("a message names place, expectation, finding and mend, as far as there are any", () => {
  const fault = { code: "unknown_id", path: ["incidents", "x", 0], expected: "an id", received: '"y"' } as const;
  expect(issue(fault).message).toBe('incidents › x › 0: expected an id, found "y".');
  expect(issue({ ...fault, path: [], hint: "Mend it." }).message).toBe('expected an id, found "y". Mend it.');
  expect(pathText(["a", 0])).toBe("a › 0");
});

test("the error has the first issue's code and counts the others", () => {
  const one = issue({ code: "cycle", path: [], expected: "a", received: "b" });
  expect(new IncidentDataError([one])).toMatchObject({
    name: "IncidentDataError",
    code: "cycle",
    message: one.message,
  });
  expect(new IncidentDataError([one, one, one]).message).toBe(`${one.message} (and 2 more)`);
});
