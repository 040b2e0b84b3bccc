import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../deep.test-util.ts";
import { bounds } from "./bounds.ts";
import { safeParseEdtf } from "./parse.ts";

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const unsure = fc.oneof({ arbitrary: digit, weight: 3 }, { arbitrary: fc.constant("X"), weight: 1 });

test("bounds of unspecified digits are those of their completions", () => {
  const month = fc.tuple(unsure, unsure).map((d) => d.join(""));
  const shape = fc.tuple(
    fc.tuple(fc.constant("20"), unsure, unsure).map((d) => d.join("")),
    month,
    month,
  );
  fc.assert(
    fc.property(shape, ([y, m, d]) => {
      const written = `${y}-${m}-${d}`;
      const days: string[] = [];
      for (const yy of completions(y)) {
        for (const mm of completions(m)) {
          if (mm === "00" || mm > "12") continue;
          for (const dd of completions(d)) {
            const full = `${yy}-${mm}-${dd}`;
            if (safeParseEdtf(full).success) days.push(full);
          }
        }
      }
      const result = safeParseEdtf(written);
      if (m >= "21" && m <= "41") return;
      expect(result.success).toBe(days.length > 0);
      if (result.success) {
        const sorted = days.sort();
        expect(bounds(result.value)).toEqual({ earliest: sorted[0], latest: sorted.at(-1) });
      }
    }),
    { numRuns: runs(60) },
  );
});

function completions(part: string): readonly string[] {
  const at = part.indexOf("X");
  if (at === -1) return [part];
  return [..."0123456789"].flatMap((d) => completions(part.slice(0, at) + d + part.slice(at + 1)));
}
