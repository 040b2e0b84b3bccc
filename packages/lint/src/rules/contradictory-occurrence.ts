import { endedIn } from "../entries.ts";
import { groupBy } from "../group-by.ts";
import type { Rule } from "../rule.ts";

export const contradictoryOccurrence: Rule = {
  code: "contradictory_occurrence",
  severity: "warning",
  title: "One claimant both affirms and denies an incident.",
  why: `Two claimants may well differ; one that differs from itself has changed its account, which retracts or supersedes says, or a word was
read the wrong way round.`,
  wrong: `statements/2021-07-28-east:
  claims:
    happened: { kind: occurrence, about: 2021-07-28-clash, affirmed: true }
    denied: { kind: occurrence, about: 2021-07-28-clash, affirmed: false }`,
  right: `statements/2021-07-28-east:
  claims:
    happened: { kind: occurrence, about: 2021-07-28-clash, affirmed: true }`,
  *check(context) {
    const said = groupBy(context.claims, ({ claim, claimant }) =>
      claim.kind === "occurrence" ? `${claimant} ${claim.about}` : undefined,
    );
    const ended = endedIn(context.claims);
    for (const entries of said.values()) {
      const valid = entries.filter(({ id }) => !ended.has(id));
      const affirmed = valid.find(({ claim }) => claim.kind === "occurrence" && claim.affirmed);
      const denied = valid.find(({ claim }) => claim.kind === "occurrence" && !claim.affirmed);
      if (affirmed === undefined || denied === undefined) continue;
      yield {
        path: denied.path,
        expected: `what ${affirmed.id} affirms, or a relation that ends one of the two`,
        received: "a denial by the same claimant",
        hint: "Relate the later one by supersedes or retracts.",
        related: [affirmed.path],
      };
    }
  },
};
