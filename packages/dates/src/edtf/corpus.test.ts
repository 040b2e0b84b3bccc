import { describe, expect, test } from "vitest";
import corpus from "../../fixtures/edtf-corpus.json" with { type: "json" };
// @ts-expect-error a script without types
import { conformancePage, writtenPage } from "../../scripts/conformance.mjs";
import { bounds } from "./bounds.ts";
import { levelOf } from "./level.ts";
import { safeParseEdtf } from "./parse.ts";

interface Claim {
  readonly source: string;
  readonly valid: boolean | string;
  readonly level?: number;
  readonly earliest?: string | null;
  readonly latest?: string | null;
}

/** Single claims against which the standard, and both libraries, stand; the generated page names the clauses. */
const AGAINST_THE_STANDARD = new Set([
  "20xx",
  "22004?-06-11",
  "1156X-12-25",
  "2XXXX-12-XX",
  "31XXX-XX",
  "2016-05-02T16:54:59.04200000",
]);

/** Published bounds of another convention: estimates, a winter cut at the end of its year, ten years before an unknown start. */
const OTHER_BOUNDS = new Set(["1950S2", "Y171010000S3", "2010-24", "/2006"]);

const entries = corpus.map(({ edtf, claims }) => ({ edtf, claims: claims as readonly Claim[] }));
const agreed = entries.filter(({ claims }) => new Set(claims.map(({ valid }) => valid === true)).size === 1);

describe("the corpus", () => {
  test.each(agreed.filter(({ edtf }) => !AGAINST_THE_STANDARD.has(edtf)))(
    "$edtf is valid or not, as all say",
    (entry) => {
      expect(safeParseEdtf(entry.edtf).success).toBe(entry.claims[0]?.valid === true);
    },
  );

  test.each(entries)("$edtf has the level that all say", ({ edtf, claims }) => {
    const levels = [
      ...new Set(claims.flatMap(({ level, valid }) => (valid === true && level !== undefined ? [level] : []))),
    ];
    const result = safeParseEdtf(edtf);
    if (result.success && levels.length === 1) expect(levelOf(result.value)).toBe(levels[0]);
  });

  test.each(entries)("$edtf has the bounds that were published", ({ edtf, claims }) => {
    const result = safeParseEdtf(edtf);
    for (const { earliest, latest } of claims) {
      if (!result.success || earliest === undefined || latest === undefined || OTHER_BOUNDS.has(edtf)) continue;
      // A year of more than four digits has bounds in years only here, and none in one source.
      if (edtf.startsWith("Y")) expect([null, `${bounds(result.value).earliest?.slice(1)}-01-01`]).toContain(earliest);
      else expect(bounds(result.value)).toEqual({ earliest: ended(earliest), latest: ended(latest) });
    }
  });

  test("the page of the conformance is not stale", () => {
    expect(squeezed(writtenPage())).toBe(squeezed(conformancePage({ bounds, levelOf, safeParseEdtf }, corpus)));
  });
});

function ended(day: string | null): string | null {
  return day === null || day.endsWith("inf") || day.endsWith("infinity") ? null : day;
}

/** A page without the padding of its tables. */
function squeezed(page: string): string {
  return page.replace(/ +/g, " ").replace(/-{2,}/g, "--");
}
