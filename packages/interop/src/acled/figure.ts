import { total } from "@incident-data/casualties";
import type { Report } from "../report.ts";
import { cellsOf, countable, leastOf } from "../rows/counting.ts";
import type { OutgoingCount } from "../rows/outgoing.ts";
import { writeLosses } from "./losses.ts";

/** The one figure of a row, and the names of those whose it is. */
export interface Figure {
  readonly people: number;
  readonly claimants: readonly string[];
  /** Whether it is of people whom nobody counted as killed: then ACLED writes 0. */
  readonly silent: boolean;
}

/** The rules by which words become figures. */
const profile = "acled@1";

/**
 * ACLED's figure for what is claimed of an event (codebook, fatalities): of rival figures the lowest, words read by `acled@1`,
 * sides and statuses added up, and 0 where nobody gives one. All that it does not say of the claims is told as lost.
 */
export function figureOf(
  counts: readonly OutgoingCount[],
  nameOf: (count: OutgoingCount) => string,
  report: Report,
): Figure {
  const killed: OutgoingCount[] = [];
  for (const each of counts) {
    const { harms, status, count } = each.claim;
    loseBound(each, report);
    if (status !== "any") lose(report, each, "claims.status", writeLosses.status, status);
    if (harms.length === 1 && harms[0] === "killed") killed.push(each);
    else lose(report, each, `claims.${harms.join("+")}`, writeLosses.harm, `${count.words} (${nameOf(each)})`);
  }
  const estimates = killed.filter(({ claim }) => claim.estimate !== undefined);
  const low = estimates.filter(({ claim }) => claim.estimate === "low");
  // A data set's own lowest estimate is of everybody already: its other figures are not added to it.
  const asked =
    low.length > 0 ? low : killed.filter((each) => !estimates.includes(each) || each.claim.estimate === "best");
  const claims = asked.flatMap((each) => countable(each.id, each.claimant?.id ?? "acled", each.claim, profile) ?? []);
  const found = total(claims, {
    over: cellsOf(claims),
    policy: "lowest",
    profile,
  });
  const lowest = claims.reduce((least, each) => Math.min(least, leastOf(each, profile)), Number.POSITIVE_INFINITY);
  const people = found.kind === "reported" ? found.bound.min : claims.length === 0 ? 0 : lowest;
  const used =
    found.kind === "reported"
      ? new Set(found.used)
      : new Set(claims.filter((each) => leastOf(each, profile) === lowest).map(({ id }) => id));
  for (const each of killed) loseOf(each, used.has(each.id), nameOf, report);
  const claimants = [...new Set(killed.filter(({ id }) => used.has(id)).map(nameOf))];
  return { people, claimants, silent: claims.length === 0 };
}

function loseOf(each: OutgoingCount, isUsed: boolean, nameOf: (count: OutgoingCount) => string, report: Report): void {
  const { count, estimate } = each.claim;
  if (!isUsed) lose(report, each, "claims.killed", writeLosses.rival, `${count.words} (${nameOf(each)})`);
  if (estimate !== undefined) lose(report, each, "claims.estimate", writeLosses.estimate, estimate);
}

/** That a claim has a bound, a word, or an explicit zero. */
function loseBound(each: OutgoingCount, report: Report): void {
  const { count } = each.claim;
  if (!("min" in count) || count.min !== count.max) lose(report, each, "claims.count", writeLosses.bound, count.words);
  else if (count.words !== String(count.min)) lose(report, each, "claims.count", writeLosses.words, count.words);
  else if (count.min === 0) lose(report, each, "claims.count", writeLosses.zero, count.words);
}

function lose(report: Report, { id }: OutgoingCount, field: string, reason: string, value: string): void {
  report.lose("write", field, reason, { record: id, value });
}
