import type { CasualtiesClaim } from "@incident-data/core";
import type { Context } from "../context.ts";
import { type ClaimEntry, isCasualties } from "../entries.ts";
import { boundOf } from "../figures.ts";
import type { Found } from "../finding.ts";
import { groupBy } from "../group-by.ts";
import type { Rule } from "../rule.ts";

export const partsNotTotal: Rule = {
  code: "parts_not_total",
  severity: "error",
  title: "The parts of a total add up to more than it, or to something else.",
  why: `UCDP's best estimate is the sum of the dead of side A, of side B, of civilians and of those unknown, always: GED codebook 22.1,
and 26,198 of 26,198 released rows. Parts that are not one another's must fit into their whole, whoever counts.`,
  wrong: `statements/2021-07-28-east:
  evidence: [{ source: east-release, text: "Six killed: three of ours, four of theirs. Also four wounded.", lang: en }]
  claims:
    killed: { count: { min: 3, max: 3, words: three of ours } }
    theirs: { kind: casualties, about: 2021-07-28-clash, side: west, status: military, harms: [killed], count: { min: 4, max: 4, words: four of theirs } }
    all:
      kind: casualties
      about: 2021-07-28-clash
      status: any
      harms: [killed]
      count: { min: 6, max: 6, words: Six killed }`,
  right: `statements/2021-07-28-east:
  evidence: [{ source: east-release, text: "Seven killed: three of ours, four of theirs. Also four wounded.", lang: en }]
  claims:
    killed: { count: { min: 3, max: 3, words: three of ours } }
    theirs: { kind: casualties, about: 2021-07-28-clash, side: west, status: military, harms: [killed], count: { min: 4, max: 4, words: four of theirs } }
    all:
      kind: casualties
      about: 2021-07-28-clash
      status: any
      harms: [killed]
      count: { min: 7, max: 7, words: Seven killed }`,
  each: ["statements"],
  *check(context) {
    const groups = groupBy(context.claims.filter(isCasualties), ({ statement, claim }) =>
      [statement.id, claim.about, [...claim.harms].sort(), claim.asOf, claim.estimate].join("\n"),
    );
    for (const entries of groups.values()) yield* faultsOf(entries, context);
  },
};

function* faultsOf(entries: readonly ClaimEntry<CasualtiesClaim>[], context: Context): Generator<Found> {
  const whole = entries.find(({ claim }) => claim.side === undefined && claim.status === "any");
  const total = whole === undefined ? undefined : boundOf(whole.claim);
  if (whole === undefined || total === undefined) return;
  const parts = entries.filter((entry) => entry !== whole);
  if (parts.length < 2 || !areDisjoint(parts, context)) return;
  const bounds = parts.map(({ claim }) => boundOf(claim));
  let [least, most] = [0, 0];
  for (const bound of bounds) {
    least += bound?.min ?? 0;
    most += bound?.max ?? Number.POSITIVE_INFINITY;
  }
  // A data set's own best estimate is the sum of its four columns; of other totals no list of parts is known to be full.
  const full = whole.claim.estimate === "best" && statusesOf(parts).size === 3;
  if (least <= (total.max ?? Number.POSITIVE_INFINITY) && (!full || most >= total.min)) return;
  yield {
    path: [...whole.path, "count"],
    expected: full ? "the sum of its parts" : `at least ${least}, the sum of its parts`,
    received: `${total.min === total.max ? "" : "at most "}${total.max}, where the parts add up to ${least}`,
    related: parts.map(({ path }) => [...path, "count"]),
  };
}

/** Whether no two of the parts can share anybody: they are of different statuses, or of sides of which none holds the other. */
function areDisjoint(parts: readonly ClaimEntry<CasualtiesClaim>[], context: Context): boolean {
  // Figures of a total are a handful.
  if (parts.length > 50) return false;
  return parts.every(({ claim: a }, i) =>
    parts.slice(i + 1).every(({ claim: b }) => {
      if (a.status !== b.status && a.status !== "any" && b.status !== "any") return true;
      if (a.side === undefined || b.side === undefined || a.side === b.side) return false;
      return !context.wholesOfActor(a.side).has(b.side) && !context.wholesOfActor(b.side).has(a.side);
    }),
  );
}

function statusesOf(parts: readonly ClaimEntry<CasualtiesClaim>[]): ReadonlySet<string> {
  return new Set(parts.map(({ claim }) => claim.status).filter((status) => status !== "any"));
}
