import { sum } from "./algebra.ts";
import type { Assumption } from "./assumption.ts";
import { type Book, retells } from "./book.ts";
import type { Bound } from "./bound.ts";
import { type CountBound, plainBound, safeBoundOfCount } from "./bound-of-count.ts";
import { type Cell, describeCell, sameCell } from "./cell.ts";
import { type CasualtyClaim, type ClaimRelation, cellOf, related } from "./claim.ts";
import { formatBound } from "./format.ts";
import type { Candidate } from "./policies/policy.ts";
import type { Profile } from "./profiles/profile.ts";
import type { Dropped } from "./resolution.ts";

/** The claims on one cell that a policy may choose from, and those that it may not. */
export interface CandidateSet {
  readonly candidates: readonly Candidate[];
  readonly dropped: readonly Dropped[];
  /** The ids of the claims to which the profile gives no bound. */
  readonly unread: readonly string[];
  readonly assumptions: readonly Assumption[];
}

/**
 * Returns the claims on a cell with the bounds that they give for the whole cell. A claim that says it counts a part
 * (`subsetOf`, `disjointFrom` another on the cell) gives a lower end only; one that is `additionalTo` another is added
 * to it and takes its place. Claims on another cell of the same incident and side are listed as dropped, but for those
 * on a cell that is `asked` for too.
 */
export function candidatesOn(cell: Cell, book: Book, profile: Profile, group = book.groups.find(cell)): CandidateSet {
  const claims = group < 0 ? [] : book.groups.members(group);
  const others = claimsBeside(cell, group, book);
  const quick = book.ended.size > 0 ? null : quickCandidates(claims);
  if (quick !== null) return { candidates: quick, dropped: others, unread: [], assumptions: [] };
  return consider(cell, claims, others, book, profile);
}

/** The candidates where claims may have ended, stand to each other, or be in words. */
function consider(
  cell: Cell,
  claims: readonly CasualtyClaim[],
  others: readonly Dropped[],
  book: Book,
  profile: Profile,
): CandidateSet {
  const dropped: Dropped[] = [];
  const assumptions: Assumption[] = [];
  const unread: string[] = [];
  const live: Live[] = [];
  for (const claim of claims) {
    const ended = book.ended.size === 0 ? undefined : book.ended.get(claim.id);
    if (ended !== undefined) {
      dropped.push({ claim: claim.id, ...ended, text: `${ended.reason} by ${ended.by}` });
      continue;
    }
    const reading = safeBoundOfCount(claim.count, profile);
    if (reading.ok) {
      live.push({ claim, reading });
    } else {
      unread.push(claim.id);
      dropped.push({ claim: claim.id, reason: "unread", text: reading.issues[0].message });
    }
  }
  dropped.push(...others);
  const bounds = new Map(live.map(({ claim, reading }) => [claim.id, reading.bound]));
  const partners = (claim: CasualtyClaim, ...kinds: Parameters<typeof related>[1][]) =>
    related(claim, ...kinds).filter((id) => {
      const other = book.claim(id);
      return other === undefined || sameCell(cellOf(other), cell);
    });
  const parts = new Map<string, string>();
  for (const { claim } of live) {
    for (const id of partners(claim, "additionalTo")) if (bounds.has(id)) parts.set(id, claim.id);
  }
  const whole = (claim: CasualtyClaim, own: Bound, seen: ReadonlySet<string>): Bound => {
    const [to] = partners(claim, "additionalTo");
    if (to !== undefined) {
      const target = book.claim(to);
      const bound = bounds.get(to);
      if (target === undefined || bound === undefined || seen.has(to)) return { min: own.min, max: null };
      return sum([own, whole(target, bound, new Set([...seen, to]))]);
    }
    const [apart] = partners(claim, "disjointFrom");
    if (apart !== undefined) return { min: sum([own, bounds.get(apart) ?? { min: 0, max: 0 }]).min, max: null };
    return partners(claim, "subsetOf").length > 0 ? { min: own.min, max: null } : own;
  };
  const candidates: Candidate[] = [];
  for (const { claim, reading } of live) {
    if (reading.readByProfile) {
      const text = `${profile.name} reads "${claim.count.words}" as ${formatBound(reading.bound, { style: "words" })}`;
      assumptions.push({
        kind: "read-by-profile",
        claim: claim.id,
        profile: profile.name,
        bound: reading.bound,
        text,
      });
    }
    const by = parts.get(claim.id);
    if (by !== undefined) {
      dropped.push({ claim: claim.id, reason: "part-of-another", by, text: `${by} was added to it` });
      continue;
    }
    const bound = whole(claim, reading.bound, new Set([claim.id]));
    const [to] = partners(claim, "additionalTo");
    if (to !== undefined && bounds.has(to)) {
      assumptions.push({
        kind: "added-to-claim",
        claim: claim.id,
        to,
        bound,
        text: `${claim.id} counts people beyond those of ${to}: together ${formatBound(bound, { style: "words" })}`,
      });
    } else if (partners(claim, "subsetOf", "disjointFrom", "additionalTo").length > 0) {
      const text = `${claim.id} counts a part of ${describeCell(cell)}: ${formatBound(bound, { style: "words" })}`;
      assumptions.push({ kind: "part-of-cell", claim: claim.id, bound, text });
    }
    candidates.push({ claim, bound, retelling: related(claim, "reports", "sameAs").length > 0 });
  }
  return { candidates, dropped, unread, assumptions };
}

/** The candidates where every claim states both ends and at most retells: the case of most. Else null. */
function quickCandidates(claims: readonly CasualtyClaim[]): readonly Candidate[] | null {
  const candidates: Candidate[] = [];
  for (const claim of claims) {
    const bound = plainBound(claim.count);
    if (bound === null || (claim.relations !== undefined && !claim.relations.every(isRetelling))) return null;
    candidates.push({ claim, bound, retelling: claim.relations !== undefined && claim.relations.length > 0 });
  }
  return candidates;
}

interface Live {
  readonly claim: CasualtyClaim;
  readonly reading: CountBound & { readonly ok: true };
}

function isRetelling({ kind }: ClaimRelation): boolean {
  return retells(kind);
}

/** The claims on other cells of the incident and side, but for those that are asked for. */
function claimsBeside(cell: Cell, own: number, { groups, asked }: Book): Dropped[] {
  return groups
    .beside(cell, own)
    .filter((group) => asked[group] !== 1)
    .sort((a, b) => groups.first(a) - groups.first(b))
    .flatMap((group) => groups.members(group))
    .map((claim) => ({ claim: claim.id, reason: "other-cell", text: `it is of ${describeCell(cellOf(claim))}` }));
}
