import { series } from "@incident-data/casualties";
import { groupBy } from "../context.ts";
import type { Rule } from "../rule.ts";

export const fallingSeries: Rule = {
  code: "falling_series",
  severity: "error",
  title: "A claimant's running total falls, and no claim corrects the earlier one.",
  why: `The dead of a later day are those of an earlier day and more. A fall is a correction, which is said by supersedes, or a slip:
swapped digits broke a running total of palestine-datasets (issue 122).`,
  wrong: `statements/2021-07-28-east:
  claims:
    killed: { asOf: "2021-07-28" }
statements/2021-07-29-east:
  speaker: east-ministry
  evidence: [{ source: gazette-article, text: "Two soldiers were killed, the ministry says now.", lang: en }]
  claims:
    killed:
      kind: casualties
      about: 2021-07-28-clash
      side: east
      status: military
      harms: [killed]
      asOf: "2021-07-29"
      count: { min: 2, max: 2, words: Two soldiers were killed }`,
  right: `statements/2021-07-28-east:
  claims:
    killed: { asOf: "2021-07-28" }
statements/2021-07-29-east:
  speaker: east-ministry
  evidence: [{ source: gazette-article, text: "Two soldiers were killed, the ministry says now.", lang: en }]
  claims:
    killed:
      kind: casualties
      about: 2021-07-28-clash
      side: east
      status: military
      harms: [killed]
      asOf: "2021-07-29"
      count: { min: 2, max: 2, words: Two soldiers were killed }
      relations: [{ kind: supersedes, claim: "2021-07-28-east#killed", basis: inferred }]`,
  *check(context) {
    // Those who are missing or captured on a day may well be fewer than the day before.
    const running = context.casualties.filter(
      ({ asOf, harms }) => asOf !== undefined && harms.every((harm) => harm === "killed" || harm === "wounded"),
    );
    const cells = groupBy(running, (claim) =>
      [claim.about, claim.side, claim.status, [...claim.harms].sort(), claim.estimate].join("\n"),
    );
    for (const claims of cells.values()) {
      const [first] = claims;
      if (first === undefined || claims.length < 2) continue;
      const { about, side, status, harms, estimate } = first;
      const cell = {
        incident: about,
        ...(side === undefined ? {} : { side }),
        status,
        harms,
        ...(estimate === undefined ? {} : { estimate }),
      };
      for (const { findings } of series(claims, { cell, kind: "cumulative" })) {
        for (const { kind, claims: ids, text, maybe } of findings) {
          const entries = ids.flatMap((id) => context.claimOf.get(id) ?? []);
          const last = entries.at(-1);
          if (kind !== "fall" || last === undefined) continue;
          yield {
            path: [...last.path, "count"],
            expected: "a running total that does not fall",
            received: text,
            hint:
              maybe === undefined
                ? "Relate the later claim to the earlier by supersedes, or mend the figure."
                : `Relate the later claim to the earlier by supersedes, or mend the figure: was it ${maybe}?`,
            related: entries.slice(0, -1).map(({ path }) => [...path, "count"]),
          };
        }
      }
    }
  },
};
