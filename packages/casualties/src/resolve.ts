import { type Book, openBook } from "./book.ts";
import { candidatesOn } from "./candidates.ts";
import { type Cell, checkCell } from "./cell.ts";
import type { CasualtyClaim } from "./claim.ts";
import { CasualtyError, issue, shown } from "./issue.ts";
import { isPolicyName, type PolicyName, policies } from "./policies/index.ts";
import type { Policy } from "./policies/policy.ts";
import { type ProfileName, profileOf } from "./profiles/index.ts";
import type { Profile } from "./profiles/profile.ts";
import type { Dropped, Resolution } from "./resolution.ts";

/** What a view may be told beside its policy. */
export interface ResolveOptions {
  /** What reads vague and approximate counts; `strict@1` unless given. */
  readonly profile?: ProfileName | Profile;
  /** Claimants, the most trusted first; `source-order` needs it. */
  readonly order?: readonly string[];
}

/**
 * Returns what a policy makes of the claims on one cell, with the claims used, those dropped and why, and what was
 * assumed. A superseded or retracted claim is dropped under every policy. Claims on another cell are never used; those
 * about the same incident and side are listed as dropped.
 *
 * @throws {CasualtyError} `unknown_policy`, `unknown_profile`; `missing_order` when `source-order` has claims and no
 * order; `bad_shape` or `empty_harms` when the cell is not sound.
 * @example
 * ```js
 * resolve([], { status: "military", harms: ["killed"] }, "intersection").kind; // => "unreported"
 * ```
 */
export function resolve(
  claims: readonly CasualtyClaim[],
  cell: Cell,
  policy: PolicyName,
  options: ResolveOptions = {},
): Resolution {
  return resolveIn(openBook(claims), cell, policy, options);
}

/** Returns the resolution of a cell over claims that are indexed already. */
export function resolveIn(book: Book, cell: Cell, policy: PolicyName, options: ResolveOptions): Resolution {
  const [first, ...rest] = checkCell(cell);
  if (first !== undefined) throw new CasualtyError(first, ...rest);
  if (!isPolicyName(policy)) {
    throw new CasualtyError(issue("unknown_policy", Object.keys(policies).join(", "), shown(policy), ["policy"]));
  }
  const profile = profileOf(options.profile ?? "strict@1");
  const found = candidatesOn(cell, book, profile);
  const common = { cell, policy, profile: profile.name, dropped: found.dropped, assumptions: found.assumptions };
  const [candidate, ...others] = found.candidates;
  if (candidate === undefined) {
    if (found.unread.length === 0) return { kind: "unreported", ...common, used: [] };
    return { kind: "unresolved", why: "unread", ...common, clash: found.unread, used: [] };
  }
  const rule: Policy = policies[policy];
  const outcome = rule.decide([candidate, ...others], { cell, order: options.order });
  const dropped: readonly Dropped[] = [
    ...(outcome.notSelected ?? []).map((each) => ({ ...each, reason: "not-selected" as const })),
    ...found.dropped,
  ];
  if (outcome.kind === "nobody") return { kind: "unreported", ...common, dropped, used: [] };
  const used = outcome.used.map((each) => each.claim.id);
  if (outcome.kind !== "answer") {
    return { kind: "unresolved", why: outcome.kind, ...common, dropped, clash: outcome.clash, used };
  }
  const assumptions = [...found.assumptions, ...(outcome.assumptions ?? [])];
  return { kind: "reported", ...common, dropped, assumptions, bound: outcome.bound, used };
}
