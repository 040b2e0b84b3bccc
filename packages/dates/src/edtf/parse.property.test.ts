import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../deep.test-util.ts";
import { dayBounds } from "./bounds.ts";
import { formatEdtf } from "./format.ts";
import { parseEdtf, safeParseEdtf } from "./parse.ts";

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const unsure = fc.oneof({ arbitrary: digit, weight: 3 }, { arbitrary: fc.constant("X"), weight: 1 });
const mark = fc.constantFrom("", "", "", "?", "~", "%");
const year = fc.oneof(
  fc.tuple(fc.constantFrom("", "", "-"), unsure, unsure, unsure, unsure).map((parts) => parts.join("")),
  fc.tuple(fc.constantFrom("Y", "Y-"), fc.integer({ min: 10_000, max: 99_999_999 })).map((parts) => parts.join("")),
  fc
    .tuple(fc.constantFrom("Y", "Y-"), fc.integer({ min: 1, max: 999 }), fc.integer({ min: 4, max: 20 }))
    .map(([sign, digits, exponent]) => `${sign}${digits}E${exponent}`),
  fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 4 })).map((parts) => parts.join("S")),
);
const date = fc
  .tuple(mark, year, mark, fc.constantFrom(0, 1, 2, 2), mark, unsure, unsure, mark, mark, unsure, unsure, mark)
  .map(([q0, y, q1, parts, q2, m1, m2, q3, q4, d1, d2, q5]) =>
    parts === 0
      ? q0 + y + q1
      : parts === 1
        ? `${q0}${y}${q1}-${q2}${m1}${m2}${q3}`
        : `${q0}${y}-${q2}${m1}${m2}${q3}-${q4}${d1}${d2}${q5}`,
  );
const end = fc.oneof(
  date,
  date,
  fc.constantFrom("", ".."),
  date.map((text) => `..${text}`),
);
const text = fc.oneof(
  date,
  fc.tuple(end, end).map((ends) => ends.join("/")),
  fc
    .array(
      fc.oneof(
        date,
        date.map((d) => `${d}..`),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((d) => `[${d.join(",")}]`),
);

describe("laws", () => {
  test("formatting undoes parsing, level and bounds stay, and bounds are in order", () => {
    fc.assert(
      fc.property(text, (written) => {
        const result = safeParseEdtf(written);
        fc.pre(result.success);
        if (!result.success) return;
        const { value } = result;
        const canonical = formatEdtf(value);
        const again = parseEdtf(canonical);
        expect(again).toEqual(value);
        expect(formatEdtf(again)).toBe(canonical);
        expect(JSON.parse(JSON.stringify(value))).toEqual(value);
        const { earliest, latest } = dayBounds(value);
        if (earliest !== null && latest !== null) expect(earliest).toBeLessThanOrEqual(latest);
      }),
      { numRuns: runs(1000), maxSkipsPerRun: 1000 },
    );
  });

  test("any text gives a value or an issue inside the text, and every suggestion is valid", () => {
    const alphabet = fc.constantFrom(..."0123456789XuxYySEe-/.~?%[]{},TZ: +()");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: alphabet, maxLength: 16 }), fc.string()), (written) => {
        const result = safeParseEdtf(written);
        if (result.success) return;
        const [issue] = result.issues;
        expect(issue.position).toBeLessThanOrEqual(written.length);
        if (issue.suggestion !== undefined) expect(safeParseEdtf(issue.suggestion).success).toBe(true);
      }),
      { numRuns: runs(1500) },
    );
  });
});
