import { incidentTypes } from "@incident-data/core";
import * as z from "zod";
import { placeTypes } from "../rows/event.ts";

const text = z.string().min(1).max(1_000);
const harm = z.enum(["killed", "wounded", "missing", "captured", "displaced"]);
const status = z.enum(["military", "civilian", "unknown", "any"]);
const actorType = z.enum(["state", "ministry", "armed-force", "person", "organisation", "outlet", "population"]);
const incidentType = z.enum(Object.keys(incidentTypes) as [keyof typeof incidentTypes]);
const placeType = z.enum(placeTypes);
const sourceType = z.enum([
  "article",
  "post",
  "press-release",
  "report",
  "document",
  "broadcast",
  "data-file",
  "reference",
]);

/** The column in which each row has one of the values that this library has for it. */
const own = z.strictObject({ column: text });

const source = {
  source: z.strictObject({
    title: text,
    licence: text.exactOptional(),
    citation: text.exactOptional(),
    url: text.exactOptional(),
  }),
};

/** What holds of every table. */
const table = {
  lang: z.string().regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/),
  sheet: text.exactOptional(),
  header: z.int().min(1).max(1_000).exactOptional(),
  dates: z.enum(["iso", "day-month-year", "month-day-year"]),
  numbers: z.enum(["plain", "1,234", "1.234", "1 234"]),
  missing: z.array(z.string().max(100)),
};

/** What a row says of the incident, whether it is the incident's own or that of a claim about it. */
const incident = {
  title: text.exactOptional(),
  type: z.union([
    incidentType,
    z.strictObject({ column: text, values: z.record(z.string(), incidentType).exactOptional() }),
  ]),
  date: text.exactOptional(),
  start: text.exactOptional(),
  end: text.exactOptional(),
  /** Of a date that is an interval: `within` or `throughout`. */
  sense: text.exactOptional(),
  note: text.exactOptional(),
};

const position = {
  latitude: text.exactOptional(),
  longitude: text.exactOptional(),
  /** Metres within which the place lies: a number, or a column. */
  radius: z.union([z.number().min(0), text]).exactOptional(),
};

const count = z.strictObject({
  column: text.exactOptional(),
  min: text.exactOptional(),
  max: text.exactOptional(),
  harms: z.array(harm).min(1),
  status,
  /** Whose people, by the place among the parties, counted from 1; absent = everybody. */
  side: z.int().min(1).exactOptional(),
  estimate: z.enum(["low", "best", "high"]).exactOptional(),
});

/** Each row is an incident, with counts in columns of their own. */
export const eventMapping = z.strictObject({
  ...source,
  speaker: z.strictObject({ name: text, type: actorType }),
  ...table,
  words: z.enum(["en", "ru", "az", "hy", "tr"]).exactOptional(),
  incident: z.strictObject({
    id: text.exactOptional(),
    ...incident,
    reported: text.exactOptional(),
    parties: z.array(z.strictObject({ column: text, type: actorType })).exactOptional(),
  }),
  place: z
    .strictObject({
      name: text.exactOptional(),
      type: placeType,
      ...position,
      region: text.exactOptional(),
      country: text.exactOptional(),
      adm1: text.exactOptional(),
      adm2: text.exactOptional(),
      adm3: text.exactOptional(),
    })
    .exactOptional(),
  counts: z.array(count),
  keep: z.array(text).exactOptional(),
});

/** Each row is an incident. */
export type EventMapping = z.infer<typeof eventMapping>;

/** The columns of an actor: its record's id, its name, and its type, which may be one for all. */
const actor = z.strictObject({ id: text, name: text, type: z.union([actorType, own]) });

/** Each row is a claim of casualties about an incident. Ids are those of the records, as they stand. */
export const claimMapping = z.strictObject({
  ...source,
  ...table,
  incident: z.strictObject({ id: text, ...incident }),
  place: z.strictObject({ id: text, name: text, type: z.union([placeType, own]), ...position }).exactOptional(),
  claims: z.strictObject({
    /** The statement's id, and the claim's key in it. */
    statement: text,
    key: text,
    said: text.exactOptional(),
    speaker: actor,
    /** Who claims it, where that is not the speaker. */
    claimant: actor.exactOptional(),
    side: actor.exactOptional(),
    status: z.union([status, own]),
    /** In a cell, several stand with semicolons between them. */
    harms: z.union([z.array(harm).min(1), own]),
    min: text,
    max: text,
    about: text.exactOptional(),
    vague: text.exactOptional(),
    words: text,
    asOf: text.exactOptional(),
    estimate: text.exactOptional(),
    note: text.exactOptional(),
    quote: z.strictObject({
      text,
      lang: text,
      source: z.strictObject({
        id: text,
        title: text.exactOptional(),
        type: z.union([sourceType, own]),
        url: text.exactOptional(),
      }),
    }),
  }),
});

/** Each row is a claim of casualties. */
export type ClaimMapping = z.infer<typeof claimMapping>;
