import type { Kind } from "@incident-data/core";
import { actorDraft } from "./actor.ts";
import type { DraftKind } from "./draft.ts";
import { incidentDraft } from "./incident.ts";
import { placeDraft } from "./place.ts";
import { sourceDraft } from "./source.ts";
import { statementDraft } from "./statement.ts";

/** How each kind of record is drafted. */
export const drafts: { readonly [K in Kind]: DraftKind } = {
  source: sourceDraft,
  actor: actorDraft,
  place: placeDraft,
  incident: incidentDraft,
  statement: statementDraft,
};
