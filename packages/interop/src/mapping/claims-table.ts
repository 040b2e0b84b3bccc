import type { ClaimMapping } from "./schema.ts";

/** An actor's three columns. */
const actor = (what: string) => ({ id: `${what}_id`, name: what, type: { column: `${what}_type` } });

/**
 * The mapping of a table that has a claim of casualties a row: what the format `csv` writes where no other mapping is given,
 * and knows again by its header. Ids are those of the records, dates are EDTF, and several harms have semicolons between them.
 */
export const claimsTable: ClaimMapping = {
  source: { title: "Claims of casualties, one a row" },
  lang: "und",
  dates: "iso",
  numbers: "plain",
  missing: [],
  incident: {
    id: "incident_id",
    title: "incident",
    type: { column: "incident_type" },
    date: "when",
    sense: "when_sense",
    note: "incident_note",
  },
  place: {
    id: "place_id",
    name: "place",
    type: { column: "place_type" },
    latitude: "latitude",
    longitude: "longitude",
    radius: "radius_metres",
  },
  claims: {
    statement: "statement_id",
    key: "claim_key",
    said: "said",
    speaker: actor("speaker"),
    claimant: actor("claimant"),
    side: actor("side"),
    status: { column: "status" },
    harms: { column: "harms" },
    min: "min",
    max: "max",
    about: "about",
    vague: "vague",
    words: "words",
    asOf: "as_of",
    estimate: "estimate",
    note: "note",
    quote: {
      text: "quote",
      lang: "quote_lang",
      source: { id: "source_id", title: "source", type: { column: "source_type" }, url: "source_url" },
    },
  },
};
