import type { Policy } from "./policy.ts";
import { agree, split } from "./select.ts";

/** The range on which the side's own claimants agree: each side is believed on its own losses only. */
export const ownLosses: Policy = {
  rule: "the range on which the claimants of the side itself agree",
  decide: (candidates, { cell }) => {
    const { side } = cell;
    const { selected, notSelected } = split(
      candidates,
      (each) => side !== undefined && (each.claim.claimantSides ?? []).includes(side),
      side === undefined ? "the cell is of no one side" : `its claimant did not belong to ${side}`,
    );
    return selected === null ? { kind: "nobody", notSelected } : agree(selected, notSelected);
  },
};
