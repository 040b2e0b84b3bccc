import { allFields } from "../fields.ts";
import type { ToldLosses } from "../rows/told.ts";

/** What our records have that GED has no column for. */
export const writeLosses = {
  agreement: "an agreement is no event of UCDP",
  notAnEvent: "UCDP has single events of armed force alone",
  noDeath: "an event of UCDP needs a death in one of its estimates",
  noDay: "UCDP has a first and a last day, in one year, to an event",
  id: "UCDP gives its events their numbers itself; relid has the record's id",
  harm: "UCDP has no column for people who were not killed",
  claimant: "UCDP has one figure, not one for each claimant",
  words: "UCDP has the number, not the words",
  bound: "UCDP has a number where the claim has a bound",
  inexact: "UCDP has a number where the claim has a word, or says about how many",
  asOf: "UCDP has no column for the day up to which a figure counts",
  blame: "UCDP has no column for blame",
  course: "UCDP has no column for what a claimant says of the course",
  holder: "UCDP has no column for who holds a place",
  comparison: "UCDP has no column for a comparison",
  duration: "UCDP has no column for a duration that somebody states",
  statement: "UCDP has no column for statements, their words and their days",
  quote: "UCDP has the headline of a source, not its words",
  parties: "UCDP has two sides to an event",
  places: "UCDP has one place to an event",
  geometry: "UCDP has a point to a place",
  date: "UCDP has two days to an event, and no more of its date",
  title: "UCDP has no column for a title",
  note: "UCDP has no column for a note",
  tombstone: "UCDP has no row for an id that went",
  unused: "no event that is written refers to it",
} as const;

/** What UCDP holds of the records that events refer to, and why not the rest. */
export const ucdpLosses: ToldLosses = {
  schemes: ["ucdp-actor", "gleditsch-ward"],
  isOwn: (id) => /^ucdp(?:$|-)/.test(id),
  statement: writeLosses.statement,
  tombstone: writeLosses.tombstone,
  unused: writeLosses.unused,
  fields: {
    sources: {
      ...allFields("sources", "UCDP has a source's outlet, day and headline"),
      title: null,
      by: null,
      published: null,
    },
    actors: {
      ...allFields("actors", "UCDP has an actor's name, its own id, and the number of a state"),
      names: null,
      ids: null,
      type: null,
    },
    places: {
      ...allFields("places", "UCDP has no column for it"),
      type: null,
      names: null,
      geometry: null,
      partOf: null,
      ids: null,
    },
    incidents: allFields("incidents", null),
    statements: allFields("statements", null),
    claims: allFields("claims", null),
  },
};
