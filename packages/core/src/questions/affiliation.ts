import { type ClaimIn, type Dataset, list } from "../dataset.ts";
import { boundsOfEdtf, type Days, daysOf, mayOverlap } from "../days.ts";
import type { Id, Ids } from "../ids.ts";
import type { Affiliation } from "../records/actor.ts";
import type { Claim } from "../records/claim.ts";
import type { When } from "../records/common.ts";
import type { Statement } from "../records/statement.ts";

/** Who makes a claim: the one it is attributed to, else whoever the statement is on behalf of, else the speaker. */
export function claimantOf<I extends Ids>(dataset: Dataset<I>, claim: ClaimIn<I>): Id<I, "actor">;
export function claimantOf(dataset: Dataset, claim: ClaimIn): string {
  return claimantIn(dataset.statement(claim.statement), claim);
}

/** The same of a claim as it stands in its statement, for who goes through all statements rather than all claims. */
export function claimantIn<I extends Ids>(statement: Statement<I>, claim: Claim<I>): Id<I, "actor">;
export function claimantIn(statement: Statement, claim: Claim): string {
  return claim.attributedTo ?? statement.onBehalfOf ?? statement.speaker;
}

/**
 * An actor and everyone that it belongs to or may speak for, at any distance: a spokesperson, her ministry, its state.
 * A dated affiliation counts where it may have held at `when`, which may be dates or days; without `when` all count.
 */
export function wholesOfActor<I extends Ids>(
  dataset: Dataset<I>,
  actor: Id<I, "actor">,
  when?: readonly When<I>[] | Days,
): ReadonlySet<Id<I, "actor">>;
export function wholesOfActor(dataset: Dataset, actor: string, when?: readonly When[] | Days): ReadonlySet<string> {
  const days = when === undefined || "earliest" in when ? when : daysOf(when);
  const found = new Set([actor]);
  for (const id of found) {
    const { partOf = [], speaksFor = [] } = dataset.actor(id);
    for (const affiliation of [...partOf, ...speaksFor]) {
      if (days === undefined || mayHold(affiliation, days)) found.add(affiliation.actor);
    }
  }
  return found;
}

/** Everyone who belongs to an actor or may speak for it, at any distance, and the actor itself. */
export function partsOfActor<I extends Ids>(dataset: Dataset<I>, actor: Id<I, "actor">): ReadonlySet<Id<I, "actor">>;
export function partsOfActor(dataset: Dataset, actor: string): ReadonlySet<string> {
  const whole = dataset.actor(actor).id;
  const ids = list(dataset.actors).map(({ id }) => id);
  return new Set(ids.filter((id) => wholesOfActor(dataset, id).has(whole)));
}

/**
 * Whether an affiliation held through all of some days, on none of them, or on some perhaps: where a date is not
 * precise, or it began or ended among them. A `from` or `to` that is absent sets no end to it.
 */
export function heldDuring(affiliation: Affiliation, days: Days): "yes" | "no" | "maybe" {
  if (!mayHold(affiliation, days)) return "no";
  const { from, to } = affiliation;
  const begun = from === undefined ? Number.NEGATIVE_INFINITY : (boundsOfEdtf(from).latest ?? Number.POSITIVE_INFINITY);
  const ended = to === undefined ? Number.POSITIVE_INFINITY : (boundsOfEdtf(to).earliest ?? Number.NEGATIVE_INFINITY);
  const first = days.earliest ?? Number.NEGATIVE_INFINITY;
  const last = days.latest ?? Number.POSITIVE_INFINITY;
  return begun <= first && last <= ended ? "yes" : "maybe";
}

function mayHold({ from, to }: Affiliation, days: Days): boolean {
  const earliest = from === undefined ? null : boundsOfEdtf(from).earliest;
  const latest = to === undefined ? null : boundsOfEdtf(to).latest;
  return mayOverlap({ earliest, latest }, days);
}
