import { cellOf, describeCell, sameCell } from "@incident-data/casualties";
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
  *check(context) {
    const figures = new Map(context.casualties.map((claim) => [claim.id, claim]));
    for (const figure of context.casualties) {
      for (const [i, { kind, claim }] of (figure.relations ?? []).entries()) {
        const other = kind === "sameAs" ? figures.get(claim) : undefined;
        const own = context.claimOf.get(figure.id);
        if (other === undefined || own === undefined || sameCell(cellOf(figure), cellOf(other))) continue;
        yield {
          path: [...own.path, "relations", i],
          expected: `a figure of ${describeCell(cellOf(figure))}`,
          received: `${claim}, of ${describeCell(cellOf(other))}`,
          hint: "Where one counts a part of the other, relate it by subsetOf.",
          related: context.claimOf.get(claim) === undefined ? [] : [context.claimOf.get(claim)?.path ?? []],
        };
      }
    }
  },
};
