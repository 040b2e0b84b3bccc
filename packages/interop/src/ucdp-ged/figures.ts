import { total } from "@incident-data/casualties";
import type { CasualtiesClaim, Claim, Statement } from "@incident-data/core";
import type { Report } from "../report.ts";
import { cellsOf, countable, leastOf as countedLeast } from "../rows/counting.ts";
import { writeLosses } from "./losses.ts";

/** The seven figures of a row, and whose they are. */
export interface Figures {
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly a: number;
  readonly b: number;
  readonly civilians: number;
  readonly unknown: number;
  /** Who claims the figures; absent where they are UCDP's own. */
  readonly claimants: readonly string[];
}

interface Found {
  readonly claim: CasualtiesClaim;
  readonly id: string;
  readonly claimant: string;
}

const otherClaims: { readonly [K in Exclude<Claim["kind"], "casualties">]: string } = {
  responsibility: writeLosses.blame,
  occurrence: writeLosses.course,
  control: writeLosses.holder,
  comparison: writeLosses.comparison,
  duration: writeLosses.duration,
};

/**
 * The figures of an event, from what is said of it. Where UCDP itself says so they are its own. Else each cell of side and
 * status has the lowest of the rival figures, as UCDP counts conservatively, and the highest goes into `high`: of every other
 * claim it is told that it is lost.
 */
export function figuresOf(
  incident: string,
  parties: readonly string[],
  statements: readonly Statement[],
  report: Report,
  told: Set<string>,
): Figures | undefined {
  const found: Found[] = [];
  for (const statement of statements) {
    const own = statement.speaker === "ucdp";
    if (!own) loseStatement(statement, report, told);
    for (const [key, claim] of Object.entries(statement.claims ?? {})) {
      if (claim.about !== incident) continue;
      const id = `${statement.id}#${key}`;
      if (claim.kind !== "casualties") {
        const value = claim.kind === "responsibility" ? { value: claim.accused } : {};
        report.lose("write", `claims.${claim.kind}`, otherClaims[claim.kind], { record: id, ...value });
        continue;
      }
      loseCount(claim, id, report);
      if (claim.harms.length === 1 && claim.harms[0] === "killed") {
        found.push({ claim, id, claimant: claim.attributedTo ?? statement.onBehalfOf ?? statement.speaker });
      } else {
        report.lose("write", `claims.${claim.harms.join("+")}`, writeLosses.harm, {
          record: id,
          value: claim.count.words,
        });
      }
    }
  }
  const estimates = found.filter(({ claim, claimant }) => claim.estimate !== undefined && claimant === "ucdp");
  if (estimates.length > 0) {
    for (const each of found) if (!estimates.includes(each)) loseClaim(each, report);
    return ucdpFigures(estimates, parties);
  }
  return rivalFigures(found, parties, report);
}

/** UCDP's own estimates, as they stand. */
function ucdpFigures(found: readonly Found[], parties: readonly string[]): Figures {
  const figure = (estimate: string, status: string, side?: string) =>
    found.flatMap(({ claim }) =>
      claim.estimate === estimate && claim.status === status && claim.side === side ? [leastOf(claim)] : [],
    )[0];
  const best = figure("best", "any") ?? 0;
  return {
    low: figure("low", "any") ?? best,
    best,
    high: figure("high", "any") ?? best,
    a: figure("best", "military", parties[0] ?? "") ?? 0,
    b: figure("best", "military", parties[1] ?? "") ?? 0,
    civilians: figure("best", "civilian") ?? 0,
    unknown: figure("best", "unknown") ?? 0,
    claimants: [],
  };
}

/**
 * The figures of rival claims: the least that they can mean together, each cell by the lowest of its rivals, each person
 * counted once; and the most, each cell by the highest. What no side and no status takes is of nobody known.
 */
function rivalFigures(found: readonly Found[], parties: readonly string[], report: Report): Figures | undefined {
  const claims = found.flatMap(({ id, claimant, claim }) => countable(id, claimant, claim, "strict@1") ?? []);
  if (claims.length === 0) return undefined;
  const over = cellsOf(claims);
  const lowest = total(claims, { over, policy: "lowest" });
  const highest = total(claims, { over, policy: "highest" });
  const least = Math.min(...claims.map((each) => countedLeast(each, "strict@1")));
  const best = lowest.kind === "reported" ? lowest.bound.min : least;
  const high = Math.max(best, highest.kind === "reported" ? (highest.bound.max ?? highest.bound.min) : best);
  if (high === 0) return undefined;
  const used = new Set(
    lowest.kind === "reported"
      ? lowest.used
      : claims.filter((each) => countedLeast(each, "strict@1") === best).map(({ id }) => id),
  );
  for (const each of found) if (!used.has(each.id)) loseClaim(each, report);
  const parts = { a: 0, b: 0, civilians: 0 };
  for (const { cell, entered } of lowest.kind === "reported" ? lowest.cells : []) {
    const place = parties.indexOf(cell.side ?? "");
    if (cell.status === "civilian") parts.civilians += entered.min;
    else if (place === 0 || place === 1) parts[place === 0 ? "a" : "b"] += entered.min;
  }
  const told = parts.a + parts.b + parts.civilians;
  // Cells that overlap cannot be told apart: then all of them are of nobody known.
  const { a, b, civilians } = told > best ? { a: 0, b: 0, civilians: 0 } : parts;
  const claimants = found.filter(({ id }) => used.has(id)).map(({ claimant }) => claimant);
  return {
    low: best,
    best,
    high,
    a,
    b,
    civilians,
    unknown: best - a - b - civilians,
    claimants: [...new Set(claimants)],
  };
}

function leastOf({ count }: CasualtiesClaim): number {
  return "min" in count ? count.min : "about" in count ? count.about : 0;
}

function loseCount({ count, asOf }: CasualtiesClaim, record: string, report: Report): void {
  const spot = { record, value: count.words };
  if (!("min" in count)) report.lose("write", "claims.count", writeLosses.inexact, spot);
  else if (count.min !== count.max) report.lose("write", "claims.count.max", writeLosses.bound, spot);
  else if (count.words !== String(count.min)) report.lose("write", "claims.count", writeLosses.words, spot);
  if (asOf !== undefined) report.lose("write", "claims.asOf", writeLosses.asOf, { record, value: asOf });
}

function loseClaim({ id, claim, claimant }: Found, report: Report): void {
  const spot = { record: id, value: `${claim.count.words} (${claimant})` };
  report.lose("write", "claims.killed", writeLosses.claimant, spot);
}

/** What is lost of a statement that is not UCDP's own, once: all but its figures. */
export function loseStatement({ id, speaker }: Statement, report: Report, told: Set<string>): void {
  if (told.has(id)) return;
  told.add(id);
  report.lose("write", "statements", writeLosses.statement, { record: id, value: speaker });
}
