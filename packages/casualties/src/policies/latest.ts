import { hull } from "../algebra.ts";
import type { DayRange } from "../claim.ts";
import type { Policy } from "./policy.ts";
import { boundsOf, split } from "./select.ts";

/** The claim said last; where several may be the last, the hull of those. A claim of unknown day may be the last. */
export const latest: Policy = {
  rule: "the claim said last, or the narrowest range that holds all that may be the last",
  decide: (candidates) => {
    const starts = candidates.map((each) => each.claim.said?.earliest ?? Number.NEGATIVE_INFINITY);
    const lastStart = starts.reduce((a, b) => Math.max(a, b));
    const { selected, notSelected } = split(
      candidates,
      (each) => lastDay(each.claim.said) >= lastStart,
      "another claim was said later",
    );
    const used = selected ?? candidates;
    if (used.length === 1) return { kind: "answer", bound: used[0].bound, used, notSelected };
    const claims = used.map((each) => each.claim.id);
    const text = `which of ${claims.join(", ")} was said last is not known: the range holds them all`;
    return {
      kind: "answer",
      bound: hull(boundsOf(used)),
      used,
      notSelected,
      assumptions: [{ kind: "order-unknown", claims, text }],
    };
  },
};

function lastDay(said: DayRange | undefined): number {
  return said?.latest ?? Number.POSITIVE_INFINITY;
}
