import type { Actor, DatasetData, Incident, Place, Source, When } from "@incident-data/core";
import { type Days, daysOfWhens } from "./days.ts";
import type { ClaimEntry } from "./entries.ts";
import { groupBy } from "./group-by.ts";
import type { Items } from "./items.ts";

/** A table to look into by a key. */
export interface Lookup<T> {
  get(key: string): T | undefined;
  has(key: string): boolean;
}

/** What a rule may look up, wherever its own records stand: always of the whole data set. */
export interface Lookups {
  readonly sources: Lookup<Source>;
  readonly actors: Lookup<Actor>;
  readonly places: Lookup<Place>;
  readonly incidents: Lookup<Incident>;
  /** A claim by its id. */
  readonly claimOf: Lookup<ClaimEntry>;
  /** The claims about an incident. */
  readonly claimsAbout: Lookup<readonly ClaimEntry[]>;
  /** Whether a text in lower case is the name of an actor. */
  readonly actorNames: Pick<Lookup<string>, "has">;
}

/** The records that a rule is asked of, what they hold, and what it may look up of the whole data set. */
export interface Context extends Items, Lookups {
  readonly data: DatasetData;
  readonly texts: ReadonlyMap<string, string>;
  /** An actor and all that it belongs to or speaks for. */
  wholesOfActor(id: string): ReadonlySet<string>;
  /** A place and all that it is part of. */
  wholesOfPlace(id: string): ReadonlySet<string>;
  /** An incident and all that it is part of. */
  wholesOfIncident(id: string): ReadonlySet<string>;
  /** The days that dates allow together; `undefined` where there are none that can be read. */
  daysOf(whens: readonly When[] | undefined): Days | undefined;
}

/** Days that were read before, by the list of dates. */
export type KnownDays = WeakMap<readonly When[], Days | { readonly none: true }>;

/** What a context is made of. */
export interface Parts {
  readonly data: DatasetData;
  readonly texts: ReadonlyMap<string, string>;
  readonly items: Items;
  readonly lookups: Lookups;
  readonly days: KnownDays;
  /** Whether what a thing is part of is kept: not where every look has to be noted. */
  readonly keeps: boolean;
}

/** The context of some records. */
export function contextOf({ data, texts, items, lookups, days, keeps }: Parts): Context {
  const wholes = (next: (id: string) => readonly string[]) => {
    const known = new Map<string, ReadonlySet<string>>();
    return (id: string) => {
      const found = known.get(id) ?? reach(id, next);
      if (keeps) known.set(id, found);
      return found;
    };
  };
  return {
    data,
    texts,
    get sources() {
      return lookups.sources;
    },
    get actors() {
      return lookups.actors;
    },
    get places() {
      return lookups.places;
    },
    get incidents() {
      return lookups.incidents;
    },
    get claimOf() {
      return lookups.claimOf;
    },
    get claimsAbout() {
      return lookups.claimsAbout;
    },
    get actorNames() {
      return lookups.actorNames;
    },
    get claims() {
      return items.claims;
    },
    get whens() {
      return items.whens;
    },
    get dates() {
      return items.dates;
    },
    get evidence() {
      return items.evidence;
    },
    get quotes() {
      return items.quotes;
    },
    get ownTexts() {
      return items.ownTexts;
    },
    get names() {
      return items.names;
    },
    get references() {
      return items.references;
    },
    wholesOfActor: wholes((id) => {
      const { partOf = [], speaksFor = [] } = lookups.actors.get(id) ?? {};
      return [...partOf, ...speaksFor].map((each) => each.actor);
    }),
    wholesOfPlace: wholes((id) => (lookups.places.get(id)?.partOf ?? []).map((each) => each.place)),
    wholesOfIncident: wholes((id) => lookups.incidents.get(id)?.partOf ?? []),
    daysOf(whens) {
      if (whens === undefined) return undefined;
      const known = days.get(whens) ?? daysOfWhens(whens) ?? { none: true };
      days.set(whens, known);
      return "none" in known ? undefined : known;
    },
  };
}

/** The lookups of a whole data set, each made when it is first used. */
export function lookupsOf(data: DatasetData, items: Pick<Items, "claims">): Lookups {
  const table = <R extends { readonly id: string }>(records: readonly R[]) =>
    lazy(() => new Map(records.map((record) => [record.id, record])));
  return {
    sources: table(data.sources),
    actors: table(data.actors),
    places: table(data.places),
    incidents: table(data.incidents),
    claimOf: lazy(() => new Map(items.claims.map((entry) => [entry.id, entry]))),
    claimsAbout: lazy(() => groupBy(items.claims, ({ claim }) => claim.about)),
    actorNames: lazy(() => new Map(data.actors.flatMap(namesOf).map((name) => [name, name]))),
  };
}

function lazy<T>(make: () => ReadonlyMap<string, T>): Lookup<T> {
  let made: ReadonlyMap<string, T> | undefined;
  const map = () => {
    made ??= make();
    return made;
  };
  return { get: (key) => map().get(key), has: (key) => map().has(key) };
}

/** The names of an actor as they are looked up. */
export function namesOf({ names }: Pick<Actor, "names">): readonly string[] {
  return names.map(({ text }) => text.toLowerCase());
}

function reach(id: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set([id]);
  // A set gives also what is added while it is gone through.
  for (const each of found) {
    for (const whole of next(each)) found.add(whole);
    // Nothing is part of so much; a chain without end would cost its square.
    if (found.size > 1_000) break;
  }
  return found;
}
