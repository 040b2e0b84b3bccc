import type { CasualtiesClaim } from "@incident-data/core";
import { type ClaimEntry, isCasualties } from "../entries.ts";
import { boundOf } from "../figures.ts";
import { groupBy } from "../group-by.ts";
import type { Rule } from "../rule.ts";

export const subsetAboveTotal: Rule = {
  code: "subset_above_total",
  severity: "error",
  title: "A part is greater than the whole that it is counted in.",
  why: `"Three killed, including four civilians" is a slip of the source or of the copy. Whether a figure stands inside another one is
the most asked question of palestine-datasets (#710): subsetOf answers it, and can be checked.`,
  wrong: `statements/2021-07-28-east:
  claims:
    civilians:
      kind: casualties
      about: 2021-07-28-clash
      side: east
      harms: [killed]
      status: civilian
      count: { min: 4, max: 4, words: four }
      relations: [{ kind: subsetOf, claim: "2021-07-28-east#killed", basis: stated }]
    killed: { status: any }`,
  right: `statements/2021-07-28-east:
  evidence: [{ source: east-release, text: "Three people were killed, one of them a civilian, and four wounded.", lang: en }]
  claims:
    killed: { status: any, count: { min: 3, max: 3, words: Three people were killed } }
    civilians:
      kind: casualties
      about: 2021-07-28-clash
      side: east
      harms: [killed]
      status: civilian
      count: { min: 1, max: 1, words: one of them }
      relations: [{ kind: subsetOf, claim: "2021-07-28-east#killed", basis: stated }]`,
  each: ["statements"],
  *check(context) {
    const seen = new Set<string>();
    function* compare(part: ClaimEntry<CasualtiesClaim>, whole: ClaimEntry<CasualtiesClaim>, because: string) {
      const [least, most] = [boundOf(part.claim)?.min, boundOf(whole.claim)?.max];
      if (least === undefined || most === undefined || most === null || least <= most) return;
      if (seen.has(`${part.id} ${whole.id}`)) return;
      seen.add(`${part.id} ${whole.id}`);
      yield {
        path: [...part.path, "count"],
        expected: `at most ${most}, which is all of ${whole.id}`,
        received: `at least ${least}, ${because}`,
        related: [[...whole.path, "count"]],
      };
    }
    for (const entry of context.claims) {
      if (!isCasualties(entry)) continue;
      for (const { kind, claim } of entry.claim.relations ?? []) {
        const whole = kind === "subsetOf" ? context.claimOf.get(claim) : undefined;
        if (whole !== undefined && isCasualties(whole)) yield* compare(entry, whole, "counted as a part of it");
      }
    }
    // What one statement says of all is the whole of what it says of some.
    const cells = groupBy(context.claims.filter(isCasualties), ({ statement, claim }) =>
      claim.status === "any" || claim.side !== undefined
        ? [statement.id, claim.about, [...claim.harms].sort(), claim.asOf, claim.estimate, claim.side ?? ""].join("\n")
        : undefined,
    );
    for (const entries of cells.values()) {
      const whole = entries.find(({ claim }) => claim.status === "any");
      if (whole === undefined) continue;
      for (const part of entries) if (part.claim.status !== "any") yield* compare(part, whole, "of one status in it");
    }
  },
};
