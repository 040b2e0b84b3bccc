import { difference, intersect, sum } from "./algebra.ts";
import { openBook } from "./book.ts";
import type { Bound } from "./bound.ts";
import { candidatesOn } from "./candidates.ts";
import { type Cell, cellKey } from "./cell.ts";
import { type CasualtyClaim, cellOf } from "./claim.ts";
import { isApproximateCount, isBoundedCount } from "./count.ts";
import { formatBound } from "./format.ts";
import type { Candidate } from "./policies/policy.ts";
import { type ProfileName, profileOf } from "./profiles/index.ts";
import type { Profile } from "./profiles/profile.ts";

/** What a series counts: all until a day, those of a day, or those who still are (missing, captured) on a day. */
export type SeriesKind = "cumulative" | "daily" | "current";

/** Which figures make a series. */
export interface SeriesOptions {
  /** The cell; the days are its claims' own `asOf`. */
  readonly cell: Omit<Cell, "asOf">;
  readonly kind: SeriesKind;
  /** What reads vague and approximate counts; `strict@1` unless given. */
  readonly profile?: ProfileName | Profile;
}

/** One claimant's figure for one day. */
export interface SeriesPoint {
  readonly asOf: string;
  /** The ids of the claims. */
  readonly claims: readonly string[];
  /** In people, as stated for the day. */
  readonly bound: Bound;
  /** In people, new since the day before in the series; null where a cumulative figure fell. */
  readonly added: Bound | null;
  /** In people, until that day, where the series can say so. */
  readonly until: Bound | null;
}

/** Something in a series that needs a second look. */
export interface SeriesFinding {
  readonly kind: "fall" | "rounded" | "late" | "clash" | "undated";
  readonly claims: readonly string[];
  /** A figure with two neighbouring digits exchanged that would fit between the days around it. */
  readonly maybe?: number;
  readonly text: string;
}

/** One claimant's figures in the order of their days. */
export interface Series {
  readonly claimant: string;
  readonly kind: SeriesKind;
  readonly points: readonly SeriesPoint[];
  readonly findings: readonly SeriesFinding[];
}

/**
 * Returns the figures of each claimant for a cell, day by day, and what in them needs a second look: a cumulative
 * figure that falls although no claim supersedes the earlier one, a rounded figure (it cannot carry a cumulative: the
 * next difference holds its rounding), a figure for an earlier day that came after one for a later day, two figures
 * for a day that disagree. Retellings are left out. Days are `asOf` texts of one precision (`2021-07-28`).
 *
 * @throws {CasualtyError} `unknown_profile`; `too_large` when a sum is beyond `Number.MAX_SAFE_INTEGER`.
 * @example
 * ```js
 * series([], { cell: { status: "any", harms: ["killed"] }, kind: "daily" }); // => []
 * ```
 */
export function series(claims: readonly CasualtyClaim[], options: SeriesOptions): readonly Series[] {
  const profile = profileOf(options.profile ?? "strict@1");
  const wanted = cellKey(options.cell);
  const own = claims.filter(({ asOf: _, ...claim }) => cellKey(cellOf(claim)) === wanted);
  const book = openBook(own);
  const dates = new Set(own.map((claim) => claim.asOf));
  const byClaimant = new Map<string, Map<string, Candidate[]>>();
  const undated = new Map<string, string[]>();
  for (const asOf of dates) {
    const cell = asOf === undefined ? options.cell : { ...options.cell, asOf };
    for (const candidate of candidatesOn(cell, book, profile).candidates) {
      if (candidate.retelling) continue;
      const { claimant, id } = candidate.claim;
      const days = byClaimant.get(claimant) ?? new Map<string, Candidate[]>();
      byClaimant.set(claimant, days);
      if (asOf === undefined || !isDay(asOf)) undated.set(claimant, [...(undated.get(claimant) ?? []), id]);
      else days.set(asOf, [...(days.get(asOf) ?? []), candidate]);
    }
  }
  return [...byClaimant].map(([claimant, days]) => {
    const findings = (undated.get(claimant) ?? []).map(
      (id): SeriesFinding => ({ kind: "undated", claims: [id], text: `${id} states no single day` }),
    );
    return { claimant, kind: options.kind, ...pointsOf(days, options.kind, findings), findings };
  });
}

interface Day {
  readonly asOf: string;
  readonly candidates: readonly Candidate[];
  readonly bound: Bound;
}

function pointsOf(
  byDay: ReadonlyMap<string, readonly Candidate[]>,
  kind: SeriesKind,
  findings: SeriesFinding[],
): { readonly points: readonly SeriesPoint[] } {
  const days: Day[] = [];
  for (const [asOf, candidates] of [...byDay].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [first, ...rest] = candidates.map((each) => each.bound);
    const bound = first === undefined ? null : intersect([first, ...rest]);
    if (bound !== null) days.push({ asOf, candidates, bound });
    else findings.push({ kind: "clash", claims: ids(candidates), text: `two figures for ${asOf} disagree` });
    for (const { claim } of candidates) {
      if (!isRounded(claim)) continue;
      findings.push({ kind: "rounded", claims: [claim.id], text: `"${claim.count.words}" is a rounded figure` });
    }
  }
  const points: SeriesPoint[] = [];
  let running: Bound | null = null;
  for (const [index, day] of days.entries()) {
    const before = days[index - 1];
    let added: Bound | null = kind === "daily" ? day.bound : null;
    if (kind === "cumulative") added = before === undefined ? day.bound : difference(day.bound, before.bound);
    if (kind === "cumulative" && added === null && before !== undefined) {
      findings.push(fallOf(days, index, before, day));
    }
    if (kind === "daily") running = running === null ? day.bound : sum([running, day.bound]);
    if (kind === "cumulative") running = day.bound;
    points.push({ asOf: day.asOf, claims: ids(day.candidates), bound: day.bound, added, until: running });
    const later = days.slice(0, index).filter((other) => wasSaidAfter(other, day));
    for (const late of later) {
      const text = `the figure for ${late.asOf} came after that for ${day.asOf}`;
      findings.push({ kind: "late", claims: [...ids(late.candidates), ...ids(day.candidates)], text });
    }
  }
  return { points };
}

/** A fall between two days; either figure may be the wrong one. */
function fallOf(days: readonly Day[], index: number, before: Day, day: Day): SeriesFinding {
  const floor = days[index - 2]?.bound.min ?? 0;
  const ceiling = days[index + 1]?.bound.max ?? null;
  const fits = (value: number, least: number, most: number | null) =>
    value >= least && (most === null || value <= most);
  const later = exchanges(day.bound).filter((value) => fits(value, before.bound.min, ceiling));
  const earlier = exchanges(before.bound).filter((value) => fits(value, floor, day.bound.max));
  // Of several slips the one that leaves the smallest step between the two days.
  const steps = [
    ...later.map((value) => ({ value, step: value - before.bound.min })),
    ...earlier.map((value) => ({ value, step: day.bound.min - value })),
  ];
  const maybe = steps.sort((a, b) => a.step - b.step)[0]?.value;
  const words = (bound: Bound) => formatBound(bound, { style: "words" });
  return {
    kind: "fall",
    claims: [...ids(before.candidates), ...ids(day.candidates)],
    ...(maybe === undefined ? {} : { maybe }),
    text: `${words(before.bound)} until ${before.asOf} became ${words(day.bound)} until ${day.asOf}, and no claim corrects it`,
  };
}

/** Returns the numbers that one slip of the fingers would have made of an exact figure. */
function exchanges({ min, max }: Bound): readonly number[] {
  if (min !== max) return [];
  const digits = [...String(min)];
  return digits.slice(1).flatMap((digit, at) => {
    const other = digits[at] ?? "";
    if (other === digit) return [];
    return Number([...digits.slice(0, at), digit, other, ...digits.slice(at + 2)].join(""));
  });
}

/** True where every claim for a day was said after every claim for the other. */
function wasSaidAfter(late: Day, day: Day): boolean {
  return late.candidates.every((one) =>
    day.candidates.every((other) => {
      const [earliest, latest] = [one.claim.said?.earliest ?? null, other.claim.said?.latest ?? null];
      return earliest !== null && latest !== null && earliest > latest;
    }),
  );
}

/** True for a figure called approximate and for one in whole hundreds. */
function isRounded({ count }: CasualtyClaim): boolean {
  if (isApproximateCount(count)) return true;
  return isBoundedCount(count) && count.min > 0 && count.min % 100 === 0;
}

function isDay(asOf: string): boolean {
  return /^-?\d{4}(-\d\d){0,2}$/u.test(asOf);
}

function ids(candidates: readonly Candidate[]): readonly string[] {
  return candidates.map((each) => each.claim.id);
}
