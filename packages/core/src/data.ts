import type { AnyIds, Ids, Kind } from "./ids.ts";
import { IncidentDataError, issue, shown } from "./issues.ts";
import type { Actor } from "./records/actor.ts";
import type { Incident } from "./records/incident.ts";
import type { Manifest } from "./records/manifest.ts";
import type { Place } from "./records/place.ts";
import type { Source } from "./records/source.ts";
import type { Statement } from "./records/statement.ts";
import type { Tombstone } from "./records/tombstone.ts";

/** The record of each kind. */
export interface RecordOf<I extends Ids = AnyIds> {
  readonly source: Source<I>;
  readonly actor: Actor<I>;
  readonly place: Place<I>;
  readonly incident: Incident<I>;
  readonly statement: Statement<I>;
}

/** A data set as plain data: what `data.json` holds. Records stand in the order of their ids. */
export interface DatasetData<I extends Ids = AnyIds> {
  readonly dataset: Manifest;
  readonly sources: readonly Source<I>[];
  readonly actors: readonly Actor<I>[];
  readonly places: readonly Place<I>[];
  readonly incidents: readonly Incident<I>[];
  readonly statements: readonly Statement<I>[];
  /** What ids that went left behind, by kind and id; absent where none did. */
  readonly tombstones?: readonly Tombstone[];
}

/** The records of tables that were made here, in their order: to list a large table by its keys is slow. */
const listed = new WeakMap<object, readonly unknown[]>();

/** The records of a table in the order of the data set. */
export function recordsIn<T>(table: { readonly [id: string]: T }): readonly T[] {
  return (listed.get(table) as readonly T[] | undefined) ?? Object.values(table);
}

/**
 * The records as a table by id, without a prototype, so that no id can collide with one of `Object`'s own names.
 * @throws IncidentDataError `duplicate_id` when two records share an id.
 */
export function tableOf(
  kind: Kind,
  records: readonly { readonly id: string }[],
): { readonly [id: string]: { readonly id: string } } {
  const table: { [id: string]: { readonly id: string } } = Object.create(null);
  for (const record of records) {
    if (table[record.id] !== undefined) {
      throw new IncidentDataError([
        issue({
          code: "duplicate_id",
          path: [`${kind}s`, record.id],
          expected: `one ${kind} of this id`,
          received: `another ${kind} ${shown(record.id)}`,
        }),
      ]);
    }
    table[record.id] = record;
  }
  // A list of its own: what is done to theirs afterwards changes neither.
  listed.set(table, [...records]);
  return table;
}
