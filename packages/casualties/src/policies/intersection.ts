import type { Policy } from "./policy.ts";
import { agree } from "./select.ts";

/** The range on which all claims agree; a clash where there is none. */
export const intersection: Policy = {
  rule: "the range on which every claim agrees",
  decide: (candidates) => agree(candidates),
};
