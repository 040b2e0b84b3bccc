import type { Harm } from "@incident-data/casualties";
import type { IncidentType } from "@incident-data/core";

/**
 * What the reader asks to see. Within one filter any of its values will do; each filter narrows the others. An empty list
 * or an absent value asks for nothing.
 */
export interface Filters {
  /** Names by any spelling in any script, of the incident, its places, or whoever is in it. */
  readonly text?: string;
  /** EDTF: incidents that took place in it, surely or maybe. */
  readonly dates?: string;
  /** Parties, claimants, and those that a claim is about, with everyone who belongs to them. */
  readonly actors: readonly string[];
  /** Places, with their parts, that the editor or a claimant names. */
  readonly places: readonly string[];
  readonly types: readonly IncidentType[];
  /** Harms of which a claim about the incident gives a figure. */
  readonly harms: readonly Harm[];
  /** People, by some claim of `harms`, or of any harm where none is chosen. */
  readonly range?: { readonly min: number | null; readonly max: number | null };
  /** Sources that hold words about it, also where they are quoted in another. */
  readonly sources: readonly string[];
  /** Languages of the words about it. */
  readonly languages: readonly string[];
}

export const noFilters: Filters = { actors: [], places: [], types: [], harms: [], sources: [], languages: [] };
