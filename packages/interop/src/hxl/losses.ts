import { allFields } from "../fields.ts";
import type { RowFormat } from "../rows/outgoing.ts";

/** What a row with HXL tags holds of our records, and why not the rest. */
export const hxlFormat: RowFormat = {
  refuses: () => undefined,
  schemes: ["iso-3166-1-alpha-3", "iso-3166-1-alpha-2"],
  whenFields: ["sense", "words", "profile"],
  parties: 2,
  isOwn: (id) => id.startsWith("hxl-"),
  statement: "no incident that is written is what it is about",
  tombstone: "a row has no place for an id that went",
  unused: "no incident that is written refers to it",
  fields: {
    sources: allFields("sources", "a row has no place for sources"),
    actors: { ...allFields("actors", "a row has an actor's name alone"), names: null },
    places: {
      ...allFields("places", "a row has no column for it"),
      type: null,
      names: null,
      geometry: null,
      partOf: null,
      ids: null,
    },
    incidents: {
      ...allFields("incidents", "a row has no column for it"),
      type: null,
      title: null,
      when: null,
      where: null,
      parties: null,
      evidence: null,
    },
    statements: {
      ...allFields("statements", "a row has no place for statements: who said what, when and in which words"),
      evidence: null,
    },
    claims: {
      ...allFields("claims", "a row has the range of all claims, and not whose they are"),
      side: null,
      status: null,
      harms: null,
      estimate: null,
      count: null,
      evidence: null,
    },
  },
};

/** What our records have that a row with HXL tags has no column for. */
export const writeLosses = {
  union: "there is a column for each harm, and none for one or another",
  side: "there are columns for the first two parties alone",
  group: "there is no column for this group",
  estimate: "there is no column for a data set's lowest and highest estimate",
  words: "there are columns for numbers alone",
  rival: "rival figures are written as the range of all of them",
  sense: "there is no column for whether it lasted from its start to its end",
  geometry: "there are columns for a point alone",
  cell: "there is no column for this cell",
  ids: "there is one column for a country's code",
} as const;
