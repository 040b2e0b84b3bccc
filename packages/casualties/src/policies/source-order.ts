import { CasualtyError, issue } from "../issue.ts";
import type { Policy } from "./policy.ts";
import { agree, split } from "./select.ts";

/**
 * The claims of the first claimant in a given order that has any; where it has several, the range on which they agree.
 * The hierarchy of sources of the Standards for Casualty Recording (Every Casualty Counts).
 */
export const sourceOrder: Policy = {
  rule: "the first claimant in the given order",
  decide: (candidates, { order }) => {
    if (order === undefined) throw new CasualtyError(issue("missing_order", "a list of claimants", "none", ["order"]));
    const claimants = new Set(candidates.map((each) => each.claim.claimant));
    const first = order.find((claimant) => claimants.has(claimant));
    const text = first === undefined ? "its claimant is not in the order" : `${first} stands before its claimant`;
    const { selected, notSelected } = split(candidates, (each) => each.claim.claimant === first, text);
    return selected === null ? { kind: "nobody", notSelected } : agree(selected, notSelected);
  },
};
