import { hull, intersect } from "../algebra.ts";
import type { Assumption } from "../assumption.ts";
import type { Bound } from "../bound.ts";
import type { CasualtyClaim } from "../claim.ts";
import type { Candidate, Candidates, Policy } from "./policy.ts";
import { boundsOf, end, farthestApart, split } from "./select.ts";

interface Voice {
  readonly bound: Bound;
  readonly candidates: Candidates;
}

/**
 * The interval that most original claimants cover. A retelling adds no voice; where the retold claim is missing, its
 * retellings together are one. Two intervals covered by equally many are a tie.
 */
export const majority: Policy = {
  rule: "the interval that most original claimants cover, a retelling adding no voice",
  decide: (candidates, { voiceOf }) => {
    const assumptions: Assumption[] = [];
    const retold = new Set(candidates.filter((each) => !each.retelling).map((each) => voiceOf(each.claim)));
    const { selected, notSelected } = split(
      candidates,
      (each) => !each.retelling || !retold.has(voiceOf(each.claim)),
      "it retells a claim that is counted already",
    );
    const originals = selected ?? candidates;
    const voices = [...group(originals, voiceOf).values()].map((each) => voice(each, assumptions));
    const { depth, regions } = deepest(voices.map((each) => each.bound));
    const [region, ...others] = regions;
    if (region === undefined || others.length > 0) {
      const covering = split(originals, (each) => regions.some((one) => overlaps(each.bound, one)), "");
      return { kind: "tie", clash: farthestApart(covering.selected ?? originals), used: originals, notSelected };
    }
    const out = voices.filter((each) => !overlaps(each.bound, region)).flatMap((each) => each.candidates);
    const outside = split(originals, (each) => !out.includes(each), "fewer claimants cover it");
    if (depth * 2 <= voices.length) {
      const text = `${depth} of ${voices.length} claimants cover it: the most, but not more than half`;
      assumptions.push({ kind: "plurality", covering: depth, claimants: voices.length, text });
    }
    return {
      kind: "answer",
      bound: region,
      used: outside.selected ?? originals,
      notSelected: [...notSelected, ...outside.notSelected],
      assumptions,
    };
  },
};

function group(
  candidates: Candidates,
  voiceOf: (claim: CasualtyClaim) => string,
): Map<string, [Candidate, ...Candidate[]]> {
  const groups = new Map<string, [Candidate, ...Candidate[]]>();
  for (const each of candidates) {
    const own = voiceOf(each.claim);
    const list = groups.get(own);
    if (list === undefined) groups.set(own, [each]);
    else list.push(each);
  }
  return groups;
}

function voice(candidates: Candidates, assumptions: Assumption[]): Voice {
  const bounds = boundsOf(candidates);
  const common = intersect(bounds);
  if (common !== null) return { bound: common, candidates };
  const claims = candidates.map((each) => each.claim.id);
  const text = `${claims.join(", ")} are one claimant's and disagree: it is taken to cover them all`;
  assumptions.push({ kind: "voice-divided", claims, text });
  return { bound: hull(bounds), candidates };
}

/** Returns how many bounds cover the most covered numbers, and the separate intervals of such numbers, in order. */
function deepest(bounds: readonly Bound[]): { readonly depth: number; readonly regions: readonly Bound[] } {
  const steps = new Map<number, number>();
  const step = (at: number, by: number) => steps.set(at, (steps.get(at) ?? 0) + by);
  for (const each of bounds) {
    step(each.min, 1);
    if (each.max !== null) step(each.max + 1, -1);
  }
  const places = [...steps].filter(([, change]) => change !== 0).sort(([a], [b]) => a - b);
  let depth = 0;
  let current = 0;
  let regions: Bound[] = [];
  for (const [index, [min, change]] of places.entries()) {
    current += change;
    if (current < depth || current === 0) continue;
    if (current > depth) regions = [];
    depth = current;
    const next = places[index + 1];
    regions.push({ min, max: next === undefined ? null : next[0] - 1 });
  }
  return { depth, regions };
}

function overlaps(a: Bound, b: Bound): boolean {
  return a.min <= end({ bound: b }) && b.min <= end({ bound: a });
}
