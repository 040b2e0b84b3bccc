import type * as z from "zod";
import { characterFaults } from "../check/characters.ts";
import { checkRecords, faultsOfRecord, type RecordFaults } from "../check/check.ts";
import type { DatasetData, RecordOf } from "../data.ts";
import { idKinds, type RawTombstone, rawTombstones } from "../graves.ts";
import { type Kind, kinds } from "../ids.ts";
import { type Fault, IncidentDataError, type Issue, issue, type Result, shown } from "../issues.ts";
import { entries, get, type RawRecord, rawRecords } from "../raw.ts";
import type { Manifest } from "../records/manifest.ts";
import type { Tombstone } from "../records/tombstone.ts";
import { actor } from "./actor.ts";
import { atTheDoor } from "./door.ts";
import { explain } from "./explain.ts";
import { incident } from "./incident.ts";
import { manifest } from "./manifest.ts";
import { place } from "./place.ts";
import { source } from "./source.ts";
import { statement } from "./statement.ts";
import { tombstone } from "./tombstone.ts";

/** The zod schema of each kind of record. They are structural: what crosses fields or records is checked by `safeParseDataset`. */
export const schemas: { readonly [K in Kind]: z.ZodType<RecordOf[K]> } = { source, actor, place, incident, statement };

/** The zod schema of what an id that went leaves behind. */
export const tombstoneSchema: z.ZodType<Tombstone> = tombstone;

/** The zod schema of `dataset.yaml`. */
export const manifestSchema: z.ZodType<Manifest> = manifest;

/**
 * A record of one kind, or all that its schema has against it. References are not followed.
 * @example
 * import { safeParseRecord } from "@incident-data/core/schema";
 *
 * safeParseRecord("actor", { id: "russia", type: "state", names: [] }).success; // => false
 */
export function safeParseRecord<K extends Kind>(kind: K, value: unknown): Result<RecordOf[K]> {
  const door = atTheDoor(value, []);
  if (door.tooDeep) return refuse(door.faults);
  const result = schemas[kind].safeParse(value);
  const faults = [...door.faults, ...characterFaults(value, [])];
  if (result.success && faults.length === 0) return { success: true, value: result.data };
  return refuse([...faults, ...(result.success ? [] : explain(schemas[kind], result.error, value, []))]);
}

/**
 * A record of one kind.
 * @throws IncidentDataError with every fault that its schema finds.
 */
export function parseRecord<K extends Kind>(kind: K, value: unknown): RecordOf[K] {
  return orThrow(safeParseRecord(kind, value));
}

/**
 * A data set's data, or all that is wrong with it: of each record by its schema, and across records (ids, references,
 * cycles, dates, counts, evidence, the manifest's assertions), in one pass. A record that its schema refuses still takes
 * part in the second, and references to it still lead somewhere.
 *
 * @param used the data sets that its manifest names under `uses`: references may lead to their records.
 */
export function safeParseDataset(value: unknown, used: readonly DatasetData[] = []): Result<DatasetData> {
  const { issues, sound } = examineDataset(value, new WeakMap(), used);
  if (issues.length > 0 || sound === undefined) return { success: false, issues };
  return { success: true, value: sound };
}

/** What is wrong with a data set's data, and what of it can be looked at all the same. */
export interface Examination {
  /** All that `safeParseDataset` has against it; nothing where it is valid. */
  readonly issues: readonly Issue[];
  /**
   * The records that their schemas take, whatever else is wrong: others may be missing, and references may lead nowhere.
   * Absent where the schema refuses the manifest.
   */
  readonly sound?: DatasetData;
}

/**
 * What was found in records looked at before, by the object that a record is. Such an object must not be changed, and must
 * stand in the same place.
 */
export type ExaminedRecords = WeakMap<object, ExaminedRecord>;

/** What was found in one record alone. */
export interface ExaminedRecord {
  readonly faults: readonly Fault[];
  readonly sound?: { readonly id: string };
  readonly own: RecordFaults;
  readonly raw: RawRecord;
}

/**
 * All that is wrong with a data set's data, and its sound records.
 *
 * @param known what was found before, for data of which little has changed; what is found now is added to it.
 * @param used the data sets that its manifest names under `uses`: references may lead to their records.
 */
export function examineDataset(
  value: unknown,
  known: ExaminedRecords = new WeakMap(),
  used: readonly DatasetData[] = [],
): Examination {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const expected = "the data of a data set: an object";
    return { issues: [issue({ code: "not_a_dataset", path: [], expected, received: shown(value) })] };
  }
  const faults: Fault[] = [];
  for (const key of Object.keys(value)) {
    if (key === "dataset" || key === "tombstones" || kinds.some((kind) => key === `${kind}s`)) continue;
    const expected = `one of dataset, ${kinds.map((kind) => `${kind}s`).join(", ")}, tombstones`;
    faults.push({ code: "unknown_field", path: [key], expected, received: shown(key) });
  }
  const written = get(value, "dataset");
  const door = atTheDoor(written, ["dataset"]);
  faults.push(...door.faults);
  const head = manifest.safeParse(door.tooDeep ? undefined : written);
  if (!head.success && !door.tooDeep) faults.push(...explain(manifest, head.error, written, ["dataset"]));
  const tables: { [table: string]: { readonly id: string }[] } = {};
  const absent = new Set<Kind>();
  for (const kind of kinds) {
    tables[`${kind}s`] = [];
    const table = get(value, `${kind}s`);
    if (Array.isArray(table)) continue;
    absent.add(kind);
    const code = table === undefined ? "missing_field" : "wrong_type";
    faults.push({ code, path: [`${kind}s`], expected: `a list of ${kind}s`, received: shown(table) });
  }
  const records: RawRecord[] = [];
  const own = new Map<RawRecord, RecordFaults>();
  for (const record of rawRecords(value)) {
    const found = examineRecord(record, known);
    for (const fault of found.faults) faults.push(fault);
    records.push(found.raw);
    own.set(found.raw, found.own);
    if (found.sound !== undefined) tables[`${record.kind}s`]?.push(found.sound);
  }
  const tombstones = safeParseTombstones(value, faults);
  const ofRecord = (record: RawRecord) => own.get(record) ?? faultsOfRecord(record);
  for (const fault of checkRecords(
    records,
    door.tooDeep ? undefined : written,
    absent,
    tombstones.raw,
    ofRecord,
    used,
  )) {
    faults.push(fault);
  }
  const issues = faults.map(issue);
  if (!head.success) return { issues };
  for (const table of Object.values(tables)) table.sort(byId);
  const buried = tombstones.sound.length === 0 ? {} : { tombstones: tombstones.sound.sort(byKind) };
  return { issues, sound: { dataset: head.data, ...tables, ...buried } as unknown as DatasetData };
}

/** What is wrong in one record alone, from before where it is known. */
function examineRecord(record: RawRecord, known: ExaminedRecords): ExaminedRecord {
  const { kind, value, path } = record;
  const before = typeof value === "object" && value !== null ? known.get(value) : undefined;
  if (before !== undefined) return before;
  const { tooDeep, faults } = atTheDoor(value, path);
  const raw = tooDeep ? handleOf(record) : record;
  const result = tooDeep ? undefined : schemas[kind].safeParse(value);
  const found: ExaminedRecord = {
    faults: result?.success === false ? [...faults, ...explain(schemas[kind], result.error, value, path)] : faults,
    ...(result?.success ? { sound: result.data } : {}),
    own: faultsOfRecord(raw),
    raw,
  };
  if (typeof value === "object" && value !== null) known.set(value, found);
  return found;
}

/**
 * A data set's data, to be opened with `openDataset`.
 * @param used the data sets that its manifest names under `uses`.
 * @throws IncidentDataError with every fault of every record and across records.
 */
export function parseDataset(value: unknown, used: readonly DatasetData[] = []): DatasetData {
  return orThrow(safeParseDataset(value, used));
}

/** The tombstones of a data set: those that can be looked into, and those that their schema takes. */
function safeParseTombstones(value: unknown, faults: Fault[]) {
  const table = get(value, "tombstones");
  if (table !== undefined && !Array.isArray(table)) {
    faults.push({ code: "wrong_type", path: ["tombstones"], expected: "a list of tombstones", received: shown(table) });
  }
  const raw: RawTombstone[] = [];
  const sound: Tombstone[] = [];
  for (const each of rawTombstones(value)) {
    const door = atTheDoor(each.value, each.path);
    faults.push(...door.faults);
    if (door.tooDeep) continue;
    raw.push(each);
    faults.push(...characterFaults(each.value, each.path));
    const result = tombstone.safeParse(each.value);
    if (result.success) sound.push(result.data);
    else faults.push(...explain(tombstone, result.error, each.value, each.path));
  }
  return { raw, sound };
}

/** Of a record that is too deep to be looked into what others may refer to: its id, and the keys of its claims. */
function handleOf({ kind, id, path, value }: RawRecord): RawRecord {
  const claims = Object.fromEntries(entries(get(value, "claims")).map(([key]) => [key, null]));
  return { kind, id, path, value: { claims }, unread: true };
}

function refuse(faults: readonly Fault[]): { success: false; issues: Issue[] } {
  return { success: false, issues: faults.map(issue) };
}

function orThrow<T>(result: Result<T>): T {
  if (result.success) return result.value;
  const [first, ...rest] = result.issues;
  if (first === undefined) throw new TypeError("a refusal without an issue");
  throw new IncidentDataError([first, ...rest]);
}

/** By code units, so that the order is the same in every locale. */
function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Tombstones in the order of the kinds, claims last, and of their ids. */
function byKind(a: Tombstone, b: Tombstone): number {
  return idKinds.indexOf(a.of) - idKinds.indexOf(b.of) || byId(a, b);
}
