import { sameBound } from "../bound.ts";
import type { Policy } from "./policy.ts";
import { end, split } from "./select.ts";

/** The claim with the least lower end; among equals the least upper end. ACLED's rule for conflicting reports. */
export const lowest: Policy = {
  rule: "the claim with the least lower end, among equals the least upper end",
  decide: (candidates) => {
    const pick = candidates.reduce((a, b) =>
      b.bound.min < a.bound.min || (b.bound.min === a.bound.min && end(b) < end(a)) ? b : a,
    );
    const { selected, notSelected } = split(
      candidates,
      (each) => sameBound(each.bound, pick.bound),
      "another claim is lower",
    );
    return { kind: "answer", bound: pick.bound, used: selected ?? [pick], notSelected };
  },
};
