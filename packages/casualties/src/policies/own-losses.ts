import type { Policy } from "./policy.ts";
import { agree, split } from "./select.ts";

/**
 * The range on which the side's own claimants agree: each side is believed on its own losses only, and in its own words or a
 * third party's, not in those of its opponent.
 */
export const ownLosses: Policy = {
  rule: "the range on which the claimants of the side itself agree",
  decide: (candidates, { cell }) => {
    const { side } = cell;
    const { selected, notSelected } = split(
      candidates,
      ({ claim }) =>
        side !== undefined && (claim.claimantSides ?? []).includes(side) && claim.toldByOpponent === undefined,
      ({ claim }) => {
        if (side === undefined) return "the cell is of no one side";
        if (!(claim.claimantSides ?? []).includes(side)) return `its claimant did not belong to ${side}`;
        return `it is ${claim.toldByOpponent} that tells it in its claimant's name`;
      },
    );
    return selected === null ? { kind: "nobody", notSelected } : agree(selected, notSelected);
  },
};
