import { type Book, openBook, voiceOf } from "./book.ts";
import { candidatesOn } from "./candidates.ts";
import { type Cell, checkCell } from "./cell.ts";
import type { CasualtyClaim } from "./claim.ts";
import { CasualtyError, issue, shown } from "./issue.ts";
import { isPolicyName, type PolicyName, policies } from "./policies/index.ts";
import type { Candidate, Candidates, Policy } from "./policies/policy.ts";
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
  throwUnsound(cell);
  return resolveIn(openBook(claims), cell, policy, options);
}

/**
 * Returns what a policy makes of the claims on each of the cells, in their order, at the price of one look at the
 * claims. A claim on another of the cells is not listed as dropped.
 *
 * @throws {CasualtyError} as {@link resolve}.
 * @example
 * ```js
 * resolveAll([], [{ status: "military", harms: ["killed"] }], "hull").map((each) => each.kind); // => ["unreported"]
 * ```
 */
export function resolveAll(
  claims: readonly CasualtyClaim[],
  cells: readonly Cell[],
  policy: PolicyName,
  options: ResolveOptions = {},
): readonly Resolution[] {
  const book = openBook(claims);
  const asked = cells.map((cell) => ask(book, cell));
  return cells.map((cell, index) => resolveIn(book, cell, policy, options, asked[index]));
}

/**
 * Returns the group of the claims on a sound cell, or -1, marked as asked for: other cells do not list them as dropped.
 *
 * @throws {CasualtyError} `bad_shape` or `empty_harms` when the cell is not sound.
 */
export function ask(book: Book, cell: Cell): number {
  throwUnsound(cell);
  const group = book.groups.find(cell);
  if (group >= 0) book.asked[group] = 1;
  return group;
}

function throwUnsound(cell: Cell): void {
  const [first, ...rest] = checkCell(cell);
  if (first !== undefined) throw new CasualtyError(first, ...rest);
}

/** Returns the resolution of a sound cell over claims that are indexed already. */
export function resolveIn(
  book: Book,
  cell: Cell,
  policy: PolicyName,
  options: ResolveOptions,
  group?: number,
): Resolution {
  if (!isPolicyName(policy)) {
    throw new CasualtyError(issue("unknown_policy", Object.keys(policies).join(", "), shown(policy), ["policy"]));
  }
  const rules = profileOf(options.profile ?? "strict@1");
  const profile = rules.name;
  const { candidates, dropped: left, unread, assumptions } = candidatesOn(cell, book, rules, group);
  if (!isSome(candidates)) {
    if (unread.length === 0) return { kind: "unreported", cell, policy, profile, dropped: left, assumptions, used: [] };
    const clash = unread;
    return { kind: "unresolved", why: "unread", cell, policy, profile, dropped: left, assumptions, clash, used: [] };
  }
  const rule: Policy = policies[policy];
  const voice = (claim: CasualtyClaim) => voiceOf(claim, book.claim);
  const outcome = rule.decide(candidates, { cell, order: options.order, voiceOf: voice });
  const unselected = outcome.notSelected ?? [];
  const dropped: readonly Dropped[] =
    unselected.length === 0
      ? left
      : [...unselected.map((each) => ({ ...each, reason: "not-selected" as const })), ...left];
  if (outcome.kind === "nobody") return { kind: "unreported", cell, policy, profile, dropped, assumptions, used: [] };
  const used = outcome.used.map((each) => each.claim.id);
  if (outcome.kind !== "answer") {
    const { kind: why, clash } = outcome;
    return { kind: "unresolved", why, cell, policy, profile, dropped, assumptions, clash, used };
  }
  const told = outcome.assumptions === undefined ? assumptions : [...assumptions, ...outcome.assumptions];
  return { kind: "reported", cell, policy, profile, dropped, assumptions: told, bound: outcome.bound, used };
}

function isSome(candidates: readonly Candidate[]): candidates is Candidates {
  return candidates.length > 0;
}
