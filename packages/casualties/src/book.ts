import { CellGroups } from "./cell-groups.ts";
import { type CasualtyClaim, related } from "./claim.ts";

/** Why a claim no longer counts, and the claim that says so. */
interface Ended {
  readonly reason: "superseded" | "retracted";
  readonly by: string;
}

/** Claims indexed for the views. */
export interface Book {
  /** The claims by cell. */
  readonly groups: CellGroups<CasualtyClaim>;
  /** 1 for each group of claims for which a view is asked. */
  readonly asked: Uint8Array;
  readonly ended: ReadonlyMap<string, Ended>;
  /** True where some claim says that it counts other people than another. */
  readonly declares: boolean;
  /** Returns the claim of that id; the index is made when it is first asked for. */
  readonly claim: (id: string) => CasualtyClaim | undefined;
}

/**
 * Returns the claims indexed by cell, with those that were superseded or retracted. A retelling ends with the
 * claims that it reports, once all of them have ended. What ended a claim may itself be retracted: the claim does not
 * come back, for its claimant has left it.
 */
export function openBook(claims: readonly CasualtyClaim[]): Book {
  // Noted on the one walk over all claims: a second would cost as much again.
  const linked: CasualtyClaim[] = [];
  const groups = new CellGroups(claims, (claim) => {
    if (claim.relations !== undefined) linked.push(claim);
    return claim.about;
  });
  const retracting: CasualtyClaim[] = [];
  const ended = new Map<string, Ended>();
  let declares = false;
  for (const claim of linked) {
    for (const { kind, claim: other } of claim.relations ?? []) {
      if (kind === "supersedes") ended.set(other, { reason: "superseded", by: claim.id });
      else if (kind === "retracts") retracting.push(claim);
      else if (kind === "disjointFrom") declares = true;
    }
  }
  for (const claim of retracting) {
    for (const id of related(claim, "retracts")) ended.set(id, { reason: "retracted", by: claim.id });
  }
  for (let grew = ended.size > 0; grew; ) {
    grew = false;
    for (const claim of linked) {
      if (ended.has(claim.id)) continue;
      const ends = related(claim, "reports", "sameAs").map((id) => ended.get(id));
      const [first] = ends;
      if (first === undefined || ends.includes(undefined)) continue;
      ended.set(claim.id, first);
      grew = true;
    }
  }
  let byId: Map<string, CasualtyClaim> | undefined;
  const claim = (id: string) => {
    byId ??= new Map(claims.map((each) => [each.id, each]));
    return byId.get(id);
  };
  return { groups, asked: new Uint8Array(groups.size), ended, declares, claim };
}

/** Returns true for the relation of a claim that tells again what another tells. */
export function retells(kind: string): boolean {
  return kind === "reports" || kind === "sameAs";
}

/**
 * Returns the original voice behind a claim: the claimant of the first claim in its chain of retelling, or that
 * claim's id where it is not among the claims. A retelling adds no voice.
 */
export function voiceOf(claim: CasualtyClaim, find: Book["claim"]): string {
  const seen = new Set<string>();
  let current = claim;
  for (;;) {
    seen.add(current.id);
    const [next] = related(current, "reports", "sameAs");
    if (next === undefined || seen.has(next)) return current.claimant;
    const found = find(next);
    if (found === undefined) return `claim ${next}`;
    current = found;
  }
}
