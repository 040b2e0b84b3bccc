import { intersect } from "../algebra.ts";
import type { Bound } from "../bound.ts";
import type { Candidate, Candidates, NotSelected, Outcome } from "./policy.ts";

/** Returns the chosen and the other candidates, or null where none is chosen. */
export function split(
  candidates: Candidates,
  chosen: (candidate: Candidate) => boolean,
  text: string | ((candidate: Candidate) => string),
): { readonly selected: Candidates | null; readonly notSelected: readonly NotSelected[] } {
  const [first, ...rest] = candidates.filter(chosen);
  const notSelected = candidates
    .filter((candidate) => !chosen(candidate))
    .map((candidate) => ({ claim: candidate.claim.id, text: typeof text === "string" ? text : text(candidate) }));
  return { selected: first === undefined ? null : [first, ...rest], notSelected };
}

/** Returns the bounds of one or more candidates. */
export function boundsOf(candidates: Candidates): readonly [Bound, ...Bound[]] {
  const bounds: [Bound, ...Bound[]] = [candidates[0].bound];
  for (let index = 1; index < candidates.length; index += 1) bounds.push(candidates[index]?.bound ?? bounds[0]);
  return bounds;
}

/** Returns the bound on which all candidates agree, or a clash of the two that are farthest apart. */
export function agree(candidates: Candidates, notSelected: readonly NotSelected[] = []): Outcome {
  const bound = intersect(boundsOf(candidates));
  if (bound !== null) return { kind: "answer", bound, used: candidates, notSelected };
  return { kind: "clash", clash: farthestApart(candidates), used: candidates, notSelected };
}

/**
 * Returns the ids of the candidates with the least upper and the greatest lower end, in that order. Intervals without
 * a common number contain two that are apart (Helly's theorem in one dimension), and these are such a pair.
 */
export function farthestApart(candidates: Candidates): readonly [string, string] {
  const low = candidates.reduce((a, b) => (end(b) < end(a) ? b : a));
  const high = candidates.reduce((a, b) => (b.bound.min > a.bound.min ? b : a));
  return [low.claim.id, high.claim.id];
}

/** Returns the upper end as a number that can be compared. */
export function end(candidate: { readonly bound: Bound }): number {
  return candidate.bound.max ?? Number.POSITIVE_INFINITY;
}
