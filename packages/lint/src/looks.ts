import type { DatasetData } from "@incident-data/core";
import type { Lookup, Lookups } from "./context.ts";
import { tables as allTables, type Table } from "./entries.ts";
import { type Items, tablesOf } from "./items.ts";

/** Notes what was looked at, by its {@link keyOf}. */
export type Note = (key: string) => void;

/** The name of something that can be looked at: a record, a field of one, a claim, all records of a table. */
export const keyOf = {
  record: (table: Table, id: string) => `${table} ${id}`,
  field: (table: Table, id: string, field: string) => `${table} ${id} ${field}`,
  /** All fields of a record: it was gone through. */
  fields: (table: Table, id: string) => `${table} ${id} *`,
  claim: (id: string) => `claim ${id}`,
  claimsAbout: (incident: string) => `about ${incident}`,
  actorName: (name: string) => `name ${name}`,
  table: (table: Table) => `table ${table}`,
} as const;

/** Lookups that note what was looked at: of a record that is there each field that was read. */
export function notedLookups(lookups: Lookups, note: Note): Lookups {
  const table = <R extends object>(name: Table, own: Lookup<R>): Lookup<R> => ({
    get(id) {
      note(keyOf.record(name, id));
      const record = own.get(id);
      return record === undefined ? undefined : notedRecord(record, name, id, note);
    },
    has(id) {
      note(keyOf.record(name, id));
      return own.has(id);
    },
  });
  const keyed = <T>(own: Lookup<T>, nameOf: (key: string) => string): Lookup<T> => ({
    get(key) {
      note(nameOf(key));
      return own.get(key);
    },
    has(key) {
      note(nameOf(key));
      return own.has(key);
    },
  });
  return {
    sources: table("sources", lookups.sources),
    actors: table("actors", lookups.actors),
    places: table("places", lookups.places),
    incidents: table("incidents", lookups.incidents),
    claimOf: keyed(lookups.claimOf, keyOf.claim),
    claimsAbout: keyed(lookups.claimsAbout, keyOf.claimsAbout),
    actorNames: {
      has(name) {
        note(keyOf.actorName(name));
        return lookups.actorNames.has(name);
      },
    },
  };
}

/** A record that notes which of its fields were read. */
export function notedRecord<R extends object>(record: R, table: Table, id: string, note: Note): R {
  return new Proxy(record, {
    get(own, field) {
      if (typeof field === "string") note(keyOf.field(table, id, field));
      return Reflect.get(own, field);
    },
    has(own, field) {
      if (typeof field === "string") note(keyOf.field(table, id, field));
      return Reflect.has(own, field);
    },
    ownKeys(own) {
      note(keyOf.fields(table, id));
      return Reflect.ownKeys(own);
    },
  });
}

/** Records, lookups and items that note of which tables they are: for a rule that looks at all records anyway. */
export function notedByTable<
  P extends { readonly data: DatasetData; readonly lookups: Lookups; readonly items: Items },
>({ data, lookups, items }: P, note: (table: Table) => void) {
  const noted = <O extends object>(own: O, tables: (name: keyof O) => readonly Table[]): O =>
    new Proxy(own, {
      get(_, name) {
        for (const table of tables(name as keyof O)) note(table);
        return Reflect.get(own, name, own);
      },
      ownKeys() {
        for (const table of allTables) note(table);
        return Reflect.ownKeys(own);
      },
    });
  return {
    data: noted(data, (name) => (name === "tombstones" ? [] : [name])),
    lookups: noted(lookups, (name) => [tableOfLookup[name]]),
    items: noted(items, (name) => tablesOf[name]),
  };
}

const tableOfLookup: { readonly [L in keyof Lookups]: Table } = {
  sources: "sources",
  actors: "actors",
  places: "places",
  incidents: "incidents",
  claimOf: "statements",
  claimsAbout: "statements",
  actorNames: "actors",
};
