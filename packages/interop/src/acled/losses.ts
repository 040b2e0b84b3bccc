import { allFields } from "../fields.ts";
import type { RowFormat } from "../rows/outgoing.ts";

const statements = "ACLED has no column for statements: who said what, when and in which words";
const agreements = "ACLED has no column for what belongs to an agreement alone";
const noClaim = "ACLED has one figure of its own, and no claims";

/** What ACLED holds of our records, and why not the rest. */
export const acledFormat: Omit<RowFormat, "refuses"> = {
  schemes: ["iso-3166-1-numeric"],
  whenFields: ["sense"],
  parties: 2,
  isOwn: (id) => /^acled(?:$|-)/.test(id),
  statement: "no event that is written is what it is about",
  tombstone: "ACLED has no row for an id that went",
  unused: "no event that is written refers to it",
  fields: {
    sources: allFields("sources", "ACLED has the names of those alone whose figure it takes"),
    actors: {
      ...allFields("actors", "ACLED has an actor's name alone"),
      type: "ACLED has codes of its own for sorts of actors",
      names: null,
    },
    places: {
      ...allFields("places", "ACLED has no column for it"),
      type: "ACLED has how precise a place is, not what sort of place it is",
      names: null,
      geometry: null,
      partOf: null,
      ids: null,
    },
    incidents: {
      ...allFields("incidents", agreements),
      type: null,
      title: null,
      when: null,
      where: null,
      parties: null,
      evidence: null,
      partOf: "ACLED has no events that are parts of others",
      note: "ACLED's notes are its own",
    },
    statements: { ...allFields("statements", statements), evidence: null },
    claims: {
      ...allFields("claims", noClaim),
      side: "ACLED never attributes deaths to a side",
      status: null,
      asOf: "ACLED has no column for the day up to which a figure counts",
      harms: null,
      count: null,
      estimate: null,
      evidence: null,
    },
  },
};

/** What our records have that a row of ACLED has no place for. */
export const writeLosses = {
  id: "ACLED gives its events their ids itself; tags has the record's id",
  notAnEvent: "ACLED has single events alone, and none of this sort",
  noPlace: "ACLED has no event of which the country alone is known",
  type: "ACLED's types of event do not tell it apart",
  noDay: "ACLED has a day, a week or a month to an event",
  date: "ACLED has a day and how precise it is",
  geometry: "ACLED has a point to a place",
  radius: "ACLED has three codes of how precise a place is",
  harm: "ACLED has no column for people who were not killed",
  status: "ACLED has no column for who the dead were",
  estimate: "ACLED has one figure, and no three estimates",
  rival: "ACLED has one figure, the lowest",
  words: "ACLED has the number, not the words",
  bound: "ACLED has a number where the claim has a bound or a word",
  zero: "in ACLED 0 says that there were none, or that nobody knows",
  divided: "ACLED divides one figure of several days among them",
  column: "the columns of ACLED's files since 2023 do not have it",
} as const;
