import { cellOf, describeCell, sameCell } from "@incident-data/casualties";
import { isCasualties } from "../entries.ts";
import { figureOf } from "../figures.ts";
import type { Rule } from "../rule.ts";

export const sameAsOfDifferentCells: Rule = {
  code: "same_as_of_different_cells",
  severity: "error",
  title: "Two figures are said to be the same, and are of different things.",
  why: `sameAs says that two claims count the same people. Of another side, status or harm they cannot be, and a view that leaves one out for
the other loses a figure.`,
  wrong: `statements/2021-07-28-west:
  claims:
    killed: { relations: [{ kind: sameAs, claim: "2021-07-28-east#killed", basis: inferred }] }`,
  right: `statements/2021-07-28-west:
  claims:
    killed: { relations: null }`,
  each: ["statements"],
  *check(context) {
    for (const own of context.claims) {
      if (!isCasualties(own)) continue;
      for (const [i, { kind, claim }] of (own.claim.relations ?? []).entries()) {
        const other = kind === "sameAs" ? context.claimOf.get(claim) : undefined;
        if (other === undefined || !isCasualties(other)) continue;
        const [cell, rival] = [own, other].map((entry) => cellOf(figureOf(entry, context)));
        if (cell === undefined || rival === undefined || sameCell(cell, rival)) continue;
        yield {
          path: [...own.path, "relations", i],
          expected: `a figure of ${describeCell(cell)}`,
          received: `${claim}, of ${describeCell(rival)}`,
          hint: "Where one counts a part of the other, relate it by subsetOf.",
          related: [other.path],
        };
      }
    }
  },
};
