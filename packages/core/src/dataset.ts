/** The door to a data set's records alone: what a data set's own package loads. */

export type { DatasetData } from "./data.ts";
export type { Ids } from "./ids.ts";

import { didYouMean } from "./check/nearest.ts";
import type { DatasetData } from "./data.ts";
import { recordsIn, tableOf } from "./data.ts";
import { Graves, rawTombstones } from "./graves.ts";
import { type AnyIds, type Id, type IdKind, type Ids, idNouns, kinds } from "./ids.ts";
import { IncidentDataError, issue, shown } from "./issues.ts";
import type { Actor } from "./records/actor.ts";
import type {
  CasualtiesClaim,
  ClaimKind,
  ComparisonClaim,
  ControlClaim,
  DurationClaim,
  OccurrenceClaim,
  ResponsibilityClaim,
} from "./records/claim.ts";
import type { Agreement, AgreementType, Happening, IncidentType } from "./records/incident.ts";
import type { Manifest } from "./records/manifest.ts";
import type { Place } from "./records/place.ts";
import type { Source } from "./records/source.ts";
import type { Statement } from "./records/statement.ts";
import type { Tombstone } from "./records/tombstone.ts";

// The types below look up rather than distinguish cases: a consumer's type check pays for every conditional type.

interface ClaimOfKind<I extends Ids> {
  readonly casualties: CasualtiesClaim<I>;
  readonly responsibility: ResponsibilityClaim<I>;
  readonly occurrence: OccurrenceClaim<I>;
  readonly control: ControlClaim<I>;
  readonly comparison: ComparisonClaim<I>;
  readonly duration: DurationClaim<I>;
}

type IncidentOfType<I extends Ids> = {
  readonly [T in IncidentType]: T extends AgreementType ? Agreement<I> : Happening<I>;
};

/** The type of one record where its id is a literal, else any of all types. */
type TagOf<T, All> = 0 extends 1 & T ? All : T & All;

/** A claim, of one kind where that is known, with its id and the statement that makes it. */
export type ClaimIn<I extends Ids = AnyIds, K = ClaimKind> = ClaimOfKind<I>[TagOf<K, ClaimKind>] & {
  readonly id: Id<I, "claim">;
  readonly statement: Id<I, "statement">;
};

/** All records of a kind, by id. A table without a prototype. */
export type Table<K extends PropertyKey, R> = { readonly [N in K]: R };

/**
 * A data set that can be asked. Tables give a record by its id (`dataset.incidents["…"]`); the functions of the same name
 * in the singular do so with a check at run time, for an id that comes from outside. Where the ids are literals, an
 * incident is known to be an agreement or not, and a claim is of its kind.
 */
export interface Dataset<I extends Ids = AnyIds> {
  readonly manifest: Manifest;
  readonly sources: Table<Id<I, "source">, Source<I>>;
  readonly actors: Table<Id<I, "actor">, Actor<I>>;
  readonly places: Table<Id<I, "place">, Place<I>>;
  readonly incidents: { readonly [N in Id<I, "incident">]: IncidentOfType<I>[TagOf<I["incident"][N], IncidentType>] };
  readonly statements: Table<Id<I, "statement">, Statement<I>>;
  /** The claims of all statements, each with its id `<statement id>#<key>`. */
  readonly claims: { readonly [N in Id<I, "claim">]: ClaimIn<I, I["claim"][N]> };
  /** What ids that went left behind; `whereIs` follows one. */
  readonly tombstones: readonly Tombstone[];
  /** @throws IncidentDataError `unknown_id`, with the nearest id there is; `buried_id`, with what took its place. */
  source(id: Id<I, "source">): Source<I>;
  /** @throws IncidentDataError `unknown_id`, with the nearest id there is; `buried_id`. */
  actor(id: Id<I, "actor">): Actor<I>;
  /** @throws IncidentDataError `unknown_id`, with the nearest id there is; `buried_id`. */
  place(id: Id<I, "place">): Place<I>;
  /** @throws IncidentDataError `unknown_id`, with the nearest id there is; `buried_id`. */
  incident<N extends Id<I, "incident">>(id: N): IncidentOfType<I>[TagOf<I["incident"][N], IncidentType>];
  /** @throws IncidentDataError `unknown_id`, with the nearest id there is; `buried_id`. */
  statement(id: Id<I, "statement">): Statement<I>;
  /** @throws IncidentDataError `unknown_id`, with the nearest id there is; `buried_id`. */
  claim<N extends Id<I, "claim">>(id: N): ClaimIn<I, I["claim"][N]>;
}

/**
 * A data set over data that has been validated: built by a data set's own package, or returned by `parseDataset`.
 * Tables are made on first use; nothing is copied.
 *
 * @throws IncidentDataError `duplicate_id` when two records of a kind share an id.
 * @example
 * import { openDataset } from "@incident-data/core";
 * import { parseDataset } from "@incident-data/core/schema";
 *
 * const dataset = openDataset(parseDataset(JSON.parse(text)));
 */
export function openDataset<I extends Ids = AnyIds>(data: DatasetData<I>): Dataset<I> {
  return new OpenDataset(data as unknown as DatasetData) as unknown as Dataset<I>;
}

type AnyTable = { readonly [id: string]: unknown };

class OpenDataset {
  readonly #data: DatasetData;
  readonly #tables = new Map<IdKind, AnyTable>();

  constructor(data: DatasetData) {
    this.#data = data;
  }

  get manifest() {
    return this.#data.dataset;
  }
  get sources() {
    return this.#table("source");
  }
  get actors() {
    return this.#table("actor");
  }
  get places() {
    return this.#table("place");
  }
  get incidents() {
    return this.#table("incident");
  }
  get statements() {
    return this.#table("statement");
  }
  get claims() {
    return this.#table("claim");
  }

  get tombstones() {
    return this.#data.tombstones ?? [];
  }

  source(id: string) {
    return this.#get("source", id);
  }
  actor(id: string) {
    return this.#get("actor", id);
  }
  place(id: string) {
    return this.#get("place", id);
  }
  incident(id: string) {
    return this.#get("incident", id);
  }
  statement(id: string) {
    return this.#get("statement", id);
  }
  claim(id: string) {
    return this.#get("claim", id);
  }

  #table(kind: IdKind): AnyTable {
    const made = this.#tables.get(kind);
    if (made !== undefined) return made;
    const table: AnyTable = kind === "claim" ? claimTable(this.#data) : tableOf(kind, this.#data[`${kind}s`]);
    this.#tables.set(kind, table);
    return table;
  }

  #get(kind: IdKind, id: string): unknown {
    const table = this.#table(kind);
    const record = table[id];
    if (record !== undefined) return record;
    const fate = new Graves(rawTombstones(this.#data)).fateOf(kind, String(id));
    if (fate !== undefined) {
      const expected = `the id of ${idNouns[kind]} that is there`;
      throw new IncidentDataError([issue({ code: "buried_id", path: [`${kind}s`], expected, ...fate })]);
    }
    const other = ([...kinds, "claim"] as const).find((each) => Object.hasOwn(this.#table(each), String(id)));
    const hint =
      other === undefined ? didYouMean(String(id), Object.keys(table)) : `It is the id of ${idNouns[other]}.`;
    throw new IncidentDataError([
      issue({
        code: "unknown_id",
        path: [`${kind}s`],
        expected: `the id of one of ${Object.keys(table).length} ${kind}s`,
        received: shown(id),
        ...(hint === undefined ? {} : { hint }),
      }),
    ]);
  }
}

function claimTable(data: DatasetData): AnyTable {
  const claims: { [id: string]: ClaimIn } = Object.create(null);
  for (const statement of data.statements) {
    for (const [key, claim] of Object.entries(statement.claims ?? {})) {
      const id = `${statement.id}#${key}`;
      claims[id] = { id, statement: statement.id, ...claim };
    }
  }
  return claims;
}

/** The values of a table in the order of the data set: `list(dataset.incidents)`. */
export function list<T>(table: { readonly [id: string]: T }): T[] {
  return [...recordsIn(table)];
}
