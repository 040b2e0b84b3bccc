import type { Harm } from "@incident-data/casualties";
import type { IncidentType } from "@incident-data/core";

/**
 * What the reader asks to see. Within one filter any of its values will do; each filter narrows the others. An empty list
 * or an absent value asks for nothing.
 */
export interface Filters {
  /** Names by any spelling in any script (`search`): of the incident, of a place as in `places`, of an actor as in `actors`. */
  readonly text?: string;
  /** EDTF: incidents whose frame has a day in it, surely or maybe (`incidentsIn`). */
  readonly dates?: string;
  /**
   * Whom the incident's record names, who speaks of it (speaker, on whose behalf, claimant), and whom a claim about it names
   * (side, accused, by and against, from and to, parties compared); each also under everybody it belongs to or may speak for.
   */
  readonly actors: readonly string[];
  /**
   * Where the editor or an occurrence claim (also one that denies it) puts the incident, and the place of a control claim about
   * it; each also under all that it is part of, and a border or a section of one under the places that it adjoins.
   */
  readonly places: readonly string[];
  readonly types: readonly IncidentType[];
  /** Harms of which a claim about the incident gives a figure. */
  readonly harms: readonly Harm[];
  /**
   * People: some claim about the incident of one of `harms`, or of any harm where none is chosen, may mean a number in it,
   * read by `strict@1`; words without a bound ("numerous") do not count.
   */
  readonly range?: { readonly min: number | null; readonly max: number | null };
  /** Sources of the evidence of the incident, of claims about it and of statements that speak of it without one, and all that those are quoted in. */
  readonly sources: readonly string[];
  /** Languages of that evidence, as its quotes are tagged. */
  readonly languages: readonly string[];
}

export const noFilters: Filters = { actors: [], places: [], types: [], harms: [], sources: [], languages: [] };
