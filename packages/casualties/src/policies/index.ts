import { highest } from "./highest.ts";
import { hull } from "./hull.ts";
import { intersection } from "./intersection.ts";
import { latest } from "./latest.ts";
import { lowest } from "./lowest.ts";
import { majority } from "./majority.ts";
import { ownLosses } from "./own-losses.ts";
import type { Policy } from "./policy.ts";
import { sourceOrder } from "./source-order.ts";

/** Every policy by name. */
export const policies = {
  lowest,
  highest,
  hull,
  intersection,
  latest,
  majority,
  "source-order": sourceOrder,
  "own-losses": ownLosses,
} as const satisfies Readonly<Record<string, Policy>>;

/** The name of a policy. */
export type PolicyName = keyof typeof policies;

/** Returns true for the name of a policy. */
export function isPolicyName(value: unknown): value is PolicyName {
  return typeof value === "string" && Object.hasOwn(policies, value);
}
