import type { DatasetData } from "../data.ts";
import { Graves, type RawTombstone, rawTombstones } from "../graves.ts";
import type { Kind } from "../ids.ts";
import type { Fault } from "../issues.ts";
import { type RawRecord, rawRecords } from "../raw.ts";
import { characterFaults } from "./characters.ts";
import { checkCycles } from "./cycles.ts";
import { knownIds } from "./known-ids.ts";
import { checkManifest } from "./manifest.ts";
import { checkPassages } from "./passages.ts";
import { checkDuplicates, checkReferences, checkTaken } from "./references.ts";
import { checkAgreements, checkStatement } from "./statements.ts";
import { checkTombstones } from "./tombstones.ts";
import { checkManifestValues, checkValues } from "./values.ts";

/** What the semantic pass finds in one record alone. */
export interface RecordFaults {
  readonly characters: readonly Fault[];
  /** Across its fields. */
  readonly fields: readonly Fault[];
}

/** The part of the semantic pass that needs no other record. */
export function faultsOfRecord(record: RawRecord): RecordFaults {
  return { characters: characterFaults(record.value, record.path), fields: checkRecord(record) };
}

/**
 * All that is wrong across the fields of a record or across records: the semantic pass. It runs on every record, also on
 * one that its schema refuses, and never reports what a schema reports.
 *
 * @param of gives what is wrong in a record alone, where that is known from before.
 * @param absent kinds without a table, which is a fault of its own: nothing is said of what only such a record could mend.
 * @param used data sets that the manifest names under `uses`: references may lead to their records.
 */
export function checkRecords(
  records: readonly RawRecord[],
  manifest: unknown,
  absent: ReadonlySet<Kind> = new Set(),
  tombstones: readonly RawTombstone[] = [],
  of: (record: RawRecord) => RecordFaults = faultsOfRecord,
  used: readonly DatasetData[] = [],
): Fault[] {
  const ids = knownIds(records);
  const graves = new Graves(tombstones);
  const others = used.flatMap(rawRecords);
  const all = used.length === 0 ? ids : knownIds([...records, ...others]);
  const allGraves = used.length === 0 ? graves : new Graves([...tombstones, ...used.flatMap(rawTombstones)]);
  const found = records.map(of);
  return [
    ...found.flatMap(({ characters }) => characters),
    ...characterFaults(manifest, ["dataset"]),
    ...checkDuplicates(records),
    ...checkTaken(records, others),
    ...checkReferences(records, all, absent, allGraves),
    ...(absent.size > 0 ? [] : checkTombstones(tombstones, ids, graves)),
    ...checkCycles(records),
    ...found.flatMap(({ fields }) => fields),
    ...checkManifestValues(manifest),
    ...checkAgreements(records, others),
    ...(absent.size > 0 ? [] : checkPassages(records)),
    ...checkManifest(records, manifest, absent),
  ];
}

/** What is wrong across the fields of one record: the part of the semantic pass that needs no other record. */
export function checkRecord(record: RawRecord): Fault[] {
  return [...checkValues(record), ...checkStatement(record)];
}
