import { allFields } from "../fields.ts";
import type { RowFormat } from "../rows/outgoing.ts";

/** What a feature holds of our records, and why not the rest. */
export const geojsonFormat: RowFormat = {
  refuses: () => undefined,
  schemes: [],
  whenFields: ["sense", "words", "profile", "zone"],
  parties: 100,
  isOwn: (id) => id.startsWith("geojson-"),
  statement: "no incident that is written is what it is about",
  tombstone: "a feature has no place for an id that went",
  unused: "no incident that is written refers to it",
  fields: {
    sources: allFields("sources", "a feature has no place for sources"),
    actors: { ...allFields("actors", "a feature has an actor's name and type"), type: null, names: null },
    places: {
      ...allFields("places", "a feature has a place's name, type and geometry, and the names around it"),
      type: null,
      names: null,
      geometry: null,
      partOf: null,
    },
    incidents: {
      ...allFields("incidents", "a feature has no place for it"),
      type: null,
      title: null,
      when: null,
      where: null,
      parties: null,
      evidence: null,
      note: null,
    },
    statements: {
      ...allFields(
        "statements",
        "a feature has claims with their claimants, and no statements: when and in which words",
      ),
      speaker: null,
      onBehalfOf: null,
      evidence: null,
    },
    claims: {
      ...allFields("claims", "a feature has claims of casualties alone"),
      attributedTo: null,
      side: null,
      status: null,
      harms: null,
      asOf: null,
      estimate: null,
      count: null,
      evidence: null,
      note: null,
      relations: "a feature has no relations of claims",
    },
  },
};

/** What our records have that a feature has no place for. */
export const writeLosses = {
  side: "there is a place for the sides that are parties",
  speaker: "a claim has one claimant, and not who told of it",
  division: "divisions around a place have their names alone",
  names: "a name is written without its language",
} as const;
