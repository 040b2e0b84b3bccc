import { hull as hullOf } from "../algebra.ts";
import type { Policy } from "./policy.ts";
import { boundsOf } from "./select.ts";

/** The range over all claims: any of them may be right. The ranges of Airwars and Iraq Body Count. */
export const hull: Policy = {
  rule: "the narrowest range that holds every claim",
  decide: (candidates) => ({ kind: "answer", bound: hullOf(boundsOf(candidates)), used: candidates }),
};
