import { type CasualtyClaim, series } from "@incident-data/casualties";
import type { Context } from "../context.ts";
import { endedIn, isCasualties } from "../entries.ts";
import { figureOf } from "../figures.ts";
import type { Found } from "../finding.ts";
import { groupBy } from "../group-by.ts";
import type { Rule } from "../rule.ts";

export const fallingSeries: Rule = {
  code: "falling_series",
  severity: "error",
  title: "A claimant's running total falls, and no claim corrects the earlier one.",
  why: `The dead of a later day are those of an earlier day and more. A fall is a correction, which is said by supersedes, or a slip:
swapped digits broke a running total of palestine-datasets (#122).`,
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
    const ended = endedIn(context.claims);
    // Those who are missing or captured on a day may well be fewer than the day before.
    const running = context.claims
      .filter(isCasualties)
      .filter(
        ({ id, claim: { asOf, harms } }) =>
          asOf !== undefined && !ended.has(id) && harms.every((harm) => harm === "killed" || harm === "wounded"),
      );
    const cells = groupBy(running, ({ claim, claimant }) =>
      [claimant, claim.about, claim.side, claim.status, [...claim.harms].sort(), claim.estimate].join("\n"),
    );
    for (const entries of cells.values()) {
      if (entries.length > 1)
        yield* falls(
          entries.map((entry) => figureOf(entry, context)),
          context,
        );
    }
  },
};

/** A fall lies between neighbours: long series are gone through piece by piece, each with the end of the one before. */
const piece = 200;

function* falls(claims: readonly CasualtyClaim[], context: Context): Generator<Found> {
  const [first] = claims;
  if (first === undefined) return;
  const { about, side, status, harms, estimate } = first;
  const cell = {
    incident: about,
    ...(side === undefined ? {} : { side }),
    status,
    harms,
    ...(estimate === undefined ? {} : { estimate }),
  };
  const sorted = [...claims].sort((a, b) => ((a.asOf ?? "") < (b.asOf ?? "") ? -1 : 1));
  const seen = new Set<string>();
  for (let start = 0; start < sorted.length; start += piece) {
    const own = sorted.slice(Math.max(0, start - 5), start + piece);
    for (const { findings } of series(own, { cell, kind: "cumulative" })) {
      for (const { kind, claims: ids, text, maybe } of findings) {
        const entries = ids.flatMap((id) => context.claimOf.get(id) ?? []);
        const last = entries.at(-1);
        if (kind !== "fall" || last === undefined || seen.has(last.id)) continue;
        seen.add(last.id);
        const mend = "Relate the later claim to the earlier by supersedes, or mend the figure";
        yield {
          path: [...last.path, "count"],
          expected: "a running total that does not fall",
          received: text,
          hint: maybe === undefined ? `${mend}.` : `${mend}: was it ${maybe}?`,
          related: entries.slice(0, -1).map(({ path }) => [...path, "count"]),
        };
      }
    }
  }
}
