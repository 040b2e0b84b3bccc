import { type ClaimIn, type Dataset, list } from "../dataset.ts";
import type { Id, Ids } from "../ids.ts";
import type { Evidence } from "../records/common.ts";
import { claimantOf, partsOfActor } from "./affiliation.ts";

/**
 * The claims about an incident, in the order of their ids.
 * @param options.wholes also those about the incidents that it is part of.
 * @param options.parts also those about the incidents that are part of it.
 * @example
 * import { claimsAbout } from "@incident-data/core";
 *
 * claimsAbout(dataset, "2021-07-28-border-clash").map((claim) => claim.id);
 */
export function claimsAbout<I extends Ids>(
  dataset: Dataset<I>,
  incident: Id<I, "incident">,
  options?: { readonly wholes?: boolean; readonly parts?: boolean },
): ClaimIn<I>[];
export function claimsAbout(
  dataset: Dataset,
  incident: string,
  options: { readonly wholes?: boolean; readonly parts?: boolean } = {},
): ClaimIn[] {
  const asked = new Set([dataset.incident(incident).id]);
  if (options.wholes === true) for (const id of wholesOfIncident(dataset, incident)) asked.add(id);
  if (options.parts === true) for (const id of partsOfIncident(dataset, incident)) asked.add(id);
  return list(dataset.claims).filter(({ about }) => about !== undefined && asked.has(about));
}

/** The incidents that an incident is part of, at any distance. */
export function wholesOfIncident<I extends Ids>(dataset: Dataset<I>, incident: Id<I, "incident">): Id<I, "incident">[];
export function wholesOfIncident(dataset: Dataset, incident: string): string[] {
  const found = new Set([incident]);
  for (const id of found) for (const whole of dataset.incident(id).partOf ?? []) found.add(whole);
  found.delete(incident);
  return [...found];
}

/** The incidents that are part of an incident, at any distance. */
export function partsOfIncident<I extends Ids>(dataset: Dataset<I>, incident: Id<I, "incident">): Id<I, "incident">[];
export function partsOfIncident(dataset: Dataset, incident: string): string[] {
  const whole = dataset.incident(incident).id;
  const ids = list(dataset.incidents).map(({ id }) => id);
  return ids.filter((id) => wholesOfIncident(dataset, id).includes(whole));
}

/**
 * The claims that an actor makes.
 * @param options.spokespeople also those of everyone who belongs to the actor or may speak for it.
 */
export function claimsBy<I extends Ids>(
  dataset: Dataset<I>,
  actor: Id<I, "actor">,
  options?: { readonly spokespeople?: boolean },
): ClaimIn<I>[];
export function claimsBy(
  dataset: Dataset,
  actor: string,
  options: { readonly spokespeople?: boolean } = {},
): ClaimIn[] {
  const claimants = options.spokespeople === true ? partsOfActor(dataset, actor) : new Set([dataset.actor(actor).id]);
  return list(dataset.claims).filter((claim) => claimants.has(claimantOf(dataset, claim)));
}

/** The words that a claim rests on: its own narrower evidence, else its statement's. */
export function evidenceOf<I extends Ids>(dataset: Dataset<I>, claim: ClaimIn<I>): readonly Evidence<I>[];
export function evidenceOf(dataset: Dataset, claim: ClaimIn): readonly Evidence[] {
  return claim.evidence ?? dataset.statement(claim.statement).evidence;
}
