import { expect, test } from "vitest";
// @ts-expect-error plain JavaScript, which the benchmark reads too
import { TEXTS as texts } from "../../fixtures/hostile-texts.mjs";
import { bounds, dayBounds } from "./bounds.ts";
import { formatEdtf } from "./format.ts";
import { levelOf } from "./level.ts";
import { safeParseEdtf } from "./parse.ts";

const TEXTS: readonly string[] = texts;

test.each(TEXTS.map((text, i) => [i, text.slice(0, 24), text] as const))(
  "string %i, %s…, is answered",
  (_, __, text) => {
    const result = safeParseEdtf(text);
    if (!result.success) {
      // The message does not repeat the text.
      expect(result.issues[0].message.length).toBeLessThan(300);
      return;
    }
    bounds(result.value);
    dayBounds(result.value);
    expect(levelOf(result.value)).toBeGreaterThan(0);
    expect(safeParseEdtf(formatEdtf(result.value)).success).toBe(true);
  },
);
