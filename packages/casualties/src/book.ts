import { cellKey } from "./cell.ts";
import { type CasualtyClaim, cellOf, related } from "./claim.ts";

/** Why a claim no longer counts, and the claim that says so. */
interface Ended {
  readonly reason: "superseded" | "retracted";
  readonly by: string;
}

/** Claims indexed for the views. */
export interface Book {
  readonly claims: readonly CasualtyClaim[];
  readonly byId: ReadonlyMap<string, CasualtyClaim>;
  /** Claims on one cell, by its key. */
  readonly byCell: ReadonlyMap<string, readonly CasualtyClaim[]>;
  /** Claims about one incident and side, by {@link frameKey}. */
  readonly byFrame: ReadonlyMap<string, readonly CasualtyClaim[]>;
  readonly ended: ReadonlyMap<string, Ended>;
}

/** Returns a text that claims about one incident and side share. */
export function frameKey(incident: string | undefined, side: string | undefined): string {
  return JSON.stringify([incident ?? null, side ?? null]);
}

/**
 * Returns the claims indexed by id and cell, with those that were superseded or retracted. A retelling ends with the
 * claims that it reports, once all of them have ended. What ended a claim may itself be retracted: the claim does not
 * come back, for its claimant has left it.
 */
export function openBook(claims: readonly CasualtyClaim[]): Book {
  const byId = new Map<string, CasualtyClaim>();
  const byCell = new Map<string, CasualtyClaim[]>();
  const byFrame = new Map<string, CasualtyClaim[]>();
  const ended = new Map<string, Ended>();
  for (const claim of claims) {
    byId.set(claim.id, claim);
    put(byCell, cellKey(cellOf(claim)), claim);
    put(byFrame, frameKey(claim.about, claim.side), claim);
    for (const id of related(claim, "supersedes")) ended.set(id, { reason: "superseded", by: claim.id });
  }
  for (const claim of claims) {
    for (const id of related(claim, "retracts")) ended.set(id, { reason: "retracted", by: claim.id });
  }
  const retellings = claims.filter((claim) => related(claim, "reports", "sameAs").length > 0);
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
  return { claims, byId, byCell, byFrame, ended };
}

/**
 * Returns the original voice behind a claim: the claimant of the first claim in its chain of retelling, or that
 * claim's id where it is not among the claims. A retelling adds no voice.
 */
export function voiceOf(claim: CasualtyClaim, byId: ReadonlyMap<string, CasualtyClaim>): string {
  const seen = new Set<string>();
  let current = claim;
  for (;;) {
    seen.add(current.id);
    const [next] = related(current, "reports", "sameAs");
    if (next === undefined || seen.has(next)) return current.claimant;
    const found = byId.get(next);
    if (found === undefined) return `claim ${next}`;
    current = found;
  }
}

function put<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
