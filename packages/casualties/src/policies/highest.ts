import { sameBound } from "../bound.ts";
import type { Policy } from "./policy.ts";
import { end, split } from "./select.ts";

/** The claim with the greatest lower end; among equals the greatest upper end. */
export const highest: Policy = {
  rule: "the claim with the greatest lower end, among equals the greatest upper end",
  decide: (candidates) => {
    const pick = candidates.reduce((a, b) =>
      b.bound.min > a.bound.min || (b.bound.min === a.bound.min && end(b) > end(a)) ? b : a,
    );
    const { selected, notSelected } = split(
      candidates,
      (each) => sameBound(each.bound, pick.bound),
      "another claim is higher",
    );
    return { kind: "answer", bound: pick.bound, used: selected ?? [pick], notSelected };
  },
};
