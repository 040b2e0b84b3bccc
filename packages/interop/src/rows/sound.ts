import { IdSet } from "@incident-data/authoring/ndjson";
import { faultsOfLine, fieldsOfLine, type RecordLine, safeParseLine } from "@incident-data/core/schema";
import type { Batch } from "../format.ts";
import type { RowFault } from "../issues.ts";

/**
 * Gathers the records that rows become, and lets none through that is not sound. Records that rows share are put once; of
 * one that is not sound each row that refers to it is refused.
 */
export class SoundRecords {
  readonly #ids = new IdSet(Math.floor(Math.random() * 0x1_0000_0000));
  /** Ids of shared records that were not sound, each with its first fault. */
  readonly #broken = new Map<string, RowFault>();
  #records: RecordLine[] = [];
  /** Whether what comes is known to be free of characters that no record, or no name, may hold. */
  plain = false;

  /** True once for each id of a kind. */
  isNew(kind: RecordLine["kind"], id: string): boolean {
    return this.#ids.add(kind, id);
  }

  /** Whether an incident of this id was let through. */
  has(id: string): boolean {
    return this.#ids.has("incident", id);
  }

  /**
   * Puts a record that rows share.
   *
   * @param sure whether it is made so that, where it is plain, nothing can be wrong with it: it is not asked again.
   */
  share(record: RecordLine, sure = false): void {
    const first = sure && this.plain ? undefined : this.faultsIn(record)[0];
    if (first === undefined) this.#records.push(record);
    else this.#broken.set(record.id, { ...first, field: `${record.kind} › ${first.field}` });
  }

  /** Why a record that was shared was not let through. */
  faultsOf(id: string): readonly RowFault[] {
    const fault = this.#broken.get(id);
    return fault === undefined ? [] : [fault];
  }

  /**
   * Puts an incident and what is said of it, all or nothing; gives why nothing was put.
   *
   * @param sure as for {@link share}, of all of them.
   */
  put(
    incident: RecordLine<"incident">,
    statements: readonly RecordLine<"statement">[],
    sure = false,
  ): readonly RowFault[] {
    if (!sure || !this.plain || this.#broken.size > 0) {
      const faults = [...this.faultsIn(incident), ...this.#brokenIn(incident, statements)];
      for (const each of statements) faults.push(...this.faultsIn(each));
      if (faults.length > 0) return faults;
    }
    // An id is taken by the row that was let through, not by one before it that was not.
    if (!this.#ids.add("incident", incident.id)) return [duplicate(incident.id)];
    this.#records.push(incident);
    for (const each of statements) this.#records.push(each);
    return none;
  }

  /** Puts records that make up a row, all or nothing; gives why nothing was put. Whether their ids are new is the caller's matter. */
  putAll(records: readonly RecordLine[]): readonly RowFault[] {
    const faults = records.flatMap((each) => this.faultsIn(each));
    if (faults.length === 0) for (const each of records) this.#records.push(each);
    return faults;
  }

  /**
   * The records so far, which are the caller's.
   *
   * @param closed whether all that is said of their incidents is among them.
   */
  batch(closed = true): Batch {
    const records = this.#records;
    this.#records = [];
    return { records, closed };
  }

  #brokenIn(
    { where = [], parties, partOf = [], evidence }: RecordLine<"incident">,
    statements: readonly RecordLine<"statement">[],
  ): RowFault[] {
    if (this.#broken.size === 0) return [];
    const sources = evidence.map(({ source }) => source);
    const speakers = statements.map(({ speaker }) => speaker);
    return [...where, ...parties, ...partOf, ...sources, ...speakers].flatMap((id) => this.#broken.get(id) ?? []);
  }

  /** What is wrong with a record. */
  faultsIn(record: RecordLine): readonly RowFault[] {
    if (this.plain && fieldsOfLine(record) > 0 && faultsOfLine(record).length === 0) return [];
    const result = safeParseLine(record);
    if (result.success) return [];
    return result.issues.map(({ code, path, expected, received, hint }) => ({
      code,
      field: path.join(" › "),
      expected,
      received,
      ...(hint === undefined ? {} : { hint }),
    }));
  }
}

const none: readonly RowFault[] = [];

function duplicate(id: string): RowFault {
  const hint = "An id stands for one event: which row is right, whoever made the file has to say.";
  return { code: "duplicate_id", field: "id", expected: "an id that no row before has", received: id, hint };
}
