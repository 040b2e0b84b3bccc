import type { PolicyName, ProfileName } from "@incident-data/casualties";

/** The policies in the order in which they are offered. The page asks the engine for their answers and loads none of them. */
export const policyNames = [
  "hull",
  "intersection",
  "lowest",
  "highest",
  "latest",
  "majority",
  "own-losses",
  "source-order",
] as const satisfies readonly PolicyName[];

/** What reads vague words, newest version of each. */
export const profileNames = ["strict@1", "acled@1", "isaf@1"] as const satisfies readonly ProfileName[];
