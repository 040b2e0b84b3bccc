import type { Assumption } from "./assumption.ts";
import { type Bound, bound, unbounded } from "./bound.ts";
import { type Cell, describeCell } from "./cell.ts";
import { CasualtyError, issue } from "./issue.ts";
import type { PolicyName } from "./policies/index.ts";
import type { Total } from "./total.ts";

/** A claim that a view left out, and why. `C` is a claim's id. */
export interface Dropped<C extends string = string> {
  readonly claim: C;
  readonly reason: "superseded" | "retracted" | "unread" | "other-cell" | "part-of-another" | "not-selected";
  /** The claim because of which this one was left out. */
  readonly by?: C;
  readonly text: string;
}

interface Considered<C extends string> {
  readonly cell: Cell;
  readonly policy: PolicyName;
  /** Name and version of the profile that read vague and approximate counts. */
  readonly profile: string;
  readonly dropped: readonly Dropped<C>[];
  readonly assumptions: readonly Assumption<C>[];
}

/** Somebody said something, and the policy has an answer. */
export interface Reported<C extends string = string> extends Considered<C> {
  readonly kind: "reported";
  /** In people. */
  readonly bound: Bound;
  /** The ids of the claims that the bound rests on. */
  readonly used: readonly C[];
}

/** Nobody to whom the policy listens said anything; `dropped` names the claims it did not listen to. It is not zero. */
export interface Unreported<C extends string = string> extends Considered<C> {
  readonly kind: "unreported";
  readonly used: readonly [];
}

/** The claims clash, tie, or give no bound under the profile. */
export interface Unresolved<C extends string = string> extends Considered<C> {
  readonly kind: "unresolved";
  readonly why: "clash" | "tie" | "unread";
  /** The ids of claims of which no fewer would clash; of every claim that could not be read where `why` is `unread`. */
  readonly clash: readonly C[];
  readonly used: readonly C[];
}

/** What a policy makes of the claims on one cell, whose ids are `C`. Only `reported` carries a bound. */
export type Resolution<C extends string = string> = Reported<C> | Unreported<C> | Unresolved<C>;

/** What a caller wants in the place of a bound that is not there. */
export interface BoundChoice {
  /** `zero` is the caller's own claim. */
  readonly unreported: "unbounded" | "zero" | "throw" | Bound;
  /** Also the answer for a total that `strict` refused. */
  readonly unresolved: "unbounded" | "throw" | Bound;
}

/**
 * Returns the bound, in people, of a resolution or total, with what the caller chose where there is none: the only way
 * from silence to a number.
 *
 * @throws {CasualtyError} `unreported` or `unresolved` when the choice for that kind is `throw`; `min_above_max`,
 * `negative`, `not_whole` or `too_large` when the chosen bound is so.
 * @example
 * ```js
 * boundOf(resolve([], { status: "any", harms: ["killed"] }, "hull"), { unreported: "unbounded", unresolved: "throw" });
 * // => { min: 0, max: null }
 * ```
 */
export function boundOf(resolution: Resolution | Total, choice: BoundChoice): Bound {
  if (resolution.kind === "reported") return resolution.bound;
  const code = resolution.kind === "unreported" ? "unreported" : "unresolved";
  const chosen = choice[code];
  if (typeof chosen === "object") return bound(chosen.min, chosen.max);
  if (chosen === "zero") return { min: 0, max: 0 };
  if (chosen === "unbounded") return unbounded;
  const subject = "cell" in resolution ? describeCell(resolution.cell) : "a total";
  throw new CasualtyError(issue(code, `a bound for ${subject}`, resolution.kind));
}
