import type { Cell } from "./cell.ts";
import { CellIndex, type Frame } from "./cell-index.ts";
import { type CasualtyClaim, cellOf, related } from "./claim.ts";

/** Why a claim no longer counts, and the claim that says so. */
interface Ended {
  readonly reason: "superseded" | "retracted";
  readonly by: string;
}

/** The claims on one cell. */
export interface ClaimedCell {
  readonly cell: Cell;
  claims: CasualtyClaim[];
  /** The cells of its incident and side, this one too. */
  frame: Frame<ClaimedCell> | undefined;
  /** True where a view is asked for the cell. */
  asked: boolean;
}

/** Claims indexed for the views. */
export interface Book {
  readonly cells: CellIndex<ClaimedCell>;
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
  const cells = new CellIndex<ClaimedCell>();
  const retellings: CasualtyClaim[] = [];
  const retracting: CasualtyClaim[] = [];
  const ended = new Map<string, Ended>();
  let declares = false;
  for (const claim of claims) {
    const on = cells.obtain(claim.about, claim, (frame): ClaimedCell => {
      return { cell: cellOf(claim), claims: [], frame, asked: false };
    });
    // Most cells hold few claims: lists of their very length take a fraction of the room.
    if (on.claims.length < 8) on.claims = [...on.claims, claim];
    else on.claims.push(claim);
    if (claim.relations === undefined) continue;
    for (const { kind, claim: other } of claim.relations) {
      if (kind === "supersedes") ended.set(other, { reason: "superseded", by: claim.id });
      else if (kind === "retracts") retracting.push(claim);
      else if (kind === "disjointFrom") declares = true;
      else if (retells(kind) && retellings.at(-1) !== claim) retellings.push(claim);
    }
  }
  for (const claim of retracting) {
    for (const id of related(claim, "retracts")) ended.set(id, { reason: "retracted", by: claim.id });
  }
  for (let grew = ended.size > 0; grew; ) {
    grew = false;
    for (const claim of retellings) {
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
  return { cells, ended, declares, claim };
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
