import { didYouMean } from "./check/nearest.ts";
import type { DatasetData, RecordOf } from "./data.ts";
import { tableOf } from "./data.ts";
import type { AnyIds, Id, IdKind, Ids, Kind } from "./ids.ts";
import { IncidentDataError, issue, shown } from "./issues.ts";
import type { Claim, ClaimKind } from "./records/claim.ts";
import type { Manifest } from "./records/manifest.ts";

/** A claim with its id and the statement that makes it. */
export type ClaimIn<I extends Ids = AnyIds, K extends ClaimKind = ClaimKind> = Extract<
  Claim<I>,
  { readonly kind: K }
> & {
  readonly id: Id<I, "claim">;
  readonly statement: Id<I, "statement">;
};

/** The record of one id: where the ids are literals, with its `type` (a claim's `kind`) known. */
export type Entry<I extends Ids, K extends IdKind, N extends Id<I, K>> = K extends "claim"
  ? N extends keyof I["claim"]
    ? I["claim"][N] extends ClaimKind
      ? ClaimIn<I, I["claim"][N]>
      : ClaimIn<I>
    : never
  : K extends "statement"
    ? RecordOf<I>["statement"]
    : K extends Exclude<Kind, "statement">
      ? OfType<RecordOf<I>[K], N extends keyof I[K] ? I[K][N] : never>
      : never;

/** The member of a union of records whose `type` may be `T`; all of them where `T` is not a literal. */
type OfType<R, T> = R extends { readonly type: infer Own }
  ? string extends T
    ? R
    : T extends Own
      ? R & { readonly type: T }
      : never
  : R;

/** All records of a kind, by id. A table without a prototype. */
export type Table<I extends Ids, K extends IdKind> = { readonly [N in Id<I, K>]: Entry<I, K, N> };

/**
 * A data set that can be asked. Tables give a record by its id (`dataset.incidents["…"]`); the functions of the same name
 * in the singular do so with a check at run time, for an id that comes from outside.
 */
export interface Dataset<I extends Ids = AnyIds> {
  readonly manifest: Manifest;
  readonly sources: Table<I, "source">;
  readonly actors: Table<I, "actor">;
  readonly places: Table<I, "place">;
  readonly incidents: Table<I, "incident">;
  readonly statements: Table<I, "statement">;
  /** The claims of all statements, each with its id `<statement id>#<key>`. */
  readonly claims: Table<I, "claim">;
  /** @throws IncidentDataError `unknown_id`, with the nearest id there is. */
  source<N extends Id<I, "source">>(id: N): Entry<I, "source", N>;
  /** @throws IncidentDataError `unknown_id`, with the nearest id there is. */
  actor<N extends Id<I, "actor">>(id: N): Entry<I, "actor", N>;
  /** @throws IncidentDataError `unknown_id`, with the nearest id there is. */
  place<N extends Id<I, "place">>(id: N): Entry<I, "place", N>;
  /** @throws IncidentDataError `unknown_id`, with the nearest id there is. */
  incident<N extends Id<I, "incident">>(id: N): Entry<I, "incident", N>;
  /** @throws IncidentDataError `unknown_id`, with the nearest id there is. */
  statement<N extends Id<I, "statement">>(id: N): Entry<I, "statement", N>;
  /** @throws IncidentDataError `unknown_id`, with the nearest id there is. */
  claim<N extends Id<I, "claim">>(id: N): Entry<I, "claim", N>;
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
    const hint = didYouMean(String(id), Object.keys(table));
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
  return Object.values(table);
}
