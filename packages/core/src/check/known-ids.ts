import type { IdKind } from "../ids.ts";
import { entries, get, type RawRecord } from "../raw.ts";

/** Every id that is there, by kind, also of records that their schema refuses: a broken record is no dangling reference. */
export type KnownIds = { readonly [K in IdKind]: ReadonlySet<string> };

/** The ids of some unchecked records and of the claims inside them. */
export function knownIds(records: readonly RawRecord[]): KnownIds {
  const ids = {
    source: new Set<string>(),
    actor: new Set<string>(),
    place: new Set<string>(),
    incident: new Set<string>(),
    statement: new Set<string>(),
    claim: new Set<string>(),
  };
  for (const record of records) {
    if (record.id === undefined) continue;
    ids[record.kind].add(record.id);
    if (record.kind !== "statement") continue;
    for (const [key] of entries(get(record.value, "claims"))) ids.claim.add(`${record.id}#${key}`);
  }
  return ids;
}
