import type { Rule } from "../rule.ts";

export const missingAffiliation: Rule = {
  code: "missing_affiliation",
  severity: "warning",
  title: "A statement is on behalf of somebody for whom nothing says that its speaker may speak.",
  why: `Own losses and the enemy's are told apart by whom a claimant belongs to. Without partOf or speaksFor the statement of a ministry's
spokesperson counts as nobody's.`,
  wrong: `statements/2021-07-28-east:
  onBehalfOf: east
  speaker: gazette`,
  right: `statements/2021-07-28-east:
  onBehalfOf: east
  speaker: east-ministry`,
  each: ["statements"],
  *check(context) {
    for (const { id, speaker, onBehalfOf } of context.data.statements) {
      if (onBehalfOf === undefined || !context.actors.has(speaker)) continue;
      if (context.wholesOfActor(speaker).has(onBehalfOf)) continue;
      yield {
        path: ["statements", id, "onBehalfOf"],
        expected: `an actor that ${speaker} is part of or speaks for`,
        received: onBehalfOf,
        hint: `Add speaksFor to ${speaker}, with its evidence.`,
        related: [["actors", speaker]],
      };
    }
  },
};
